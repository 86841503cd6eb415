import Papa from 'papaparse';
import { fieldNames, type Resource } from './descriptor.ts';
import { type Finding, type Report, toIssue } from './finding.ts';
import { checkHeader } from './header.ts';
import { BROKEN, maskBrokenRecords } from './quotes.ts';
import type { Table } from './table.ts';

/** Most records of a table besides its header, and most columns: beyond, nothing is read. */
export const MAX_RECORDS = 50_000;
export const MAX_COLUMNS = 100;

/** Separators that spreadsheets write instead of the comma. */
const OTHER_DELIMITERS = [';', '\t', '|'];

/**
 * Text of a CSV file to a table. Never throws on data: whatever is wrong is reported, and the records that can be
 * read are read. Returns null when there is nothing to read: the separator is not a comma, the header is broken, or the
 * table is beyond its limits.
 *
 * Cells are text, untouched: no trimming, no guessing of types. A short, long or misquoted record is reported and
 * left out; its id goes to `unreadable`.
 */
export function parseTable(text: string, resource: Resource, report: Report): Table | null {
  const delimiter = findOtherDelimiter(text, resource);
  if (delimiter !== null) {
    const message = 'separates the columns, expected a comma';
    const finding: Finding = { code: 'delimiter', column: '', value: delimiter, message };
    report(toIssue(resource.path, 1, finding));
    return null;
  }
  const { data } = Papa.parse<string[]>(maskBrokenRecords(text), {
    delimiter: ',',
    newline: '\n',
    quoteChar: '"',
    header: false,
    dynamicTyping: false,
    // The header, the records, and one more that shows there are too many; a last line break makes an empty one.
    preview: MAX_RECORDS + 3,
  });
  const header = data[0] ?? [];
  const problem = headerProblem(header) ?? sizeProblem(data);
  if (problem !== null) {
    report(toIssue(resource.path, problem.code === 'rows-too-many' ? 0 : 1, problem));
    return null;
  }
  const positions = checkHeader(header, resource, report);
  return toTable(data, { resource, positions, width: header.length }, report);
}

/** The separator under which the header holds more known names than under the comma; null when the comma wins. */
function findOtherDelimiter(text: string, resource: Resource): string | null {
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  const names = new Set(fieldNames(resource));
  const count = (delimiter: string) =>
    line.split(delimiter).filter((name) => names.has(name.replaceAll('"', ''))).length;
  const known = count(',');
  return OTHER_DELIMITERS.find((delimiter) => count(delimiter) > known) ?? null;
}

interface Shape {
  readonly resource: Resource;
  readonly positions: ReadonlyMap<string, number>;
  readonly width: number;
}

function toTable(data: readonly string[][], shape: Shape, report: Report): Table {
  const { resource, positions, width } = shape;
  const records: number[] = [];
  const unreadable = new Set<string>();
  const columns = Array.from(positions, ([name, at]) => ({ name, at, cells: [] as string[] }));
  // A file that ends with a line break has one more, empty row.
  const end = isBlank(data.at(-1)) ? data.length - 1 : data.length;
  for (let index = 1; index < end; index += 1) {
    const row = data[index] ?? [];
    const problem = rowProblem(row, width);
    if (problem === null) {
      for (const { at, cells } of columns) cells.push(row[at] ?? '');
      records.push(index + 1);
    } else {
      report(toIssue(resource.path, index + 1, problem));
      unreadable.add((row[0] ?? '').replace(BROKEN, ''));
    }
  }
  return {
    name: resource.name,
    file: resource.path,
    columns: new Map(columns.map(({ name, cells }) => [name, cells])),
    records,
    unreadable,
    complete: columns.length === resource.schema.fields.length,
  };
}

/** What is wrong with the header as a whole, so that nothing under it can be read. */
function headerProblem(header: readonly string[]): Finding | null {
  const first = header[0] ?? '';
  if (first.startsWith(BROKEN)) return brokenQuote(first);
  if (header.length <= MAX_COLUMNS) return null;
  const message = `has ${header.length} columns, expected at most ${MAX_COLUMNS}`;
  return { code: 'header-too-wide', column: '', value: '', message };
}

function sizeProblem(data: readonly string[][]): Finding | null {
  const records = (isBlank(data.at(-1)) ? data.length - 1 : data.length) - 1;
  if (records <= MAX_RECORDS) return null;
  const message = 'has more than 50,000 records, expected a smaller table';
  return { code: 'rows-too-many', column: '', value: '', message };
}

function isBlank(row: readonly string[] | undefined): boolean {
  return row?.length === 1 && row[0] === '';
}

function brokenQuote(cell: string): Finding {
  const message = 'has a stray or unclosed quote, expected "" inside quoted cells';
  return { code: 'quote', column: '', value: cell.slice(BROKEN.length), message };
}

function rowProblem(row: readonly string[], width: number): Finding | null {
  const first = row[0] ?? '';
  if (first.startsWith(BROKEN)) return brokenQuote(first);
  if (row.length === width) return null;
  if (isBlank(row) && width > 1) {
    const message = `is a blank line, expected ${width} cells`;
    return { code: 'row-short', column: '', value: '', message };
  }
  const code = row.length < width ? 'row-short' : 'row-long';
  const hint = row.length < width ? '' : ': a cell that holds a comma must be quoted';
  const message = `has ${row.length} cells, expected ${width}${hint}`;
  return { code, column: '', value: first, message };
}
