import type { Account } from './claim.ts';
import type { Incident } from './incident.ts';

/** A number as the accounts bound it: the preferred reading, and the extremes over all that was said. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Headline {
  readonly places: number;
  readonly prisons: number;
  readonly schools: number;
  readonly vehiclesBurned: Figure;
  readonly underFire: number;
  /** Largest number of people hurt in any preferred claim; null when no source speaks of it. */
  readonly hurt: number | null;
}

function numberOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** Bounds of one account over its preferred, corroborating and disputing claims; null when it holds no number. */
export function figureOf(account: Account): Figure | null {
  const kept = account.preferred[0];
  if (kept === undefined) return null;
  const value = numberOf(kept.value) ?? numberOf(kept.low);
  if (value === null) return null;
  let low = value;
  let high = value;
  for (const claim of [...account.preferred, ...account.corroborating, ...account.disputing]) {
    for (const text of [claim.value, claim.low, claim.high]) {
      const bound = numberOf(text);
      if (bound === null) continue;
      low = Math.min(low, bound);
      high = Math.max(high, bound);
    }
  }
  return { value, low, high };
}

function accountOf(accounts: readonly Account[], aspect: string): Account | undefined {
  return accounts.find((account) => account.aspect === aspect);
}

/** The four headline figures, computed from the core incidents alone. */
export function computeHeadline(
  incidents: readonly Incident[],
  series: readonly Account[],
): Headline {
  const core = incidents.filter((incident) => incident.scope === 'core');
  const burned = { value: 0, low: 0, high: 0 };
  for (const incident of core) {
    const account = accountOf(incident.accounts, 'vehicles_burned');
    const figure = account === undefined ? null : figureOf(account);
    burned.value += figure?.value ?? 0;
    burned.low += figure?.low ?? 0;
    burned.high += figure?.high ?? 0;
  }
  const hurt = [...core.flatMap((incident) => incident.accounts), ...series]
    .filter((account) => account.aspect === 'casualties')
    .flatMap((account) => account.preferred.map((claim) => numberOf(claim.value)))
    .filter((value) => value !== null);
  return {
    places: core.length,
    prisons: core.filter((incident) => incident.facility.kind === 'prison').length,
    schools: core.filter((incident) => incident.facility.kind === 'school').length,
    vehiclesBurned: burned,
    underFire: core.filter((incident) => incident.damages.includes('gunfire')).length,
    hurt: hurt.length === 0 ? null : Math.max(...hurt),
  };
}
