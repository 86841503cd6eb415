import type { Claim, Rank, Standing } from './claim.ts';
import type { Scope } from './incident.ts';
import type { Localized } from './localized.ts';
import type { Act, OfficialResponse } from './response.ts';
import type { Source, SourceKind } from './source.ts';
import { columnOf, type Table } from './table.ts';

/*
 * Rows to objects. Nothing is checked here and nothing fails: the objects of a table with errors may hold texts
 * outside their unions, serve the other checks, and are thrown away. Only complete tables are converted.
 */

/** A row of incidents.csv, before its place is resolved and its claims are joined. */
export interface IncidentRow {
  readonly id: string;
  readonly place: string;
  readonly communeHint: string;
  readonly scope: Scope;
  readonly title: Localized;
  readonly summary: Localized;
  readonly record: number;
}

/** Reads one column by row number. */
type Reader = (row: number) => string;

/** Looks the columns up once per table, not once per row. */
export function readersOf<Name extends string>(
  table: Table,
  names: readonly Name[],
): Readonly<Record<Name, Reader>> {
  const readers = names.map((name) => {
    const cells = columnOf(table, name);
    return [name, (row: number) => cells[row] ?? ''] as const;
  });
  return Object.fromEntries(readers) as Record<Name, Reader>;
}

/** Items of a |-separated cell; none for a blank one. */
export function splitList(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|');
}

const NO_NOTE: Localized = { en: '', fr: '' };

/** Notes are rare: blank ones are one object. */
function toNote(en: string, fr: string): Localized {
  return en === '' && fr === '' ? NO_NOTE : { en, fr };
}

/** Rows of sources.csv. */
export function toSources(table: Table): readonly Source[] {
  const cell = readersOf(table, [
    'source_id',
    'publisher',
    'title',
    'url',
    'published_on',
    'accessed_on',
    'archive_url',
    'lang',
    'kind',
    'derived_from',
  ]);
  return table.records.map((record, row) => ({
    id: cell.source_id(row),
    publisher: cell.publisher(row),
    title: cell.title(row),
    url: cell.url(row),
    publishedOn: cell.published_on(row),
    accessedOn: cell.accessed_on(row),
    archiveUrl: cell.archive_url(row),
    lang: cell.lang(row) as Source['lang'],
    kind: cell.kind(row) as SourceKind,
    derivedFrom: splitList(cell.derived_from(row)),
    record,
  }));
}

/** Rows of incidents.csv. */
export function toIncidentRows(table: Table): readonly IncidentRow[] {
  const cell = readersOf(table, [
    'incident_id',
    'place',
    'commune_hint',
    'scope',
    'title_en',
    'title_fr',
    'summary_en',
    'summary_fr',
  ]);
  return table.records.map((record, row) => ({
    id: cell.incident_id(row),
    place: cell.place(row),
    communeHint: cell.commune_hint(row),
    scope: cell.scope(row) as Scope,
    title: { en: cell.title_en(row), fr: cell.title_fr(row) },
    summary: { en: cell.summary_en(row), fr: cell.summary_fr(row) },
    record,
  }));
}

/** Rows of claims.csv. */
export function toClaims(table: Table): readonly Claim[] {
  const cell = readersOf(table, [
    'claim_id',
    'incident_id',
    'aspect',
    'value',
    'low',
    'high',
    'text_en',
    'text_fr',
    'said_by',
    'said_on',
    'source_id',
    'standing',
    'rank',
    'note_en',
    'note_fr',
  ]);
  return table.records.map((record, row) => ({
    id: cell.claim_id(row),
    incidentId: cell.incident_id(row),
    aspect: cell.aspect(row),
    value: cell.value(row),
    low: cell.low(row),
    high: cell.high(row),
    text: { en: cell.text_en(row), fr: cell.text_fr(row) },
    saidBy: cell.said_by(row),
    saidOn: cell.said_on(row),
    sourceId: cell.source_id(row),
    standing: cell.standing(row) as Standing,
    rank: cell.rank(row) as Rank,
    note: toNote(cell.note_en(row), cell.note_fr(row)),
    record,
  }));
}

/** Rows of responses.csv. */
export function toResponses(table: Table): readonly OfficialResponse[] {
  const cell = readersOf(table, [
    'response_id',
    'on',
    'speaker',
    'role_en',
    'role_fr',
    'organisation',
    'channel',
    'act',
    'summary_en',
    'summary_fr',
    'quote',
    'quote_lang',
    'incidents',
    'source_id',
  ]);
  return table.records.map((record, row) => ({
    id: cell.response_id(row),
    on: cell.on(row),
    speaker: cell.speaker(row),
    role: { en: cell.role_en(row), fr: cell.role_fr(row) },
    organisation: cell.organisation(row),
    channel: cell.channel(row),
    act: cell.act(row) as Act,
    summary: { en: cell.summary_en(row), fr: cell.summary_fr(row) },
    quote: cell.quote(row),
    quoteLang: cell.quote_lang(row) as OfficialResponse['quoteLang'],
    incidents: cell.incidents(row) === 'all' ? 'all' : splitList(cell.incidents(row)),
    sourceId: cell.source_id(row),
    record,
  }));
}
