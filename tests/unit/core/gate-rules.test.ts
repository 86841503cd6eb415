import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toFeatureCollection } from '../../../src/core/feature.ts';
import { toFlatTable } from '../../../src/core/flat-table.ts';
import type { IssueCode } from '../../../src/core/issue.ts';
import { toKml } from '../../../src/core/kml.ts';
import { buildDataset } from '../../../src/core/pipeline.ts';
import { caseNames, edited, expectedPath, inputWith, runCase } from './pipeline-cases.ts';

/** One way in which a rule can be broken: the folder that does it, and where the curator is sent. */
type Breach = readonly [folder: string, code: IssueCode, file: string, column: string];

/** The rules on which a row may be published, and what breaks each. */
const RULES: Readonly<Record<string, readonly Breach[]>> = {
  'each shown value has a source': [
    ['source-missing', 'source-missing', 'claims.csv', 'source_id'],
    ['dangling-source', 'reference-unknown', 'claims.csv', 'source_id'],
    ['response-without-source', 'source-missing', 'responses.csv', 'source_id'],
    ['position-without-origin', 'source-missing', 'gazetteer.csv', 'position_source'],
  ],
  'each claim says who said it, and on which day': [
    ['claim-without-speaker', 'required', 'claims.csv', 'said_by'],
    ['claim-without-day', 'required', 'claims.csv', 'said_on'],
    ['impossible-date', 'date', 'claims.csv', 'said_on'],
  ],
  '«confirmed» rests on an official source or two independent origins': [
    ['confirmed-by-one', 'confirmed-unsupported', 'claims.csv', 'standing'],
    ['confirmed-by-a-repeat', 'confirmed-unsupported', 'claims.csv', 'standing'],
    ['confirmed-by-a-digest', 'confirmed-unsupported', 'claims.csv', 'standing'],
    ['derived-cycle', 'derived-cycle', 'sources.csv', 'derived_from'],
  ],
  'both languages are there': [
    ['translation-missing', 'translation-missing', 'incidents.csv', 'title_fr'],
    ['note-in-one-language', 'translation-missing', 'claims.csv', 'note_fr'],
    ['claim-in-one-language', 'translation-missing', 'claims.csv', 'text_fr'],
    ['response-in-one-language', 'translation-missing', 'responses.csv', 'summary_fr'],
  ],
  'precision is set': [
    ['precision-missing', 'position-precision', 'gazetteer.csv', 'precision'],
    ['position-precision', 'position-precision', 'gazetteer.csv', 'precision'],
  ],
  'homes are no finer than the commune': [
    ['home-too-fine', 'home-too-fine', 'gazetteer.csv', 'address'],
    ['home-too-fine', 'home-too-fine', 'gazetteer.csv', 'postcode'],
    ['home-too-fine', 'home-too-fine', 'gazetteer.csv', 'precision'],
  ],
  'a core incident has its hour, its damage and its position': [
    ['core-incomplete', 'core-incomplete', 'incidents.csv', 'incident_id'],
    ['core-unlocated', 'core-incomplete', 'incidents.csv', 'place'],
    ['when-missing', 'when-missing', 'incidents.csv', 'incident_id'],
    ['place-unknown', 'place-unknown', 'incidents.csv', 'place'],
  ],
  'a disputed value has one account that is kept, a superseded one its replacement': [
    ['preferred-missing', 'preferred-missing', 'claims.csv', 'rank'],
    ['preferred-many', 'preferred-many', 'claims.csv', 'rank'],
    ['replacement-missing', 'replacement-missing', 'claims.csv', 'rank'],
  ],
  'unknown is not none: a claim says something': [
    ['value-blank', 'required', 'claims.csv', 'value'],
    ['value-no-number', 'number', 'claims.csv', 'value'],
  ],
  'ids are there once, and every reference leads somewhere': [
    ['id-duplicate', 'id-duplicate', 'claims.csv', 'claim_id'],
    ['dangling-incident', 'reference-unknown', 'claims.csv', 'incident_id'],
    ['dangling-list', 'reference-unknown', 'responses.csv', 'incidents'],
  ],
};

const breaches = Object.entries(RULES).flatMap(([rule, cases]) =>
  cases.map((breach) => [rule, ...breach] as const),
);

describe('the publication gate', () => {
  it.each(breaches)('%s: %s breaks it with %s in %s, column %s', (...breach) => {
    const [, folder, code, file, column] = breach;
    const { dataset, issues } = runCase(folder);
    expect(dataset, 'nothing is published').toBeNull();
    const found = issues.find(
      (issue) => issue.code === code && issue.file === file && issue.column === column,
    );
    expect(found, JSON.stringify(issues)).toBeDefined();
    expect(found?.severity).toBe('error');
    // The header is record 1: a curator finds the row in a spreadsheet.
    expect(found?.record).toBeGreaterThan(1);
    // A sentence that says what is wrong and what would be right, without words of programmers.
    expect(found?.message).toMatch(/^(is|has|goes|leads|names)\b.* expected .+/);
    expect(found?.message).not.toMatch(/\b(undefined|null|regex|string|boolean|schema)\b/);
  });

  it('names only folders that are there, each with the lines that it must print', () => {
    const known = new Set(caseNames());
    for (const [, folder, code] of breaches) {
      expect(known.has(folder), folder).toBe(true);
      const lines = readFileSync(expectedPath(folder, 'expected-issues.txt') ?? '', 'utf8');
      expect(lines, folder).toContain(`[${code}]`);
    }
  });

  it('lets the valid tables through', () => {
    expect(runCase('base').dataset).not.toBeNull();
  });
});

describe('a home that a row gives with six decimals', () => {
  const moved = edited('gazetteer.csv', '48.94171,2.851,commune', '48.941713,2.851429,commune');
  const attacked = edited('incidents.csv', 'tarascon,cd-tarascon,', 'tarascon,place-villenoy,');
  const { dataset } = buildDataset(inputWith({ ...moved, ...attacked }));
  if (dataset === null) throw new Error('found issues, expected a dataset');

  it.each([
    ['GeoJSON', () => JSON.stringify(toFeatureCollection(dataset))],
    ['flat table', () => JSON.stringify(toFlatTable(dataset))],
    ['KML', () => toKml(dataset)],
  ])('is no finer than its commune in %s', (_, write) => {
    const text = write();
    expect(text).toContain('48.94');
    expect(text).not.toMatch(/48\.941|2\.851/);
  });
});
