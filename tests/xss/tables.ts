import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { readPipelineInput } from '../../src/build/read-tables.ts';
import { type Descriptor, type Field, readDescriptor } from '../../src/core/descriptor.ts';
import { buildDataset, type PipelineInput } from '../../src/core/pipeline.ts';

/** The project's data folder. */
export const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const input = readPipelineInput(DATA);

/** What `data/datapackage.json` says of the tables. */
export const descriptor: Descriptor = readDescriptor(input.descriptor);

/** A table as rows of cells, by column. */
type Rows = readonly Readonly<Record<string, string>>[];

/** Rows of every table, by file name. */
export type Tables = ReadonlyMap<string, Rows>;

/** Cells of a CSV text: the header first. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: ',' }).data;
}

function parse(bytes: Uint8Array | string): Rows {
  const [header = [], ...rows] = cellsOf(
    typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes),
  );
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

/** The project's tables. */
export const original: Tables = new Map(
  descriptor.resources.map(({ path: file }) => [file, parse(input.files[file] ?? '')]),
);

/** The tables as texts, by file name. */
export function toFiles(tables: Tables): Readonly<Record<string, string>> {
  const texts = [...tables].map(([file, rows]) => [
    file,
    `${Papa.unparse([...rows], { newline: '\n' })}\n`,
  ]);
  return Object.fromEntries(texts);
}

/** The pipeline over these tables in place of the project's. */
export function compile(tables: Tables) {
  const changed: PipelineInput = { ...input, files: toFiles(tables) };
  return buildDataset(changed);
}

/** Which facility each incident of the project stands at. */
export const facilityOf: ReadonlyMap<string, string> = new Map(
  compile(original).rows.map(({ incidentId, facilityId }) => [incidentId, facilityId ?? '']),
);

/** True for a column that takes any text; the others have a grammar, or must agree with another cell. */
export function isFree({ name, type, format, notation, constraints }: Field): boolean {
  if (name === 'aliases') return true;
  const isPlain = type === 'string' && format === undefined && notation === undefined;
  const isBound = constraints?.enum !== undefined || constraints?.pattern !== undefined;
  return isPlain && !isBound && !['place', 'commune_hint', 'value', 'low', 'high'].includes(name);
}

/** A copy of the tables in which one cell after another went through `change`. */
export function mapCells(
  tables: Tables,
  change: (cell: string, at: { file: string; column: string; row: number }) => string,
): Tables {
  const copies = [...tables].map(([file, rows]) => {
    const copy = rows.map((cells, row) => {
      const changed = Object.entries(cells).map(([column, cell]) => [
        column,
        change(cell, { file, column, row }),
      ]);
      return Object.fromEntries(changed) as Rows[number];
    });
    return [file, copy] as const;
  });
  return new Map(copies);
}

/** Folder of the project, which the builders expect to run in. */
export const ROOT = path.dirname(DATA);
