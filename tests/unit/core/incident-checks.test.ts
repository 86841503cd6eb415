import { describe, expect, it } from 'vitest';
import { groupClaims } from '../../../src/core/account.ts';
import type { Claim } from '../../../src/core/claim.ts';
import type { GeocodeResult } from '../../../src/core/geocode.ts';
import { reportGaps, reportPlace } from '../../../src/core/incident-checks.ts';
import type { IncidentRow } from '../../../src/core/rows.ts';
import { brief, collect, makeClaim, makeFacility, makeIncidentRow } from './builders.ts';

const located: GeocodeResult = { status: 'located', facility: makeFacility(), matched: 'name' };

const placeIssues = (result: GeocodeResult, changes: Partial<IncidentRow> = {}) =>
  collect((report) => reportPlace(makeIncidentRow(changes), result, report));

describe('reportPlace', () => {
  it('passes a located place with the right hint, or none', () => {
    expect(placeIssues(located)).toEqual([]);
    expect(placeIssues(located, { communeHint: '' })).toEqual([]);
  });

  it('reports a hint that disagrees', () => {
    const issues = placeIssues(located, { communeHint: 'Nîmes' });
    expect(brief(issues)).toEqual(['2 commune_hint hint-disagrees']);
    expect(issues[0]?.message).toContain('expected Valence');
  });

  it('reports an unknown place with its suggestions', () => {
    const issues = placeIssues({
      status: 'unknown',
      query: 'Valense',
      suggestions: ['cp-valence', 'cp-val'],
    });
    expect(issues[0]).toMatchObject({
      code: 'place-unknown',
      value: 'Valense',
      file: 'incidents.csv',
    });
    expect(issues[0]?.message).toContain('near: cp-valence, cp-val');
  });

  it('leaves a blank place to the check of blank cells', () => {
    expect(placeIssues({ status: 'unknown', query: '', suggestions: [] }, { place: '' })).toEqual(
      [],
    );
  });

  it('reports an ambiguous place with its candidates', () => {
    const candidates = [makeFacility({ id: 'a' }), makeFacility({ id: 'b' })];
    const issues = placeIssues({ status: 'ambiguous', candidates });
    expect(brief(issues)).toEqual(['2 place place-ambiguous']);
    expect(issues[0]?.message).toContain('(a, b)');
  });
});

describe('reportGaps', () => {
  const when = makeClaim({ aspect: 'when' });
  const damage = makeClaim({ aspect: 'damage', value: 'arson' });

  function gaps(
    claims: readonly Claim[],
    changes: Partial<IncidentRow> = {},
    result: GeocodeResult = located,
  ) {
    const groups = groupClaims(claims).get('valence') ?? [];
    return collect((report) => reportGaps(makeIncidentRow(changes), groups, result, report));
  }

  it('passes a core incident with when, damage and position', () => {
    expect(gaps([when, damage])).toEqual([]);
    const other = makeClaim({ id: 'other', aspect: 'when', rank: 'alternative' });
    expect(gaps([when, other, damage])).toEqual([]);
  });

  it('wants a preferred when and damage of a core incident', () => {
    expect(brief(gaps([]))).toEqual(Array(2).fill('2 incident_id core-incomplete'));
    const alternatives = [when, damage].map(
      (claim) => ({ ...claim, rank: 'alternative' }) as const,
    );
    expect(gaps(alternatives)).toHaveLength(2);
  });

  it('wants when of any incident, and warns of one without damage', () => {
    const issues = gaps([], { scope: 'follow_up' });
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error when-missing',
      'warning damage-missing',
    ]);
  });

  const nowhere: GeocodeResult = {
    status: 'located',
    facility: makeFacility({ position: null, precision: null }),
    matched: 'id',
  };

  it('wants a position of a core incident only', () => {
    expect(brief(gaps([when, damage], {}, nowhere))).toEqual(['2 place core-incomplete']);
    expect(gaps([when, damage], { scope: 'parallel' }, nowhere)).toEqual([]);
  });

  it('leaves a broken position to the gazetteer', () => {
    const half: GeocodeResult = {
      ...nowhere,
      facility: makeFacility({ position: null, precision: 'site' }),
    };
    expect(gaps([when, damage], {}, half)).toEqual([]);
  });
});
