import { assertionOf } from './account.ts';
import type { Claim } from './claim.ts';
import type { Dataset } from './dataset.ts';
import { type Origins, traceOrigins } from './origin.ts';

/** How often something was published, and from how many mouths it comes at the very least. */
export interface Independence {
  readonly publications: number;
  /** 0 when no publication shows where it has it from. Never more than `publications`. */
  readonly origins: number;
}

const traced = new WeakMap<Dataset['sources'], Origins>();

function originsOf(sources: Dataset['sources']): Origins {
  const known = traced.get(sources);
  if (known !== undefined) return known;
  const origins = traceOrigins([...sources.values()]);
  traced.set(sources, origins);
  return origins;
}

/** Who stands at the ends of `derived_from`: origins are one when their publisher is; a digest is never an origin. */
function publishersBehind(sourceId: string, sources: Dataset['sources']): ReadonlySet<string> {
  const roots = [...originsOf(sources).rootsOf(sourceId)];
  return new Set(
    roots.flatMap((id) => {
      const source = sources.get(id);
      return source === undefined || source.kind === 'digest' ? [] : [source.publisher];
    }),
  );
}

/**
 * Counts the publications of claims that say the same, and their origins. A publication that repeats several others
 * does not say which of them this claim comes from, so the count is the cautious one: the fewest publishers that
 * together can have fed every publication (a smallest hitting set). Twelve links to one agency are one origin.
 */
export function countOrigins(claims: readonly Claim[], sources: Dataset['sources']): Independence {
  const ids = [...new Set(claims.map(({ sourceId }) => sourceId))];
  const behind = ids.map((id) => publishersBehind(id, sources)).filter(({ size }) => size > 0);
  return { publications: ids.length, origins: fewest(behind, behind.length) };
}

/** Size of a smallest set that meets every given set; at most `limit`, which one member of each always reaches. */
function fewest(sets: readonly ReadonlySet<string>[], limit: number): number {
  const [first, ...rest] = sets;
  if (first === undefined || limit === 0) return 0;
  let best = limit;
  for (const member of first) {
    const unmet = rest.filter((set) => !set.has(member));
    best = Math.min(best, 1 + fewest(unmet, Math.min(best - 1, unmet.length)));
  }
  return best;
}

/** Claims in their order, those that assert the same together. */
export function groupByAssertion(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const same = groups.get(assertionOf(claim));
    if (same === undefined) groups.set(assertionOf(claim), [claim]);
    else same.push(claim);
  }
  return [...groups.values()];
}
