import type { DatasetVersion, TableState } from './version-store.ts';

/** A row of a released table, by column. */
export type Row = ReadonlyMap<string, string>;

/** One cell that is not what it was. */
export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What became of one row. `before` is null when it was added, `after` when it was withdrawn. */
export interface RowChange {
  readonly table: string;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
  /** Of changed rows only, in the order of the columns. */
  readonly cells: readonly CellChange[];
}

export type ChangeKind = 'added' | 'changed' | 'withdrawn';

/** What happened to the row as a whole. */
export function kindOf({ before, after }: RowChange): ChangeKind {
  if (before === null) return 'added';
  return after === null ? 'withdrawn' : 'changed';
}

/** The rows of one table by id; none when the version has no such table. */
export function rowsOf(version: DatasetVersion | null, table: string): ReadonlyMap<string, Row> {
  const state = version?.tables.find((one) => one.name === table);
  if (state === undefined) return new Map();
  const at = state.columns.indexOf(state.key);
  return new Map(state.rows.map((row) => [row[at] ?? '', toRow(state, row)]));
}

function toRow({ columns }: TableState, cells: readonly string[]): Row {
  return new Map(columns.map((name, index) => [name, cells[index] ?? '']));
}

/**
 * All that differs between two released states, by table and id: nothing before the first release. Rows are told
 * apart by their ids alone; a column that one side does not have counts as blank there.
 */
export function diffVersions(
  older: DatasetVersion | null,
  newer: DatasetVersion,
): readonly RowChange[] {
  const names = [...newer.tables, ...(older?.tables ?? [])].map((table) => table.name);
  return [...new Set(names)].flatMap((table) =>
    diffRows(table, rowsOf(older, table), rowsOf(newer, table)),
  );
}

function diffRows(
  table: string,
  older: ReadonlyMap<string, Row>,
  newer: ReadonlyMap<string, Row>,
): readonly RowChange[] {
  const ids = [...new Set([...older.keys(), ...newer.keys()])].sort();
  return ids.flatMap((id): readonly RowChange[] => {
    const [before, after] = [older.get(id) ?? null, newer.get(id) ?? null];
    if (before === null || after === null) return [{ table, id, before, after, cells: [] }];
    const cells = diffCells(before, after);
    return cells.length === 0 ? [] : [{ table, id, before, after, cells }];
  });
}

function diffCells(older: Row, newer: Row): readonly CellChange[] {
  const columns = [...new Set([...newer.keys(), ...older.keys()])];
  return columns
    .map((column) => ({
      column,
      before: older.get(column) ?? '',
      after: newer.get(column) ?? '',
    }))
    .filter(({ before, after }) => before !== after);
}
