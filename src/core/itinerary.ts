import { MOST, membersOf } from './clique.ts';

/** When each place can have been visited, and how long the way between two takes; all in minutes. */
export interface Journey {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly way: readonly (readonly number[])[];
}

const at = (list: readonly number[], index: number): number => list[index] as number;

/** True when the way from i to j fits, starting at a given moment at i. */
function arrives({ high, way }: Journey, from: number, start: number, to: number): boolean {
  return start + at(way[from] as readonly number[], to) <= at(high, to);
}

/** True when one team can have been at both places, in one order or the other. */
export function isPossiblePair(journey: Journey, i: number, j: number): boolean {
  return arrives(journey, i, at(journey.low, i), j) || arrives(journey, j, at(journey.low, j), i);
}

/**
 * An order in which one team can have visited all the places of a mask, or null when there is none. Moments are chosen
 * freely inside each interval: in a fixed order the earliest ones (after the interval has begun, and after the way from
 * every place before) are the best for all that follows, so trying all orders with them decides exactly.
 * A way is asked of every two places, not only of neighbours in the order: distances between discs need not obey the
 * triangle inequality.
 */
function findOrder(journey: Journey, mask: number): readonly number[] | null {
  const order: number[] = [];
  const extend = (earliest: readonly number[], left: number): boolean => {
    if (left === 0) return true;
    // Closing hours first: the order that usually works.
    const next = [...membersOf(left)].sort((i, j) => at(journey.high, i) - at(journey.high, j));
    return next.some((place) => {
      const moment = at(earliest, place);
      const rest = left ^ (1 << place);
      const later = earliest.map((time, other) =>
        Math.max(time, moment + at(journey.way[place] as readonly number[], other)),
      );
      if (membersOf(rest).some((other) => at(later, other) > at(journey.high, other))) return false;
      order.push(place);
      if (extend(later, rest)) return true;
      order.pop();
      return false;
    });
  };
  return extend(journey.low, mask) ? order : null;
}

/**
 * The least number of teams that can have visited all places, as one order of places for each: an exact cover, found by
 * dynamic programming over subsets (3^n steps). A set that one team can visit stays so when a place is left out,
 * hence sets are grown one place at a time.
 */
export function coverPlaces(journey: Journey): readonly (readonly number[])[] {
  const count = journey.low.length;
  if (count > MOST) throw new Error(`found ${count} places, expected ${MOST} at most`);
  const orders = new Map<number, readonly number[]>();
  for (let mask = 1; mask < 1 << count; mask += 1) {
    const smaller = membersOf(mask).map((place) => mask ^ (1 << place));
    if (smaller.some((rest) => rest !== 0 && !orders.has(rest))) continue;
    const order = findOrder(journey, mask);
    if (order !== null) orders.set(mask, order);
  }
  return cheapestCover(count, orders);
}

function cheapestCover(
  count: number,
  orders: ReadonlyMap<number, readonly number[]>,
): readonly (readonly number[])[] {
  const best: (readonly (readonly number[])[])[] = [[]];
  for (let mask = 1; mask < 1 << count; mask += 1) {
    const first = mask & -mask;
    let least: readonly (readonly number[])[] | null = null;
    // Every subset that holds the first place of the mask.
    for (let part = mask; part !== 0; part = (part - 1) & mask) {
      const order = (part & first) === 0 ? undefined : orders.get(part);
      const others = best[mask ^ part];
      if (order === undefined || others === undefined) continue;
      if (least === null || others.length + 1 < least.length) least = [order, ...others];
    }
    best.push(least ?? []);
  }
  return best.at(-1) ?? [];
}
