import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../src/build/load-dataset.ts';
import { checkCertificate } from '../../../src/core/certificate.ts';
import { type Stop, toStops } from '../../../src/core/stop.ts';
import { boundTeams, DEFAULT_SPEED, SPEEDS } from '../../../src/core/teams.ts';
import { anySpeed, anyStops, bruteForce, clock, fitsInOrder, makeStop } from './stop-cases.ts';

const CORE = toStops(
  (loadDataset('.').dataset?.incidents ?? []).filter(({ scope }) => scope === 'core'),
);

const widened = (stop: Stop, minutes: number, reach: number): Stop => ({
  ...stop,
  low: clock(
    Math.round((Date.parse(`${stop.low}Z`) - Date.parse(`${clock(0)}Z`)) / 60_000) - minutes,
  ),
  high: clock(
    Math.round((Date.parse(`${stop.high}Z`) - Date.parse(`${clock(0)}Z`)) / 60_000) + minutes,
  ),
  reach: stop.reach + reach,
});

describe('boundTeams', () => {
  test('agrees with trying every sharing and every order', () => {
    fc.assert(
      fc.property(anyStops(5), anySpeed, (stops, speed) => {
        expect(boundTeams(stops, speed).teams).toBe(bruteForce(stops, speed));
      }),
    );
  });

  test('never rises when an interval or a disc is widened', () => {
    fc.assert(
      fc.property(
        anyStops(6),
        anySpeed,
        fc.nat(5),
        fc.nat(180),
        fc.nat(20),
        (stops, speed, at, minutes, reach) => {
          const wider = stops.map((stop, i) => (i === at ? widened(stop, minutes, reach) : stop));
          const [before, after] = [boundTeams(stops, speed), boundTeams(wider, speed)];
          expect(after.teams).toBeLessThanOrEqual(before.teams);
          expect(after.certificate.places.length).toBeLessThanOrEqual(
            before.certificate.places.length,
          );
        },
      ),
    );
  });

  test('never rises with the speed', () => {
    fc.assert(
      fc.property(anyStops(6), anySpeed, anySpeed, (stops, one, other) => {
        const [slow, fast] = [Math.min(one, other), Math.max(one, other)];
        expect(boundTeams(stops, fast).teams).toBeLessThanOrEqual(boundTeams(stops, slow).teams);
      }),
    );
  });

  test('its cover shares out every place once, in orders that fit', () => {
    fc.assert(
      fc.property(anyStops(7), anySpeed, (stops, speed) => {
        const { cover, teams } = boundTeams(stops, speed);
        const byId = new Map(stops.map((stop) => [stop.id, stop]));
        expect(cover).toHaveLength(teams);
        expect(cover.flat().sort()).toEqual([...byId.keys()].sort());
        for (const order of cover)
          expect(
            fitsInOrder(
              order.map((id) => byId.get(id) as Stop),
              speed,
            ),
          ).toBe(true);
      }),
    );
  });

  test('finds what two-by-two reasons miss: three places of which any two are possible', () => {
    // At 100 km/h each leg of about 100 km takes an hour; all lie within the same ninety minutes.
    const triangle = [
      makeStop('a', { position: [4, 45], low: clock(0), high: clock(90) }),
      makeStop('b', { position: [5.27, 45], low: clock(0), high: clock(90) }),
      makeStop('c', { position: [4.63, 45.78], low: clock(0), high: clock(90) }),
    ];
    const { teams, certificate } = boundTeams(triangle, 100);
    expect(certificate.places).toHaveLength(1);
    expect(teams).toBe(2);
  });

  test('a wide disc on the way is no shortcut between two places that exclude one another', () => {
    // 200 km in an hour at 150 km/h is too far, although each half is 50 km from disc to disc.
    const stops = [
      makeStop('west', { position: [4, 45], low: clock(0), high: clock(0) }),
      makeStop('middle', { position: [5.27, 45], low: clock(0), high: clock(60), reach: 50 }),
      makeStop('east', { position: [6.54, 45], low: clock(60), high: clock(60) }),
    ];
    const { teams, certificate } = boundTeams(stops, 150);
    expect(certificate.places).toEqual(['west', 'east']);
    expect(teams).toBe(2);
  });

  test('shows the proof that stays one the longest', () => {
    // Two groups, hours apart. The first has the longest way, but also one that 160 km/h would manage.
    const evening = { low: clock(0), high: clock(60) };
    const morning = { low: clock(1000), high: clock(1060) };
    const stops = [
      makeStop('a', { ...evening, position: [4, 45] }),
      makeStop('b', { ...evening, position: [5.9, 45] }),
      makeStop('c', { ...evening, position: [5, 50] }),
      makeStop('d', { ...morning, position: [2, 46] }),
      makeStop('e', { ...morning, position: [5.9, 46] }),
      makeStop('f', { ...morning, position: [3.95, 48.4] }),
    ];
    expect(boundTeams(stops, 130).certificate.places).toEqual(['d', 'e', 'f']);
    expect(boundTeams([...stops].reverse(), 130).certificate.places).toEqual(['f', 'e', 'd']);
  });

  test('refuses a speed that is none and more places than it can search', () => {
    expect(() => boundTeams([makeStop('a')], 0)).toThrow('above zero');
    const many = Array.from({ length: 13 }, (_, index) => makeStop(`s${index}`));
    expect(() => boundTeams(many, 130)).toThrow('12 at most');
  });

  test('no stop needs no team', () => {
    expect(boundTeams([], 130)).toMatchObject({ teams: 0, cover: [] });
  });
});

describe('the eight places', () => {
  test('cannot have been the work of one team at the default speed', () => {
    const { teams, certificate } = boundTeams(CORE, DEFAULT_SPEED);
    expect(CORE).toHaveLength(8);
    expect(teams).toBe(2);
    expect([...certificate.places].sort()).toEqual(['valence', 'villepinte']);
    expect(certificate.pairs[0]?.needed).toBeGreaterThan(440);
  });

  test.each([
    [SPEEDS.least, 3],
    [110, 3],
    [120, 2],
    [SPEEDS.most, 2],
  ])('at %i km/h at least %i, proved two by two', (speed, teams) => {
    const bound = boundTeams(CORE, speed);
    expect(bound.teams).toBe(teams);
    expect(bound.certificate.places).toHaveLength(teams);
    expect(checkCertificate(bound.certificate, CORE)).toBe(true);
  });

  test('count with the widest hours of any account: one puts Nanterre in the night before', () => {
    expect(CORE.find(({ id }) => id === 'nanterre')).toMatchObject({
      low: '2025-04-13T20:00',
      high: '2025-04-14T20:15',
    });
  });

  test('count with a wide area where accounts differ on the place', () => {
    const reach = new Map(CORE.map((stop) => [stop.id, stop.reach]));
    expect(reach.get('marseille')).toBe(20);
    expect(reach.get('enap')).toBe(10);
    expect(reach.get('valence')).toBe(1);
  });
});
