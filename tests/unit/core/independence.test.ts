import { describe, expect, test } from 'vitest';
import { countOrigins, groupByAssertion } from '../../../src/core/independence.ts';
import type { Source } from '../../../src/core/source.ts';
import { makeClaim, makeSource } from './builders.ts';

const ledger = (sources: readonly Source[]): ReadonlyMap<string, Source> =>
  new Map(sources.map((source) => [source.id, source]));
const claimsOf = (ids: readonly string[]) => ids.map((sourceId) => makeClaim({ sourceId }));

describe('countOrigins', () => {
  test('twelve links to one agency are one origin', () => {
    const agency = makeSource({ id: 'afp', publisher: 'AFP', kind: 'agency' });
    const links = Array.from({ length: 12 }, (_, index) =>
      makeSource({ id: `link-${index}`, publisher: `Outlet ${index}`, derivedFrom: ['afp'] }),
    );
    const ids = links.map(({ id }) => id);
    expect(countOrigins(claimsOf(ids), ledger([agency, ...links]))).toEqual({
      publications: 12,
      origins: 1,
    });
  });

  test('a publication that repeats several others adds no origin of its own', () => {
    const sources = ledger([
      makeSource({ id: 'afp', publisher: 'AFP' }),
      makeSource({ id: 'rtl', publisher: 'RTL' }),
      makeSource({ id: 'union', publisher: 'FO' }),
      makeSource({ id: 'a', publisher: 'A', derivedFrom: ['afp', 'rtl'] }),
      makeSource({ id: 'b', publisher: 'B', derivedFrom: ['rtl', 'union'] }),
      makeSource({ id: 'c', publisher: 'C', derivedFrom: ['afp', 'union'] }),
    ]);
    expect(countOrigins(claimsOf(['a', 'b']), sources).origins).toBe(1);
    expect(countOrigins(claimsOf(['a', 'b', 'c']), sources).origins).toBe(2);
    expect(countOrigins(claimsOf(['afp', 'rtl', 'union', 'a']), sources).origins).toBe(3);
  });

  test('two publications of one publisher are one origin, a digest is none', () => {
    const sources = ledger([
      makeSource({ id: 'one', publisher: 'Le Parisien' }),
      makeSource({ id: 'two', publisher: 'Le Parisien' }),
      makeSource({ id: 'digest', publisher: 'Digest', kind: 'digest' }),
    ]);
    expect(countOrigins(claimsOf(['one', 'two', 'digest']), sources)).toEqual({
      publications: 3,
      origins: 1,
    });
    expect(countOrigins(claimsOf(['digest']), sources).origins).toBe(0);
  });

  test('the same publication twice is one', () => {
    const sources = ledger([makeSource({ id: 'one' })]);
    expect(countOrigins(claimsOf(['one', 'one']), sources)).toEqual({
      publications: 1,
      origins: 1,
    });
  });
});

test('groupByAssertion keeps the order and brings equal values together', () => {
  const values = ['15', '7', '15', ''];
  const claims = values.map((value, index) => makeClaim({ id: `c${index}`, value, low: '2' }));
  expect(groupByAssertion(claims).map((group) => group.map(({ id }) => id))).toEqual([
    ['c0', 'c2'],
    ['c1'],
    ['c3'],
  ]);
});
