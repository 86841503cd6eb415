import { type ClaimGroup, toAccount } from './account.ts';
import type { Account } from './claim.ts';
import type { Dataset } from './dataset.ts';
import { compareEdtf, parseEdtf } from './edtf.ts';
import type { Facility } from './facility.ts';
import type { GeocodeResult } from './geocode.ts';
import { DAMAGES, type Damage, type Incident, type When } from './incident.ts';
import type { OfficialResponse } from './response.ts';
import type { IncidentRow } from './rows.ts';
import type { Source } from './source.ts';

/** Checked parts of a dataset: every cross-reference resolves, no check has found an error. */
export interface Parts {
  readonly version: string;
  readonly updated: string;
  readonly incidents: readonly IncidentRow[];
  /** One result per incident, in the same order. */
  readonly geocoded: readonly GeocodeResult[];
  readonly groups: ReadonlyMap<string, readonly ClaimGroup[]>;
  readonly responses: readonly OfficialResponse[];
  readonly facilities: readonly Facility[];
  readonly sources: readonly Source[];
}

/** Incident id of the claims about the attacks as a whole. */
export const SERIES = 'series';

/**
 * Joins checked parts to the dataset.
 * @throws Error when a part was not checked: «found X, expected Y».
 */
export function compileDataset(parts: Parts): Dataset {
  const { version, updated, facilities, groups } = parts;
  const responses = sortByTime(parts.responses);
  const responseIds = indexResponses(responses);
  const incidents = parts.incidents.map((row, index) =>
    toIncident(row, {
      result: parts.geocoded[index],
      accounts: toAccounts(groups.get(row.id)),
      responseIds: responseIds.get(row.id) ?? [],
    }),
  );
  const series = toAccounts(groups.get(SERIES));
  const sources = new Map(parts.sources.map((source) => [source.id, source]));
  return { version, updated, incidents, series, responses, facilities, sources };
}

function toAccounts(groups: readonly ClaimGroup[] = []): readonly Account[] {
  return groups.map(toAccount);
}

interface Joined {
  readonly result: GeocodeResult | undefined;
  readonly accounts: readonly Account[];
  readonly responseIds: readonly string[];
}

function toIncident(row: IncidentRow, { result, accounts, responseIds }: Joined): Incident {
  if (result?.status !== 'located') {
    throw new Error(`found ${row.id} ${result?.status ?? 'not geocoded'}, expected located`);
  }
  const { facility, matched } = result;
  const { id, scope, place, title, summary, record } = row;
  const [when, damages] = [whenOf(row.id, accounts), damagesOf(accounts)];
  return {
    id,
    scope,
    place,
    title,
    summary,
    facility,
    matched,
    when,
    damages,
    accounts,
    responseIds,
    record,
  };
}

function whenOf(id: string, accounts: readonly Account[]): When {
  const claim = accounts.find((account) => account.aspect === 'when')?.preferred[0];
  if (claim === undefined) throw new Error(`found no preferred when of ${id}, expected one`);
  return { edtf: claim.value, low: claim.low, high: claim.high, claim };
}

function damagesOf(accounts: readonly Account[]): readonly Damage[] {
  const account = accounts.find(({ aspect }) => aspect === 'damage');
  const preferred = new Set(account?.preferred.map((claim) => claim.value));
  return DAMAGES.filter((damage) => preferred.has(damage));
}

/** In order of time; responses of one day keep the table's order. */
function sortByTime(responses: readonly OfficialResponse[]): readonly OfficialResponse[] {
  const dated = responses.map((response) => {
    const moment = parseEdtf(response.on);
    if (moment === null)
      throw new Error(`found "${response.on}" on ${response.id}, expected an EDTF date`);
    return { response, moment };
  });
  dated.sort((a, b) => compareEdtf(a.moment, b.moment));
  return dated.map(({ response }) => response);
}

function indexResponses(
  responses: readonly OfficialResponse[],
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { id, incidents } of responses) {
    if (incidents === 'all') continue;
    for (const incident of incidents) {
      const ids = index.get(incident);
      if (ids === undefined) index.set(incident, [id]);
      else ids.push(id);
    }
  }
  return index;
}
