import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCertificate } from '../../../src/core/certificate.ts';
import { kmBetween, measurePair } from '../../../src/core/exclusion.ts';
import type { Stop } from '../../../src/core/stop.ts';
import { boundTeams, type Certificate } from '../../../src/core/teams.ts';
import { anySpeed, anyStops, clock, makeStop } from './stop-cases.ts';

/** 483 km apart, 65 minutes at most. */
const VALENCE = makeStop('valence', { low: clock(210), high: clock(240), reach: 1 });
const VILLEPINTE = makeStop('villepinte', {
  position: [2.55306, 48.965],
  low: clock(200),
  high: clock(275),
  reach: 1,
});
const NEARBY = makeStop('nearby', { position: [4.95, 44.95], low: clock(210), high: clock(240) });
const STOPS = [VALENCE, VILLEPINTE, NEARBY];
/** Far from both. */
const QUIMPER = makeStop('quimper', { position: [-4.1, 48], low: clock(210), high: clock(240) });

describe('measurePair', () => {
  test('takes the most favourable hours, order and points of the discs', () => {
    const pair = measurePair(VALENCE, VILLEPINTE);
    expect(pair.minutes).toBe(65);
    expect(pair.km).toBeCloseTo(
      kmBetween({ ...VALENCE, reach: 0 }, { ...VILLEPINTE, reach: 0 }) - 2,
    );
    expect(pair.needed).toBeCloseTo(pair.km / (65 / 60));
  });

  test('is the same in both directions', () => {
    const [there, back] = [measurePair(VALENCE, VILLEPINTE), measurePair(VILLEPINTE, VALENCE)];
    expect([there.km, there.minutes, there.needed]).toEqual([back.km, back.minutes, back.needed]);
  });

  test('asks for no speed inside one disc, and for an infinite one where no time is left', () => {
    expect(measurePair(VALENCE, { ...VALENCE, id: 'same' }).needed).toBe(0);
    const moment = { low: clock(5), high: clock(5) };
    const here = { ...VALENCE, ...moment };
    expect(measurePair(here, { ...here, id: 'same' }).needed).toBe(0);
    expect(measurePair({ ...VALENCE, ...moment }, { ...VILLEPINTE, ...moment }).needed).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

describe('checkCertificate', () => {
  const { certificate } = boundTeams(STOPS, 130);
  const [pair] = certificate.pairs;
  const planted: Readonly<Record<string, Certificate>> = {
    'a pair that one team can manage': {
      ...certificate,
      places: ['valence', 'nearby'],
      pairs: [measurePair(VALENCE, NEARBY)],
    },
    'a speed that makes it possible': { ...certificate, speed: 500 },
    'a place more than its pairs': { ...certificate, places: [...certificate.places, 'nearby'] },
    'no pairs': { ...certificate, pairs: [] },
    'a place twice': { ...certificate, places: ['valence', 'valence'] },
    'an unknown place': { ...certificate, places: ['valence', 'nowhere'] },
    'a lone unknown place': { ...certificate, places: ['nowhere'], pairs: [] },
    'a place paired with itself': {
      ...certificate,
      pairs: pair === undefined ? [] : [{ ...pair, b: pair.a }],
    },
    'a pair of other places': { ...certificate, pairs: [measurePair(NEARBY, VILLEPINTE)] },
    'a distance that excludes nothing': {
      ...certificate,
      pairs: pair === undefined ? [] : [{ ...pair, km: 10 }],
    },
    'hours that are not the stops’': {
      ...certificate,
      pairs: pair === undefined ? [] : [{ ...pair, minutes: 30, km: pair.km }],
    },
    'a longer way than there is': {
      ...certificate,
      pairs: pair === undefined ? [] : [{ ...pair, km: pair.km + 100 }],
    },
  };

  test('accepts what the search proves', () => {
    expect(certificate.places).toHaveLength(2);
    expect(checkCertificate(certificate, STOPS)).toBe(true);
    fc.assert(
      fc.property(anyStops(8), anySpeed, (stops, speed) => {
        const bound = boundTeams(stops, speed);
        expect(checkCertificate(bound.certificate, stops)).toBe(true);
        expect(bound.certificate.places.length).toBeLessThanOrEqual(bound.teams);
      }),
    );
  });

  test.each(Object.entries(planted))('refuses %s', (_, wrong) => {
    expect(checkCertificate(wrong, STOPS)).toBe(false);
  });

  test('accepts a proof where no time is left at all', () => {
    const moment = { low: clock(5), high: clock(5) };
    const stops = [VALENCE, VILLEPINTE].map((stop) => ({ ...stop, ...moment }));
    const bound = boundTeams(stops, 130);
    expect(bound.certificate.pairs.map(({ needed }) => needed)).toEqual([Number.POSITIVE_INFINITY]);
    expect(checkCertificate(bound.certificate, stops)).toBe(true);
  });

  test('refuses a proof that lists one pair, however written, in the place of another', () => {
    const stops = [VALENCE, VILLEPINTE, QUIMPER];
    const whole = boundTeams(stops, 130).certificate;
    const [first, second] = whole.pairs;
    if (first === undefined || second === undefined)
      throw new Error('found fewer than three pairs');
    expect(checkCertificate(whole, stops)).toBe(true);
    for (const again of [first, { ...first, a: first.b, b: first.a }])
      expect(checkCertificate({ ...whole, pairs: [first, again, second] }, stops)).toBe(false);
  });

  test('refuses a proof for other stops', () => {
    const slack: readonly Stop[] = [VALENCE, { ...VILLEPINTE, high: clock(900) }, NEARBY];
    expect(checkCertificate(certificate, slack)).toBe(false);
  });
});
