import type { Pair } from './exclusion.ts';
import type { Position } from './position.ts';
import type { Stop } from './stop.ts';
import type { Certificate } from './teams.ts';

const EARTH_KM = 6371.0088;
/** Relative; rounding of the two ways to compute a figure. */
const TOLERANCE = 1e-9;

/** Haversine distance (R. W. Sinnott, «Virtues of the Haversine», Sky & Telescope 68, 1984), in km. */
function haversine([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lng2 - lng1) * rad) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

function isClose(stated: number, found: number): boolean {
  return stated === found || Math.abs(stated - found) <= TOLERANCE * Math.max(1, found);
}

/** True when a pair's figures are those of its stops, and one team at that speed cannot have been at both. */
function excludes(pair: Pair, a: Stop, b: Stop, speed: number): boolean {
  const at = (local: string): number => Date.parse(`${local}:00Z`) / 60_000;
  const minutes = Math.max(at(b.high) - at(a.low), at(a.high) - at(b.low));
  const km = haversine(a.position, b.position) - a.reach - b.reach;
  const needed = km / (minutes / 60);
  return (
    isClose(pair.km, km) &&
    pair.minutes === minutes &&
    isClose(pair.needed, needed) &&
    needed > speed * (1 - TOLERANCE)
  );
}

/**
 * Checks a proof against the stops, from scratch: it shares no code with the search. True when the places are known and
 * different, every two of them are listed once with figures that are theirs, and no team can have been at both.
 */
export function checkCertificate(certificate: Certificate, stops: readonly Stop[]): boolean {
  const { places, pairs, speed } = certificate;
  const byId = new Map(stops.map((stop) => [stop.id, stop]));
  const named = new Set(pairs.map(({ a, b }) => [a, b].sort().join(' ')));
  if (new Set(places).size !== places.length || !places.every((id) => byId.has(id))) return false;
  if (named.size !== pairs.length || pairs.length !== (places.length * (places.length - 1)) / 2) {
    return false;
  }
  return pairs.every((pair) => {
    const a = byId.get(pair.a);
    const b = byId.get(pair.b);
    if (a === undefined || b === undefined || pair.a === pair.b) return false;
    const isNamed = places.includes(pair.a) && places.includes(pair.b);
    return isNamed && excludes(pair, a, b, speed);
  });
}
