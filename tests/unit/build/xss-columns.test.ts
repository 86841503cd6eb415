import { describe, expect, test } from 'vitest';
import { isCountAspect } from '../../../src/core/aspect.ts';
import type { Issue } from '../../../src/core/issue.ts';
import { outputsOf } from '../../xss/outputs.ts';
import { PAYLOADS } from '../../xss/payloads.ts';
import { compile, descriptor, facilityOf, isFree, mapCells, original } from '../../xss/tables.ts';

const COLUMNS = descriptor.resources.flatMap(({ path: file, schema }) =>
  schema.fields.map((field) => ({ file, column: field.name, free: isFree(field) })),
);

/** Payloads that are ids as good as any. */
const IDS = ['constructor'];

function communeOf(incident: string): string {
  const facility = facilityOf.get(incident);
  const row = original.get('gazetteer.csv')?.find((one) => one['facility_id'] === facility);
  return row?.['commune'] ?? '';
}

/** Rows of a table in which a column's cell has a grammar, or something to agree with; elsewhere it is plain text. */
function rowsWithGrammar(file: string, column: string): readonly number[] {
  const rows = original.get(file) ?? [];
  const applies = (row: Readonly<Record<string, string>>): boolean => {
    const { aspect = '', incident_id = '' } = row;
    if (column === 'value') return ['when', 'damage'].includes(aspect) || isCountAspect(aspect);
    if (column === 'low' || column === 'high') return true;
    return column !== 'commune_hint' || communeOf(incident_id) !== '';
  };
  return [...rows.keys()].filter((row) => applies(rows[row] ?? {}));
}

/** What the pipeline says when each of these payloads stands in a column, as many at once as the table has rows. */
function issuesWith(file: string, column: string, payloads: readonly string[]) {
  const rows = rowsWithGrammar(file, column);
  const found = new Map<string, readonly Issue[]>();
  for (let from = 0; from < payloads.length; from += rows.length) {
    const some = payloads.slice(from, from + rows.length);
    const at = new Map(some.map((payload, index) => [rows[index], payload]));
    const { issues, dataset } = compile(
      mapCells(original, (cell, place) =>
        place.file === file && place.column === column ? (at.get(place.row) ?? cell) : cell,
      ),
    );
    for (const [row = 0, payload] of at) {
      const own = issues.filter((issue) => issue.file === file && issue.record === row + 2);
      found.set(
        payload,
        own.filter((issue) => issue.column === column),
      );
    }
    expect(dataset).toBeNull();
  }
  return found;
}

describe('a payload in a column that has a grammar', () => {
  test.each(COLUMNS.filter(({ free }) => !free))(
    'is refused by file, record and column: $file $column',
    ({ file, column }) => {
      const texts = PAYLOADS.map(({ text }) => text).filter((text) => !text.includes('\0'));
      const found = issuesWith(file, column, texts);
      const passed = [...found].filter(([, issues]) => issues.length === 0).map(([text]) => text);
      expect(passed.filter((text) => !IDS.includes(text))).toEqual([]);
    },
  );
});

describe('characters that no cell may hold', () => {
  const texts = PAYLOADS.filter(({ refused }) => refused).map(({ text }) => text);

  test.each(COLUMNS.filter(({ free }) => free))(
    'are refused by file, record and column: $file $column',
    ({ file, column }) => {
      const found = issuesWith(
        file,
        column,
        texts.filter((text) => !text.includes('\0')),
      );
      const passed = [...found].filter(([, issues]) => issues.length === 0).map(([text]) => text);
      expect(passed).toEqual([]);
    },
  );

  test('are there, a NUL among them, which makes a file unreadable', () => {
    const [nul = ''] = texts.filter((text) => text.includes('\0'));
    const { issues } = compile(
      mapCells(original, (cell, { file, row, column }) =>
        file === 'sources.csv' && row === 0 && column === 'title' ? nul : cell,
      ),
    );
    expect(issues.find(({ file }) => file === 'sources.csv')?.code).toBe('encoding-utf16');
    expect(texts.length).toBeGreaterThan(8);
  });
});

describe('names that every object has', () => {
  /** Tags and lines, without the hashes of styles, which hold the ids. */
  const split = (text: string) => text.replace(/sha256-[\w+/=]+/g, 'sha256').split(/[>\n]/);

  /** The tables with other ids. */
  function renamed(names: Readonly<Record<string, string>>) {
    const pattern = new RegExp(`(?<=^|\\|)(?:${Object.keys(names).join('|')})(?=$|\\|)`, 'g');
    return mapCells(original, (cell, { column }) =>
      /(_id|incidents|derived_from)$/.test(column)
        ? cell.replace(pattern, (id) => names[id] ?? id)
        : cell,
    );
  }

  test('are ids like any other: nothing inherited is shown in their place', () => {
    const source = original.get('claims.csv')?.find((row) => row['incident_id'] === 'toulon');
    const names = (last: string) => ({
      toulon: `constructo${last}`,
      [facilityOf.get('toulon') ?? '']: `constructo${last}`,
      [source?.['source_id'] ?? '']: `constructo${last}`,
    });
    const texts = (last: string) => {
      const tables = renamed(names(last));
      const { dataset, issues } = compile(tables);
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      if (dataset === null) throw new Error('found no dataset, expected one');
      return outputsOf(dataset, tables).filter(({ type }) => type !== 'card');
    };
    const twins = texts('s');
    for (const [index, { name, text }] of texts('r').entries()) {
      const lines = split(text.replaceAll('constructor', 'constructos'));
      const wanted = split(twins[index]?.text ?? '');
      const at = lines.findIndex((line, row) => line !== wanted[row]);
      expect(`${name}: ${lines[at]}`).toBe(`${name}: ${wanted[at]}`);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
