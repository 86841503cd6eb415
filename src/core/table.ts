import { type Finding, type Report, toIssue } from './finding.ts';

/**
 * A CSV file by columns. Headers are keys of a Map, never of an object, and only the schema's own names get in:
 * a header `__proto__` can do nothing.
 */
export interface Table {
  /** Resource name, for example `claims`. */
  readonly name: string;
  /** File name, for example `claims.csv`. */
  readonly file: string;
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Record number of each row; the header is record 1. */
  readonly records: readonly number[];
  /** First cells of the records that could not be read: their ids exist, so references to them are not dangling. */
  readonly unreadable: ReadonlySet<string>;
  /** True when every column of the schema is there once. */
  readonly complete: boolean;
}

/** The tables that could be read, by resource name. */
export type Tables = ReadonlyMap<string, Table>;

/**
 * Cells of one column, in row order.
 * @throws Error when the table has no such column: ask only tables that are complete.
 */
export function columnOf(table: Table, name: string): readonly string[] {
  const cells = table.columns.get(name);
  if (cells === undefined) {
    throw new Error(`found no column "${name}" in ${table.file}, expected a complete table`);
  }
  return cells;
}

/** Hands in a finding about one row of the table. */
export function reportRow(table: Table, row: number, finding: Finding, report: Report): void {
  report(toIssue(table.file, table.records[row] ?? 0, finding));
}
