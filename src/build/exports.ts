import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Dataset } from '../core/dataset.ts';
import { toFeatureCollection } from '../core/feature.ts';
import { toRawCsv, toSpreadsheetCsv } from '../core/flat-csv.ts';
import { toFlatTable } from '../core/flat-table.ts';
import { toKml } from '../core/kml.ts';
import { attributionOf, DATA_LICENCE, RIGHTS } from '../core/licences.ts';
import { coarsenRow } from '../core/version-store.ts';
import { jsonLdFile } from './exports-json-ld.ts';
import { type DataPackage, type ShippedFile, schemaOf } from './exports-package.ts';

const toBytes = (text: string) => new TextEncoder().encode(text);

/** GeoJSON (RFC 7946); terms and version are foreign members (§6.1). */
function geoJsonFile(dataset: Dataset): string {
  const { type, bbox, features } = toFeatureCollection(dataset);
  const collection = {
    type,
    license: DATA_LICENCE.path,
    attribution: attributionOf(dataset),
    rights: RIGHTS.en,
    rights_fr: RIGHTS.fr,
    version: dataset.version,
    updated: dataset.updated,
    ...(bbox === undefined ? {} : { bbox }),
    features,
  };
  return `${JSON.stringify(collection)}\n`;
}

/** Everything made from the model, with what the descriptor says of each file. */
export function exportFiles(
  dataset: Dataset,
  descriptor: DataPackage,
  siteUrl: string | null,
): readonly ShippedFile[] {
  const table = toFlatTable(dataset);
  const flat = {
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    schema: schemaOf(table.columns),
  };
  const files: readonly (readonly [string, string, ShippedFile['about']])[] = [
    [
      'incidents.geojson',
      geoJsonFile(dataset),
      { name: 'incidents-geojson', format: 'geojson', mediatype: 'application/geo+json' },
    ],
    ['incidents.csv', toSpreadsheetCsv(table), { name: 'incidents-csv', ...flat }],
    ['incidents.raw.csv', toRawCsv(table), { name: 'incidents-raw-csv', ...flat }],
    [
      'incidents.kml',
      toKml(dataset),
      { name: 'incidents-kml', format: 'kml', mediatype: 'application/vnd.google-earth.kml+xml' },
    ],
    [
      'incidents.jsonld',
      jsonLdFile(dataset, descriptor, siteUrl),
      { name: 'incidents-jsonld', format: 'jsonld', mediatype: 'application/ld+json' },
    ],
  ];
  return files.map(([file, text, about]) => ({ path: file, bytes: toBytes(text), about }));
}

/** The tables under `tables/`: byte for byte, but for positions that are finer than may be shown. */
export function tableFiles(descriptor: DataPackage, folder: string): readonly ShippedFile[] {
  return descriptor.resources.map((resource) => ({
    path: `tables/${resource.path}`,
    bytes: coarsenTable(readFileSync(path.join(folder, resource.path))),
    about: {},
  }));
}

function coarsenTable(bytes: Uint8Array): Uint8Array {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes).trimEnd(), {
    delimiter: ',',
    newline: '\n',
  });
  const [columns = [], ...rows] = data;
  const coarse = rows.map((row) => [...coarsenRow(columns, row)]);
  const isSame = coarse.every((row, index) => row.join() === rows[index]?.join());
  return isSame ? bytes : toBytes(`${Papa.unparse([columns, ...coarse], { newline: '\n' })}\n`);
}
