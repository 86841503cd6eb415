import type { Account } from './claim.ts';
import type { Facility } from './facility.ts';
import type { Incident } from './incident.ts';
import type { OfficialResponse } from './response.ts';
import type { Source } from './source.ts';

/** Everything the pages, exports and texts are made from. Immutable; every cross-reference resolves. */
export interface Dataset {
  /** Semantic version of the data (`datapackage.json`). */
  readonly version: string;
  /** Date of the last change of the data, `YYYY-MM-DD`, from `datapackage.json`; never the clock. */
  readonly updated: string;
  /** In the tables' order, which is the reading order. */
  readonly incidents: readonly Incident[];
  /** Accounts of the claims with `incident_id = series`. */
  readonly series: readonly Account[];
  /** In order of time. */
  readonly responses: readonly OfficialResponse[];
  readonly facilities: readonly Facility[];
  readonly sources: ReadonlyMap<string, Source>;
}
