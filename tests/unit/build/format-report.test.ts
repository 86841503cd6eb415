import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../src/build/format-report.ts';
import { runCase } from '../core/pipeline-cases.ts';

describe('formatReport', () => {
  const report = formatReport(runCase('base'));

  it('counts the rows of each table', () => {
    expect(report).toMatch(/claims\.csv +18 rows/);
  });

  it('says how each incident was located and how finely', () => {
    expect(report).toMatch(/valence +"prison de Valence" → cp-valence, by name, site/);
    expect(report).toMatch(/oise .* → place-oise, by name, no position/);
  });

  it('lists disputes with what is preferred and what disputes it', () => {
    expect(report).toContain('valence vehicles_burned: 3 | 2');
    expect(report).not.toContain('enap casualties');
  });

  it('ends with a verdict', () => {
    expect(report).toMatch(
      /Issues\n {2}\(none\)\n\nDataset \d+\.\d+\.\d+ of \d{4}-\d\d-\d\d: 0 errors, 0 warnings\.\n$/,
    );
  });

  it('lists issues, and says that disputes are not known', () => {
    const broken = formatReport(runCase('place-ambiguous'));
    expect(broken).toContain('→ ambiguous: enap-agen, cd-tarascon');
    expect(broken).toContain('(not known before the errors are mended)');
    expect(broken).toMatch(/error +incidents\.csv:3 place prison du Sud: .* \[place-ambiguous\]/);
    expect(broken).toContain('The build would stop: 1 errors, 2 warnings.');
  });

  it('does not print a hundred thousand issues', () => {
    const result = runCase('place-unknown');
    const [issue] = result.issues;
    if (issue === undefined) throw new Error('found no issue, expected one');
    const flooded = formatReport({ ...result, issues: Array(100_000).fill(issue) });
    expect(flooded.split('\n').length).toBeLessThan(300);
    expect(flooded).toContain('… and 99800 more');
  });
});
