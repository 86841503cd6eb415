import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assertionOf,
  type ClaimGroup,
  groupClaims,
  toAccount,
  validateGroup,
} from '../../../src/core/account.ts';
import type { Claim, Rank } from '../../../src/core/claim.ts';
import { brief, collect, makeClaim } from './builders.ts';

const claim = (value: string, rank: Rank = 'preferred', changes: Partial<Claim> = {}) =>
  makeClaim({ id: `${value}-${rank}`, value, rank, ...changes });

const group = (claims: readonly Claim[], aspect = 'impacts'): ClaimGroup => ({
  incidentId: 'valence',
  aspect,
  claims,
});

const codesOf = (claims: readonly Claim[], aspect?: string) =>
  brief(collect((report) => validateGroup(group(claims, aspect), report)));

describe('groupClaims', () => {
  const claims = [
    makeClaim({ id: '1', incidentId: 'nimes', aspect: 'tag' }),
    makeClaim({ id: '2', incidentId: 'aix', aspect: 'damage' }),
    makeClaim({ id: '3', incidentId: 'nimes', aspect: 'when' }),
    makeClaim({ id: '4', incidentId: 'nimes', aspect: 'tag' }),
  ];
  const grouped = () => groupClaims(claims);

  it('keeps incidents in order of appearance', () => {
    expect([...grouped().keys()]).toEqual(['nimes', 'aix']);
  });

  it('puts aspects in reading order and keeps the order of the claims', () => {
    const found = grouped()
      .get('nimes')
      ?.map(({ aspect, claims: members }) => [aspect, members.map(({ id }) => id)]);
    expect(found).toEqual([
      ['when', ['3']],
      ['tag', ['1', '4']],
    ]);
  });

  it('loses no claim', () => {
    const names = fc.constantFrom('a', 'b', '__proto__');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, names)), (pairs) => {
        const all = pairs.map(([incidentId, aspect], index) =>
          makeClaim({ id: `${index}`, incidentId, aspect }),
        );
        const kept = [...groupClaims(all).values()].flat().flatMap((each) => each.claims);
        expect(new Set(kept)).toEqual(new Set(all));
        expect(kept).toHaveLength(all.length);
      }),
    );
  });
});

describe('assertionOf', () => {
  it('is the value, or else the bounds', () => {
    expect(assertionOf(makeClaim({ value: '15', low: '10', high: '20' }))).toBe('15');
    expect(assertionOf(makeClaim({ value: '', low: '2' }))).toBe('2..');
    expect(assertionOf(makeClaim({ value: '', high: '2' }))).not.toBe(
      assertionOf(makeClaim({ value: '', low: '2' })),
    );
  });
});

describe('toAccount', () => {
  it('tells who says the same from who disputes it', () => {
    const claims = [
      claim('15'),
      claim('15', 'alternative'),
      claim('7', 'alternative'),
      claim('10', 'superseded'),
    ];
    const account = toAccount(group(claims));
    expect(account.preferred).toEqual([claims[0]]);
    expect(account.corroborating).toEqual([claims[1]]);
    expect(account.disputing).toEqual([claims[2]]);
    expect(account.superseded).toEqual([claims[3]]);
    expect(account.disputed).toBe(true);
  });

  it('is not disputed by what was replaced, nor by what says the same', () => {
    expect(toAccount(group([claim('15'), claim('10', 'superseded')])).disputed).toBe(false);
    expect(toAccount(group([claim('15'), claim('15', 'alternative')])).disputed).toBe(false);
  });

  it('takes agreement with any preferred value of a set for agreement', () => {
    const claims = [claim('arson'), claim('graffiti'), claim('graffiti', 'alternative')];
    expect(toAccount(group(claims, 'damage'))).toMatchObject({
      disputed: false,
      corroborating: [claims[2]],
    });
  });

  it('puts every claim in one list', () => {
    const ranks = fc.constantFrom<Rank>('preferred', 'alternative', 'superseded');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('1', '2'), ranks)), (pairs) => {
        const claims = pairs.map(([value, rank], index) => claim(value, rank, { id: `${index}` }));
        const { preferred, corroborating, disputing, superseded } = toAccount(group(claims));
        const all = [...preferred, ...corroborating, ...disputing, ...superseded];
        expect(all).toHaveLength(claims.length);
        expect(new Set(all)).toEqual(new Set(claims));
      }),
    );
  });
});

describe('validateGroup', () => {
  it('passes one preferred claim with others', () => {
    expect(codesOf([claim('15'), claim('7', 'alternative'), claim('10', 'superseded')])).toEqual(
      [],
    );
  });

  it('wants a preferred claim', () => {
    expect(codesOf([claim('15', 'alternative'), claim('10', 'superseded')])).toEqual([
      '2 rank preferred-missing',
    ]);
  });

  it('wants a replacement for what was superseded', () => {
    expect(codesOf([claim('15', 'superseded')])).toEqual(['2 rank replacement-missing']);
  });

  it('refuses a second preferred claim, at its record', () => {
    expect(codesOf([claim('15'), claim('7', 'preferred', { record: 9 })])).toEqual([
      '9 rank preferred-many',
    ]);
    expect(codesOf([claim('15'), claim('15', 'preferred', { record: 9 })])).toEqual([
      '9 rank preferred-many',
    ]);
  });

  it('lets sets prefer several values, each once', () => {
    expect(codesOf([claim('arson'), claim('graffiti')], 'damage')).toEqual([]);
    const twice = [claim('arson'), claim('graffiti'), claim('arson', 'preferred', { record: 9 })];
    expect(codesOf(twice, 'damage')).toEqual(['9 rank preferred-many']);
  });
});
