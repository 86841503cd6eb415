import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { readFiles, readPipelineInput } from '../../src/build/read-tables.ts';
import type { Dataset } from '../../src/core/dataset.ts';
import type { PipelineResult } from '../../src/core/pipeline.ts';
import { buildDataset } from '../../src/core/pipeline.ts';

/** Where the project stands. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = fileURLToPath(new URL('../../data', import.meta.url));

export type Row = Readonly<Record<string, string>>;

/** The pipeline's answer to the real tables. */
export const result: PipelineResult = buildDataset(readPipelineInput(DATA));

function requireDataset(): Dataset {
  if (result.dataset === null) throw new Error(`found ${result.issues.length} issues in data/`);
  return result.dataset;
}

export const dataset = requireDataset();

/** Rows of a real table as text, read without the pipeline, so that tests do not trust what they test. */
export function rowsOf(table: string): readonly Row[] {
  const name = `${table}.csv`;
  const bytes = readFiles(DATA, [name])[name];
  if (typeof bytes === 'string' || bytes === undefined)
    throw new Error(`found no bytes of ${name}, expected a table`);
  return Papa.parse<Row>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true })
    .data;
}
