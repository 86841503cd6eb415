// Limits of departments and regions: Natural Earth shapes, INSEE codes, cut to the land of the OSM coastline.
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { collect, kmBetween, polygonsOf } from './polygons.mjs';
import { shape } from './shape.mjs';

/** Spelling mistakes of the source. */
const CORRECTIONS = { 'Seien-et-Marne': 'Seine-et-Marne', 'Haute-Rhin': 'Haut-Rhin' };

/** The 96 metropolitan departments with properties `code`, `name` and `region` (INSEE codes). */
export function nameDepartments(naturalEarth, departments) {
  const byName = new Map(departments.filter(({ zone }) => zone === 'metro').map((row) => [row.nom, row]));
  const features = feature(naturalEarth, naturalEarth.objects.units).features.flatMap((unit) => {
    const row = byName.get(CORRECTIONS[unit.properties.name] ?? unit.properties.name);
    if (!row) return [];
    byName.delete(row.nom);
    return [{ ...unit, properties: { code: row.code, name: row.nom, region: row.region } }];
  });
  if (byName.size > 0) throw new Error(`found no shape for ${[...byName.keys()]}, expected all departments`);
  return collect(features.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1)));
}

function nearestOn(position, segments, reach) {
  let best = { km: reach };
  for (const [a, b] of segments) {
    if (Math.min(Math.abs(a[1] - position[1]), Math.abs(b[1] - position[1])) > 0.4) continue;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const t = ((position[0] - a[0]) * dx + (position[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const at = Math.min(1, Math.max(0, t));
    const foot = [a[0] + at * dx, a[1] + at * dy];
    const km = kmBetween(position, foot);
    if (km < best.km) best = { km, foot };
  }
  return best.foot;
}

/** Draws loose ends on to the outline of France where they stop just short of it. */
function extendLooseEnds(lines, france, reach) {
  const uses = new Map();
  for (const end of lines.flatMap((line) => [line[0], line.at(-1)]))
    uses.set(end.join(), (uses.get(end.join()) ?? 0) + 1);
  const segments = polygonsOf(france)
    .flat()
    .flatMap((ring) => ring.slice(1).map((end, i) => [ring[i], end]));
  const extension = (end) => (uses.get(end.join()) === 1 ? nearestOn(end, segments, reach) : undefined);
  return lines.map((line) => [extension(line[0]), ...line, extension(line.at(-1))].filter(Boolean));
}

const linesOf = (geometry) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates);

/**
 * The limits inside France as two multi-lines: between departments of one region, and between regions.
 * They are cut to `france` (a geometry); where they end less than `reach` km short of its outline, they are drawn on to it.
 */
export async function buildLimits(departments, france, { interval, reach }) {
  const simplified = await shape(
    { 'in.json': departments },
    `-i in.json snap -simplify visvalingam weighted keep-shapes interval=${interval} -clean -o out.json format=geojson`,
  );
  const shared = topology({ departments: simplified });
  const meshOf = (test) =>
    mesh(shared, shared.objects.departments, (a, b) => a !== b && test(a.properties, b.properties));
  const clipped = await shape(
    {
      'in.json': collect([
        { type: 'Feature', properties: { kind: 'departments' }, geometry: meshOf((a, b) => a.region === b.region) },
        { type: 'Feature', properties: { kind: 'regions' }, geometry: meshOf((a, b) => a.region !== b.region) },
      ]),
      'france.json': france,
    },
    `-i france.json name=france -i in.json name=in -target in -clip france -o out.json format=geojson`,
  );
  const [inner, regional] = ['departments', 'regions'].map((kind) =>
    linesOf(clipped.features.find(({ properties }) => properties.kind === kind).geometry),
  );
  const extended = extendLooseEnds([...inner, ...regional], france, reach);
  return {
    departments: { type: 'MultiLineString', coordinates: extended.slice(0, inner.length) },
    regions: { type: 'MultiLineString', coordinates: extended.slice(inner.length) },
  };
}
