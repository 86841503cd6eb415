import type { Account, Claim } from '../core/claim.ts';
import type { Dataset } from '../core/dataset.ts';
import { formatIssue, type Issue } from '../core/issue.ts';
import type { PipelineResult, ReportRow } from '../core/pipeline.ts';

/** Issues printed at most: a broken export can have a hundred thousand. */
const SHOWN_ISSUES = 200;

/** The report of `npm run data`: rows per table, how each place was located, disputes, issues. Plain text. */
export function formatReport(result: PipelineResult): string {
  const { dataset, issues, rows, counts } = result;
  const sections = [
    section(
      'Tables',
      [...counts].map(([file, count]) => `${file.padEnd(16)} ${count} rows`),
    ),
    section('Incidents', rows.map(formatRow)),
    section(
      'Disputes',
      dataset === null ? ['(not known before the errors are mended)'] : formatDisputes(dataset),
    ),
    section('Issues', formatIssues(issues)),
  ];
  return `${sections.join('\n')}\n${formatVerdict(result)}\n`;
}

function section(title: string, lines: readonly string[]): string {
  const body = lines.length === 0 ? ['(none)'] : lines;
  return [title, ...body.map((line) => `  ${line}`), ''].join('\n');
}

function formatRow(row: ReportRow): string {
  const start = `${row.incidentId.padEnd(20)} ${JSON.stringify(row.place)}`;
  if (row.status === 'located') {
    return `${start} → ${row.facilityId}, by ${row.matched}, ${row.precision ?? 'no position'}`;
  }
  const names = row.candidates.length === 0 ? '' : `: ${row.candidates.join(', ')}`;
  return `${start} → ${row.status}${names}`;
}

function formatDisputes(dataset: Dataset): readonly string[] {
  const series = { id: 'series', accounts: dataset.series };
  return [...dataset.incidents, series].flatMap(({ id, accounts }) =>
    accounts.filter((account) => account.disputed).map((account) => formatDispute(id, account)),
  );
}

function formatDispute(id: string, { aspect, preferred, disputing }: Account): string {
  const values = (claims: readonly Claim[]) =>
    [...new Set(claims.map(({ value, low, high }) => value || `${low}…${high}`))].join(', ');
  return `${id} ${aspect}: ${values(preferred)} | ${values(disputing)}`;
}

function formatIssues(issues: readonly Issue[]): readonly string[] {
  const shown = issues
    .slice(0, SHOWN_ISSUES)
    .map((issue) => `${issue.severity.padEnd(7)} ${formatIssue(issue)}`);
  const rest = issues.length - shown.length;
  return rest === 0 ? shown : [...shown, `… and ${rest} more`];
}

function formatVerdict({ dataset, issues }: PipelineResult): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  const verdict =
    dataset === null ? 'The build would stop' : `Dataset ${dataset.version} of ${dataset.updated}`;
  return `${verdict}: ${errors} errors, ${warnings} warnings.`;
}
