import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FlatColumn } from '../core/flat-table.ts';
import type { JsonLdTexts } from '../core/json-ld.ts';
import { RIGHTS } from '../core/licences.ts';

/** A resource as `data/datapackage.json` describes it. */
interface PackageResource {
  readonly name: string;
  readonly path: string;
  readonly [property: string]: unknown;
}

/** `data/datapackage.json` as far as the exports use it; every other property travels through. */
export interface DataPackage {
  readonly name: string;
  readonly title: string;
  readonly 'title@fr': string;
  readonly description: string;
  readonly 'description@fr': string;
  readonly keywords: readonly string[];
  readonly contributors: readonly { readonly title: string }[];
  readonly sources: readonly { readonly path: string }[];
  readonly resources: readonly PackageResource[];
  readonly [property: string]: unknown;
}

/** A file that is shipped: `path` from the descriptor, and what the descriptor says of it besides size and hash. */
export interface ShippedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly about: Readonly<Record<string, unknown>>;
}

/** The descriptor of a data folder. */
export function readPackage(folder: string): DataPackage {
  return JSON.parse(readFileSync(path.join(folder, 'datapackage.json'), 'utf8')) as DataPackage;
}

/** What structured data and feeds say of the dataset as a whole. */
export function textsOf(descriptor: DataPackage): JsonLdTexts {
  return {
    name: descriptor.name,
    title: { en: descriptor.title, fr: descriptor['title@fr'] },
    description: { en: descriptor.description, fr: descriptor['description@fr'] },
    keywords: descriptor.keywords,
    creator: descriptor.contributors[0]?.title ?? descriptor.title,
  };
}

/** Table Schema of a flat export, so that its codes stay text when a tool reads it. */
export function schemaOf(columns: readonly FlatColumn[]): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fieldsMatch: 'equal',
    missingValues: [''],
    primaryKey: ['incident_id'],
    fields: columns.map(({ name, type }) =>
      type === 'list' ? { name, type, delimiter: '|', itemType: 'string' } : { name, type },
    ),
  };
}

/**
 * The descriptor as it is shipped: each table under `tables/`, the exports beside them, every resource with its size
 * and the SHA-256 of the bytes that are shipped.
 */
export function shippedPackage(
  descriptor: DataPackage,
  tables: readonly ShippedFile[],
  exports: readonly ShippedFile[],
): string {
  const byPath = new Map(tables.map((file) => [file.path, file]));
  const resources = descriptor.resources.map((resource) => {
    const file = byPath.get(`tables/${resource.path}`);
    if (file === undefined)
      throw new Error(`found no file for ${resource.name}, expected tables/${resource.path}`);
    return { ...resource, path: file.path, ...measure(file.bytes) };
  });
  const others = exports.map((file) => ({
    ...file.about,
    path: file.path,
    scheme: 'file',
    encoding: 'utf-8',
    ...measure(file.bytes),
  }));
  const shipped = {
    ...descriptor,
    rights: RIGHTS.en,
    'rights@fr': RIGHTS.fr,
    sources: descriptor.sources.map((source) => ({ ...source, path: `tables/${source.path}` })),
    resources: [...resources, ...others],
  };
  return `${JSON.stringify(shipped, null, 1)}\n`;
}

function measure(bytes: Uint8Array): { readonly bytes: number; readonly hash: string } {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { bytes: bytes.length, hash: `sha256:${digest}` };
}
