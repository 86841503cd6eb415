// Land: one clean topology of countries cut from the OSM coastline and simplified by distance from France.
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { bboxOf, collect, overlaps, polygonArea, polygonFeature, polygonsOf } from './polygons.mjs';
import { shape } from './shape.mjs';

const NEIGHBOURS = new Set('AND BEL CHE DEU ESP GBR GGY ITA JEY LUX MCO NLD'.split(' '));

function zoneOf(country) {
  if (country === 'FRA') return 'france';
  return NEIGHBOURS.has(country) ? 'neighbour' : 'other';
}

/** The polygons of every country that touch the window and are large enough, each with its simplification interval. */
function selectPolygons(countries, { window, zones }) {
  const features = [];
  for (const country of countries.features) {
    const [interval, smallest] = zones[zoneOf(country.properties.A3)];
    for (const rings of polygonsOf(country.geometry)) {
      if (!overlaps(bboxOf(rings[0]), window)) continue;
      if (polygonArea(rings) < smallest) continue;
      features.push(polygonFeature(rings, { country: country.properties.A3, interval }));
    }
  }
  return collect(features);
}

/**
 * Builds the countries of a window, simplified without gaps or overlaps.
 * Returns a feature collection, one feature per country, property `country` (ISO 3166-1 alpha-3).
 */
export function buildCountries(countries, detail) {
  const bbox = detail.window.join(',');
  return shape(
    { 'in.json': selectPolygons(countries, detail) },
    [
      `-i in.json snap -clip bbox=${bbox} -clean gap-fill-area=${detail.gapFill}`,
      `-simplify visvalingam weighted variable keep-shapes interval=interval`,
      `-clean -dissolve country -sort country`,
      `-o out.json format=geojson`,
    ].join(' '),
  );
}

/** Dissolves countries into two features: France (`fr: 1`) and the rest. */
export function buildLand(countries) {
  return shape(
    { 'in.json': countries },
    `-i in.json -each 'fr = country == "FRA" ? 1 : undefined' -dissolve fr -sort 'fr || 0' descending -o out.json format=geojson`,
  );
}

/** The lines between two countries: one feature for those of France (`fr: 1`), one for the others. */
export function buildBorders(countries) {
  const shared = topology({ countries });
  const isFrench = ({ properties }) => properties.country === 'FRA';
  const between = (test) => mesh(shared, shared.objects.countries, (a, b) => a !== b && test(a, b));
  const french = between((a, b) => isFrench(a) || isFrench(b));
  const others = between((a, b) => !isFrench(a) && !isFrench(b));
  return collect([
    { type: 'Feature', properties: { fr: 1 }, geometry: french },
    { type: 'Feature', properties: {}, geometry: others },
  ]);
}
