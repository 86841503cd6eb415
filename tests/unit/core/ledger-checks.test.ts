import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/core/issue.ts';
import { toLedger } from '../../../src/core/ledger.ts';
import { validateLedger } from '../../../src/core/ledger-checks.ts';
import type { Files } from '../../../src/core/tables.ts';
import { baseText, edited, inputWith, readBase } from './pipeline-cases.ts';

/** What the checks beyond single cells find, as `file:record column code`. */
function issuesOf(files: Files = {}): readonly string[] {
  const tables = readBase(files);
  const issues: Issue[] = [];
  validateLedger(toLedger(tables), tables, inputWith(files), (issue) => {
    issues.push(issue);
  });
  return issues.map(({ file, record, column, code }) => `${file}:${record} ${column} ${code}`);
}

describe('validateLedger', () => {
  it('finds nothing in a valid dataset', () => {
    expect(issuesOf()).toEqual([]);
  });

  it('looks at positions, shared spots and names of the gazetteer', () => {
    expect(issuesOf(edited('gazetteer.csv', '44.20284,0.62575', '0.62575,44.20284'))).toEqual([
      'gazetteer.csv:3 lat position-swapped',
    ]);
    expect(issuesOf(edited('gazetteer.csv', '43.785736,4.677078', ',4.677078'))).toEqual([
      'gazetteer.csv:4 lat position-half',
    ]);
    expect(issuesOf(edited('gazetteer.csv', 'Énap|école', 'Tarascon|école'))).toEqual([
      'gazetteer.csv:3 aliases name-collision',
      'gazetteer.csv:4 name_fr name-collision',
      'gazetteer.csv:4 name_en name-collision',
      'gazetteer.csv:4 short_name name-collision',
      'incidents.csv:3 place place-unknown',
    ]);
  });

  it('looks at places and gaps of incidents', () => {
    expect(issuesOf(edited('incidents.csv', 'ENAP,Agen', 'ENAP,Nîmes'))).toEqual([
      'incidents.csv:3 commune_hint hint-disagrees',
    ]);
    expect(
      issuesOf(
        edited('claims.csv', 'tarascon-when-1,tarascon,when', 'tarascon-tag-1,tarascon,tag'),
      ),
    ).toEqual(['incidents.csv:4 incident_id when-missing', 'claims.csv:13 low number']);
  });

  it('looks at values, ranks and standing of claims', () => {
    expect(issuesOf(edited('claims.csv', 'vehicles_burned,3,', 'vehicles_burned,three,'))).toEqual([
      'claims.csv:4 value number',
    ]);
    expect(issuesOf(edited('claims.csv', 'oise-tag-1,oise,tag', 'oise-tag-1,oise,weapon'))).toEqual(
      ['claims.csv:18 rank replacement-missing'],
    );
    expect(issuesOf(edited('sources.csv', 'fr,official', 'fr,press'))).toEqual([
      'claims.csv:8 standing confirmed-unsupported',
    ]);
  });

  it('looks at cycles of sources and quotes of responses', () => {
    expect(issuesOf(edited('sources.csv', 'fr,agency,', 'fr,agency,upday-2025-04-15'))).toEqual([
      'sources.csv:4 derived_from derived-cycle',
      'sources.csv:5 derived_from derived-cycle',
    ]);
    // A confirmation is not judged by sources that lead nowhere: the cycle is the fault to mend.
    expect(
      issuesOf(edited('sources.csv', 'fr,official,', 'fr,official,prefecture-47-2025-04-14')),
    ).toEqual(['sources.csv:6 derived_from derived-cycle']);
    expect(issuesOf(edited('responses.csv', 'face,fr', 'face,'))).toEqual([
      'responses.csv:2 quote_lang required',
    ]);
  });
});

describe('a table that cannot be read, or lacks columns', () => {
  it.each(['gazetteer.csv', 'incidents.csv', 'claims.csv', 'responses.csv', 'sources.csv'])(
    'hides no fault of the others and makes none: %s',
    (file) => {
      const [key = ''] = baseText(file).split(',');
      expect(issuesOf({ [file]: '' })).toEqual([]);
      expect(issuesOf({ [file]: `${key}\nx\n` })).toEqual([]);
    },
  );

  it('leaves the others checked', () => {
    const wrong = edited('responses.csv', 'face,fr', 'face,');
    expect(issuesOf({ ...wrong, 'claims.csv': '' })).toEqual([
      'responses.csv:2 quote_lang required',
    ]);
  });
});

describe('what may be in unreadable records', () => {
  it('is no gap of an incident', () => {
    expect(
      issuesOf(edited('claims.csv', 'valence-when-1,valence,when', 'valence-when-1,when')),
    ).toEqual([]);
  });

  it('is no unknown place', () => {
    expect(issuesOf(edited('gazetteer.csv', 'enap-agen,', 'enap-agen,surplus,'))).toEqual([]);
  });

  it('does not excuse a place that was found, in another commune', () => {
    const files = {
      ...edited('gazetteer.csv', 'cd-tarascon,', 'cd-tarascon,surplus,'),
      ...edited('incidents.csv', 'ENAP,Agen', 'ENAP,Nîmes'),
    };
    expect(issuesOf(files)).toEqual(['incidents.csv:3 commune_hint hint-disagrees']);
  });

  it('is no missing origin', () => {
    expect(
      issuesOf(edited('sources.csv', 'Préfecture de Lot-et-Garonne', 'Préfecture, 47')),
    ).toEqual([]);
    expect(issuesOf({ 'sources.csv': '' })).toEqual([]);
  });

  it('is no group without a preferred claim', () => {
    expect(issuesOf(edited('claims.csv', 'oise-tag-2,oise', 'oise-tag-2,oisee'))).toEqual([]);
    const unread = edited('claims.csv', 'oise-tag-1,oise,tag', 'oise-tag-1,oise,tag,surplus');
    expect(issuesOf(unread)).toEqual([]);
  });
});
