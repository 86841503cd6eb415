import { describe, expect, test } from 'vitest';
import { coverPlaces, isPossiblePair, type Journey } from '../../../src/core/itinerary.ts';

/** Places with intervals `[low, high]` in minutes, and the ways between them; what is not named is too far. */
function journey(
  intervals: readonly (readonly [number, number])[],
  ways: Readonly<Record<string, number>>,
): Journey {
  const at = intervals.map((_, index) => index);
  return {
    low: intervals.map(([low]) => low),
    high: intervals.map(([, high]) => high),
    way: at.map((i) =>
      at.map((j) => (i === j ? 0 : (ways[`${Math.min(i, j)}-${Math.max(i, j)}`] ?? 10_000))),
    ),
  };
}

const teamsOf = (found: Journey): readonly (readonly number[])[] =>
  coverPlaces(found)
    .map((order) => [...order].sort())
    .sort();

describe('isPossiblePair', () => {
  test('arriving in the very last minute is in time', () => {
    const intervals = [
      [0, 0],
      [30, 60],
    ] as const;
    expect(isPossiblePair(journey(intervals, { '0-1': 60 }), 0, 1)).toBe(true);
    expect(isPossiblePair(journey(intervals, { '0-1': 61 }), 0, 1)).toBe(false);
  });
});

describe('coverPlaces', () => {
  test('arriving in the very last minute is in time, at every place on the way', () => {
    const intervals = [
      [0, 0],
      [0, 60],
      [0, 120],
    ] as const;
    const ways = { '0-1': 60, '1-2': 60, '0-2': 120 };
    expect(coverPlaces(journey(intervals, ways))).toEqual([[0, 1, 2]]);
    expect(coverPlaces(journey(intervals, { ...ways, '1-2': 61 }))).toHaveLength(2);
  });

  test('gives a place away if that saves a team', () => {
    // Neighbours on a line, 1 – 0 – 3 – 2: to begin with the pair in the middle would cost a third team.
    const intervals = Array.from({ length: 4 }, () => [0, 60] as const);
    const found = journey(intervals, { '0-1': 30, '0-3': 30, '2-3': 30 });
    expect(teamsOf(found)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('refuses more places than it can search', () => {
    const intervals = Array.from({ length: 13 }, () => [0, 60] as const);
    expect(() => coverPlaces(journey(intervals, {}))).toThrow(
      'found 13 places, expected 12 at most',
    );
  });
});
