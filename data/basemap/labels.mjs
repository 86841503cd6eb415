// Names that are not towns: countries, regions, departments, waters, islands, rivers.
import polylabel from 'polylabel';
import { COUNTRIES, ENGLISH_REGIONS, GULFS, ISLANDS, LAKES, RIVERS, SEAS } from './label-names.mjs';
import { kmBetween, polygonArea, polygonsOf } from './polygons.mjs';
import { shape } from './shape.mjs';

/** How each kind is set. The first column of a label is an index into this list. */
const KINDS = [
  { kind: 'country', capitals: true, italic: false },
  { kind: 'region', capitals: true, italic: false },
  { kind: 'department', capitals: true, italic: false },
  { kind: 'sea', capitals: true, italic: true },
  { kind: 'gulf', capitals: false, italic: true },
  { kind: 'lake', capitals: false, italic: true },
  { kind: 'island', capitals: false, italic: false },
  { kind: 'river', capitals: false, italic: true },
];

/** How far (km) from the given position a river may be, and over what length its direction is taken. */
const RIVER_REACH_KM = 9;
const RIVER_CHORD_KM = 8;

const round = (value) => Math.round(value * 100) / 100;

/** The most inland point of the largest polygon, found in a locally true scale. */
function labelPoint(geometry) {
  const [largest] = polygonsOf(geometry).toSorted((a, b) => polygonArea(b) - polygonArea(a));
  const scale = Math.cos((largest[0][0][1] * Math.PI) / 180);
  const [x, y] = polylabel(
    largest.map((ring) => ring.map(([lng, lat]) => [lng * scale, lat])),
    0.005,
  );
  return [x / scale, y];
}

async function regionLabels(departments, regions) {
  const dissolved = await shape(
    { 'in.json': departments },
    `-i in.json snap -dissolve region -sort region -o out.json format=geojson`,
  );
  const names = new Map(regions.map(({ code, nom }) => [code, nom]));
  return dissolved.features.map(({ geometry, properties }) => {
    const name = names.get(properties.region);
    return [name, ENGLISH_REGIONS[name] ?? 0, ...labelPoint(geometry), 7, 8];
  });
}

const departmentLabels = (departments) =>
  departments.features.map(({ geometry, properties }) => [properties.name, 0, ...labelPoint(geometry), 9, 11]);

/** The point of a line some km further on from index `from` in the given direction. */
function walk(line, from, step) {
  let i = from;
  while (line[i + step] && kmBetween(line[from], line[i]) < RIVER_CHORD_KM) i += step;
  return line[i];
}

/** Moves a river name on to its line and gives it the line's direction there, in degrees clockwise, −90 to 90. */
function riverLabel([fr, en, lng, lat, minZoom, maxZoom], rivers) {
  let best = { km: RIVER_REACH_KM };
  for (const { geometry } of rivers.features) {
    geometry.coordinates.forEach((position, i) => {
      const km = kmBetween(position, [lng, lat]);
      if (km < best.km) best = { km, line: geometry.coordinates, i };
    });
  }
  if (!best.line) throw new Error(`found no river near ${lng}, ${lat}, expected the ${fr}`);
  const [a, b] = [walk(best.line, best.i, -1), walk(best.line, best.i, 1)];
  const [west, east] = a[0] <= b[0] ? [a, b] : [b, a];
  const dx = (east[0] - west[0]) * Math.cos((lat * Math.PI) / 180);
  const angle = Math.round((-Math.atan2(east[1] - west[1], dx) * 180) / Math.PI);
  return [fr, en, ...best.line[best.i], minZoom, maxZoom, angle];
}

/** Builds the label table. */
export async function buildLabels({ departments, regionRows, rivers }) {
  const groups = {
    country: COUNTRIES,
    region: await regionLabels(departments, regionRows),
    department: departmentLabels(departments),
    sea: SEAS,
    gulf: GULFS,
    lake: LAKES,
    island: ISLANDS,
    river: RIVERS.map((row) => riverLabel(row, rivers)),
  };
  const labels = KINDS.flatMap(({ kind }, index) =>
    groups[kind].map(([fr, en, lng, lat, ...rest]) => [index, fr, en, round(lng), round(lat), ...rest]),
  );
  return {
    kinds: KINDS,
    columns: ['kind', 'name_fr', 'name_en', 'lng', 'lat', 'min_zoom', 'max_zoom', 'angle'],
    labels,
  };
}
