import type { Issue } from '../../core/issue.ts';
import { formatIssue } from '../../core/issue.ts';
import { html } from '../html.ts';

/** What the dev server shows while a table is broken: every issue, and the promise to come back. */
export function renderIssuePage(issues: readonly Issue[]): string {
  const rows = issues.map((issue) => html`<li><code>${formatIssue(issue)}</code></li>`);
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Issues in the tables</title></head><body><h1>The tables hold ${issues.length} issue(s)</h1><p>Correct them; this page reloads by itself.</p><ul>${rows}</ul></body></html>`
    .text;
}
