import { describe, expect, it } from 'vitest';
import { type Finding, toIssue } from '../../../src/core/finding.ts';
import { formatIssue, hasErrors } from '../../../src/core/issue.ts';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  code: 'required',
  column: 'id',
  value: '',
  message: 'is blank, expected a value',
  ...changes,
});

describe('toIssue', () => {
  it('is an error unless the finding says otherwise', () => {
    expect(toIssue('a.csv', 2, finding())).toMatchObject({
      severity: 'error',
      file: 'a.csv',
      record: 2,
    });
    const warning = toIssue('a.csv', 2, finding({ severity: 'warning' }));
    expect(warning.severity).toBe('warning');
    expect([hasErrors([warning]), hasErrors([warning, toIssue('a.csv', 3, finding())])]).toEqual([
      false,
      true,
    ]);
  });

  it('is written on one line, whatever the value holds', () => {
    const issue = toIssue('a.csv', 2, finding({ value: `two\nlines ${'x'.repeat(99)}` }));
    const line = formatIssue(issue);
    expect(line).toMatch(/^a\.csv:2 id two\\nlines x+…: is blank, expected a value \[required\]$/);
    const whole = 'x'.repeat(60);
    expect(formatIssue(toIssue('a.csv', 2, finding({ value: whole })))).toContain(` ${whole}: `);
  });
});
