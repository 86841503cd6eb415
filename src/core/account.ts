import { isSetAspect, rankOf } from './aspect.ts';
import type { Account, Aspect, Claim } from './claim.ts';
import { type Finding, type Report, toIssue } from './finding.ts';

/** All claims of one incident (or `series`) about one aspect, in the table's order. */
export interface ClaimGroup {
  readonly incidentId: string;
  readonly aspect: Aspect;
  readonly claims: readonly Claim[];
}

/** Claims by incident and aspect. Incidents in order of appearance, aspects in reading order. */
export function groupClaims(claims: readonly Claim[]): ReadonlyMap<string, readonly ClaimGroup[]> {
  const byIncident = new Map<string, Map<Aspect, Claim[]>>();
  for (const claim of claims) {
    const aspects = byIncident.get(claim.incidentId);
    const group = aspects?.get(claim.aspect);
    if (group !== undefined) group.push(claim);
    else if (aspects !== undefined) aspects.set(claim.aspect, [claim]);
    else byIncident.set(claim.incidentId, new Map([[claim.aspect, [claim]]]));
  }
  const groups = new Map<string, readonly ClaimGroup[]>();
  for (const [incidentId, aspects] of byIncident) {
    const found = Array.from(aspects, ([aspect, members]) => ({
      incidentId,
      aspect,
      claims: members,
    }));
    groups.set(
      incidentId,
      found.sort((a, b) => rankOf(a.aspect) - rankOf(b.aspect)),
    );
  }
  return groups;
}

/** What makes two claims of one group the same assertion: the value, or the bounds when there is no value. */
export function assertionOf(claim: Claim): string {
  return claim.value === '' ? `${claim.low}..${claim.high}` : claim.value;
}

const NONE: readonly Claim[] = [];

/** The group as readers meet it: what is preferred, who says the same, who disputes it, what was replaced. */
export function toAccount({ aspect, claims }: ClaimGroup): Account {
  const preferred = claims.filter((claim) => claim.rank === 'preferred');
  // Most groups are one preferred claim: they share their empty lists.
  if (preferred.length === claims.length) {
    return {
      aspect,
      preferred,
      corroborating: NONE,
      disputing: NONE,
      superseded: NONE,
      disputed: false,
    };
  }
  const alternative = claims.filter((claim) => claim.rank === 'alternative');
  const superseded = claims.filter((claim) => claim.rank === 'superseded');
  const held = new Set(preferred.map(assertionOf));
  const corroborating = alternative.filter((claim) => held.has(assertionOf(claim)));
  const disputing = alternative.filter((claim) => !held.has(assertionOf(claim)));
  const disputed = disputing.length > 0;
  return { aspect, preferred, corroborating, disputing, superseded, disputed };
}

/**
 * Reports groups without a preferred claim, with too many, and replaced claims without a replacement. Aspects that
 * are sets may have several preferred claims, one for each value.
 */
export function validateGroup(group: ClaimGroup, report: Report): void {
  const { aspect, claims } = group;
  const preferred = claims.filter((claim) => claim.rank === 'preferred');
  const [first] = claims;
  if (preferred.length === 0 && first !== undefined) reportAt(first, missingProblem(group), report);
  if (preferred.length < 2) return;
  const seen = new Set<string>();
  for (const claim of preferred) {
    const value = assertionOf(claim);
    const excess = seen.has(value) || (seen.size > 0 && !isSetAspect(aspect));
    seen.add(value);
    if (!excess) continue;
    const message = `is preferred beside another claim about ${aspect}, expected one`;
    reportAt(claim, { code: 'preferred-many', column: 'rank', value: claim.id, message }, report);
  }
}

function missingProblem({ aspect, claims }: ClaimGroup): Finding {
  const value = claims[0]?.id ?? '';
  if (claims.every((claim) => claim.rank === 'superseded')) {
    const message = `is superseded, expected a preferred claim about ${aspect} that replaces it`;
    return { code: 'replacement-missing', column: 'rank', value, message };
  }
  const message = `has no preferred claim about ${aspect} beside it, expected one`;
  return { code: 'preferred-missing', column: 'rank', value, message };
}

function reportAt(claim: Claim, finding: Finding, report: Report): void {
  report(toIssue('claims.csv', claim.record, finding));
}
