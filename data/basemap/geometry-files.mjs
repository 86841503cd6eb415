// Assembles the layers of one window into a TopoJSON topology.
import { topology } from 'topojson-server';
import { buildLimits } from './departments.mjs';
import { buildLakes } from './lakes.mjs';
import { buildBorders, buildCountries, buildLand } from './land.mjs';
import { buildRivers } from './rivers.mjs';

/**
 * Builds one geometry file.
 * `detail` says how fine each layer is (see detail.mjs); `sources` holds the prepared source data.
 */
export async function buildGeometryFile(sources, detail) {
  const countries = await buildCountries(sources.countries, detail);
  const land = await buildLand(countries);
  const france = land.features.find(({ properties }) => properties.fr === 1).geometry;
  const { departments, regions } = await buildLimits(sources.departments, france, detail.limits);
  const { window } = detail;
  const lakes = await buildLakes({ ...sources.water, land, window, ...detail.lakes });
  const rivers = await buildRivers(sources.rivers, { land, lakes, window, ...detail.rivers });
  const borders = buildBorders(countries);
  return topology({ land, borders, departments, regions, rivers, lakes }, detail.quantization);
}
