import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDescriptor } from '../../../src/core/descriptor.ts';
import { readTables } from '../../../src/core/tables.ts';
import {
  coarsenRow,
  compareVersions,
  formatVersion,
  parseVersion,
  toVersion,
} from '../../../src/core/version-store.ts';
import { inputWith } from './pipeline-cases.ts';
import { makeVersion, VERSIONS, versionText } from './version-cases.ts';

describe('formatVersion and parseVersion', () => {
  it('give back any state, whatever the ids and cells are', () => {
    const unit = fc.constantFrom('"', '\\', '\n', '\u2028', '\ud800', 'é', '🏛', '_', 'a');
    const cell = fc.string({ unit });
    const rows = fc.array(fc.tuple(cell, cell));
    fc.assert(
      fc.property(rows, (cells) => {
        const state = makeVersion('1.0.0', [...cells, ['__proto__', 'constructor']]);
        expect(parseVersion(formatVersion(state))).toEqual(state);
      }),
    );
    expect(Object.prototype).not.toHaveProperty('constructor.0');
  });

  it('write the same bytes as they read', () => {
    for (const state of VERSIONS)
      expect(formatVersion(state)).toBe(versionText(`${state.version}.json`));
  });

  it.each([
    ['no version', '{"date":"2026-01-01","tables":[]}'],
    ['a version of two numbers', '{"version":"1.0","date":"2026-01-01","tables":[]}'],
    ['a version that is no text', '{"version":["1.0.0"],"date":"2026-01-01","tables":[]}'],
    ['no date', '{"version":"1.0.0","tables":[]}'],
    ['no tables', '{"version":"1.0.0","date":"2026-01-01"}'],
    [
      'one short row among others',
      '{"version":"1.0.0","date":"d","tables":[{"name":"a","key":"x","columns":["x","y"],"rows":[["1","2"],["3"]]}]}',
    ],
    [
      'a short row',
      '{"version":"1.0.0","date":"d","tables":[{"name":"a","key":"x","columns":["x","y"],"rows":[["1"]]}]}',
    ],
    [
      'a key that is no column',
      '{"version":"1.0.0","date":"d","tables":[{"name":"a","key":"z","columns":["x"],"rows":[]}]}',
    ],
    ['null', 'null'],
  ])('refuse %s', (_, text) => {
    expect(() => parseVersion(text)).toThrow(/^found .*, expected /);
  });
});

describe('toVersion', () => {
  const input = inputWith({});
  const descriptor = readDescriptor(input.descriptor);
  const tables = readTables(input, descriptor, () => undefined);

  it('keeps every row of every table, sorted by id, so that moving a row is no change', () => {
    const state = toVersion(tables, descriptor);
    expect(state.tables.map(({ name }) => name)).toEqual(
      descriptor.resources.map(({ name }) => name),
    );
    for (const { name, rows } of state.tables) {
      const ids = rows.map(([id]) => id ?? '');
      expect(ids).toEqual([...ids].sort());
      expect(rows.length).toBe(tables.get(name)?.records.length);
    }
  });

  it('keeps positions as coarse as they may be shown', () => {
    const gazetteer = toVersion(tables, descriptor).tables.find(({ name }) => name === 'gazetteer');
    const home = gazetteer?.rows.find(([id]) => id === 'place-villenoy') ?? [];
    expect(home).toContain('48.94');
    expect(home).toContain('2.85');
    expect(home).not.toContain('48.94171');
  });

  it('refuses a table that is not there', () => {
    expect(() => toVersion(new Map(), descriptor)).toThrow('found no whole table gazetteer.csv');
  });
});

describe('coarsenRow', () => {
  const columns = ['id', 'kind', 'lat', 'lon', 'precision'];

  it('touches the cells of a commune, nothing else', () => {
    expect(coarsenRow(columns, ['a', 'prison', '43.10', '6.0648', 'site'])).toEqual([
      'a',
      'prison',
      '43.10',
      '6.0648',
      'site',
    ]);
    expect(coarsenRow(columns, ['a', 'area', '43.10', '-0.359', 'commune'])).toEqual([
      'a',
      'area',
      '43.10',
      '-0.36',
      'commune',
    ]);
    expect(coarsenRow(columns, ['a', 'home', '43.123', '6.5', 'site'])).toEqual([
      'a',
      'home',
      '43.12',
      '6.5',
      'site',
    ]);
    expect(coarsenRow(['id', 'note'], ['a', '43.12345'])).toEqual(['a', '43.12345']);
    const home = ['a', 'home', '43.12345'];
    expect(coarsenRow(['id', 'kind', 'note'], home)).toEqual(home);
  });
});

describe('compareVersions', () => {
  it('orders by numbers, not by letters', () => {
    const versions = ['1.10.0', '1.2.0', '0.9.9', '1.2.10', '10.0.0', '2.0.0'];
    expect(versions.sort(compareVersions)).toEqual([
      '0.9.9',
      '1.2.0',
      '1.2.10',
      '1.10.0',
      '2.0.0',
      '10.0.0',
    ]);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });

  it('refuses what is no version', () => {
    expect(() => compareVersions('1.2', '1.2.3')).toThrow('found version "1.2"');
  });
});
