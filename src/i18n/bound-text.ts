import type { Locale } from '../core/localized.ts';
import type { TeamBound } from '../core/teams.ts';
import type { teams } from './en-evidence.ts';
import { fill } from './fill.ts';
import { formatKm, formatList } from './format.ts';

/** What the chapter ships to the running page, so that both say the bound in the same words. */
export interface BoundTexts {
  readonly locale: Locale;
  readonly bound: typeof teams.bound;
}

/** A bound in words: one sentence, why it holds, and the proof as rows of text. */
export interface BoundText {
  readonly sentence: string;
  readonly why: string;
  /** Places, distance, time, speed needed. */
  readonly rows: readonly (readonly [pair: string, km: string, time: string, needed: string])[];
}

/** Minutes as hours and minutes: «1 h 05» in both languages. */
function formatSpan(minutes: number): string {
  const rest = String(minutes % 60).padStart(2, '0');
  return `${Math.floor(minutes / 60)}\u00a0h\u00a0${rest}`;
}

/** Says a bound. Distances and speeds are rounded down: the text never claims more than the proof. */
export function describeBound(
  { speed, teams: count, certificate }: TeamBound,
  names: ReadonlyMap<string, string>,
  { locale, bound }: BoundTexts,
): BoundText {
  const proved = certificate.places.length;
  const values = { speed, teams: count, proved };
  const nameOf = (id: string): string => names.get(id) ?? id;
  const why = [proved > 1 ? bound.proof : '', count > proved ? fill(bound.search, values) : ''];
  return {
    sentence: fill(count > 1 ? bound.several : bound.one, values),
    why: why.filter((text) => text !== '').join(' '),
    rows: certificate.pairs.map(({ a, b, km, minutes, needed }) => [
      formatList([nameOf(a), nameOf(b)], locale),
      formatKm(Math.floor(km), locale),
      formatSpan(minutes),
      Number.isFinite(needed) ? fill(bound.speed, { speed: Math.floor(needed) }) : '∞',
    ]),
  };
}
