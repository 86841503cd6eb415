import type { Account, Aspect, Claim } from './claim.ts';
import type { Dataset } from './dataset.ts';
import { toFeature } from './feature.ts';
import type { Countable, Reconciliation } from './totals.ts';
import { reconcile } from './totals.ts';

const TOTAL_ASPECTS: readonly Aspect[] = [
  'count_places',
  'count_vehicles',
  'vehicles_burned',
  'count_incidents',
];

/** True for accounts of the series that publish a total which the tables could reproduce. */
export function isTotal({ aspect }: Account): boolean {
  return aspect.startsWith('count_') || TOTAL_ASPECTS.includes(aspect);
}

function placeOf({ aspect }: Account): number {
  const place = TOTAL_ASPECTS.indexOf(aspect);
  return place < 0 ? TOTAL_ASPECTS.length : place;
}

/** What the tables hold to be counted: the attacks as they are exported, the inquiries as the page names them. */
export function toCountable(dataset: Pick<Dataset, 'incidents' | 'responses'>): Countable {
  const inquiries = dataset.responses.flatMap(({ act, speaker, organisation, on, incidents }) =>
    act === 'inquiry' && incidents !== 'all'
      ? [{ by: speaker === '' ? organisation : speaker, on, incidents }]
      : [],
  );
  const incidents = dataset.incidents.map((incident) => toFeature(incident).properties);
  return { incidents, inquiries };
}

/** A published total beside what its rule gives. */
export interface ReconciledTotal extends Reconciliation {
  readonly claim: Claim;
}

/** Every published total of the series: places, vehicles, incidents; the claims in the order of the ledger's ranks. */
export function reconcileTotals(
  dataset: Dataset,
): readonly { readonly account: Account; readonly totals: readonly ReconciledTotal[] }[] {
  const countable = toCountable(dataset);
  const accounts = dataset.series.filter(isTotal).sort((a, b) => placeOf(a) - placeOf(b));
  return accounts.map((account) => ({
    account,
    totals: [
      ...account.preferred,
      ...account.corroborating,
      ...account.disputing,
      ...account.superseded,
    ].map((claim) => ({ claim, ...reconcile(claim, countable) })),
  }));
}
