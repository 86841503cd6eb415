import { describe, expect, it } from 'vitest';
import { toStops } from '../../../src/core/stop.ts';
import { makeClaim, makeFacility } from './builders.ts';
import { makeIncident } from './export-builders.ts';

const when = (id: string, low: string, high: string, rank: 'alternative' | 'superseded') =>
  makeClaim({ id, aspect: 'when', value: '', low, high, rank });

const KEPT = makeClaim({
  aspect: 'when',
  value: '',
  low: '2025-04-15T00:25',
  high: '2025-04-15T00:55',
});

describe('toStops', () => {
  it('takes hours and position of an incident, and the radius that its precision leaves open', () => {
    expect(toStops([makeIncident()])).toEqual([
      {
        id: 'valence',
        position: [4.92944, 44.91139],
        low: '2025-04-15T00:25',
        high: '2025-04-15T00:55',
        reach: 1,
      },
    ]);
    const reachOf = (precision: 'street' | 'commune') =>
      toStops([makeIncident({ facility: makeFacility({ precision }) })])[0]?.reach;
    expect([reachOf('street'), reachOf('commune')]).toEqual([2, 10]);
  });

  it('leaves out what has no position', () => {
    const nowhere = makeFacility({ position: null, precision: null });
    const unclear = makeFacility({ precision: null });
    const half = makeFacility({ position: null });
    expect(toStops([nowhere, unclear, half].map((facility) => makeIncident({ facility })))).toEqual(
      [],
    );
  });

  it('spans the hours of every account that still stands, whichever is right', () => {
    const claims = [
      KEPT,
      when('earlier', '2025-04-14T23:00', '2025-04-15T00:30', 'alternative'),
      when('later', '2025-04-15T00:25', '2025-04-15T02:00', 'alternative'),
      when('replaced', '2025-04-13T00:00', '2025-04-16T00:00', 'superseded'),
    ];
    expect(toStops([makeIncident({}, claims)])[0]).toMatchObject({
      low: '2025-04-14T23:00',
      high: '2025-04-15T02:00',
    });
  });

  it('never narrows the hours that the incident itself has', () => {
    const narrow = { ...KEPT, low: '2025-04-15T00:40', high: '2025-04-15T00:40' };
    expect(toStops([makeIncident({}, [narrow])])[0]).toMatchObject({
      low: '2025-04-15T00:25',
      high: '2025-04-15T00:55',
    });
  });

  it('widens the area where accounts differ on the place, not where they differ on something else', () => {
    const differing = (aspect: 'attack_place' | 'impacts') =>
      makeIncident({}, [
        makeClaim({ aspect, value: 'gate' }),
        makeClaim({ id: 'other', aspect, value: 'yard', rank: 'alternative' }),
      ]);
    const agreed = makeIncident({}, [makeClaim({ aspect: 'attack_place', value: 'gate' })]);
    const stops = toStops([differing('attack_place'), differing('impacts'), agreed]);
    expect(stops.map(({ reach }) => reach)).toEqual([20, 1, 1]);
    expect(new Set(stops.map(({ low }) => low))).toEqual(new Set(['2025-04-15T00:25']));
  });
});
