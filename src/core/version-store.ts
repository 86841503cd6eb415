import { type Descriptor, keyOf } from './descriptor.ts';
import { roundDegrees, shownDecimals } from './shown-position.ts';
import { columnOf, type Table, type Tables } from './table.ts';

/** One table as it was released. Arrays, not objects by id: a row called `__proto__` is a row. */
export interface TableState {
  readonly name: string;
  /** Column that holds the ids. */
  readonly key: string;
  readonly columns: readonly string[];
  /** Sorted by id, so that moving a row is no change. */
  readonly rows: readonly (readonly string[])[];
}

/** A released state of the data, as `data/versions/<version>.json` keeps it. */
export interface DatasetVersion {
  readonly version: string;
  /** Day of the release, `YYYY-MM-DD`, from the descriptor. */
  readonly date: string;
  readonly tables: readonly TableState[];
}

/**
 * The tables as a state to release. Positions are as coarse as they may be shown.
 * @throws Error when a table of the descriptor is missing or incomplete.
 */
export function toVersion(tables: Tables, descriptor: Descriptor): DatasetVersion {
  const states = descriptor.resources.map((resource): TableState => {
    const table = tables.get(resource.name);
    if (table?.complete !== true) {
      throw new Error(`found no whole table ${resource.path}, expected one to release`);
    }
    const key = keyOf(resource);
    const columns = resource.schema.fields.map((field) => field.name);
    return { name: resource.name, key, columns, rows: sortedRows(table, columns, key) };
  });
  return { version: descriptor.version, date: descriptor.updated, tables: states };
}

function sortedRows(
  table: Table,
  columns: readonly string[],
  key: string,
): readonly (readonly string[])[] {
  const cells = columns.map((name) => columnOf(table, name));
  const at = columns.indexOf(key);
  const rows = table.records.map((_, row) => cells.map((column) => column[row] ?? ''));
  const coarse = rows.map((row) => coarsenRow(columns, row));
  return coarse.sort((a, b) => compareText(a[at] ?? '', b[at] ?? ''));
}

/** A row of the gazetteer with lat and lon no finer than may be shown; any other row as it is. */
export function coarsenRow(columns: readonly string[], row: readonly string[]): readonly string[] {
  const cell = (name: string) => row[columns.indexOf(name)] ?? '';
  const decimals = shownDecimals({
    kind: cell('kind') === 'home' ? 'home' : 'prison',
    precision: cell('precision') === 'commune' ? 'commune' : null,
  });
  return row.map((text, index) => {
    const name = columns[index];
    const isFine =
      (name === 'lat' || name === 'lon') && (text.split('.')[1] ?? '').length > decimals;
    return isFine ? String(roundDegrees(Number(text), decimals)) : text;
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** JSON with one row a line: small, the same bytes for the same state, and readable in a diff. */
export function formatVersion({ version, date, tables }: DatasetVersion): string {
  const texts = tables.map(({ name, key, columns, rows }) => {
    const head = `{"name":${JSON.stringify(name)},"key":${JSON.stringify(key)},"columns":${JSON.stringify(columns)},"rows":[`;
    return `${head}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}`;
  });
  return `{"version":${JSON.stringify(version)},"date":${JSON.stringify(date)},"tables":[\n${texts.join(',\n')}\n]}\n`;
}

/**
 * Reads what `formatVersion` wrote.
 * @throws Error «found X, expected Y» when the text is something else: released files are never edited by hand.
 */
export function parseVersion(text: string): DatasetVersion {
  const json = JSON.parse(text) as Partial<DatasetVersion> | null;
  const { version, date, tables } = json ?? {};
  if (!isSemver(version) || typeof date !== 'string' || !Array.isArray(tables)) {
    throw new Error(`found version ${JSON.stringify(version)}, expected version, date and tables`);
  }
  for (const { name, key, columns, rows } of tables as readonly TableState[]) {
    const width = columns?.length;
    if (!columns?.includes(key) || !rows?.every((row) => row.length === width)) {
      throw new Error(
        `found a broken table ${JSON.stringify(name)} in ${version}, expected rows as wide as its columns`,
      );
    }
  }
  return { version, date, tables };
}

const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

function isSemver(text: unknown): text is string {
  return typeof text === 'string' && SEMVER.test(text);
}

/**
 * Order of semantic versions `1.2.3`; pre-releases are not used here.
 * @throws Error when a text is no such version.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => {
    if (!isSemver(text)) throw new Error(`found version "${text}", expected three numbers, 1.2.3`);
    return text.split('.').map(Number);
  });
  const at = [0, 1, 2].find((index) => left?.[index] !== right?.[index]) ?? 0;
  return Math.sign((left?.[at] ?? 0) - (right?.[at] ?? 0));
}
