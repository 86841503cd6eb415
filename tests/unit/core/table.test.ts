import { describe, expect, it } from 'vitest';
import { columnOf, reportRow } from '../../../src/core/table.ts';
import { brief, collect, makeTable } from './builders.ts';

const table = makeTable({ id: ['a', 'b'], name: ['x', 'y'] }, { records: [2, 7] });
const finding = {
  code: 'required',
  column: 'name',
  value: '',
  message: 'is blank, expected a value',
} as const;

describe('columnOf', () => {
  it('is the cells of a column in row order', () => {
    expect(columnOf(table, 'name')).toEqual(['x', 'y']);
  });

  it.each(['gone', '__proto__', 'constructor', 'size'])(
    'throws for %s, which is no column',
    (name) => {
      expect(() => columnOf(table, name)).toThrow(
        `found no column "${name}" in things.csv, expected a complete table`,
      );
    },
  );
});

describe('reportRow', () => {
  it('turns the row into its record number', () => {
    expect(brief(collect((report) => reportRow(table, 1, finding, report)))).toEqual([
      '7 name required',
    ]);
  });

  it('names the file of the table', () => {
    const [issue] = collect((report) => reportRow(table, 0, finding, report));
    expect(issue).toEqual({ ...finding, severity: 'error', file: 'things.csv', record: 2 });
  });

  it('keeps the severity of the finding', () => {
    const [issue] = collect((report) =>
      reportRow(table, 0, { ...finding, severity: 'warning' }, report),
    );
    expect(issue?.severity).toBe('warning');
  });

  it('speaks of the whole file when the table has no such row', () => {
    const [issue] = collect((report) => reportRow(table, 9, finding, report));
    expect(issue?.record).toBe(0);
  });
});
