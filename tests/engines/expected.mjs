// What the pages must show, read from the site's own export: never typed.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The incidents in list order, each with `id`, `scope`, `damages`, `located`. */
export async function readExpected(folder) {
  const file = path.join(folder, 'data', 'incidents.geojson');
  const { features } = JSON.parse(await readFile(file, 'utf8'));
  const all = features.map(({ id, geometry, properties }) => ({
    id,
    scope: properties.scope,
    facility: properties.facility_id,
    damages: properties.damages,
    located: geometry !== null,
  }));
  return { all, core: all.filter(({ scope }) => scope === 'core').map(({ id }) => id) };
}
