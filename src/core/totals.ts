import type { Account, Aspect, Claim } from './claim.ts';
import type { Dataset } from './dataset.ts';
import type { FacilityKind } from './facility.ts';
import { type Figure, figureOf } from './figures.ts';
import type { Incident, Scope } from './incident.ts';

/** One way to count, as data. Conditions that are left out hold for every incident. */
export interface TotalRule {
  readonly scopes?: readonly Scope[];
  readonly kinds?: readonly FacilityKind[];
  readonly withoutKinds?: readonly FacilityKind[];
  /** Begun on this day (`YYYY-MM-DD`) or before. */
  readonly until?: string;
  /** At least one of these aspects is reported. */
  readonly having?: readonly Aspect[];
  /** Named in an inquiry of this body that is dated this day or before. */
  readonly takenUp?: { readonly by: string; readonly until: string };
  /** What is added up: incidents, or the figures of these aspects. */
  readonly adds: 'incidents' | readonly Aspect[];
}

const PNAT = 'Parquet national antiterroriste';

/** Every rule that a published total is held against. */
export const RULES = {
  'core-prisons': { scopes: ['core'], kinds: ['prison'], adds: 'incidents' },
  core: { scopes: ['core'], adds: 'incidents' },
  'core-and-parallel': { scopes: ['core', 'parallel'], adds: 'incidents' },
  'with-vehicles': {
    scopes: ['core', 'parallel'],
    having: ['vehicles_burned', 'vehicles_tagged'],
    adds: 'incidents',
  },
  'burned-or-tagged': {
    scopes: ['core', 'parallel'],
    adds: ['vehicles_burned', 'vehicles_tagged'],
  },
  'burned-to-18-april': { until: '2025-04-18', adds: ['vehicles_burned'] },
  'burned-at-sites': { until: '2025-04-17', withoutKinds: ['home'], adds: ['vehicles_burned'] },
  'file-22-april': { takenUp: { by: PNAT, until: '2025-04-22' }, adds: 'incidents' },
  'file-28-april': { takenUp: { by: PNAT, until: '2025-04-28' }, adds: 'incidents' },
  'to-21-april': { until: '2025-04-21', adds: 'incidents' },
  'to-23-april': { until: '2025-04-23', adds: 'incidents' },
  'to-30-april': { until: '2025-04-30', adds: 'incidents' },
} as const satisfies Readonly<Record<string, TotalRule>>;

export type RuleId = keyof typeof RULES;

/** What a rule gives: the number with its bounds over all accounts, and the incidents that are in it. */
export interface RuleResult extends Figure {
  readonly incidentIds: readonly string[];
}

function isTakenUp(
  incident: Incident,
  { by, until }: NonNullable<TotalRule['takenUp']>,
  dataset: Dataset,
): boolean {
  return dataset.responses.some(
    ({ act, organisation, on, incidents }) =>
      act === 'inquiry' &&
      organisation === by &&
      on.slice(0, 10) <= until &&
      incidents !== 'all' &&
      incidents.includes(incident.id),
  );
}

function isCounted(incident: Incident, rule: TotalRule, dataset: Dataset): boolean {
  const { scopes, kinds, withoutKinds, until, having, takenUp } = rule;
  const { kind } = incident.facility;
  if (scopes !== undefined && !scopes.includes(incident.scope)) return false;
  if (kinds !== undefined && !kinds.includes(kind)) return false;
  if (withoutKinds?.includes(kind) === true) return false;
  if (until !== undefined && incident.when.low.slice(0, 10) > until) return false;
  if (having !== undefined && !incident.accounts.some(({ aspect }) => having.includes(aspect))) {
    return false;
  }
  return takenUp === undefined || isTakenUp(incident, takenUp, dataset);
}

/** Applies a rule to the tables. Figures that nobody reported add nothing. */
export function applyRule(rule: TotalRule, dataset: Dataset): RuleResult {
  const incidents = dataset.incidents.filter((incident) => isCounted(incident, rule, dataset));
  const { adds } = rule;
  const figures =
    adds === 'incidents'
      ? incidents.map(() => ({ value: 1, low: 1, high: 1 }))
      : incidents.flatMap(({ accounts }) =>
          accounts
            .filter(({ aspect }) => adds.includes(aspect))
            .flatMap((one) => figureOf(one) ?? []),
        );
  const sum = (key: keyof Figure): number => figures.reduce((total, one) => total + one[key], 0);
  const incidentIds = incidents.map(({ id }) => id);
  return { value: sum('value'), low: sum('low'), high: sum('high'), incidentIds };
}

interface Reading {
  readonly rule: RuleId;
  /** True when the rule is more than the publication itself says of what it counts. */
  readonly assumed?: true;
}

/** Which rule each published total is held against: by claim, because the same number may count different things. */
const READINGS: Readonly<Record<string, Reading>> = {
  'series-count-places-1': { rule: 'core-and-parallel' },
  'series-count-places-2': { rule: 'core-prisons' },
  'series-count-places-3': { rule: 'core-prisons' },
  'series-count-places-4': { rule: 'core-prisons' },
  'series-count-places-5': { rule: 'with-vehicles', assumed: true },
  'series-count-vehicles-1': { rule: 'burned-or-tagged' },
  'series-count-vehicles-2': { rule: 'burned-or-tagged' },
  'series-count-vehicles-3': { rule: 'burned-to-18-april' },
  'series-vehicles-burned-1': { rule: 'burned-at-sites', assumed: true },
  'series-count-incidents-1': { rule: 'file-28-april' },
  'series-count-incidents-2': { rule: 'file-22-april' },
  'series-count-incidents-3': { rule: 'to-21-april', assumed: true },
  'series-count-incidents-4': { rule: 'to-23-april' },
  'series-count-incidents-5': { rule: 'to-30-april' },
};

/**
 * `reproduced`: the rule is the publication's own and gives its number. `assumed`: the number is reached, by a rule
 * that the publication does not state. `within`: a published «at least» that the tables satisfy. `none`: no rule.
 */
export type Verdict = 'reproduced' | 'assumed' | 'within' | 'none';

export interface Reconciliation {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** The rule that was tried, and what it gives; null for a total that nobody has looked into yet. */
  readonly rule: RuleId | null;
  readonly result: RuleResult | null;
}

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

/** Holds one published total against its rule. The verdict is computed, never typed. */
export function reconcile(claim: Claim, dataset: Dataset): Reconciliation {
  const reading = READINGS[claim.id];
  if (reading === undefined) return { claim, verdict: 'none', rule: null, result: null };
  const result = applyRule(RULES[reading.rule], dataset);
  return { claim, verdict: verdictOf(claim, result, reading), rule: reading.rule, result };
}

function verdictOf(claim: Claim, result: RuleResult, reading: Reading): Verdict {
  const isLeast = claim.low !== '' && claim.high === '';
  if (isLeast && result.low >= Number(claim.low)) return 'within';
  if (result.value !== Number(claim.value)) return 'none';
  return reading.assumed === true ? 'assumed' : 'reproduced';
}

/** Every published total of the series: places, vehicles, incidents; the claims in the order of the ledger's ranks. */
export function reconcileTotals(
  dataset: Dataset,
): readonly { readonly account: Account; readonly totals: readonly Reconciliation[] }[] {
  const accounts = dataset.series.filter(isTotal).sort((a, b) => placeOf(a) - placeOf(b));
  return accounts.map((account) => ({
    account,
    totals: [
      ...account.preferred,
      ...account.corroborating,
      ...account.disputing,
      ...account.superseded,
    ].map((claim) => reconcile(claim, dataset)),
  }));
}
