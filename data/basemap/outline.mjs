// The very light France for the picture inside the page: plain GeoJSON geometries, three decimals.
import { buildLimits } from './departments.mjs';
import { OUTLINE_DETAIL } from './detail.mjs';
import { buildBorders, buildCountries, buildLand } from './land.mjs';
import { OUTLINE_BBOX } from './windows.mjs';

const round = (value) => (Array.isArray(value) ? value.map(round) : Math.round(value * 1000) / 1000);
const rounded = ({ type, coordinates }) => ({ type, coordinates: round(coordinates) });

const isClosed = (line) => line[0].join() === line.at(-1).join();

/** Without exclaves, which would be specks at this size. */
const openLines = ({ type, coordinates }) => ({ type, coordinates: coordinates.filter((line) => !isClosed(line)) });

/**
 * Builds the outline: `france` and `neighbours` are MultiPolygons, `borders` (France's own left out: they are its
 * outline) and `regions` are MultiLineStrings.
 */
export async function buildOutline({ countries, departments }) {
  const simple = await buildCountries(countries, OUTLINE_DETAIL);
  const [france, neighbours] = (await buildLand(simple)).features.map(({ geometry }) => geometry);
  const [, borders] = buildBorders(simple).features.map(({ geometry }) => geometry);
  const { regions } = await buildLimits(departments, france, OUTLINE_DETAIL.limits);
  return {
    bbox: OUTLINE_BBOX,
    france: rounded(france),
    neighbours: rounded(neighbours),
    borders: rounded(borders),
    regions: rounded(openLines(regions)),
  };
}
