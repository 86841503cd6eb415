import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { type Finding, toIssue } from '../../../src/core/finding.ts';
import { sortIssues } from '../../../src/core/issue-order.ts';
import { makeResource } from './builders.ts';

const fields = [
  { name: 'id', type: 'string' },
  { name: 'name', type: 'string' },
] as const;
const descriptor: Descriptor = {
  version: '1.0.0',
  updated: '2026-11-22',
  resources: [makeResource(fields, { path: 'b.csv' }), makeResource(fields, { path: 'a.csv' })],
};

const finding = (changes: Partial<Finding> = {}): Finding => ({
  code: 'required',
  column: 'id',
  value: '',
  message: 'is blank, expected a value',
  ...changes,
});

const order = (...places: readonly (readonly [string, number, string])[]) =>
  sortIssues(
    places.map(([file, record, column]) => toIssue(file, record, finding({ column }))),
    descriptor,
  ).map(({ file, record, column }) => `${file}:${record}${column && ` ${column}`}`);

describe('sortIssues', () => {
  it('follows the files of the descriptor, then records, then columns of the schema', () => {
    const sorted = order(
      ['a.csv', 2, 'id'],
      ['b.csv', 10, 'id'],
      ['b.csv', 9, 'name'],
      ['b.csv', 9, 'id'],
      ['b.csv', 0, ''],
    );
    expect(sorted).toEqual(['b.csv:0', 'b.csv:9 id', 'b.csv:9 name', 'b.csv:10 id', 'a.csv:2 id']);
  });

  it('puts the whole record before its cells, and unknown files and columns last', () => {
    const sorted = order(
      ['z.csv', 1, ''],
      ['a.csv', 2, 'gone'],
      ['a.csv', 2, 'name'],
      ['a.csv', 2, ''],
    );
    expect(sorted).toEqual(['a.csv:2', 'a.csv:2 name', 'a.csv:2 gone', 'z.csv:1']);
  });

  it('does not depend on the order of the checks, except within one cell', () => {
    const place = fc.tuple(
      fc.constantFrom('a.csv', 'b.csv'),
      fc.nat(5),
      fc.constantFrom('id', 'name', ''),
    );
    fc.assert(
      fc.property(fc.array(place), (places) => {
        expect(order(...places)).toEqual(order(...[...places].reverse()));
      }),
    );
  });
});
