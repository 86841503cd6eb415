import { describe, expect, it } from 'vitest';
import { checkHeader } from '../../../src/core/header.ts';
import type { Issue } from '../../../src/core/issue.ts';
import { brief, makeResource } from './builders.ts';

const resource = makeResource([
  { name: 'id', type: 'string' },
  { name: 'commune_hint', type: 'string' },
  { name: 'scope', type: 'string' },
]);

function check(header: readonly string[]) {
  const issues: Issue[] = [];
  const positions = checkHeader(header, resource, (issue) => {
    issues.push(issue);
  });
  return { positions: [...positions], issues, codes: brief(issues) };
}

describe('checkHeader', () => {
  it('finds each column', () => {
    const { positions, issues } = check(['id', 'commune_hint', 'scope']);
    expect(issues).toEqual([]);
    expect(positions).toEqual([
      ['id', 0],
      ['commune_hint', 1],
      ['scope', 2],
    ]);
  });

  it('warns of another order, once', () => {
    const { issues, positions } = check(['scope', 'id', 'commune_hint']);
    expect(brief(issues)).toEqual(['1 scope header-order']);
    expect(issues[0]?.severity).toBe('warning');
    expect(positions).toContainEqual(['scope', 0]);
  });

  it('reports a missing column', () => {
    const { codes, positions } = check(['id', 'scope']);
    expect(codes).toEqual(['1 commune_hint header-missing']);
    expect(positions).toEqual([
      ['id', 0],
      ['scope', 1],
    ]);
  });

  it('suggests the missing column nearest to a renamed one', () => {
    const { codes, issues } = check(['id', 'comune_hint', 'scope']);
    expect(codes).toEqual(['1 comune_hint header-unknown', '1 commune_hint header-missing']);
    expect(issues[0]?.message).toContain('"commune_hint"');
  });

  it('suggests the name without the spaces around it', () => {
    expect(check(['id', '     commune_hint', 'scope']).issues[0]?.message).toContain(
      '"commune_hint"',
    );
  });

  it('does not suggest a column that is there', () => {
    expect(check(['id', 'commune_hint', 'scope', 'scopes']).issues[0]?.message).toContain(
      'a column of the schema',
    );
  });

  it('reports a column that is there twice and reads the first', () => {
    const { codes, positions } = check(['id', 'commune_hint', 'scope', 'id']);
    expect(codes).toEqual(['1 id header-duplicate']);
    expect(positions).toContainEqual(['id', 0]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('forbids %s', (name) => {
    const { codes, positions } = check(['id', 'commune_hint', 'scope', name]);
    expect(codes).toEqual([`1 ${name} header-forbidden`]);
    expect(positions.map(([column]) => column)).not.toContain(name);
  });

  it('reports toString as unknown, not as known', () => {
    expect(check(['id', 'commune_hint', 'scope', 'toString']).codes).toEqual([
      '1 toString header-unknown',
    ]);
  });

  it('reports a nameless column', () => {
    expect(check(['id', 'commune_hint', 'scope', '']).codes).toEqual(['1 header-unknown']);
  });
});
