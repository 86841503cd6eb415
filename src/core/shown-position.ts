import type { Facility } from './facility.ts';
import type { Position } from './position.ts';

/** About 0.1 m, and what RFC 7946 §11.2 calls enough. */
const SITE_DECIMALS = 6;

/** About 1 km: a commune, and nothing inside it. */
const COMMUNE_DECIMALS = 2;

/** Decimals of a degree that may be shown of a facility. A home is never finer than its commune, whatever its row says. */
export function shownDecimals({ kind, precision }: Pick<Facility, 'kind' | 'precision'>): number {
  return precision === 'commune' || kind === 'home' ? COMMUNE_DECIMALS : SITE_DECIMALS;
}

/** The position as any output may give it, in degrees `[lng, lat]`; null when there is none. */
export function shownPosition(
  facility: Pick<Facility, 'kind' | 'precision' | 'position'>,
): Position | null {
  if (facility.position === null) return null;
  const [lng, lat] = facility.position;
  const decimals = shownDecimals(facility);
  return [roundDegrees(lng, decimals), roundDegrees(lat, decimals)];
}

/** Degrees with at most so many decimals; never minus zero. */
export function roundDegrees(degrees: number, decimals: number): number {
  return Number(degrees.toFixed(decimals)) + 0;
}
