import type { Localized } from './localized.ts';

export type Standing = 'confirmed' | 'reported' | 'claimed';
export type Rank = 'preferred' | 'alternative' | 'superseded';

/** What a claim speaks of. Open set: an unknown aspect is legal and shown under its generic label. */
export type Aspect = string;

/** One assertion about an incident, by somebody, on a day, in a publication. */
export interface Claim {
  readonly id: string;
  /** An incident id, or `series` for the attacks as a whole. */
  readonly incidentId: string;
  readonly aspect: Aspect;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly text: Localized;
  readonly saidBy: string;
  readonly saidOn: string;
  readonly sourceId: string;
  readonly standing: Standing;
  readonly rank: Rank;
  readonly note: Localized;
  readonly record: number;
}

/**
 * All claims of one incident about one aspect.
 * `preferred` holds one claim, or several for aspects that are sets (damage, method …).
 */
export interface Account {
  readonly aspect: Aspect;
  readonly preferred: readonly Claim[];
  /** Same value as a preferred claim: says the same again. */
  readonly corroborating: readonly Claim[];
  /** Another value: disputes the preferred one. */
  readonly disputing: readonly Claim[];
  readonly superseded: readonly Claim[];
  readonly disputed: boolean;
}
