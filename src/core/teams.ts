import { largestCliques, membersOf } from './clique.ts';
import { kmBetween, measurePair, type Pair } from './exclusion.ts';
import { coverPlaces, isPossiblePair, type Journey } from './itinerary.ts';
import { minutesOf } from './night.ts';
import type { Stop } from './stop.ts';

/** Speed in km/h that the page opens with, as the crow flies: faster than any road allows over such distances. */
export const DEFAULT_SPEED = 130;

/** What a reader may set, in km/h. */
export const SPEEDS = { least: 60, most: 300, step: 10 } as const;

/** Places of which no two can have been visited by one team at a speed: as many teams as there are places. */
export interface Certificate {
  /** km/h, as the crow flies. */
  readonly speed: number;
  readonly places: readonly string[];
  /** Every two of the places. */
  readonly pairs: readonly Pair[];
}

/** How few teams can have been at work, as far as distance and time alone go. */
export interface TeamBound {
  readonly speed: number;
  /**
   * The bound that is shown: the least number of teams for which every place can be reached in time. Proved by trying
   * all orders and moments; never below the certificate's size, and equal to it when two-by-two reasons are enough.
   */
  readonly teams: number;
  readonly certificate: Certificate;
  /** One possible sharing of the places, which proves that these data do not support a higher bound. Not a finding. */
  readonly cover: readonly (readonly string[])[];
}

/**
 * The least number of teams for a set of stops (12 at most) at a speed in km/h, with its proof. A lower bound: straight
 * lines, constant speed, no stop on the way, the most favourable moments and places. It says nothing of who.
 */
export function boundTeams(stops: readonly Stop[], speed: number): TeamBound {
  if (!(speed > 0)) throw new Error(`found ${speed} km/h, expected a speed above zero`);
  const journey: Journey = {
    low: stops.map((stop) => minutesOf(stop.low)),
    high: stops.map((stop) => minutesOf(stop.high)),
    way: stops.map((a) => stops.map((b) => (a === b ? 0 : (kmBetween(a, b) / speed) * 60))),
  };
  const excluded = stops.map((_, i) =>
    stops.reduce(
      (mask, __, j) => (i === j || isPossiblePair(journey, i, j) ? mask : mask | (1 << j)),
      0,
    ),
  );
  const certificates = largestCliques(excluded).map((mask) => certify(stops, mask, speed));
  const cover = coverPlaces(journey).map((order) =>
    order.map((place) => (stops[place] as Stop).id),
  );
  return { speed, teams: cover.length, certificate: strongest(certificates), cover };
}

function certify(stops: readonly Stop[], mask: number, speed: number): Certificate {
  const chosen = membersOf(mask).map((index) => stops[index] as Stop);
  const pairs = chosen.flatMap((a, index) => chosen.slice(index + 1).map((b) => measurePair(a, b)));
  return { speed, places: chosen.map((stop) => stop.id), pairs };
}

/** Of several proofs the one whose weakest pair asks for the highest speed: it stays a proof the longest. */
function strongest(certificates: readonly Certificate[]): Certificate {
  const weakest = ({ pairs }: Certificate): number => Math.min(...pairs.map((pair) => pair.needed));
  return certificates.reduce((best, other) => (weakest(other) > weakest(best) ? other : best));
}
