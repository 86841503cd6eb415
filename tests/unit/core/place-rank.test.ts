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

  test('a suburb lies within 14 km of a town four times its size', () => {
    // A degree of latitude is 111.3 km, one of longitude at Lyon 77.7 km.
    const lossAt = (east: number, north: number, importance = 20) => {
      const town = place('Suburb', 4.85 + east / 77.7, 45.75 + north / 111.32, importance);
      return importance - (rankPlaces([LYON, town])[1] ?? 0);
    };
    expect([lossAt(13.5, 0), lossAt(-13.5, 0), lossAt(0, 13.5), lossAt(0, -13.5)]).toEqual([
      7, 7, 7, 7,
    ]);
    expect([lossAt(14.5, 0), lossAt(-14.5, 0), lossAt(0, 14.5), lossAt(12, 12)]).toEqual([
      0, 0, 0, 0,
    ]);
    expect([lossAt(5, 0, 21), lossAt(5, 0, 22)]).toEqual([7, 0]);
  });

  test('a town is named from the very zoom that asks for its rank', () => {
    expect([isNamed(TOWN, 19, 7), isNamed(TOWN, 18.99, 7)]).toEqual([true, false]);
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
