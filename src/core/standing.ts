import { assertionOf, type ClaimGroup } from './account.ts';
import type { Claim } from './claim.ts';
import { type Report, toIssue } from './finding.ts';
import type { Origins } from './origin.ts';
import type { Source } from './source.ts';

const INDEPENDENT = 2;

/**
 * Reports claims that are called confirmed without an official origin or two independent ones among all claims
 * that assert the same. Origins are independent when their publishers differ; a digest is never an origin.
 */
export function validateStanding(
  group: ClaimGroup,
  sources: ReadonlyMap<string, Source>,
  origins: Origins,
  report: Report,
): void {
  if (!group.claims.some((claim) => claim.standing === 'confirmed')) return;
  for (const same of groupByAssertion(group.claims)) {
    const confirmed = same.filter((claim) => claim.standing === 'confirmed');
    const message = confirmed.length === 0 ? null : supportProblem(rootsOf(same, sources, origins));
    if (message === null) continue;
    for (const { id, record } of confirmed) {
      const finding = {
        code: 'confirmed-unsupported',
        column: 'standing',
        value: id,
        message,
      } as const;
      report(toIssue('claims.csv', record, finding));
    }
  }
}

function groupByAssertion(claims: readonly Claim[]): Iterable<readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const same = groups.get(assertionOf(claim));
    if (same === undefined) groups.set(assertionOf(claim), [claim]);
    else same.push(claim);
  }
  return groups.values();
}

function supportProblem(roots: readonly Source[]): string | null {
  if (roots.some((root) => root.kind === 'official')) return null;
  const publishers = new Set(roots.map((root) => root.publisher));
  if (publishers.size >= INDEPENDENT) return null;
  const found = publishers.size === 0 ? 'no origin' : `one origin (${[...publishers].join()})`;
  return `goes back to ${found}, expected an official one or two independent ones`;
}

function rootsOf(
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
  origins: Origins,
): readonly Source[] {
  const ids = new Set(claims.flatMap((claim) => [...origins.rootsOf(claim.sourceId)]));
  return [...ids]
    .map((id) => sources.get(id))
    .filter((source): source is Source => source !== undefined && source.kind !== 'digest');
}
