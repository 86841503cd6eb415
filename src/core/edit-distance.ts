/**
 * Levenshtein distance: the least number of characters (UTF-16 units) to insert, delete or replace that turn one
 * text into the other. Stops early and returns `limit + 1` once the distance is known to exceed `limit`.
 * Wagner–Fischer with two rows: time O(|a|·|b|), space O(|b|).
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const left = current[column - 1] ?? 0;
      const upper = above[column] ?? 0;
      const diagonal = above[column - 1] ?? 0;
      const replaced = diagonal + (a[row - 1] === b[column - 1] ? 0 : 1);
      const cost = Math.min(left + 1, upper + 1, replaced);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    above = current;
  }
  const distance = above[b.length] ?? 0;
  return distance > limit ? limit + 1 : distance;
}

/** Edits that a spelling of this length may be off and still be meant: a third of it, at least one, at most four. */
export function toleranceOf(text: string): number {
  return Math.max(1, Math.min(4, Math.floor(text.length / 3)));
}

/**
 * The candidates within `toleranceOf(query)` of the query, nearest first, equals in their own order, `count` at
 * most. For messages only: nearness never decides.
 */
export function findNearest(
  query: string,
  candidates: Iterable<string>,
  count: number,
): readonly string[] {
  const limit = toleranceOf(query);
  const near: { readonly text: string; readonly distance: number }[] = [];
  for (const text of candidates) {
    const distance = editDistance(query, text, limit);
    if (distance <= limit) near.push({ text, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, count).map((entry) => entry.text);
}

/** Finds suggestions until its budget is spent, then finds none. */
export type Suggest = (query: string, candidates: ReadonlyCollection) => readonly string[];

interface ReadonlyCollection extends Iterable<string> {
  readonly size: number;
}

const SUGGESTIONS = 3;
const BUDGET = 200_000;

/**
 * A `findNearest` for one run. The number of comparisons is capped, so that a table with a hundred thousand
 * dangling ids still ends in time: the first failures get suggestions, the others none.
 */
export function createSuggester(budget = BUDGET): Suggest {
  let left = budget;
  return (query, candidates) => {
    if (candidates.size > left) return [];
    left -= candidates.size;
    return findNearest(query, candidates, SUGGESTIONS);
  };
}
