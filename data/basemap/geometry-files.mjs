// Assembles the layers of one window into a TopoJSON topology.
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { buildLimits } from './departments.mjs';
import { buildLakes } from './lakes.mjs';
import { buildCountries, buildLand } from './land.mjs';
import { buildRivers } from './rivers.mjs';

/** The lines between two countries: one feature for those of France (`fr: 1`), one for the others. */
function buildBorders(countries) {
  const shared = topology({ countries });
  const between = (test) =>
    mesh(shared, shared.objects.countries, (a, b) => a !== b && test([a, b].some(({ properties }) => properties.country === 'FRA')));
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { fr: 1 }, geometry: between((isFrench) => isFrench) },
      { type: 'Feature', properties: {}, geometry: between((isFrench) => !isFrench) },
    ],
  };
}

/**
 * Builds one geometry file.
 * `detail` says how fine each layer is (see detail.mjs); `sources` holds the prepared source data.
 */
export async function buildGeometryFile(sources, detail) {
  const countries = await buildCountries(sources.countries, detail);
  const land = await buildLand(countries);
  const france = land.features.find(({ properties }) => properties.fr === 1).geometry;
  const { departments, regions } = await buildLimits(sources.departments, france, detail.limits.interval);
  const { window } = detail;
  const layers = {
    land,
    borders: buildBorders(countries),
    departments,
    regions,
    rivers: await buildRivers(sources.rivers, { land, window, ...detail.rivers }),
    lakes: await buildLakes({ ...sources.water, land, window, ...detail.lakes }),
  };
  return topology(layers, detail.quantization);
}
