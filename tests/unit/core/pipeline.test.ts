import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFeatureCollection } from '../../../src/core/feature.ts';
import { hasErrors, ISSUE_CODES } from '../../../src/core/issue.ts';
import { buildDataset } from '../../../src/core/pipeline.ts';
import { syntheticTables } from '../../bench/synthetic-tables.ts';
import {
  baseText,
  caseNames,
  expectedPath,
  formatIssues,
  inputWith,
  runCase,
} from './pipeline-cases.ts';

const FILES = ['gazetteer.csv', 'incidents.csv', 'claims.csv', 'responses.csv', 'sources.csv'];

/** Codes that no small file can show. */
const SHOWN_ELSEWHERE = ['file-too-large', 'file-missing', 'rows-too-many'];

function expectedIssues(name: string): string {
  const path = expectedPath(name, 'expected-issues.txt');
  return path === null ? '' : readFileSync(path, 'utf8');
}

describe('case folders', () => {
  it.each(caseNames())('%s', (name) => {
    const { dataset, issues } = runCase(name);
    expect(formatIssues(issues)).toBe(expectedIssues(name));
    expect(dataset === null).toBe(hasErrors(issues));
    const geojson = expectedPath(name, 'expected.geojson');
    if (geojson === null || dataset === null) return;
    expect(toFeatureCollection(dataset)).toEqual(JSON.parse(readFileSync(geojson, 'utf8')));
  });

  it('show every issue code', () => {
    const shown = caseNames().map(expectedIssues).join('');
    const unseen = ISSUE_CODES.filter((code) => !shown.includes(`[${code}]`));
    expect(unseen.sort()).toEqual([...SHOWN_ELSEWHERE].sort());
  });
});

describe('buildDataset', () => {
  it('makes the same of a byte order mark, CRLF or decoded text', () => {
    const base = runCase('base').dataset;
    expect(runCase('bom').dataset).toEqual(base);
    expect(runCase('crlf').dataset).toEqual(base);
    expect(buildDataset(inputWith({ 'claims.csv': baseText('claims.csv') })).dataset).toEqual(base);
  });

  it('turns every incident row into an incident', () => {
    const { dataset, rows, counts } = runCase('base');
    expect(dataset?.incidents.map(({ id }) => id)).toEqual(['valence', 'enap', 'tarascon', 'oise']);
    expect(rows.map(({ incidentId }) => incidentId)).toEqual([
      'valence',
      'enap',
      'tarascon',
      'oise',
    ]);
    expect(counts.get('claims.csv')).toBe(18);
  });

  it('says how each place was found', () => {
    const found = runCase('base').rows.map(({ facilityId, matched, precision }) => [
      facilityId,
      matched,
      precision,
    ]);
    expect(found).toEqual([
      ['cp-valence', 'name', 'site'],
      ['enap-agen', 'alias', 'commune'],
      ['cd-tarascon', 'id', 'street'],
      ['place-oise', 'name', null],
    ]);
    const ambiguous = runCase('place-ambiguous').rows[1];
    expect(ambiguous).toMatchObject({
      status: 'ambiguous',
      candidates: ['enap-agen', 'cd-tarascon'],
      facilityId: null,
    });
    expect(runCase('place-unknown').rows[0]).toMatchObject({
      status: 'unknown',
      candidates: ['cp-valence'],
    });
  });

  it('reports files that are missing', () => {
    const { issues, dataset } = buildDataset({ ...inputWith({}), files: {} });
    expect(issues.map(({ file, code }) => `${file} ${code}`)).toEqual(
      FILES.map((file) => `${file} file-missing`),
    );
    expect(dataset).toBeNull();
  });

  it('throws at a broken descriptor: that is no curator’s mistake', () => {
    expect(() => buildDataset({ ...inputWith({}), descriptor: {} })).toThrow(
      'found a descriptor without version',
    );
  });

  it('is deterministic', () => {
    expect(runCase('several-at-once')).toEqual(runCase('several-at-once'));
  });

  it('never throws on data, and withholds the dataset exactly when there are errors', () => {
    const noise = fc.constantFrom(
      '',
      '"',
      ',',
      '\n',
      ';',
      'é',
      '\0',
      '2025-02-30',
      'valence',
      '|',
      '9'.repeat(400),
      '\u202e',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.nat(),
        fc.nat(40),
        noise,
        (file, at, length, inserted) => {
          const text = baseText(file);
          const start = at % text.length;
          const files = { [file]: text.slice(0, start) + inserted + text.slice(start + length) };
          const { dataset, issues } = buildDataset(inputWith(files));
          expect(dataset === null).toBe(hasErrors(issues));
          expect(dataset === null || dataset.incidents.length > 0 || file === 'incidents.csv').toBe(
            true,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('accepts the tables that the bench makes', () => {
    const { dataset, issues } = buildDataset(inputWith(syntheticTables(300)));
    expect(formatIssues(issues)).toBe('');
    expect(dataset?.incidents).toHaveLength(300);
  });

  it('leaves no trace on Object.prototype', () => {
    runCase('header-proto');
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('commune_hint');
    expect(existsSync('commune_hint')).toBe(false);
  });
});
