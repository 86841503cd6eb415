import { describe, expect, it } from 'vitest';
import type { Descriptor, Field, ForeignKey } from '../../../src/core/descriptor.ts';
import { validateReferences } from '../../../src/core/references.ts';
import type { Table } from '../../../src/core/table.ts';
import { brief, collect, makeTable } from './builders.ts';
import { INSTRUMENTED } from './instrumented.ts';

const toThings = (changes: Partial<ForeignKey> = {}): ForeignKey => ({
  fields: ['thing'],
  reference: { resource: 'things', fields: ['id'] },
  ...changes,
});

function issuesOf(
  cells: readonly string[],
  {
    field = {},
    key = {},
    things = {},
  }: { field?: Partial<Field>; key?: Partial<ForeignKey>; things?: Partial<Table> | null } = {},
) {
  const id: Field = { name: 'id', type: 'string' };
  const thing: Field = { name: 'thing', type: 'string', ...field };
  const descriptor: Descriptor = {
    version: '1.0.0',
    updated: '2026-11-22',
    resources: [
      { name: 'things', path: 'things.csv', schema: { fields: [id], primaryKey: ['id'] } },
      {
        name: 'uses',
        path: 'uses.csv',
        schema: { fields: [thing], primaryKey: ['thing'], customForeignKeys: [toThings(key)] },
      },
    ],
  };
  const uses = makeTable({ thing: cells }, { name: 'uses', file: 'uses.csv' });
  const tables = new Map([['uses', uses]]);
  if (things !== null) tables.set('things', makeTable({ id: ['toulon', 'nimes', 'aix'] }, things));
  return collect((report) => validateReferences(tables, descriptor, report));
}

describe('validateReferences', () => {
  it('passes ids that are there, and blanks', () => {
    expect(issuesOf(['toulon', '', 'aix'])).toEqual([]);
  });

  it('reports an unknown id and suggests the nearest', () => {
    const issues = issuesOf(['toulon', 'toulom']);
    expect(brief(issues)).toEqual(['3 thing reference-unknown']);
    expect(issues[0]).toMatchObject({ file: 'uses.csv', value: 'toulom' });
    expect(issues[0]?.message).toContain('perhaps toulon');
  });

  it('suggests all that are near', () => {
    const things = { columns: new Map([['id', ['aix-luynes', 'aix-luyne']]]) };
    expect(issuesOf(['aix-luynez'], { things })[0]?.message).toBe(
      'is not in things, expected perhaps aix-luynes or aix-luyne',
    );
  });

  it('suggests nothing when nothing is near', () => {
    expect(issuesOf(['villepinte'])[0]?.message).toContain('an id of things');
  });

  it('reports each unknown item of a list', () => {
    const issues = issuesOf(['toulon|x|aix|y'], { field: { type: 'list', delimiter: '|' } });
    expect(issues.map((issue) => issue.value)).toEqual(['x', 'y']);
  });

  it('does not split what is no list', () => {
    expect(issuesOf(['toulon,aix']).map((issue) => issue.value)).toEqual(['toulon,aix']);
  });

  it('splits lists at commas unless the schema says otherwise', () => {
    expect(issuesOf(['toulon,x'], { field: { type: 'list' } }).map(({ value }) => value)).toEqual([
      'x',
    ]);
  });

  it('allows the words that are no row, standing alone', () => {
    expect(issuesOf(['series', 'all'], { key: { also: ['series', 'all'] } })).toEqual([]);
    const list = { field: { type: 'list', delimiter: '|' }, key: { also: ['all'] } } as const;
    expect(issuesOf(['all|toulon'], list).map((issue) => issue.value)).toEqual(['all']);
  });

  it('knows the ids of records that could not be read', () => {
    expect(issuesOf(['broken'], { things: { unreadable: new Set(['broken']) } })).toEqual([]);
  });

  it('asks no table that could not be read', () => {
    expect(issuesOf(['anything'], { things: null })).toEqual([]);
  });

  it.skipIf(INSTRUMENTED)('stays fast when everything dangles', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `id-${index}`);
    const start = performance.now();
    expect(issuesOf(many)).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
