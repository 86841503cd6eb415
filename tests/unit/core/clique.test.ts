import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestCliques, membersOf } from '../../../src/core/clique.ts';

/** A graph on up to eight items, as masks of neighbours. */
const anyGraph = fc.integer({ min: 0, max: 8 }).chain((size) =>
  fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }).map((cells) =>
    Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) => {
        const cell = i < j ? cells[i * size + j] : cells[j * size + i];
        return i !== j && cell === true ? 1 << j : 0;
      }).reduce((mask, bit) => mask | bit, 0),
    ),
  ),
);

const isClique = (joined: readonly number[], mask: number): boolean =>
  membersOf(mask).every((i) =>
    membersOf(mask).every((j) => i === j || ((joined[i] ?? 0) >> j) & 1),
  );

describe('largestCliques', () => {
  test('finds all of the largest size and nothing else', () => {
    fc.assert(
      fc.property(anyGraph, (joined) => {
        const all = Array.from({ length: 1 << joined.length }, (_, mask) => mask);
        const cliques = all.filter((mask) => isClique(joined, mask));
        const most = Math.max(...cliques.map((mask) => membersOf(mask).length));
        expect([...largestCliques(joined)].sort((a, b) => a - b)).toEqual(
          cliques.filter((mask) => membersOf(mask).length === most),
        );
      }),
    );
  });

  test('is the item itself where nothing is joined, and the empty set of nothing', () => {
    expect(largestCliques([0, 0])).toEqual([1, 2]);
    expect(largestCliques([])).toEqual([0]);
  });

  test('refuses more items than it can search', () => {
    expect(largestCliques(Array(12).fill(0))).toHaveLength(12);
    expect(() => largestCliques(Array(13).fill(0))).toThrow('found 13 items, expected 12 at most');
  });
});
