import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/core/claim.ts';
import { traceOrigins } from '../../../src/core/origin.ts';
import type { Source } from '../../../src/core/source.ts';
import { validateStanding } from '../../../src/core/standing.ts';
import { brief, collect, makeClaim, makeSource } from './builders.ts';

const SOURCES: readonly Source[] = [
  makeSource({ id: 'ministry', publisher: 'Ministère', kind: 'official' }),
  makeSource({ id: 'afp', publisher: 'AFP', kind: 'agency' }),
  makeSource({ id: 'afp-later', publisher: 'AFP', kind: 'agency' }),
  makeSource({ id: 'parisien', publisher: 'Le Parisien' }),
  makeSource({ id: 'upday', publisher: 'upday', kind: 'digest', derivedFrom: ['afp'] }),
  makeSource({ id: 'blog', publisher: 'A blog', kind: 'digest' }),
  makeSource({ id: 'var-matin', publisher: 'Var-Matin', derivedFrom: ['ministry'] }),
];

/** One confirmed claim and others of the same value, from these sources. */
function issuesOf(sourceIds: readonly string[], changes: Partial<Claim> = {}) {
  const claims = sourceIds.map((sourceId, index) =>
    makeClaim({
      id: `c${index}`,
      sourceId,
      standing: index === 0 ? 'confirmed' : 'reported',
      record: index + 2,
      ...changes,
    }),
  );
  const byId = new Map(SOURCES.map((source) => [source.id, source]));
  const group = { incidentId: 'valence', aspect: 'impacts', claims };
  return collect((report) => validateStanding(group, byId, traceOrigins(SOURCES), report));
}

describe('validateStanding', () => {
  it.each([
    ['an official publication', ['ministry']],
    ['a paper that repeats an official one', ['var-matin']],
    ['two publishers', ['afp', 'parisien']],
    ['an agency and, over a digest, another paper', ['parisien', 'upday']],
    ['an official publication beside the press', ['parisien', 'ministry']],
  ])('accepts %s', (_, sourceIds) => {
    expect(issuesOf(sourceIds)).toEqual([]);
  });

  it.each([
    ['one paper', ['parisien']],
    ['one agency twice', ['afp', 'afp-later']],
    ['an agency and its repeat', ['afp', 'upday']],
    ['a digest that names no origin', ['blog']],
    ['a paper and such a digest', ['parisien', 'blog']],
    ['an unknown source', ['gone']],
  ])('does not accept %s', (_, sourceIds) => {
    expect(brief(issuesOf(sourceIds))).toEqual(['2 standing confirmed-unsupported']);
  });

  it('says where the claim goes back to', () => {
    expect(issuesOf(['upday'])[0]?.message).toContain('one origin (AFP)');
    expect(issuesOf(['blog'])[0]?.message).toContain('no origin');
  });

  it('asks claims of the same value only', () => {
    const byId = new Map(SOURCES.map((source) => [source.id, source]));
    const claims = [
      makeClaim({ value: '15', sourceId: 'parisien', standing: 'confirmed' }),
      makeClaim({ value: '7', sourceId: 'ministry' }),
    ];
    const group = { incidentId: 'valence', aspect: 'impacts', claims };
    const issues = collect((report) =>
      validateStanding(group, byId, traceOrigins(SOURCES), report),
    );
    expect(issues).toHaveLength(1);
  });

  it('asks nothing of what is only reported or claimed', () => {
    expect(issuesOf(['parisien'], { standing: 'reported' })).toEqual([]);
    expect(issuesOf(['blog'], { standing: 'claimed' })).toEqual([]);
  });
});
