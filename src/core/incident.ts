import type { Account, Claim } from './claim.ts';
import type { Facility } from './facility.ts';
import type { GeocodeMatch } from './geocode.ts';
import type { Localized } from './localized.ts';

export type Scope = 'core' | 'parallel' | 'follow_up';
export type Damage = 'arson' | 'gunfire' | 'graffiti' | 'attempt';

/** Reading order of damage types; the first that an incident has gives its marker's shape and colour. */
export const DAMAGES: readonly Damage[] = ['gunfire', 'arson', 'graffiti', 'attempt'];
export const SCOPES: readonly Scope[] = ['core', 'parallel', 'follow_up'];

/** When an incident took place: a stated moment or night (EDTF) and the local date-times that bound it. */
export interface When {
  readonly edtf: string;
  /** Local date-time `YYYY-MM-DDTHH:MM`, Europe/Paris. */
  readonly low: string;
  readonly high: string;
  readonly claim: Claim;
}

export interface Incident {
  readonly id: string;
  readonly scope: Scope;
  readonly place: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly facility: Facility;
  readonly matched: GeocodeMatch;
  readonly when: When;
  /** Preferred damage types in the order of `DAMAGES`, never empty for a core incident. */
  readonly damages: readonly Damage[];
  /** One account per aspect, in reading order. */
  readonly accounts: readonly Account[];
  /** Responses about this incident (not the national ones), in order of time. */
  readonly responseIds: readonly string[];
  readonly record: number;
}
