import type { Localized } from './localized.ts';
import type { Position, Precision } from './position.ts';

export type FacilityKind = 'prison' | 'school' | 'office' | 'home' | 'area';

/** A row of the gazetteer. `position` and `precision` are null together: known to exist, not locatable. */
export interface Facility {
  readonly id: string;
  readonly name: Localized;
  /** The label on the map. */
  readonly shortName: string;
  readonly kind: FacilityKind;
  readonly address: string;
  readonly postcode: string;
  readonly commune: string;
  readonly inseeCode: string;
  readonly departmentCode: string;
  readonly department: string;
  readonly region: string;
  readonly position: Position | null;
  readonly precision: Precision | null;
  readonly aliases: readonly string[];
  readonly positionSource: string;
  readonly note: Localized;
  /** Record number in gazetteer.csv, for issues. */
  readonly record: number;
}
