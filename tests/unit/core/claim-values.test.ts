import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/core/claim.ts';
import { validateClaimValues } from '../../../src/core/claim-values.ts';
import { brief, collect, makeClaim } from './builders.ts';

const codesOf = (changes: Partial<Claim>) =>
  brief(collect((report) => validateClaimValues([makeClaim(changes)], report)));

describe('when', () => {
  const when = {
    aspect: 'when',
    value: '2025-04-14T21:45:00',
    low: '2025-04-14T21:30',
    high: '2025-04-14T22:00',
  };

  it('passes a moment within its bounds', () => {
    expect(codesOf(when)).toEqual([]);
    expect(codesOf({ ...when, low: '2025-04-14T21:45', high: '2025-04-14T21:45' })).toEqual([]);
  });

  it('passes a night wider than the hours that bound it', () => {
    const night = {
      value: '2025-04-14/2025-04-15',
      low: '2025-04-14T20:00',
      high: '2025-04-15T06:00',
    };
    expect(codesOf({ ...when, ...night })).toEqual([]);
  });

  it('wants both bounds', () => {
    expect(codesOf({ ...when, low: '' })).toEqual(['2 low required']);
    expect(codesOf({ ...when, high: '' })).toEqual(['2 high required']);
  });

  it('wants bounds as local date-times to the minute', () => {
    for (const low of [
      '2025-04-14',
      '2025-04-14T21:30:00',
      '2025-02-30T21:30',
      '21:30',
      '2025-04-14T21:30Z',
    ]) {
      expect(codesOf({ ...when, low })).toEqual(['2 low date']);
    }
  });

  it('wants an EDTF value', () => {
    expect(codesOf({ ...when, value: 'Monday night' })).toEqual(['2 value date']);
    expect(codesOf({ ...when, value: '' })).toEqual(['2 value date']);
  });

  it('refuses bounds the wrong way round, and a value beside them', () => {
    expect(codesOf({ ...when, low: '2025-04-14T23:00' })).toEqual(['2 low range-order']);
    expect(codesOf({ ...when, value: '2025-04-15T21:45' })).toEqual(['2 value value-range']);
    expect(codesOf({ ...when, value: '2025-04-13' })).toEqual(['2 value value-range']);
  });
});

describe('damage', () => {
  it('is one of four', () => {
    const damages = ['arson', 'gunfire', 'graffiti', 'attempt', 'fire', 'Arson'];
    const codes = damages.map((value) => codesOf({ aspect: 'damage', value })[0] ?? null);
    expect(codes).toEqual([null, null, null, null, '2 value enum', '2 value enum']);
  });
});

describe('damage with bounds', () => {
  it('holds numbers in them, if anything', () => {
    const damage = { aspect: 'damage', value: 'arson' } as const;
    expect(codesOf({ ...damage, low: '1', high: '2' })).toEqual([]);
    expect(codesOf({ ...damage, low: 'few' })).toEqual(['2 low number']);
    expect(codesOf({ ...damage, high: 'many' })).toEqual(['2 high number']);
  });
});

describe('counts', () => {
  it.each<[string, Partial<Claim>]>([
    ['a number', { value: '15' }],
    ['none', { value: '0' }],
    ['several', { value: '', low: '2' }],
    ['at most', { value: '', high: '30' }],
    ['a range', { value: '', low: '20', high: '30' }],
    ['a number within a range', { value: '21', low: '20', high: '30' }],
    ['a number that is its whole range', { value: '21', low: '21', high: '21' }],
  ])('may be %s', (_, changes) => {
    expect(codesOf(changes)).toEqual([]);
  });

  it.each<[string, Partial<Claim>, string]>([
    ['a word', { value: 'several' }, '2 value number'],
    ['a fraction', { value: '1.5' }, '2 value number'],
    ['a negative number', { value: '-1' }, '2 value number'],
    ['a bound in words', { value: '', low: 'ten' }, '2 low number'],
    ['nothing at all', { value: '' }, '2 value required'],
    ['a range the wrong way round', { value: '', low: '9', high: '8' }, '2 low range-order'],
    ['a number above its range', { value: '9', high: '8' }, '2 value value-range'],
    ['a number below its range', { value: '1', low: '2' }, '2 value value-range'],
  ])('are not %s', (_, changes, code) => {
    expect(codesOf(changes)).toEqual([code]);
  });

  it('are told which end of their range is open', () => {
    const messageOf = (changes: Partial<Claim>) =>
      collect((report) => validateClaimValues([makeClaim(changes)], report))[0]?.message;
    expect(messageOf({ value: '1', low: '2' })).toBe('is outside its own bounds, expected 2 to …');
    expect(messageOf({ value: '9', high: '8' })).toBe('is outside its own bounds, expected … to 8');
  });

  it('are compared as numbers, not as text', () => {
    expect(codesOf({ value: '', low: '9', high: '10' })).toEqual([]);
  });
});

describe('other aspects', () => {
  it('hold any word', () => {
    expect(codesOf({ aspect: 'weapon', value: 'kalashnikov' })).toEqual([]);
    expect(codesOf({ aspect: 'tag', value: 'DDPF' })).toEqual([]);
  });

  it('hold something', () => {
    expect(codesOf({ aspect: 'weapon', value: '' })).toEqual(['2 value required']);
  });

  it('have bounds that are numbers, if any', () => {
    expect(codesOf({ aspect: 'neighbour', value: 'cars', low: '8', high: '9' })).toEqual([]);
    expect(codesOf({ aspect: 'neighbour', value: 'cars', low: 'few' })).toEqual(['2 low number']);
    expect(codesOf({ aspect: 'neighbour', value: 'cars', high: 'many' })).toEqual([
      '2 high number',
    ]);
    expect(codesOf({ aspect: 'neighbour', value: 'cars', low: '9', high: '8' })).toEqual([
      '2 low range-order',
    ]);
  });
});
