/** Beyond this many items the searches over subsets would keep a reader waiting. */
export const MOST = 12;

/** Indices of the bits that are set in a mask. */
export function membersOf(mask: number): readonly number[] {
  const members: number[] = [];
  for (let index = 0; mask >> index !== 0; index += 1) {
    if ((mask >> index) & 1) members.push(index);
  }
  return members;
}

/**
 * Every largest set of items of which each two are joined, as bit masks. All subsets are tried: exact, 2^n steps.
 * `joined[i]` is the mask of the items joined to item i.
 */
export function largestCliques(joined: readonly number[]): readonly number[] {
  if (joined.length > MOST)
    throw new Error(`found ${joined.length} items, expected ${MOST} at most`);
  const whole = new Map<number, number>([[0, 0]]);
  let most = 0;
  for (let mask = 1; mask < 1 << joined.length; mask += 1) {
    const last = 31 - Math.clz32(mask);
    const rest = mask ^ (1 << last);
    const size = whole.get(rest);
    if (size === undefined || ((joined[last] ?? 0) & rest) !== rest) continue;
    whole.set(mask, size + 1);
    most = Math.max(most, size + 1);
  }
  return [...whole].filter(([, size]) => size === most).map(([mask]) => mask);
}
