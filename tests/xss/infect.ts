import { isCountAspect } from '../../src/core/aspect.ts';
import { TEXTS } from './payloads.ts';
import { descriptor, facilityOf, isFree, mapCells, original, type Tables } from './tables.ts';

/** Tables of which every cell of free text holds something else, told apart by a mark at its end. */
export interface Infected {
  readonly tables: Tables;
  /** What stands before each mark. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Column of each mark, as `claims.csv text_en`. */
  readonly columns: ReadonlyMap<string, string>;
}

/** Every mark ends a cell, and no other text looks like one. */
export const MARK = /zq\d+x\d+z/g;

/** Payloads for one of `count` different texts of a column, so that together they hold every payload. */
function share(index: number, count: number): string {
  const each = Math.ceil(TEXTS.length / count);
  const texts = Array.from({ length: each }, (_, at) => TEXTS[(index * each + at) % TEXTS.length]);
  return `${texts.join(' ')} `;
}

/** As long as a payload, so that whatever depends on lengths is the same. */
function harmless(prefix: string): string {
  return 'n'.repeat(prefix.length);
}

function valueKey(row: Readonly<Record<string, string>>): string | null {
  const { aspect = '', value = '' } = row;
  const isGrammar = aspect === 'when' || aspect === 'damage' || isCountAspect(aspect);
  return value === '' || isGrammar ? null : `${aspect} ${value}`;
}

/** The texts of a column that are to be replaced, each once: equal texts must stay equal, or claims disagree. */
function textsOf(file: string, column: string): readonly string[] {
  const rows = original.get(file) ?? [];
  const texts =
    column === 'value' ? rows.map((row) => valueKey(row) ?? '') : rows.map((row) => row[column]);
  return [...new Set(texts)].filter((text) => text !== undefined && text !== '') as string[];
}

type Fills = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** For each column, by file and name, what stands for each of its texts. */
function makeFills(isHarmless: boolean): Omit<Infected, 'tables'> & { readonly fills: Fills } {
  const prefixes = new Map<string, string>();
  const columns = new Map<string, string>();
  const free = descriptor.resources.flatMap(({ path: file, schema }) =>
    schema.fields
      .filter((field) => isFree(field) || (file === 'claims.csv' && field.name === 'value'))
      .map(({ name }) => ({ file, name })),
  );
  const fills = free.map(({ file, name }, at) => {
    const texts = textsOf(file, name);
    const fill = texts.map((text, index) => {
      const mark = `zq${at}x${index}z`;
      const payloads = share(index, texts.length);
      // In a list the bar parts the items.
      const prefix = name === 'aliases' ? payloads.replaceAll('|', '¦') : payloads;
      prefixes.set(mark, prefix);
      columns.set(mark, `${file} ${name}`);
      return [text, `${isHarmless ? harmless(prefix) : prefix}${mark}`] as const;
    });
    return [`${file} ${name}`, new Map(fill)] as const;
  });
  return { fills: new Map(fills), prefixes, columns };
}

/**
 * The project's tables with payloads in every cell of free text, every payload in every column; or their harmless
 * twin, with a letter for each of a payload's.
 */
export function infect(kind: 'malicious' | 'harmless'): Infected {
  const { fills, ...marks } = makeFills(kind === 'harmless');
  const fill = (file: string, column: string, text: string): string =>
    fills.get(`${file} ${column}`)?.get(text) ?? text;
  const gazetteer = new Map(
    (original.get('gazetteer.csv') ?? []).map((row) => [row['facility_id'] ?? '', row]),
  );
  const tables = mapCells(original, (cell, { file, column, row }) => {
    const cells = original.get(file)?.[row] ?? {};
    if (file === 'claims.csv' && column === 'value') {
      const key = valueKey(cells);
      return key === null ? cell : fill(file, column, key);
    }
    const facility = gazetteer.get(facilityOf.get(cells['incident_id'] ?? '') ?? '');
    if (column === 'place') return fill('gazetteer.csv', 'name_fr', facility?.['name_fr'] ?? '');
    if (column === 'commune_hint')
      return cell === '' ? '' : fill('gazetteer.csv', 'commune', facility?.['commune'] ?? '');
    return fill(file, column, cell);
  });
  return { tables, ...marks };
}

/** The text with every payload made harmless that stands whole before its mark; a broken one stays and will be seen. */
export function cure(text: string, prefixes: ReadonlyMap<string, string>): string {
  let cured = '';
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const prefix = prefixes.get(mark) ?? '';
    const start = index - prefix.length;
    const isWhole = start >= from && text.slice(start, index) === prefix;
    cured +=
      (isWhole ? text.slice(from, start) + harmless(prefix) : text.slice(from, index)) + mark;
    from = index + mark.length;
  }
  return cured + text.slice(from);
}
