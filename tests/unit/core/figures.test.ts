import { describe, expect, test } from 'vitest';
import { toAccount } from '../../../src/core/account.ts';
import type { Account, Claim } from '../../../src/core/claim.ts';
import type { FacilityKind } from '../../../src/core/facility.ts';
import { computeHeadline, figureOf } from '../../../src/core/figures.ts';
import type { Incident } from '../../../src/core/incident.ts';
import { makeClaim, makeFacility } from './builders.ts';

/** An account of claims with these values; the first is preferred unless said otherwise. */
function account(aspect: string, ...claims: readonly Partial<Claim>[]): Account {
  return toAccount({
    incidentId: 'valence',
    aspect,
    claims: claims.map((claim, index) =>
      makeClaim({
        id: `claim-${index}`,
        aspect,
        rank: index === 0 ? 'preferred' : 'alternative',
        ...claim,
      }),
    ),
  });
}

function incident(
  id: string,
  kind: FacilityKind,
  changes: Partial<Pick<Incident, 'scope' | 'damages' | 'accounts'>> = {},
): Incident {
  return {
    id,
    scope: 'core',
    place: id,
    title: { en: id, fr: id },
    summary: { en: '', fr: '' },
    facility: makeFacility({ id, kind }),
    matched: 'id',
    when: {
      edtf: '2025-04-14',
      low: '2025-04-14T00:00',
      high: '2025-04-15T00:00',
      claim: makeClaim(),
    },
    damages: ['arson'],
    accounts: [],
    responseIds: [],
    record: 2,
    ...changes,
  };
}

describe('figureOf', () => {
  test('of one number is that number three times', () => {
    expect(figureOf(account('impacts', { value: '3' }))).toEqual({ value: 3, low: 3, high: 3 });
  });

  test('spreads over those who dispute it and those who say the same with bounds', () => {
    const found = account(
      'vehicles_burned',
      { value: '7', low: '6', high: '7' },
      { value: '8' },
      { value: '7', low: '7', high: '9' },
    );
    expect(figureOf(found)).toEqual({ value: 7, low: 6, high: 9 });
  });

  test('takes the lower bound of a preferred claim that has no value: «at least»', () => {
    const found = account('vehicles_burned', { value: '', low: '2', high: '' });
    expect(figureOf(found)).toEqual({ value: 2, low: 2, high: 2 });
  });

  test('sets what was superseded aside', () => {
    const found = account('impacts', { value: '3' }, { value: '40', rank: 'superseded' });
    expect(figureOf(found)).toEqual({ value: 3, low: 3, high: 3 });
  });

  test('is null for words, and when nothing is preferred', () => {
    expect(figureOf(account('tag', { value: 'DDPF' }))).toBeNull();
    expect(figureOf(account('impacts', { value: '3', rank: 'alternative' }))).toBeNull();
  });

  test('reads whole numbers only', () => {
    expect(figureOf(account('impacts', { value: '3.5' }))).toBeNull();
    expect(figureOf(account('impacts', { value: '-3' }))).toBeNull();
    expect(figureOf(account('impacts', { value: '0' }))).toEqual({ value: 0, low: 0, high: 0 });
  });
});

describe('computeHeadline', () => {
  test('counts the core alone, prisons and schools apart', () => {
    const found = computeHeadline(
      [
        incident('a', 'prison', { damages: ['gunfire', 'arson'] }),
        incident('b', 'prison'),
        incident('c', 'school'),
        incident('d', 'prison', { scope: 'parallel', damages: ['gunfire'] }),
        incident('e', 'home', { scope: 'follow_up' }),
      ],
      [],
    );
    expect(found).toMatchObject({ places: 3, prisons: 2, schools: 1, underFire: 1 });
  });

  test('adds vehicles up with their spread, and takes silence for silence', () => {
    const burned = (...claims: readonly Partial<Claim>[]) => ({
      accounts: [account('vehicles_burned', ...claims)],
    });
    const { vehiclesBurned } = computeHeadline(
      [
        incident('a', 'prison', burned({ value: '7' }, { value: '8' })),
        incident('b', 'prison', burned({ value: '2' }, { value: '1' })),
        incident('c', 'prison'),
        incident('d', 'prison', { ...burned({ value: '50' }), scope: 'follow_up' }),
      ],
      [],
    );
    expect(vehiclesBurned).toEqual({ value: 9, low: 8, high: 10 });
  });

  test('takes each figure from the accounts that are about it', () => {
    const other = account('impacts', { value: '30' });
    const cars = account('vehicles_burned', { value: '2' });
    const unclear = account('casualties', { value: 'several' });
    const found = computeHeadline(
      [incident('a', 'prison', { accounts: [other, cars, unclear] })],
      [],
    );
    expect(found).toMatchObject({ vehiclesBurned: { value: 2, low: 2, high: 2 }, hurt: null });
  });

  test('says how many were hurt only when a source speaks of it', () => {
    const none = account('casualties', { value: '0' });
    expect(computeHeadline([incident('a', 'prison')], []).hurt).toBeNull();
    expect(computeHeadline([incident('a', 'prison', { accounts: [none] })], []).hurt).toBe(0);
    expect(computeHeadline([incident('a', 'prison')], [none]).hurt).toBe(0);
    const one = account('casualties', { value: '1' });
    expect(computeHeadline([incident('a', 'prison', { accounts: [none] })], [one]).hurt).toBe(1);
  });
});
