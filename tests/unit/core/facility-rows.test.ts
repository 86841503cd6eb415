import { describe, expect, it } from 'vitest';
import { toFacilities, validatePositionCells } from '../../../src/core/facility-rows.ts';
import { brief, collect, makeTable } from './builders.ts';

const NAMES =
  'facility_id name_fr name_en short_name kind address postcode commune insee_code department_code department region lat lon precision aliases position_source note_en note_fr';

function table(changes: Readonly<Record<string, string>>) {
  const columns = NAMES.split(' ').map((name) => [name, [changes[name] ?? name]] as const);
  return makeTable(Object.fromEntries(columns), { file: 'gazetteer.csv' });
}

const toFacility = (changes: Readonly<Record<string, string>>) => toFacilities(table(changes))[0];

describe('toFacilities', () => {
  it('names every column, longitude first', () => {
    expect(toFacility({ lat: '44.9', lon: '4.9', precision: 'site', aliases: 'a|b' })).toEqual({
      id: 'facility_id',
      name: { en: 'name_en', fr: 'name_fr' },
      shortName: 'short_name',
      kind: 'kind',
      address: 'address',
      postcode: 'postcode',
      commune: 'commune',
      inseeCode: 'insee_code',
      departmentCode: 'department_code',
      department: 'department',
      region: 'region',
      position: [4.9, 44.9],
      precision: 'site',
      aliases: ['a', 'b'],
      positionSource: 'position_source',
      note: { en: 'note_en', fr: 'note_fr' },
      record: 2,
    });
  });

  it('has no position and no precision where all three cells are blank', () => {
    expect(toFacility({ lat: '', lon: '', precision: '' })).toMatchObject({
      position: null,
      precision: null,
    });
  });

  it('takes positions to the very end of the globe', () => {
    expect(toFacility({ lat: '90', lon: '-180' })?.position).toEqual([-180, 90]);
    expect(toFacility({ lat: '-90', lon: '180' })?.position).toEqual([180, -90]);
  });

  it.each([
    ['half a position', '44.9', ''],
    ['the other half', '', '4.9'],
    ['text', 'north', '4.9'],
    ['a decimal comma', '44,9', '4.9'],
    ['a latitude off the globe', '144.9', '4.9'],
    ['a longitude off the globe', '44.9', '204.9'],
  ])('makes no position of %s', (_, lat, lon) => {
    expect(toFacility({ lat, lon })?.position).toBeNull();
  });
});

describe('validatePositionCells', () => {
  const issuesOf = (lat: string, lon: string, precision: string) =>
    brief(collect((report) => validatePositionCells(table({ lat, lon, precision }), report)));

  it('passes all three cells, or none', () => {
    expect(issuesOf('44.9', '4.9', 'site')).toEqual([]);
    expect(issuesOf('', '', '')).toEqual([]);
  });

  it('reports the blank half of a position', () => {
    expect(issuesOf('44.9', '', 'site')).toEqual(['2 lon position-half']);
    expect(issuesOf('', '4.9', 'site')).toEqual(['2 lat position-half']);
  });

  it('wants to know where a position was read, and asks nothing where there is none', () => {
    const originOf = (lat: string, lon: string, precision: string) => {
      const changes = { lat, lon, precision, position_source: '' };
      return brief(collect((report) => validatePositionCells(table(changes), report)));
    };
    expect(originOf('44.9', '4.9', 'site')).toEqual(['2 position_source source-missing']);
    expect(originOf('', '', '')).toEqual([]);
  });

  it('wants a precision with a position, and none without', () => {
    expect(issuesOf('44.9', '4.9', '')).toEqual(['2 precision position-precision']);
    expect(issuesOf('', '', 'commune')).toEqual(['2 precision position-precision']);
  });
});
