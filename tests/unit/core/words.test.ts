import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident.ts';
import type { Position } from '../../../src/core/position.ts';
import { COMPASS, compassPoint, computeLegs, nearestNeighbours } from '../../../src/core/words.ts';
import { makeFacility } from './builders.ts';

/** As much of an incident as a distance needs. */
function at(id: string, position: Position | null): Incident {
  return { id, facility: makeFacility({ id, position }) } as unknown as Incident;
}

const TOULON = at('toulon', [6.064_818, 43.158_697]);
const MARSEILLE = at('marseille', [5.413_89, 43.233_33]);
const VALENCE = at('valence', [4.929_44, 44.911_39]);
const NANTERRE = at('nanterre', [2.206_39, 48.906_11]);
const NOWHERE = at('nowhere', null);

/** Great-circle distance by the haversine formula, km: another way to the same number. */
function haversine([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lng2 - lng1) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
}

describe('compassPoint', () => {
  test('has sixteen points, clockwise from north', () => {
    expect(COMPASS).toHaveLength(16);
    expect(new Set(COMPASS).size).toBe(16);
    expect([COMPASS[0], COMPASS[4], COMPASS[8], COMPASS[12]]).toEqual(['n', 'e', 's', 'w']);
  });

  test.each([
    [[2, 47], 'n'],
    [[3, 46], 'e'],
    [[2, 45], 's'],
    [[1, 46], 'w'],
    [[3, 46.7], 'ne'],
    [[1, 45.3], 'sw'],
  ] as const)('from the middle of France to %j is %s', (to, point) => {
    expect(compassPoint([2, 46], to)).toBe(point);
  });

  test('is the opposite on the way back, over short ways', () => {
    const step = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(step, step, (east, north) => {
        fc.pre(Math.hypot(east, north) > 0.05);
        const from: Position = [2, 46];
        const to: Position = [2 + east, 46 + north];
        const there = COMPASS.indexOf(compassPoint(from, to));
        const back = COMPASS.indexOf(compassPoint(to, from));
        // Meridians converge: a bearing near the edge of a point may round to its neighbour.
        const turn = (back - there + 16) % 16;
        expect(Math.abs(turn - 8)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('computeLegs', () => {
  test('joins each to each later one, in the given order', () => {
    const legs = computeLegs([TOULON, MARSEILLE, VALENCE]);
    expect(legs.map(({ from, to }) => `${from}-${to}`)).toEqual([
      'toulon-marseille',
      'toulon-valence',
      'marseille-valence',
    ]);
  });

  test('measures great circles', () => {
    for (const [a, b] of [
      [TOULON, MARSEILLE],
      [TOULON, NANTERRE],
    ] as const) {
      const [leg] = computeLegs([a, b]);
      const expected = haversine(a.facility.position as Position, b.facility.position as Position);
      expect(leg?.km).toBeCloseTo(expected, 1);
    }
  });

  test('leaves out what has no position', () => {
    expect(computeLegs([TOULON, NOWHERE, VALENCE])).toHaveLength(1);
    expect(computeLegs([NOWHERE])).toEqual([]);
    expect(computeLegs([])).toEqual([]);
  });
});

describe('nearestNeighbours', () => {
  test('gives each its nearest other, with the direction from it', () => {
    const nearest = nearestNeighbours([TOULON, MARSEILLE, VALENCE, NANTERRE]);
    expect(nearest.get('toulon')).toMatchObject({ to: 'marseille', direction: 'w' });
    expect(nearest.get('marseille')).toMatchObject({ to: 'toulon', direction: 'e' });
    expect(nearest.get('nanterre')?.to).toBe('valence');
    expect(nearest.get('valence')?.to).toBe('marseille');
  });

  test('has nothing to say of one alone or of what has no position', () => {
    expect(nearestNeighbours([TOULON]).size).toBe(0);
    expect(nearestNeighbours([TOULON, NOWHERE]).size).toBe(0);
  });
});
