import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection, Point } from 'geojson';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { ROOT, SITE } from './built-site.ts';

export const bytesOf = (name: string) => readFileSync(path.join(SITE, name));
export const textOf = (name: string) => bytesOf(name).toString('utf8');
export const source = (name: string) => readFileSync(path.join(ROOT, 'data', name), 'utf8');

export type Row = Readonly<Record<string, string>>;

export function rowsOf(csv: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

export interface Descriptor {
  readonly version: string;
  readonly updated: string;
  readonly rights: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema?: { readonly fields: readonly { readonly name: string }[] };
  }[];
  readonly [property: string]: unknown;
}

export const descriptor = JSON.parse(textOf('data/datapackage.json')) as Descriptor;
export const geojson = JSON.parse(
  textOf('data/incidents.geojson'),
) as FeatureCollection<Point | null> & {
  readonly license: string;
  readonly attribution: string;
  readonly rights: string;
};
export const raw = rowsOf(textOf('data/incidents.raw.csv'));
export const ids = rowsOf(source('incidents.csv')).map((row) => row['incident_id']);

/** Files that hold text; the rest are pictures and fonts. */
export const TEXT_FILE = /\.(html|js|css|csv|json|geojson|jsonld|kml|atom|svg)$/;

export const decimalsOf = (value: number | string | undefined) =>
  (String(value ?? '').split('.')[1] ?? '').length;

/** Facilities that may not be shown finer than their commune. */
export const coarse = rowsOf(source('gazetteer.csv')).filter(
  (row) => row['precision'] === 'commune' || row['kind'] === 'home',
);
export const coarseIds = new Set(coarse.map((row) => row['facility_id']));
