import { validateGroup } from './account.ts';
import { validateClaimValues } from './claim-values.ts';
import { SERIES } from './compile.ts';
import { validatePositionCells } from './facility-rows.ts';
import type { Report } from './finding.ts';
import { reportCollisions } from './gazetteer.ts';
import { type Reference, reportPositions } from './guard.ts';
import { reportGaps, reportPlace } from './incident-checks.ts';
import type { Ledger } from './ledger.ts';
import { reportCycles, traceOrigins } from './origin.ts';
import { validateResponses } from './response-checks.ts';
import { reportSharedSpots } from './shared-spots.ts';
import { validateStanding } from './standing.ts';
import type { Tables } from './table.ts';

/** Checks what no cell shows by itself: positions, places, claims against each other and against their origins. */
export function validateLedger(
  ledger: Ledger,
  tables: Tables,
  reference: Reference,
  report: Report,
): void {
  checkGazetteer(ledger, tables, reference, report);
  checkIncidents(ledger, tables, report);
  checkClaims(ledger, tables, report);
  if (ledger.responses !== null) validateResponses(ledger.responses, report);
}

function checkGazetteer(
  ledger: Ledger,
  tables: Tables,
  reference: Reference,
  report: Report,
): void {
  const table = tables.get('gazetteer');
  if (table === undefined || ledger.facilities === null || ledger.gazetteer === null) return;
  validatePositionCells(table, report);
  reportPositions(ledger.facilities, reference, report);
  reportSharedSpots(ledger.facilities, report);
  reportCollisions(ledger.gazetteer, report);
}

function checkIncidents(ledger: Ledger, tables: Tables, report: Report): void {
  const { incidents, geocoded, groups } = ledger;
  if (incidents === null || geocoded === null) return;
  const knowsAllFacilities = isWhole(tables, 'gazetteer');
  const knowsAllClaims = isWhole(tables, 'claims');
  incidents.forEach((row, index) => {
    const result = geocoded[index];
    if (result === undefined) return;
    if (result.status !== 'unknown' || knowsAllFacilities) reportPlace(row, result, report);
    if (groups !== null && knowsAllClaims)
      reportGaps(row, groups.get(row.id) ?? [], result, report);
  });
}

function checkClaims(ledger: Ledger, tables: Tables, report: Report): void {
  const { claims, groups, sources } = ledger;
  const origins = sources === null ? null : traceOrigins(sources);
  if (origins !== null) reportCycles(origins, report);
  if (claims === null || groups === null) return;
  validateClaimValues(claims, report);
  if (!isWhole(tables, 'claims')) return;
  const byId = new Map(sources?.map((source) => [source.id, source]));
  const canTrace = origins?.cyclic.length === 0 && isWhole(tables, 'sources');
  const incidentIds = ledger.incidents?.map((row) => row.id);
  const known = incidentIds === undefined ? null : new Set([...incidentIds, SERIES]);
  for (const [incidentId, aspects] of groups) {
    // Claims about an unknown incident have one issue already.
    if (known?.has(incidentId) === false) continue;
    for (const group of aspects) {
      validateGroup(group, report);
      if (origins !== null && canTrace) validateStanding(group, byId, origins, report);
    }
  }
}

/** False while records of the table are unreadable: what is missing then may be in them. */
function isWhole(tables: Tables, name: string): boolean {
  return tables.get(name)?.unreadable.size === 0;
}
