import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../src/build/load-dataset.ts';
import { chainOf, firstAttack, NAMED_RESPONSES, stepOf } from '../../../src/core/chain.ts';
import type { OfficialResponse } from '../../../src/core/response.ts';
import { makeResponse } from './builders.ts';
import { makeDataset, makeIncident } from './export-builders.ts';

const { dataset } = loadDataset('.');
const links = () => (dataset === null ? [] : chainOf(dataset));
const brief = (measure: string): readonly string[] =>
  links()
    .filter((link) => link.measure === measure)
    .map(({ response, step }) => `${response.on.slice(0, 10)} ${step}`);

describe('stepOf', () => {
  const VOTE = '2025-04-28T00:00';
  test.each<[Partial<OfficialResponse>, string | null]>([
    [{ act: 'order', channel: 'telegram' }, 'protection ordered'],
    [{ act: 'order', channel: 'announcement' }, 'protection announced'],
    [{ act: 'order', channel: 'start' }, 'protection in_force'],
    [{ act: 'law', channel: 'vote' }, 'law voted'],
    [{ act: 'law', channel: 'decision' }, 'law reviewed'],
    [{ act: 'law', channel: 'law' }, 'law in_force'],
    [{ act: 'law', channel: 'start', on: '2026-01-05' }, 'law in_force'],
    [{ act: 'order', channel: 'announcement', on: '2025-04-30' }, 'protection announced'],
    [{ act: 'law', channel: 'announcement', on: '2025-04-27' }, 'law announced'],
    [{ act: 'law', channel: 'announcement', on: '2025-04-30' }, null],
    [{ act: 'law', channel: 'announcement', on: '2025-04-28' }, null],
    [{ act: 'law', channel: 'announcement', on: '2025-04-28?' }, null],
    [{ act: 'law', channel: 'interview' }, null],
    [{ id: '2025-03-06-darmanin', act: 'statement' }, 'high_security announced'],
    [{ act: 'statement', channel: 'announcement' }, null],
    [{ act: 'visit', channel: 'visit' }, null],
    [{ act: 'inquiry', channel: 'start' }, null],
    [{ act: 'charge', channel: 'decision' }, null],
  ])('%o is %s', (changes, expected) => {
    const found = stepOf(makeResponse(changes), VOTE);
    expect(found === null ? null : `${found.measure} ${found.step}`).toBe(expected);
  });

  test('of what is said of a law that was never voted is an announcement, whenever', () => {
    const said = makeResponse({ act: 'law', channel: 'announcement', on: '2026-01-01' });
    expect(stepOf(said, null)).toEqual({ measure: 'law', step: 'announced' });
  });
});

describe('chainOf', () => {
  const law = (id: string, channel: string, on: string) =>
    makeResponse({ id, act: 'law', channel, on });
  const responses = [
    law('month', 'announcement', '2025-04'),
    law('before', 'announcement', '2025-03-06'),
    law('between', 'announcement', '2025-04-20'),
    makeResponse({ id: 'other-vote', act: 'order', channel: 'vote', on: '2025-04-16' }),
    law('second-vote', 'vote', '2025-04-29'),
    law('first-vote', 'vote', '2025-04-28'),
    law('too-late', 'announcement', '2025-04-28T12:00'),
  ];

  test('knows what a law is announced before by its first vote, and what came before the attacks', () => {
    const links = chainOf(makeDataset([makeIncident()], { responses }));
    expect(links.map(({ response, step, before }) => [response.id, step, before])).toEqual([
      ['month', 'announced', false],
      ['before', 'announced', true],
      ['between', 'announced', false],
      ['other-vote', 'voted', false],
      ['second-vote', 'voted', false],
      ['first-vote', 'voted', false],
    ]);
  });
});

describe('the first attack', () => {
  test('is the earliest moment of the core incidents, not of the others', () => {
    const at = (low: string, scope: 'core' | 'parallel') =>
      makeIncident({ scope, when: { ...makeIncident().when, low } });
    const incidents = [
      at('2025-04-15T00:25', 'core'),
      at('2025-04-13T22:00', 'core'),
      at('2025-04-01T00:00', 'parallel'),
    ];
    expect(firstAttack(incidents)).toBe('2025-04-13T22:00');
  });
});

describe('the chain', () => {
  test('follows the law from its votes to its start', () => {
    expect(brief('law')).toEqual([
      '2025-04-28 voted',
      '2025-04-29 voted',
      '2025-06-12 reviewed',
      '2025-06-13 in_force',
      '2026-01-05 in_force',
    ]);
  });

  test('shows that the two prisons were chosen before the attacks, and nothing else was', () => {
    expect(brief('high_security')).toEqual([
      '2025-03-06 announced',
      '2025-07-22 in_force',
      '2025-11-13 in_force',
    ]);
    expect(
      links()
        .filter(({ before }) => before)
        .map(({ response }) => response.on),
    ).toEqual(['2025-03-06']);
  });

  test('every order and law is a step, but for what is said of a law after its vote', () => {
    const acts = (dataset?.responses ?? []).filter(({ act }) => act === 'order' || act === 'law');
    const shown = new Set(links().map(({ response }) => response.id));
    expect(acts.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([
      '2025-04-30-ministere-justice',
    ]);
  });

  test('every step has a date and a source, and every id named by the mapping is a row', () => {
    for (const { response } of links()) {
      expect(response.on).toMatch(/^\d{4}-\d{2}-\d{2}/);
      expect(dataset?.sources.has(response.sourceId)).toBe(true);
    }
    const ids = new Set(dataset?.responses.map(({ id }) => id));
    expect(NAMED_RESPONSES.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('the attacks begin with the first that any core incident can have begun', () => {
    expect(firstAttack(dataset?.incidents ?? [])).toBe('2025-04-13T22:45');
  });
});
