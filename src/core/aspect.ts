import type { Aspect } from './claim.ts';

/** Aspects of which several values can hold at once; of every other aspect one claim is preferred. */
const SET_ASPECTS: ReadonlySet<Aspect> = new Set([
  'damage',
  'victims',
  'method',
  'inquiry',
  'suspects',
]);

/** Aspects that are numbers of things or people. Aspects beginning with `count_` are too. */
const COUNT_ASPECTS: ReadonlySet<Aspect> = new Set([
  'vehicles_burned',
  'vehicles_destroyed',
  'vehicles_damaged',
  'vehicles_tagged',
  'impacts',
  'impacts_glass',
  'impacts_door',
  'impacts_post',
  'casings',
  'casualties',
  'evacuated',
  'firefighters',
]);

/** Reading order of what is known about an incident. Aspects that are not here follow in the table's order. */
const READING_ORDER: readonly Aspect[] = [
  'when',
  'damage',
  'attack_place',
  'vehicles_burned',
  'vehicles_damaged',
  'vehicles_tagged',
  'impacts',
  'impacts_glass',
  'casings',
  'casualties',
  'victims',
  'evacuated',
  'firefighters',
  'weapon',
  'method',
  'tag',
  'suspects',
  'inquiry',
];

/** True when several preferred claims of the aspect may stand side by side. */
export function isSetAspect(aspect: Aspect): boolean {
  return SET_ASPECTS.has(aspect);
}

/** True when value, low and high are whole numbers. */
export function isCountAspect(aspect: Aspect): boolean {
  return COUNT_ASPECTS.has(aspect) || aspect.startsWith('count_');
}

const RANKS: ReadonlyMap<Aspect, number> = new Map(
  READING_ORDER.map((aspect, index) => [aspect, index]),
);

/** Place in the reading order, from 0; aspects without one share the last place. */
export function rankOf(aspect: Aspect): number {
  return RANKS.get(aspect) ?? READING_ORDER.length;
}
