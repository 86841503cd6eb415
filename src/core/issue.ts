/** Every code there is. `data/README.md` explains each. */
export const ISSUE_CODES = [
  'encoding-utf16',
  'encoding-not-utf8',
  'file-missing',
  'file-empty',
  'file-too-large',
  'delimiter',
  'header-missing',
  'header-duplicate',
  'header-unknown',
  'header-order',
  'header-forbidden',
  'header-too-wide',
  'row-short',
  'row-long',
  'rows-too-many',
  'quote',
  'cell-space',
  'cell-too-long',
  'cell-character',
  'required',
  'translation-missing',
  'pattern',
  'enum',
  'number',
  'date',
  'url',
  'id-duplicate',
  'reference-unknown',
  'source-missing',
  'range-order',
  'range-outside',
  'value-range',
  'position-half',
  'position-precision',
  'position-swapped',
  'position-outside',
  'position-far',
  'position-shared',
  'commune-unknown',
  'name-collision',
  'place-unknown',
  'place-ambiguous',
  'hint-disagrees',
  'home-too-fine',
  'derived-cycle',
  'preferred-missing',
  'preferred-many',
  'replacement-missing',
  'when-missing',
  'damage-missing',
  'core-incomplete',
  'confirmed-unsupported',
] as const;

/** One finding about the data. Codes are asserted by tests; the English message is for curators. */
export type IssueCode = (typeof ISSUE_CODES)[number];

export type Severity = 'error' | 'warning';

export interface Issue {
  readonly severity: Severity;
  readonly code: IssueCode;
  /** File name as the curator sees it, for example `claims.csv`. */
  readonly file: string;
  /** Record number; the header is record 1, so it equals a spreadsheet's row. 0 speaks of the whole file. */
  readonly record: number;
  readonly column: string;
  readonly value: string;
  /** What is wrong and what is expected, one English sentence. */
  readonly message: string;
}

const SHOWN_VALUE = 60;

/** `file:record column value: what is wrong, what is expected [code]`, on one line whatever the value holds. */
export function formatIssue(issue: Issue): string {
  const place = [issue.file, issue.record].join(':');
  const flat = JSON.stringify(issue.value).slice(1, -1);
  const shown = flat.length > SHOWN_VALUE ? `${flat.slice(0, SHOWN_VALUE)}…` : flat;
  const subject = [place, issue.column, shown].filter((part) => part !== '').join(' ');
  return `${subject}: ${issue.message} [${issue.code}]`;
}

/** True when the build must stop. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
