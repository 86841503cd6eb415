import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { MAX_COLUMNS, MAX_RECORDS, parseTable } from '../../../src/core/csv.ts';
import type { Issue } from '../../../src/core/issue.ts';
import { brief, makeResource } from './builders.ts';

const resource = makeResource([
  { name: 'id', type: 'string' },
  { name: 'name', type: 'string' },
  { name: 'note', type: 'string' },
]);

function parse(text: string) {
  const found: Issue[] = [];
  const table = parseTable(text, resource, (issue) => {
    found.push(issue);
  });
  return { table, issues: found, codes: brief(found) };
}

describe('parseTable', () => {
  it('keeps cells as they are written', () => {
    const { table, issues } = parse('id,name,note\n007, Énap ,1E5\nb,"x, ""y""",\n');
    expect(issues).toEqual([]);
    expect(table?.columns.get('id')).toEqual(['007', 'b']);
    expect(table?.columns.get('name')).toEqual([' Énap ', 'x, "y"']);
    expect(table?.columns.get('note')).toEqual(['1E5', '']);
  });

  it('numbers records as a spreadsheet does, whatever lines a cell spans', () => {
    const { table } = parse('id,name,note\na,"two\nlines",\nb,x,\n');
    expect(table?.records).toEqual([2, 3]);
  });

  it('reads a header without rows, with and without a last line break', () => {
    expect(parse('id,name,note\n').table?.records).toEqual([]);
    expect(parse('id,name,note').table?.records).toEqual([]);
  });

  it('reads columns by name, in any order', () => {
    const { table, codes } = parse('id,note,name\na,n,m\n');
    expect(table?.columns.get('name')).toEqual(['m']);
    expect(codes).toEqual(['1 note header-order']);
  });

  it.each([';', '\t', '|'])(
    'says that %j separates the columns, and reads nothing',
    (delimiter) => {
      const { table, codes, issues } = parse(`id,name,note\na,b,c\n`.replaceAll(',', delimiter));
      expect(table).toBeNull();
      expect(codes).toEqual(['1 delimiter']);
      expect(issues[0]?.value).toBe(delimiter);
    },
  );

  it('reports short, long and blank rows, keeps their ids and reads the others', () => {
    const { table, codes } = parse('id,name,note\na,b\nc,d,e,f\n\ng,h,i\n');
    expect(codes).toEqual(['2 row-short', '3 row-long', '4 row-short']);
    expect(table?.columns.get('id')).toEqual(['g']);
    expect(table?.records).toEqual([5]);
    expect(table?.unreadable).toEqual(new Set(['a', 'c', '']));
  });

  it('knows the delimiter by the header’s names alone', () => {
    expect(parse('"id";"name";"note"\na;b;c\n').codes).toEqual(['1 delimiter']);
    const { table, issues } = parse('id,name,note\na,name;note;id;name;note,b\n');
    expect(issues).toEqual([]);
    expect(table?.columns.get('name')).toEqual(['name;note;id;name;note']);
    expect(parse('id,a;b;c;d;e,note\n').codes).toEqual([
      '1 a;b;c;d;e header-unknown',
      '1 name header-missing',
    ]);
  });

  it('does not take a last record of one cell for the end of the file', () => {
    const { issues } = parse('id,name,note\na');
    expect(issues[0]).toMatchObject({
      code: 'row-short',
      value: 'a',
      message: 'has 1 cells, expected 3',
    });
  });

  it('reports a stray quote where it starts and reads the records after it', () => {
    const { table, codes } = parse('id,name,note\na,"open,x\nb,y,z\nc,u,v\n');
    expect(codes).toEqual(['2 quote']);
    expect(table?.columns.get('id')).toEqual(['b', 'c']);
    expect(table?.records).toEqual([3, 4]);
    expect(table?.unreadable.has('a')).toBe(true);
  });

  it('reads nothing under a header whose quotes are broken', () => {
    const { table, codes } = parse('"id,name,note\na,b,c\n');
    expect(table).toBeNull();
    expect(codes).toEqual(['1 quote']);
  });

  it('is incomplete without a column of the schema', () => {
    const { table } = parse('id,name\na,b\n');
    expect(table?.complete).toBe(false);
    expect(table?.columns.get('name')).toEqual(['b']);
  });

  it('never lets a header reach an object', () => {
    const { table, codes } = parse('id,__proto__,note\na,polluted,c\n');
    expect(codes).toContain('1 __proto__ header-forbidden');
    expect([...(table?.columns.keys() ?? [])]).toEqual(['id', 'note']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('reads back whatever a CSV writer writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ' ', '0', "'", '\n') });
    const rows = fc.array(fc.tuple(fc.stringMatching(/^[a-z]+$/), cell, cell));
    fc.assert(
      fc.property(rows, (data) => {
        const text = Papa.unparse([['id', 'name', 'note'], ...data], { newline: '\n' });
        const { table, issues } = parse(text);
        expect(issues).toEqual([]);
        expect(table?.columns.get('name')).toEqual(data.map((row) => row[1]));
        expect(table?.columns.get('note')).toEqual(data.map((row) => row[2]));
      }),
    );
  });

  it('never throws, and accounts for every record: read, or reported', () => {
    const unit = fc.constantFrom(
      'a',
      'id',
      'name',
      'note',
      '"',
      ',',
      ';',
      '\n',
      '__proto__',
      'constructor',
      '\0',
    );
    fc.assert(
      fc.property(fc.string({ unit }), fc.boolean(), (body, withHeader) => {
        const { table, issues } = parse(withHeader ? `id,name,note\n${body}` : body);
        if (table === null) expect(issues.length).toBeGreaterThan(0);
        const records = [...(table?.records ?? []), ...issues.map((issue) => issue.record)];
        const last = Math.max(1, ...records);
        const known = new Set([1, ...records]);
        for (let record = 1; record <= last; record += 1) expect(known.has(record)).toBe(true);
      }),
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  const wide = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join();
  const rows = (count: number) => `id,name,note\n${'a,b,c\n'.repeat(count)}`;

  it('reads a five-megabyte cell', () => {
    expect(parse(`id,name,note\na,${'x'.repeat(5_000_000)},\n`).issues).toEqual([]);
  });

  it('reads as many columns as its limit, and none of one more', () => {
    expect(parse(`${wide(MAX_COLUMNS)}\n`).codes).toContain('1 c0 header-unknown');
    expect(parse(`${wide(MAX_COLUMNS + 1)}\n`).codes).toEqual(['1 header-too-wide']);
  });

  it('reads as many records as its limit, and none of one more', () => {
    const { table, issues } = parse(rows(MAX_RECORDS));
    expect(issues).toEqual([]);
    expect(table?.records).toHaveLength(MAX_RECORDS);
    const beyond = parse(rows(MAX_RECORDS + 1));
    expect(beyond.table).toBeNull();
    expect(beyond.codes).toEqual(['0 rows-too-many']);
    expect(beyond.issues[0]).toMatchObject({
      value: '',
      message: 'has more than 50,000 records, expected a smaller table',
    });
    expect(parse(rows(MAX_RECORDS + 1).trimEnd()).codes).toEqual(['0 rows-too-many']);
    expect(parse(rows(MAX_RECORDS).trimEnd()).codes).toEqual([]);
  });

  it.each(['\n', ',', '"', '"\n', ',\n', 'a,"\n'])(
    'gives a file of nothing but %j in one issue, not in millions',
    (noise) => {
      expect(parse(`id,name,note\n${noise.repeat(200_000)}`).issues.length).toBeLessThanOrEqual(
        MAX_RECORDS,
      );
      expect(parse(noise.repeat(200_000)).issues.length).toBeLessThanOrEqual(MAX_RECORDS);
    },
  );
});
