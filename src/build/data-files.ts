import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Dataset } from '../core/dataset.ts';
import { toFeatureCollection } from '../core/feature.ts';

const TABLES = ['gazetteer.csv', 'incidents.csv', 'claims.csv', 'responses.csv', 'sources.csv'];

/** The data that the site offers: GeoJSON of all incidents, and the tables with their definition, as they are. */
export function dataFiles(
  dataset: Dataset,
  folder: string,
): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  files.set('data/incidents.geojson', `${JSON.stringify(toFeatureCollection(dataset))}\n`);
  files.set('data/datapackage.json', readFileSync(path.join(folder, 'datapackage.json')));
  for (const table of TABLES)
    files.set(`data/tables/${table}`, readFileSync(path.join(folder, table)));
  return files;
}
