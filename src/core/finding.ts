import type { Issue, IssueCode, Severity } from './issue.ts';

/** An issue before it is known where: what is wrong with which cell. */
export interface Finding {
  readonly code: IssueCode;
  readonly column: string;
  readonly value: string;
  /** What is wrong and what is expected, one English sentence without the value itself. */
  readonly message: string;
  /** `error` when left out. */
  readonly severity?: Severity;
}

/** Where the checks hand in what they find. Nothing else is done with an issue until all checks have run. */
export type Report = (issue: Issue) => void;

/** The finding at its place. `record` 1 is the header, 0 speaks of the whole file. */
export function toIssue(file: string, record: number, finding: Finding): Issue {
  const { severity = 'error', code, column, value, message } = finding;
  return { severity, code, file, record, column, value, message };
}
