import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../src/build/read-tables.ts';
import type { Facility } from '../../../src/core/facility.ts';
import { isInFrance, reportPositions } from '../../../src/core/guard.ts';
import type { Position } from '../../../src/core/position.ts';
import { brief, collect, makeFacility } from './builders.ts';

const reference = readReference(fileURLToPath(new URL('../../../data/reference', import.meta.url)));

const issuesOf = (changes: Partial<Facility>) =>
  collect((report) => reportPositions([makeFacility(changes)], reference, report));

const codesOf = (changes: Partial<Facility>) => brief(issuesOf(changes));

describe('isInFrance', () => {
  it.each<[string, Position]>([
    ['Paris', [2.3522, 48.8566]],
    ['Ajaccio', [8.738, 41.919]],
    ['Brest', [-4.486, 48.39]],
    ['Belle-Île', [-3.18, 47.34]],
    ['a pier at Dunkerque', [2.37, 51.06]],
    ['Menton, at the border', [7.5, 43.78]],
  ])('holds %s', (_, position) => {
    expect(isInFrance(position, reference.france)).toBe(true);
  });

  it.each<[string, Position]>([
    ['Barcelona', [2.1734, 41.3851]],
    ['Lausanne, across the lake', [6.63, 46.52]],
    ['Jersey', [-2.13, 49.21]],
    ['the Gulf of Lion', [4.2, 42.6]],
    ['Cayenne', [-52.33, 4.93]],
    ['null island', [0, 0]],
    ['a place off the globe', [200, 95]],
    ['a pier at Dunkerque, once around the globe', [362.37, 51.06]],
  ])('does not hold %s', (_, position) => {
    expect(isInFrance(position, reference.france)).toBe(false);
  });
});

describe('reportPositions', () => {
  it('passes a prison in its commune, and a facility without position', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ position: null, precision: null })).toEqual([]);
  });

  it('tells exchanged coordinates from wrong ones', () => {
    expect(codesOf({ position: [44.91139, 4.92944] })).toEqual(['2 lat position-swapped']);
    expect(codesOf({ position: [2.1734, 41.3851] })).toEqual(['2 lat position-outside']);
  });

  it('says how far from its commune a position is', () => {
    const issues = issuesOf({ position: [5.73549, 45.18467] });
    expect(brief(issues)).toEqual(['2 lat position-far']);
    expect(issues[0]?.message).toMatch(
      /is 7\d\.\d km from Valence \(26362\), expected 15 km at most/,
    );
    expect(issues[0]?.value).toBe('45.18467, 5.73549');
  });

  it('allows 15 km from the commune’s position', () => {
    // One degree of latitude is about 111.2 km.
    expect(codesOf({ position: [4.90956, 44.9256 + 14.5 / 111.2] })).toEqual([]);
    expect(codesOf({ position: [4.90956, 44.9256 + 15.5 / 111.2] })).toEqual([
      '2 lat position-far',
    ]);
  });

  it('warns when the commune is not in the reference, and passes when there is none', () => {
    const issues = issuesOf({ inseeCode: '99999' });
    expect(issues[0]).toMatchObject({ code: 'commune-unknown', severity: 'warning' });
    expect(codesOf({ inseeCode: '' })).toEqual([]);
  });
});

describe('homes', () => {
  const home = { kind: 'home', precision: 'commune' } as const;

  it('pass at their commune, or without position', () => {
    expect(codesOf(home)).toEqual([]);
    expect(codesOf({ ...home, position: null, precision: null })).toEqual([]);
  });

  it('are refused with a finer position, an address or a postcode', () => {
    expect(codesOf({ ...home, precision: 'site' })).toEqual(['2 precision home-too-fine']);
    expect(codesOf({ ...home, precision: 'street' })).toEqual(['2 precision home-too-fine']);
    expect(codesOf({ ...home, address: '1 rue Verte', postcode: '26000' })).toEqual([
      '2 address home-too-fine',
      '2 postcode home-too-fine',
    ]);
  });

  it('are the only facilities so treated', () => {
    expect(codesOf({ kind: 'area', address: '1 rue Verte', postcode: '26000' })).toEqual([]);
  });
});
