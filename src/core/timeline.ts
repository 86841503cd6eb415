import { dayAfter, minutesOf, nightOf } from './night.ts';

/** Hours of the evening and of the morning that a night's panel runs between. */
export const NIGHT_FROM = '19:00';
export const NIGHT_TO = '07:00';

/** Something that took place between two local date-times. */
export interface Spell {
  readonly id: string;
  readonly low: string;
  readonly high: string;
}

/** A spell as a stretch of its night's panel, in per cent of the panel's width. */
export interface Stretch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface NightPanel {
  /** Date of the evening, `YYYY-MM-DD`. */
  readonly night: string;
  /** In the order of their start, then of their end. */
  readonly stretches: readonly Stretch[];
}

function compareSpells(a: Spell, b: Spell): number {
  return a.low.localeCompare(b.low) || a.high.localeCompare(b.high) || a.id.localeCompare(b.id);
}

/** The spells in order of time: what stepping goes through. */
export function inTimeOrder<T extends Spell>(spells: readonly T[]): readonly T[] {
  return [...spells].sort(compareSpells);
}

/**
 * Lays spells out on one panel per night. A stretch shows the whole interval that bounds its moment, cut to the
 * panel; no point is ever drawn where only an interval is known.
 */
export function layOutNights(spells: readonly Spell[]): readonly NightPanel[] {
  const nights = new Map<string, Stretch[]>();
  for (const spell of inTimeOrder(spells)) {
    const night = nightOf(spell.low);
    const start = minutesOf(`${night}T${NIGHT_FROM}`);
    const length = minutesOf(`${dayAfter(night)}T${NIGHT_TO}`) - start;
    const share = (local: string): number =>
      Math.min(100, Math.max(0, ((minutesOf(local) - start) / length) * 100));
    const stretches = nights.get(night) ?? [];
    stretches.push({ id: spell.id, from: share(spell.low), to: share(spell.high) });
    nights.set(night, stretches);
  }
  return [...nights]
    .map(([night, stretches]) => ({ night, stretches }))
    .sort((a, b) => a.night.localeCompare(b.night));
}
