import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFiles, readPipelineInput } from '../../../src/build/read-tables.ts';
import { readDescriptor } from '../../../src/core/descriptor.ts';
import { formatIssue, type Issue } from '../../../src/core/issue.ts';
import {
  buildDataset,
  type PipelineInput,
  type PipelineResult,
} from '../../../src/core/pipeline.ts';
import type { Tables } from '../../../src/core/table.ts';
import { type Files, readTables } from '../../../src/core/tables.ts';

const CASES = fileURLToPath(new URL('../../fixtures/pipeline', import.meta.url));
const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

const TABLES = ['gazetteer.csv', 'incidents.csv', 'claims.csv', 'responses.csv', 'sources.csv'];

const { descriptor, france, communes } = readPipelineInput(DATA);

/** The small valid dataset, with some of its tables replaced. */
export function inputWith(files: Files): PipelineInput {
  const base = readFiles(`${CASES}/base`, TABLES);
  return { descriptor, france, communes, files: { ...base, ...files } };
}

/** Names of the case folders: adding a case is adding a folder. */
export function caseNames(): readonly string[] {
  return readdirSync(CASES).sort();
}

export function runCase(name: string): PipelineResult {
  return buildDataset(inputWith(readFiles(`${CASES}/${name}`, TABLES)));
}

/** Path of an expected file of the case, null when the case has none. */
export function expectedPath(name: string, file: string): string | null {
  const path = `${CASES}/${name}/${file}`;
  return existsSync(path) ? path : null;
}

/** A table of the small valid dataset as text. */
export function baseText(file: string): string {
  return readFileSync(`${CASES}/base/${file}`, 'utf8');
}

/** A table of the small valid dataset with one text in it replaced. */
export function edited(file: string, from: string, to: string): Files {
  const text = baseText(file);
  if (!text.includes(from)) throw new Error(`found no "${from}" in ${file}, expected it`);
  return { [file]: text.replace(from, to) };
}

/** The tables of the small valid dataset, some replaced; issues of single cells are passed over. */
export function readBase(files: Files = {}): Tables {
  const input = inputWith(files);
  return readTables(input, readDescriptor(input.descriptor), () => {});
}

/** One line an issue, as the expected files hold them. */
export function formatIssues(issues: readonly Issue[]): string {
  return issues.map((issue) => `${issue.severity} ${formatIssue(issue)}\n`).join('');
}
