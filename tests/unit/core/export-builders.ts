import { groupClaims, toAccount } from '../../../src/core/account.ts';
import type { Claim } from '../../../src/core/claim.ts';
import type { Dataset } from '../../../src/core/dataset.ts';
import type { Incident } from '../../../src/core/incident.ts';
import { makeClaim, makeFacility, makeSource } from './builders.ts';

/** An incident in Valence, changed as the test needs. */
export function makeIncident(
  changes: Partial<Incident> = {},
  claims: readonly Claim[] = [],
): Incident {
  const id = changes.id ?? 'valence';
  return {
    id,
    scope: 'core',
    place: 'prison de Valence',
    title: { en: 'Cars burned', fr: 'Voitures brûlées' },
    summary: { en: 'Cars were burned.', fr: 'Des voitures ont brûlé.' },
    facility: makeFacility(),
    matched: 'name',
    when: {
      edtf: '2025-04-15T00:40:00',
      low: '2025-04-15T00:25',
      high: '2025-04-15T00:55',
      claim: makeClaim({ aspect: 'when' }),
    },
    damages: ['arson', 'graffiti'],
    accounts: [...groupClaims(claims).values()].flat().map(toAccount),
    responseIds: [],
    record: 2,
    ...changes,
  };
}

/** A dataset of these incidents. */
export function makeDataset(
  incidents: readonly Incident[],
  changes: Partial<Dataset> = {},
): Dataset {
  return {
    version: '1.2.3',
    updated: '2026-11-22',
    incidents,
    series: [],
    responses: [],
    facilities: incidents.map((incident) => incident.facility),
    sources: new Map([['press', makeSource()]]),
    ...changes,
  };
}
