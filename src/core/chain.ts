import type { Dataset } from './dataset.ts';
import { parseEdtf } from './edtf.ts';
import type { Incident } from './incident.ts';
import type { OfficialResponse } from './response.ts';

/** How far a measure has come. `reviewed`: examined by the Constitutional Council. */
export type Step = 'announced' | 'ordered' | 'voted' | 'reviewed' | 'in_force';

/** What is being done: the orders that protect prisons, the law, the two high-security prisons. */
export const MEASURES = ['protection', 'law', 'high_security'] as const;
export type Measure = (typeof MEASURES)[number];

/** One step of one measure. */
export interface ChainLink {
  readonly response: OfficialResponse;
  readonly measure: Measure;
  readonly step: Step;
  /** True when it was taken before the first attack: it cannot be an answer to the attacks. */
  readonly before: boolean;
}

/** What an order or a law does, by the channel it comes through. An order through any other channel is ordered. */
const STEP_OF_CHANNEL: Readonly<Record<string, Step>> = {
  announcement: 'announced',
  vote: 'voted',
  decision: 'reviewed',
  law: 'in_force',
  start: 'in_force',
};

/**
 * Responses that belong to the high-security prisons, which no column says. The second announces that prisoners have
 * been moved: what it tells of is in force, although its channel is an announcement.
 */
const HIGH_SECURITY: Readonly<Record<string, Step>> = {
  '2025-03-06-darmanin': 'announced',
  '2025-07-22-darmanin': 'in_force',
  '2025-11-13-administration-penitentiaire': 'in_force',
};

/** The ids that the mapping names itself, for the test that each is a row. */
export const NAMED_RESPONSES: readonly string[] = Object.keys(HIGH_SECURITY);

const earliest = (on: string): string => parseEdtf(on)?.low ?? on;

/**
 * Measure and step of a response, from `act`, `channel` and date. Null when it moves no measure: statements, visits,
 * inquiries, charges, and what is said of a law once it has been voted.
 */
export function stepOf(
  response: OfficialResponse,
  voted: string | null,
): { readonly measure: Measure; readonly step: Step } | null {
  const { id, act, channel, on } = response;
  const named = HIGH_SECURITY[id];
  if (named !== undefined) return { measure: 'high_security', step: named };
  if (act !== 'order' && act !== 'law') return null;
  const step = STEP_OF_CHANNEL[channel] ?? (act === 'order' ? 'ordered' : null);
  if (step === null) return null;
  if (act === 'law' && step === 'announced' && voted !== null && earliest(on) >= voted) return null;
  return { measure: act === 'law' ? 'law' : 'protection', step };
}

/** The moment before which nothing can answer the attacks: the earliest that any core incident can have begun. */
export function firstAttack(incidents: readonly Incident[]): string {
  const lows = incidents.filter(({ scope }) => scope === 'core').map(({ when }) => when.low);
  return lows.sort()[0] ?? '';
}

/** Every step of every measure, in order of time. */
export function chainOf({ responses, incidents }: Dataset): readonly ChainLink[] {
  const attack = firstAttack(incidents);
  const votes = responses.filter(({ act, channel }) => act === 'law' && channel === 'vote');
  const voted = votes.map(({ on }) => earliest(on)).sort()[0] ?? null;
  return responses.flatMap((response) => {
    const found = stepOf(response, voted);
    const last = parseEdtf(response.on)?.high ?? response.on;
    return found === null ? [] : [{ response, ...found, before: last < attack }];
  });
}
