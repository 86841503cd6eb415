import { describe, expect, it } from 'vitest';
import { groupClaims } from '../../../src/core/account.ts';
import type { Claim } from '../../../src/core/claim.ts';
import { compileDataset, type Parts } from '../../../src/core/compile.ts';
import { makeClaim, makeFacility, makeIncidentRow, makeResponse, makeSource } from './builders.ts';

const facility = makeFacility();
const when = makeClaim({
  aspect: 'when',
  value: '2025-04-15T02:00:00',
  low: '2025-04-15T01:45',
  high: '2025-04-15T02:15',
});
const damage = (value: string, changes: Partial<Claim> = {}) =>
  makeClaim({ aspect: 'damage', value, ...changes });

function compile(changes: Partial<Parts> = {}, claims: readonly Claim[] = [when, damage('arson')]) {
  return compileDataset({
    version: '1.0.0',
    updated: '2026-11-22',
    incidents: [makeIncidentRow()],
    geocoded: [{ status: 'located', facility, matched: 'name' }],
    groups: groupClaims(claims),
    responses: [],
    facilities: [facility],
    sources: [makeSource()],
    ...changes,
  });
}

const compileOne = (...claims: readonly Claim[]) => compile({}, [when, ...claims]).incidents[0];

describe('compileDataset', () => {
  it('joins an incident with its facility, its accounts and how it was found', () => {
    const [incident] = compile().incidents;
    expect(incident).toMatchObject({
      id: 'valence',
      facility,
      matched: 'name',
      scope: 'core',
      record: 2,
    });
    expect(incident?.accounts.map((account) => account.aspect)).toEqual(['when', 'damage']);
  });

  it('takes version and date from the descriptor', () => {
    expect(compile()).toMatchObject({ version: '1.0.0', updated: '2026-11-22' });
  });

  it('takes when from the preferred claim', () => {
    const later = { ...when, value: '2025-04-15T03:00:00', rank: 'alternative' } as const;
    const incident = compile({}, [later, when]).incidents[0];
    expect(incident?.when).toEqual({
      edtf: when.value,
      low: when.low,
      high: when.high,
      claim: when,
    });
  });

  it('lists preferred damages in reading order, without repeats', () => {
    const incident = compileOne(
      damage('graffiti'),
      damage('gunfire'),
      damage('arson', { rank: 'alternative' }),
    );
    expect(incident?.damages).toEqual(['gunfire', 'graffiti']);
    expect(compileOne()?.damages).toEqual([]);
  });

  it('keeps claims about the series apart', () => {
    const dataset = compile({}, [
      when,
      makeClaim({ incidentId: 'series', aspect: 'count_places', value: '7' }),
    ]);
    expect(dataset.series.map((account) => account.aspect)).toEqual(['count_places']);
    expect(dataset.incidents[0]?.accounts).toHaveLength(1);
  });

  it('indexes sources by id', () => {
    expect(compile().sources.get('press')?.publisher).toBe('Le Parisien');
  });
});

describe('responses', () => {
  const responses = [
    makeResponse({ id: 'may', on: '2025-05' }),
    makeResponse({ id: 'all', on: '2025-04-16', incidents: 'all' }),
    makeResponse({ id: 'hour', on: '2025-04-15T14:30' }),
    makeResponse({ id: 'day', on: '2025-04-15', incidents: ['nimes', 'valence'] }),
    makeResponse({ id: 'same-day', on: '2025-04-15', incidents: ['nimes'] }),
  ];

  it('are in order of time; those of one day in the table’s order', () => {
    const ids = compile({ responses }).responses.map((response) => response.id);
    expect(ids).toEqual(['day', 'same-day', 'hour', 'all', 'may']);
  });

  it('are linked to the incidents they name, not to all when they are national', () => {
    expect(compile({ responses }).incidents[0]?.responseIds).toEqual(['day', 'hour', 'may']);
  });
});

describe('parts that were not checked', () => {
  it('throw, saying what was found', () => {
    const unknown = [{ status: 'unknown', query: 'x', suggestions: [] }] as const;
    expect(() => compile({ geocoded: unknown })).toThrow('found valence unknown, expected located');
    expect(() => compile({ geocoded: [] })).toThrow('found valence not geocoded');
    expect(() => compile({}, [])).toThrow('found no preferred when of valence');
    expect(() => compile({}, [damage('arson')])).toThrow('found no preferred when of valence');
    expect(() => compile({ responses: [makeResponse({ on: 'soon' })] })).toThrow('found "soon"');
  });
});
