import type { ClaimGroup } from './account.ts';
import { type Finding, type Report, toIssue } from './finding.ts';
import { disagreesWithHint, type GeocodeResult } from './geocode.ts';
import type { IncidentRow } from './rows.ts';

/** Reports a place that is unknown or ambiguous, or that stands in another commune than the hint says. */
export function reportPlace(row: IncidentRow, result: GeocodeResult, report: Report): void {
  const finding = placeProblem(row, result);
  if (finding !== null) report(toIssue('incidents.csv', row.record, finding));
}

function placeProblem(row: IncidentRow, result: GeocodeResult): Finding | null {
  // A blank place is reported as a blank cell.
  if (row.place === '') return null;
  if (result.status === 'unknown') {
    const { query, suggestions } = result;
    const hint = suggestions.length === 0 ? '' : `; near: ${suggestions.join(', ')}`;
    const message = `is no id, name or alias of the gazetteer, expected one${hint}`;
    return { code: 'place-unknown', column: 'place', value: query, message };
  }
  if (result.status === 'ambiguous') {
    const ids = result.candidates.map((candidate) => candidate.id).join(', ');
    const message = `names several facilities (${ids}), expected one: write its id, or a commune_hint`;
    return { code: 'place-ambiguous', column: 'place', value: row.place, message };
  }
  if (!disagreesWithHint(result.facility, row.communeHint)) return null;
  const { id, commune } = result.facility;
  const message = `is not the commune of ${id}, expected ${commune}`;
  return { code: 'hint-disagrees', column: 'commune_hint', value: row.communeHint, message };
}

/**
 * Reports what an incident lacks. All need a preferred `when`; a core incident also a damage and a position. Another incident without damage is a warning: nothing may have been damaged, or nobody says.
 */
export function reportGaps(
  row: IncidentRow,
  groups: readonly ClaimGroup[],
  result: GeocodeResult,
  report: Report,
): void {
  const found = (finding: Finding) => report(toIssue('incidents.csv', row.record, finding));
  const isCore = row.scope === 'core';
  if (!hasPreferred(groups, 'when')) {
    const message = 'has no preferred claim «when», expected one';
    const code = isCore ? 'core-incomplete' : 'when-missing';
    found({ code, column: 'incident_id', value: row.id, message });
  }
  if (!hasPreferred(groups, 'damage')) {
    const message = 'has no preferred claim «damage», expected at least one';
    if (isCore) found({ code: 'core-incomplete', column: 'incident_id', value: row.id, message });
    else
      found({
        code: 'damage-missing',
        column: 'incident_id',
        value: row.id,
        message,
        severity: 'warning',
      });
  }
  if (!isCore || result.status !== 'located') return;
  const { id, position, precision } = result.facility;
  // Half a position, or one without precision, is reported where it stands: in the gazetteer.
  if (position !== null || precision !== null) return;
  const message = `is located at ${id}, which has no position, expected one for a core incident`;
  found({ code: 'core-incomplete', column: 'place', value: row.place, message });
}

function hasPreferred(groups: readonly ClaimGroup[], aspect: string): boolean {
  return groups.some(
    (group) => group.aspect === aspect && group.claims.some((claim) => claim.rank === 'preferred'),
  );
}
