import { distance } from '@turf/turf';
import { minutesOf } from './night.ts';
import type { Stop } from './stop.ts';

/** Two stops, what lies between them in space and in time, and the speed that one team would need. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** Great-circle distance between the nearest points of both discs, in km. */
  readonly km: number;
  /** The longest time that can lie between the two, in minutes, at the most favourable moments and order. */
  readonly minutes: number;
  /** km / minutes, in km/h; infinite when there is a distance and no time. */
  readonly needed: number;
}

/** Shortest distance between two stops in km: as the crow flies (Turf, haversine), less both discs. */
export function kmBetween(a: Stop, b: Stop): number {
  const km = distance([...a.position], [...b.position], { units: 'kilometers' });
  return Math.max(0, km - a.reach - b.reach);
}

/** Everything that decides whether one team can have been at both. */
export function measurePair(a: Stop, b: Stop): Pair {
  const km = kmBetween(a, b);
  const minutes = Math.max(
    minutesOf(b.high) - minutesOf(a.low),
    minutesOf(a.high) - minutesOf(b.low),
  );
  return { a: a.id, b: b.id, km, minutes, needed: km === 0 ? 0 : km / (minutes / 60) };
}
