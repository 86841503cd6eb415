import { validateCharacters } from './characters.ts';
import { parseTable } from './csv.ts';
import { decode } from './decode.ts';
import type { Descriptor } from './descriptor.ts';
import { type Report, toIssue } from './finding.ts';
import { validateReferences } from './references.ts';
import type { Table, Tables } from './table.ts';
import { validateTable } from './validate.ts';

/** Contents of the files by file name (`claims.csv`), as bytes or already decoded. */
export type Files = Readonly<Record<string, Uint8Array | string>>;

export interface FileInput {
  readonly files: Files;
  /** Larger files are refused before anything is read; 20 MB when left out. */
  readonly maxFileBytes?: number;
}

/**
 * Reads the files that the descriptor names and checks every cell and every reference. A file that is missing or
 * cannot be read is reported and has no table; the others are read all the same.
 */
export function readTables(
  { files, maxFileBytes }: FileInput,
  descriptor: Descriptor,
  report: Report,
): Tables {
  const tables = new Map<string, Table>();
  for (const resource of descriptor.resources) {
    const { path, name } = resource;
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    if (content === undefined) {
      const message = 'is missing, expected this table';
      report(toIssue(path, 0, { code: 'file-missing', column: '', value: '', message }));
      continue;
    }
    const decoded = decode(content, path, maxFileBytes);
    if (decoded.text === null) {
      report(decoded.issue);
      continue;
    }
    const table = parseTable(decoded.text, resource, report);
    if (table === null) continue;
    tables.set(name, table);
    validateTable(table, resource, report);
    validateCharacters(decoded.text, table, report);
  }
  validateReferences(tables, descriptor, report);
  return tables;
}
