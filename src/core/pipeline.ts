import { compileDataset } from './compile.ts';
import type { Dataset } from './dataset.ts';
import { type Descriptor, readDescriptor } from './descriptor.ts';
import type { GeocodeMatch, GeocodeResult } from './geocode.ts';
import type { Reference } from './guard.ts';
import { hasErrors, type Issue } from './issue.ts';
import { sortIssues } from './issue-order.ts';
import { type Ledger, toLedger } from './ledger.ts';
import { validateLedger } from './ledger-checks.ts';
import type { Precision } from './position.ts';
import type { IncidentRow } from './rows.ts';
import type { Tables } from './table.ts';
import { type FileInput, readTables } from './tables.ts';

/** The five tables by file name, what they must be, and what positions are checked against. */
export interface PipelineInput extends FileInput, Reference {
  /** `datapackage.json`, parsed. */
  readonly descriptor: unknown;
}

/** How one incident was located; one row for every incident that could be read. */
export interface ReportRow {
  readonly incidentId: string;
  readonly place: string;
  readonly status: GeocodeResult['status'];
  readonly matched: GeocodeMatch | null;
  readonly facilityId: string | null;
  /** Null also for a facility that is known to exist but has no position. */
  readonly precision: Precision | null;
  /** Facility ids: the candidates of an ambiguous place, those with a name near an unknown one. */
  readonly candidates: readonly string[];
}

export interface PipelineResult {
  /** Null when an issue is an error. */
  readonly dataset: Dataset | null;
  /** Findings of all tables, by file, record and column. */
  readonly issues: readonly Issue[];
  readonly rows: readonly ReportRow[];
  /** Rows of each table that could be read, by file name. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * The whole way from CSV files to the dataset: read, validate, geocode, compile. Finds all issues of all files in
 * one run. With an error there is no dataset; without one every incident row is in it.
 * @throws Error only when the descriptor itself is broken.
 */
export function buildDataset(input: PipelineInput): PipelineResult {
  const descriptor = readDescriptor(input.descriptor);
  const found: Issue[] = [];
  const report = (issue: Issue) => {
    found.push(issue);
  };
  const tables = readTables(input, descriptor, report);
  const ledger = toLedger(tables);
  validateLedger(ledger, tables, input, report);
  const issues = sortIssues(found, descriptor);
  return {
    dataset: hasErrors(issues) ? null : compile(ledger, descriptor),
    issues,
    rows: toReportRows(ledger),
    counts: countRows(tables),
  };
}

function compile(ledger: Ledger, { version, updated }: Descriptor): Dataset {
  const { facilities, incidents, geocoded, groups, responses, sources } = ledger;
  if (!facilities || !incidents || !geocoded || !groups || !responses || !sources) {
    throw new Error('found a table that was not read and no error, expected one or the other');
  }
  return compileDataset({
    version,
    updated,
    facilities,
    incidents,
    geocoded,
    groups,
    responses,
    sources,
  });
}

function toReportRows({ incidents, geocoded }: Ledger): readonly ReportRow[] {
  return (geocoded ?? []).flatMap((result, index) => {
    const row = incidents?.[index];
    return row === undefined ? [] : [toReportRow(row, result)];
  });
}

function toReportRow({ id, place }: IncidentRow, result: GeocodeResult): ReportRow {
  const located = result.status === 'located' ? result : null;
  return {
    incidentId: id,
    place,
    status: result.status,
    matched: located?.matched ?? null,
    facilityId: located?.facility.id ?? null,
    precision: located?.facility.precision ?? null,
    candidates: candidatesOf(result),
  };
}

function candidatesOf(result: GeocodeResult): readonly string[] {
  if (result.status === 'ambiguous') return result.candidates.map((facility) => facility.id);
  return result.status === 'unknown' ? result.suggestions : [];
}

function countRows(tables: Tables): ReadonlyMap<string, number> {
  return new Map([...tables.values()].map((table) => [table.file, table.records.length]));
}
