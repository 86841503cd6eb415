import type { Aspect, Claim } from './claim.ts';
import type { FacilityKind } from './facility.ts';
import type { IncidentProperties } from './feature.ts';
import type { Figure } from './figures.ts';
import type { Scope } from './incident.ts';

/** One way to count, as data. Conditions that are left out hold for every incident. */
export interface TotalRule {
  readonly scopes?: readonly Scope[];
  readonly kinds?: readonly FacilityKind[];
  readonly withoutKinds?: readonly FacilityKind[];
  /** Begun on this day (`YYYY-MM-DD`) or before. */
  readonly until?: string;
  /** At least one of these figures is reported. */
  readonly having?: readonly Aspect[];
  /** Named in an inquiry of this speaker that is dated this day or before. */
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
  'to-18-april': { until: '2025-04-18', adds: 'incidents' },
  'to-21-april': { until: '2025-04-21', adds: 'incidents' },
  'to-23-april': { until: '2025-04-23', adds: 'incidents' },
  'to-30-april': { until: '2025-04-30', adds: 'incidents' },
} as const satisfies Readonly<Record<string, TotalRule>>;

export type RuleId = keyof typeof RULES;

/** What counting needs to know of one attack: part of what its exported feature says. */
type CountedIncident = Pick<
  IncidentProperties,
  'incident_id' | 'scope' | 'facility_kind' | 'when' | 'figures'
>;

/** Who took up which attacks, and when (EDTF). */
export interface Inquiry {
  readonly by: string;
  readonly on: string;
  readonly incidents: readonly string[];
}

/** What the rules count: the same in Node, from the tables, and in the page, from what it carries. */
export interface Countable {
  readonly incidents: readonly CountedIncident[];
  readonly inquiries: readonly Inquiry[];
}

/** What a rule gives: the number with its bounds over all accounts, and the incidents that are in it. */
export interface RuleResult extends Figure {
  readonly incidentIds: readonly string[];
}

function isTakenUp(
  id: string,
  { by, until }: NonNullable<TotalRule['takenUp']>,
  inquiries: readonly Inquiry[],
): boolean {
  return inquiries.some(
    (inquiry) =>
      inquiry.by === by && inquiry.on.slice(0, 10) <= until && inquiry.incidents.includes(id),
  );
}

function isCounted(
  incident: CountedIncident,
  rule: TotalRule,
  inquiries: readonly Inquiry[],
): boolean {
  const { scopes, kinds, withoutKinds, until, having, takenUp } = rule;
  const { scope, facility_kind: kind, when, figures } = incident;
  if (scopes !== undefined && !scopes.includes(scope)) return false;
  if (kinds !== undefined && !kinds.includes(kind)) return false;
  if (withoutKinds?.includes(kind) === true) return false;
  if (until !== undefined && when.low.slice(0, 10) > until) return false;
  if (having !== undefined && !having.some((aspect) => Object.hasOwn(figures, aspect))) {
    return false;
  }
  return takenUp === undefined || isTakenUp(incident.incident_id, takenUp, inquiries);
}

/** Applies a rule to what can be counted. Figures that nobody reported add nothing. */
export function applyRule(rule: TotalRule, { incidents, inquiries }: Countable): RuleResult {
  const counted = incidents.filter((incident) => isCounted(incident, rule, inquiries));
  const { adds } = rule;
  const figures: readonly Figure[] =
    adds === 'incidents'
      ? counted.map(() => ({ value: 1, low: 1, high: 1 }))
      : counted.flatMap(({ figures: known }) => adds.flatMap((aspect) => known[aspect] ?? []));
  const sum = (key: keyof Figure): number => figures.reduce((total, one) => total + one[key], 0);
  const incidentIds = counted.map(({ incident_id: id }) => id);
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
  'series-count-incidents-6': { rule: 'to-18-april' },
};

/**
 * `reproduced`: the rule is the publication's own and gives its number. `assumed`: the number is reached, by a rule
 * that the publication does not state. `within`: a published «at least» that the tables satisfy. `none`: no rule.
 */
export type Verdict = 'reproduced' | 'assumed' | 'within' | 'none';

/** What is held against the tables: a published total, by its claim. Numbers as the table writes them. */
export type PublishedTotal = Pick<Claim, 'id' | 'value' | 'low' | 'high'>;

export interface Reconciliation {
  readonly verdict: Verdict;
  /** The rule that was tried, and what it gives; null for a total that nobody has looked into yet. */
  readonly rule: RuleId | null;
  readonly result: RuleResult | null;
}

/** What the rule of a published total gives, by the total's claim; null when no rule was ever held against it. */
export function resultOf(claimId: string, countable: Countable): RuleResult | null {
  const reading = READINGS[claimId];
  return reading === undefined ? null : applyRule(RULES[reading.rule], countable);
}

/** Holds one published total against its rule. The verdict is computed, never typed. */
export function reconcile(total: PublishedTotal, countable: Countable): Reconciliation {
  const reading = READINGS[total.id];
  const result = resultOf(total.id, countable);
  if (reading === undefined || result === null) return { verdict: 'none', rule: null, result };
  return { verdict: verdictOf(total, result, reading), rule: reading.rule, result };
}

function verdictOf(total: PublishedTotal, result: RuleResult, reading: Reading): Verdict {
  const isLeast = total.low !== '' && total.high === '';
  if (isLeast && result.low >= Number(total.low)) return 'within';
  if (result.value !== Number(total.value)) return 'none';
  return reading.assumed === true ? 'assumed' : 'reproduced';
}
