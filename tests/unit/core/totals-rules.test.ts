import { describe, expect, test } from 'vitest';
import { isTotal, toCountable } from '../../../src/core/published-totals.ts';
import { applyRule, type TotalRule } from '../../../src/core/totals.ts';
import { makeClaim, makeFacility, makeResponse } from './builders.ts';
import { makeIncident } from './export-builders.ts';

const when = (low: string) => ({ ...makeIncident().when, low });
const burned = (value: string) => [makeClaim({ aspect: 'vehicles_burned', value })];

const incidents = [
  makeIncident({ id: 'prison', when: when('2025-04-14T23:00') }, burned('3')),
  makeIncident({
    id: 'school',
    facility: makeFacility({ kind: 'school' }),
    when: when('2025-04-15T23:59'),
  }),
  makeIncident(
    {
      id: 'home',
      scope: 'parallel',
      facility: makeFacility({ kind: 'home' }),
      when: when('2025-04-16T00:00'),
    },
    [makeClaim({ aspect: 'vehicles_burned', value: '', low: '1', high: '2' })],
  ),
];
const inquiry = { act: 'inquiry', channel: 'statement', speaker: 'PNAT' } as const;
const responses = [
  makeResponse({ ...inquiry, on: '2025-04-22T10:00', incidents: ['prison'] }),
  makeResponse({ ...inquiry, on: '2025-04-23', incidents: ['school'] }),
  makeResponse({
    ...inquiry,
    on: '2025-04-20',
    speaker: '',
    organisation: 'Parquet',
    incidents: ['home'],
  }),
  makeResponse({ ...inquiry, act: 'visit', on: '2025-04-20', incidents: ['home'] }),
  makeResponse({ ...inquiry, on: '2025-04-20', incidents: 'all' }),
];
const countable = toCountable({ incidents, responses });
const counts = (rule: Partial<TotalRule>) =>
  applyRule({ adds: 'incidents', ...rule }, countable).incidentIds;

describe('a rule', () => {
  test('draws its line by scope, kind and day, the day included', () => {
    expect(counts({})).toEqual(['prison', 'school', 'home']);
    expect(counts({ scopes: ['core'] })).toEqual(['prison', 'school']);
    expect(counts({ kinds: ['prison'] })).toEqual(['prison']);
    expect(counts({ withoutKinds: ['home'] })).toEqual(['prison', 'school']);
    expect(counts({ until: '2025-04-15' })).toEqual(['prison', 'school']);
    expect(counts({ having: ['vehicles_burned'] })).toEqual(['prison', 'home']);
  });

  test('follows what one speaker had taken up by a day, the day included', () => {
    const takenUp = (by: string, until: string) => counts({ takenUp: { by, until } });
    expect(takenUp('PNAT', '2025-04-21')).toEqual([]);
    expect(takenUp('PNAT', '2025-04-22')).toEqual(['prison']);
    expect(takenUp('PNAT', '2025-04-23')).toEqual(['prison', 'school']);
    expect(takenUp('Parquet', '2025-04-23')).toEqual(['home']);
  });

  test('adds figures up with their bounds, where an incident has one', () => {
    expect(applyRule({ adds: ['vehicles_burned'] }, countable)).toEqual({
      value: 4,
      low: 4,
      high: 5,
      incidentIds: ['prison', 'school', 'home'],
    });
  });
});

test('totals are the counts of the series, and its burned vehicles', () => {
  const account = {
    preferred: [],
    corroborating: [],
    disputing: [],
    superseded: [],
    disputed: false,
  };
  const aspects = ['count_places', 'count_of_a_new_kind', 'vehicles_burned', 'motive'];
  expect(aspects.map((aspect) => isTotal({ ...account, aspect }))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
