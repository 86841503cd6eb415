import fc from 'fast-check';
import { kmBetween } from '../../../src/core/exclusion.ts';
import { minutesOf } from '../../../src/core/night.ts';
import type { Stop } from '../../../src/core/stop.ts';

const EVENING = Date.UTC(2025, 3, 14, 18);

/** Local date-time of a number of minutes after 18:00 on 14 April. */
export function clock(minutes: number): string {
  return new Date(EVENING + minutes * 60_000).toISOString().slice(0, 16);
}

export function makeStop(id: string, changes: Partial<Stop> = {}): Stop {
  return { id, position: [4.9, 44.9], low: clock(0), high: clock(60), reach: 0, ...changes };
}

/** A place in France, at some time in one night. */
const anyStop = fc
  .record({
    lng: fc.double({ min: -1, max: 6, noNaN: true }),
    lat: fc.double({ min: 43, max: 49, noNaN: true }),
    from: fc.integer({ min: 0, max: 600 }),
    span: fc.integer({ min: 0, max: 240 }),
    reach: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ lng, lat, from, span, reach }): Omit<Stop, 'id'> => {
    return { position: [lng, lat], low: clock(from), high: clock(from + span), reach };
  });

/** Up to `most` stops with ids of their own. */
export function anyStops(most: number): fc.Arbitrary<readonly Stop[]> {
  return fc
    .array(anyStop, { minLength: 1, maxLength: most })
    .map((stops) => stops.map((stop, index) => ({ ...stop, id: `s${index}` })));
}

export const anySpeed = fc.integer({ min: 60, max: 300 });

/** True when the stops can be visited in exactly this order: moments are raised until nothing changes any more. */
export function fitsInOrder(stops: readonly Stop[], speed: number): boolean {
  const moments = stops.map(({ low }) => minutesOf(low));
  for (let round = 0; round < stops.length; round += 1) {
    stops.forEach((to, j) => {
      stops.slice(0, j).forEach((from, i) => {
        const arrival = (moments[i] ?? 0) + (kmBetween(from, to) / speed) * 60;
        moments[j] = Math.max(moments[j] ?? 0, arrival);
      });
    });
  }
  return stops.every(({ high }, index) => (moments[index] ?? 0) <= minutesOf(high));
}

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    orders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

function partitions<T>(items: readonly T[]): readonly (readonly (readonly T[])[])[] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return partitions(rest).flatMap((groups) => [
    [[first], ...groups],
    ...groups.map((_, at) => groups.map((group, i) => (i === at ? [first, ...group] : group))),
  ]);
}

/** The least number of teams by trying every sharing of the stops and every order of each share. */
export function bruteForce(stops: readonly Stop[], speed: number): number {
  const possible = partitions(stops).filter((groups) =>
    groups.every((group) => orders(group).some((order) => fitsInOrder(order, speed))),
  );
  return Math.min(...possible.map((groups) => groups.length));
}
