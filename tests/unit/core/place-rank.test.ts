import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/core/place-rank.ts';
import { isNamed, namesTown, rankPlaces } from '../../../src/core/place-rank.ts';

function place(name: string, lng: number, lat: number, importance: number, more = {}): Place {
  return { name, lng, lat, importance, abroad: false, seat: false, ...more };
}

const LYON = place('Lyon', 4.85, 45.75, 27, { seat: true });
const SUBURB = place('Villeurbanne', 4.88, 45.77, 20);
const TOWN = place('Chalon', 4.85, 46.78, 17);
const SEAT = place('Mâcon', 4.83, 46.31, 16, { seat: true });

describe('the rank of towns', () => {
  test('seats gain, suburbs lose, others keep what they have', () => {
    expect(rankPlaces([LYON, SUBURB, TOWN, SEAT])).toEqual([30, 13, 17, 19]);
  });

  test('a seat of a department is nobody’s suburb, nor is a town across the border', () => {
    const near = { ...SUBURB, seat: true };
    expect(rankPlaces([LYON, near])[1]).toBe(23);
    expect(rankPlaces([{ ...LYON, abroad: true }, SUBURB])[1]).toBe(20);
  });

  test('more towns are named the nearer one looks', () => {
    expect([4.5, 6, 7, 9].map((zoom) => isNamed(TOWN, 17, zoom))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(isNamed(LYON, 30, 4.5)).toBe(true);
    const small = place('Boé', 0.63, 44.16, 7);
    expect([8, 10, 12].map((zoom) => isNamed(small, 0, zoom))).toEqual([false, false, true]);
  });

  test('abroad only large cities are named', () => {
    const genoa = place('Genoa', 8.94, 44.4, 28, { abroad: true });
    expect([5, 6, 9].map((zoom) => isNamed(genoa, 28, zoom))).toEqual([false, true, true]);
  });

  test('a marker names a town outright or in brackets', () => {
    expect(namesTown('Toulon', 'Toulon')).toBe(true);
    expect(namesTown('Énap (Agen)', 'Agen')).toBe(true);
    expect(namesTown('Toulon', 'Toul')).toBe(false);
    expect(namesTown('EPM Marseille (La Valentine)', 'Marseille')).toBe(false);
  });
});
