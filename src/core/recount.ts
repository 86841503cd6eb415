import type { Countable, RuleResult } from './totals.ts';
import { resultOf } from './totals.ts';

/** What a page says that the rule of a published total gives, as `writeResult` writes it. */
export interface StatedResult {
  /** The claim that publishes the total. */
  readonly id: string;
  readonly stated: string;
}

/** A total counted anew; `same` is false when the number or its bounds are others than stated. */
export interface Recounted extends StatedResult {
  readonly found: string;
  readonly same: boolean;
}

/** What a rule gives: «30», or «30 (28–34)» with its bounds when accounts differ; blank without rule. */
export function writeResult(result: RuleResult | null): string {
  if (result === null) return '';
  const { value, low, high } = result;
  return low === high ? String(value) : `${value} (${low}–${high})`;
}

/** Applies every total's rule again and holds the outcome against what the page states. */
export function recount(
  totals: readonly StatedResult[],
  countable: Countable,
): readonly Recounted[] {
  return totals.map(({ id, stated }) => {
    const found = writeResult(resultOf(id, countable));
    return { id, stated, found, same: found === stated };
  });
}
