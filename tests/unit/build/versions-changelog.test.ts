import { describe, expect, it } from 'vitest';
import { formatChangelog } from '../../../src/build/versions-changelog.ts';
import { toHistory } from '../../../src/core/dataset-diff-history.ts';
import { makeFacility } from '../core/builders.ts';
import { makeIncident } from '../core/export-builders.ts';
import { VERSIONS, versionText } from '../core/version-cases.ts';

const dataset = {
  incidents: ['Toulon', 'Nîmes'].map((shortName, index) =>
    makeIncident({ id: index === 0 ? 'toulon' : 'nimes', facility: makeFacility({ shortName }) }),
  ),
};

/** The release of a version as the change list tells it. */
function sectionOf(text: string, version: string): string {
  return text.split(/^## /m).find((part) => part.startsWith(version)) ?? '';
}

describe('CHANGELOG-data.md', () => {
  it('tells three releases as the golden file does', () => {
    expect(formatChangelog(toHistory(VERSIONS), dataset)).toBe(versionText('CHANGELOG-data.md'));
  });

  it('tells two releases exactly as it did before the third', () => {
    const two = formatChangelog(toHistory(VERSIONS.slice(0, 2)), dataset);
    expect(sectionOf(two, '1.1.0')).toBe(sectionOf(versionText('CHANGELOG-data.md'), '1.1.0'));
    expect(sectionOf(two, '2.0.0')).toBe('');
  });

  it('tells a kept value that moved as one sentence, in both languages', () => {
    const section = sectionOf(formatChangelog(toHistory(VERSIONS), dataset), '1.1.0');
    expect(section).toContain('- Toulon, bullet marks, gate: 7 → 15\n');
    expect(section).toContain('- Toulon, impacts, portail\u00a0: 7 → 15\n');
    expect(section.match(/7 → 15/g)).toHaveLength(2);
  });

  it('keeps text of the tables text', () => {
    expect(formatChangelog(toHistory(VERSIONS), dataset)).toContain('Reported fire at \\*Nîmes\\*');
  });

  it('says so when a release changed no row', () => {
    const [first] = VERSIONS;
    if (first === undefined) throw new Error('found no fixtures');
    const again = { ...first, version: '1.0.1' };
    expect(formatChangelog(toHistory([first, again]), dataset)).toContain('- No row changed.\n');
  });
});
