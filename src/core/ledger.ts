import { type ClaimGroup, groupClaims } from './account.ts';
import type { Claim } from './claim.ts';
import type { Facility } from './facility.ts';
import { toFacilities } from './facility-rows.ts';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';
import { createGeocoder, type GeocodeResult } from './geocode.ts';
import type { OfficialResponse } from './response.ts';
import { type IncidentRow, toClaims, toIncidentRows, toResponses, toSources } from './rows.ts';
import type { Source } from './source.ts';
import type { Table, Tables } from './table.ts';

/**
 * The tables as objects, incidents geocoded, claims grouped. A part is null when its table is missing or lacks
 * columns: then the checks that need it are passed over, instead of reporting everything as dangling.
 */
export interface Ledger {
  readonly facilities: readonly Facility[] | null;
  readonly gazetteer: Gazetteer | null;
  readonly incidents: readonly IncidentRow[] | null;
  /** One result per incident, in the same order. */
  readonly geocoded: readonly GeocodeResult[] | null;
  readonly claims: readonly Claim[] | null;
  readonly groups: ReadonlyMap<string, readonly ClaimGroup[]> | null;
  readonly responses: readonly OfficialResponse[] | null;
  readonly sources: readonly Source[] | null;
}

/** Converts what could be read. Never fails on data. */
export function toLedger(tables: Tables): Ledger {
  const facilities = convert(tables, 'gazetteer', toFacilities);
  const gazetteer = facilities === null ? null : createGazetteer(facilities);
  const incidents = convert(tables, 'incidents', toIncidentRows);
  const claims = convert(tables, 'claims', toClaims);
  return {
    facilities,
    gazetteer,
    incidents,
    geocoded: gazetteer === null || incidents === null ? null : geocodeAll(incidents, gazetteer),
    claims,
    groups: claims === null ? null : groupClaims(claims),
    responses: convert(tables, 'responses', toResponses),
    sources: convert(tables, 'sources', toSources),
  };
}

function convert<T>(tables: Tables, name: string, toObjects: (table: Table) => T): T | null {
  const table = tables.get(name);
  return table?.complete === true ? toObjects(table) : null;
}

function geocodeAll(
  incidents: readonly IncidentRow[],
  gazetteer: Gazetteer,
): readonly GeocodeResult[] {
  const geocode = createGeocoder(gazetteer);
  return incidents.map((row) => geocode(row.place, row.communeHint));
}
