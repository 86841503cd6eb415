import { distance } from '@turf/turf';
import type { FacilityKind } from '../core/facility.ts';

import type { Precision } from '../core/position.ts';
import type { Candidate } from './geocode-answer.ts';
import { plainText } from './geocode-text.ts';

/** Least score of an acceptable candidate, and how far the next must be below it. */
const LEAST_SCORE = 0.6;
const LEAST_LEAD = 0.1;

/** Candidates that lie closer together than this are one place, km. */
const SAME_PLACE = 1;

/** What is asked for. */
export interface Request {
  readonly kind: FacilityKind;
  /** INSEE code that the commune must have; null when the curator gave none. */
  readonly inseeCode: string | null;
}

/** The best candidate, and why it must not be taken over as it is: no reason, no objection. */
export interface Choice {
  readonly candidate: Candidate;
  readonly precision: Precision;
  readonly objections: readonly string[];
}

/**
 * The first candidate of the right type, else the first of all; null when there is none. Accepted is what has the
 * right type, our INSEE code, a score of at least 0.6, and a lead of at least 0.1 over the next that is another place:
 * scores of two queries cannot be compared, so one score alone decides nothing.
 */
export function chooseCandidate(candidates: readonly Candidate[], request: Request): Choice | null {
  const candidate = candidates.find((one) => isRightType(one, request.kind)) ?? candidates[0];
  if (candidate === undefined) return null;
  const rivals = candidates.filter((one) => one !== candidate && !isSamePlace(one, candidate));
  const objections = [
    typeObjection(candidate, request),
    inseeObjection(candidate, request),
    scoreObjection(candidate),
    leadObjection(candidate, rivals),
  ].filter((objection) => objection !== null);
  return { candidate, precision: precisionOf(candidate), objections };
}

/** A home is searched by its commune, and a prison only among points of interest. */
function isRightType({ index, types }: Candidate, kind: FacilityKind): boolean {
  const has = (word: string) => types.some((type) => plainText(type).includes(word));
  if (kind === 'home' || kind === 'area') return has('municipality') || has('commune');
  if (kind === 'prison') return index === 'poi' && (has('penitentiaire') || has('prison'));
  return index === 'poi' ? !has('administratif') : has('housenumber') || has('street');
}

function precisionOf({ index, types }: Candidate): Precision {
  const has = (word: string) => types.some((type) => plainText(type).includes(word));
  if (has('municipality') || has('commune') || has('administratif')) return 'commune';
  return index === 'poi' || has('housenumber') ? 'site' : 'street';
}

function typeObjection(candidate: Candidate, { kind }: Request): string | null {
  if (isRightType(candidate, kind)) return null;
  return `its type (${candidate.index}: ${candidate.types.join(', ')}) is not that of a ${kind}`;
}

function inseeObjection({ inseeCodes }: Candidate, { inseeCode }: Request): string | null {
  if (inseeCode === null || inseeCodes.includes(inseeCode)) return null;
  return `its INSEE code is ${inseeCodes.join(', ') || 'not given'}, expected ${inseeCode}`;
}

function scoreObjection({ score }: Candidate): string | null {
  return score >= LEAST_SCORE
    ? null
    : `its score is ${score.toFixed(2)}, expected at least ${LEAST_SCORE}`;
}

function leadObjection(candidate: Candidate, rivals: readonly Candidate[]): string | null {
  const rival = rivals.find(({ score }) => candidate.score - score < LEAST_LEAD);
  if (rival === undefined) return null;
  return `another place scores nearly as much or more: ${rival.label} (${rival.score.toFixed(2)}), expected a lead of at least ${LEAST_LEAD}`;
}

function isSamePlace(a: Candidate, b: Candidate): boolean {
  const km = distance([...a.position], [...b.position], { units: 'kilometers' });
  return km <= SAME_PLACE && a.inseeCodes.some((code) => b.inseeCodes.includes(code));
}
