import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSuggester,
  editDistance,
  findNearest,
  toleranceOf,
} from '../../../src/core/edit-distance.ts';

/** The definition itself: exponential, for short words. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return naive(a.slice(1), b.slice(1));
  return 1 + Math.min(naive(a.slice(1), b), naive(a, b.slice(1)), naive(a.slice(1), b.slice(1)));
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 5 });

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['valence', 'valense', 1],
    ['nimes', 'nîmes', 1],
    ['kitten', 'sitting', 3],
    ['commune_hint', 'comune_hint', 1],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('stops past the limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });

  it('is what the definition says', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(editDistance(a, b)).toBe(naive(a, b));
      }),
    );
  });

  it('is a metric', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        const ab = editDistance(a, b);
        expect(ab === 0).toBe(a === b);
        expect(editDistance(b, a)).toBe(ab);
        expect(ab).toBeLessThanOrEqual(editDistance(a, c) + editDistance(c, b));
        expect(ab).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('agrees with itself under a limit', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(12), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b), limit + 1));
      }),
    );
  });
});

describe('findNearest', () => {
  const ids = ['toulon', 'marseille', 'valence', 'valenciennes', 'nimes'];

  it('orders by distance and keeps what is within tolerance', () => {
    expect(findNearest('valense', ids, 3)).toEqual(['valence']);
    expect(findNearest('toulouse', ids, 3)).toEqual([]);
    expect(findNearest('b', ['a', 'b', 'c'], 2)).toEqual(['b', 'a']);
  });

  it('tolerates a third of the length, one to four edits', () => {
    expect(['', 'ab', 'abcdef', 'a'.repeat(60)].map(toleranceOf)).toEqual([1, 1, 2, 4]);
  });
});

describe('createSuggester', () => {
  it('finds nothing more once its budget is spent', () => {
    const candidates = new Set(['toulon', 'nimes', 'aix']);
    const suggest = createSuggester(6);
    expect([1, 2, 3].map(() => suggest('toulom', candidates))).toEqual([
      ['toulon'],
      ['toulon'],
      [],
    ]);
  });
});
