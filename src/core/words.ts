import { bearing, distance } from '@turf/turf';
import type { Incident } from './incident.ts';
import type { Position } from './position.ts';

/** The sixteen points of the compass, clockwise from north. */
export const COMPASS = [
  'n',
  'nne',
  'ne',
  'ene',
  'e',
  'ese',
  'se',
  'sse',
  's',
  'ssw',
  'sw',
  'wsw',
  'w',
  'wnw',
  'nw',
  'nnw',
] as const;
export type CompassPoint = (typeof COMPASS)[number];

export interface Leg {
  readonly from: string;
  readonly to: string;
  /** Great-circle distance in km. */
  readonly km: number;
  readonly direction: CompassPoint;
}

/** Initial bearing of the great circle, as one of sixteen compass points. */
export function compassPoint(from: Position, to: Position): CompassPoint {
  const degrees = (bearing([...from], [...to]) + 360) % 360;
  return COMPASS[Math.round(degrees / 22.5) % 16] as CompassPoint;
}

/** Distance and direction from each located incident to each later one: n (n − 1) / 2 legs, in the given order. */
export function computeLegs(incidents: readonly Incident[]): readonly Leg[] {
  const located = incidents.filter((incident) => incident.facility.position !== null);
  return located.flatMap((a, index) =>
    located.slice(index + 1).map((b) => {
      const from = a.facility.position as Position;
      const to = b.facility.position as Position;
      return {
        from: a.id,
        to: b.id,
        km: distance([...from], [...to], { units: 'kilometers' }),
        direction: compassPoint(from, to),
      };
    }),
  );
}

/** For each incident that has a position, the leg from it to the nearest other one. */
export function nearestNeighbours(incidents: readonly Incident[]): ReadonlyMap<string, Leg> {
  const nearest = new Map<string, Leg>();
  for (const leg of [...computeLegs(incidents), ...computeLegs([...incidents].reverse())]) {
    const known = nearest.get(leg.from);
    if (known === undefined || leg.km < known.km) nearest.set(leg.from, leg);
  }
  return nearest;
}
