import type { Claim } from '../../../src/core/claim.ts';
import type { Resource } from '../../../src/core/descriptor.ts';
import type { Facility } from '../../../src/core/facility.ts';
import type { Report } from '../../../src/core/finding.ts';
import type { Issue } from '../../../src/core/issue.ts';
import type { OfficialResponse } from '../../../src/core/response.ts';
import type { IncidentRow } from '../../../src/core/rows.ts';
import type { Source } from '../../../src/core/source.ts';
import type { Table } from '../../../src/core/table.ts';

const BLANK = { en: '', fr: '' };

/** A prison in Valence, changed as the test needs. */
export function makeFacility(changes: Partial<Facility> = {}): Facility {
  return {
    id: 'cp-valence',
    name: { en: 'Valence prison', fr: 'Centre pénitentiaire de Valence' },
    shortName: 'Valence',
    kind: 'prison',
    address: '',
    postcode: '',
    commune: 'Valence',
    inseeCode: '26362',
    departmentCode: '26',
    department: 'Drôme',
    region: 'Auvergne-Rhône-Alpes',
    position: [4.92944, 44.91139],
    precision: 'site',
    aliases: [],
    positionSource: '',
    note: BLANK,
    record: 2,
    ...changes,
  };
}

export function makeClaim(changes: Partial<Claim> = {}): Claim {
  return {
    id: 'valence-impacts-1',
    incidentId: 'valence',
    aspect: 'impacts',
    value: '3',
    low: '',
    high: '',
    text: { en: '3 impacts', fr: '3 impacts' },
    saidBy: 'AFP',
    saidOn: '2025-04-15',
    sourceId: 'press',
    standing: 'reported',
    rank: 'preferred',
    note: BLANK,
    record: 2,
    ...changes,
  };
}

export function makeSource(changes: Partial<Source> = {}): Source {
  return {
    id: 'press',
    publisher: 'Le Parisien',
    title: 'Article',
    url: 'https://www.example.org/a',
    publishedOn: '2025-04-15',
    accessedOn: '2026-11-22',
    archiveUrl: '',
    lang: 'fr',
    kind: 'press',
    derivedFrom: [],
    record: 2,
    ...changes,
  };
}

export function makeResponse(changes: Partial<OfficialResponse> = {}): OfficialResponse {
  return {
    id: '2025-04-15-minister',
    on: '2025-04-15',
    speaker: 'Ministre',
    role: BLANK,
    organisation: '',
    channel: 'visit',
    act: 'visit',
    summary: { en: 'A visit.', fr: 'Une visite.' },
    quote: '',
    quoteLang: '',
    incidents: ['valence'],
    sourceId: 'press',
    record: 2,
    ...changes,
  };
}

export function makeIncidentRow(changes: Partial<IncidentRow> = {}): IncidentRow {
  return {
    id: 'valence',
    place: 'prison de Valence',
    communeHint: 'Valence',
    scope: 'core',
    title: { en: 'Attack', fr: 'Attaque' },
    summary: { en: 'An attack.', fr: 'Une attaque.' },
    record: 2,
    ...changes,
  };
}

/** A resource with these columns; the first is the key. */
export function makeResource(
  fields: Resource['schema']['fields'],
  changes: Partial<Resource> = {},
): Resource {
  const primaryKey = fields.slice(0, 1).map((field) => field.name);
  return { name: 'things', path: 'things.csv', schema: { fields, primaryKey }, ...changes };
}

/** A complete table from columns; records are numbered from 2, as after a header. */
export function makeTable(
  columns: Readonly<Record<string, readonly string[]>>,
  changes: Partial<Table> = {},
): Table {
  const length = Object.values(columns)[0]?.length ?? 0;
  return {
    name: 'things',
    file: 'things.csv',
    columns: new Map(Object.entries(columns)),
    records: Array.from({ length }, (_, row) => row + 2),
    unreadable: new Set(),
    complete: true,
    ...changes,
  };
}

/** Runs a check and returns what it reports. */
export function collect(check: (report: Report) => void): readonly Issue[] {
  const issues: Issue[] = [];
  check((issue) => {
    issues.push(issue);
  });
  return issues;
}

/** `record column code`, the part of an issue that most tests are about. */
export function brief(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ record, column, code }) =>
    [record, column, code].filter((part) => part !== '').join(' '),
  );
}
