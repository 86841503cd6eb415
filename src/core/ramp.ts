/** Support points `[at, value]`, `at` ascending. */
export type Ramp = readonly (readonly [at: number, value: number])[];

/** Reads a ramp: linear between its points, constant outside them; 0 when it has none. */
export function readRamp(ramp: Ramp, at: number): number {
  let before = ramp[0];
  for (const point of ramp) {
    if (point[0] >= at) {
      if (before === undefined || point[0] === before[0]) return point[1];
      return before[1] + ((at - before[0]) / (point[0] - before[0])) * (point[1] - before[1]);
    }
    before = point;
  }
  return before?.[1] ?? 0;
}
