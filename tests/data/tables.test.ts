import { describe, expect, test } from 'vitest';
import { isSetAspect } from '../../src/core/aspect.ts';
import { computeHeadline } from '../../src/core/figures.ts';
import { DAMAGES } from '../../src/core/incident.ts';
import { dataset, result, rowsOf } from './real-tables.ts';

const CORE = ['toulon', 'marseille', 'aix', 'valence', 'nimes', 'villepinte', 'nanterre', 'enap'];

const incidents = rowsOf('incidents');
const claims = rowsOf('claims');
const sources = rowsOf('sources');
const responses = rowsOf('responses');
const facilities = rowsOf('gazetteer');

function ids(rows: readonly Readonly<Record<string, string>>[], column: string) {
  return rows.map((row) => row[column] ?? '');
}

describe('the real tables', () => {
  test('have no issue, not even a warning', () => {
    expect(result.issues).toEqual([]);
  });

  test('hold every row that was read', () => {
    expect(dataset.incidents).toHaveLength(incidents.length);
    expect(dataset.responses).toHaveLength(responses.length);
    expect(dataset.sources.size).toBe(sources.length);
    expect(dataset.facilities).toHaveLength(facilities.length);
    const kept = [...dataset.incidents, { accounts: dataset.series }].flatMap(({ accounts }) =>
      accounts.flatMap(({ preferred, corroborating, disputing, superseded }) =>
        [preferred, corroborating, disputing, superseded].flat(),
      ),
    );
    expect(kept.map(({ id }) => id).sort()).toEqual(ids(claims, 'claim_id').sort());
  });

  test('give every id once', () => {
    for (const [rows, column] of [
      [incidents, 'incident_id'],
      [claims, 'claim_id'],
      [sources, 'source_id'],
      [responses, 'response_id'],
      [facilities, 'facility_id'],
    ] as const) {
      expect(new Set(ids(rows, column)).size).toBe(rows.length);
    }
  });
});

describe('the eight', () => {
  test('are the eight of the contract, and nothing else is core', () => {
    expect(
      ids(
        incidents.filter((row) => row['scope'] === 'core'),
        'incident_id',
      ),
    ).toEqual(CORE);
  });

  test('are seven prisons and one school, by count', () => {
    const headline = computeHeadline(dataset.incidents, dataset.series);
    expect(headline.places).toBe(CORE.length);
    expect(headline.prisons).toBe(7);
    expect(headline.schools).toBe(1);
    expect(headline.prisons + headline.schools).toBe(headline.places);
  });

  test('all have a position, a time, a kind of damage, and a source for each value', () => {
    for (const incident of dataset.incidents.filter(({ scope }) => scope === 'core')) {
      expect(incident.facility.position, incident.id).not.toBeNull();
      expect(incident.when.low <= incident.when.high, incident.id).toBe(true);
      expect(incident.damages.length, incident.id).toBeGreaterThan(0);
      expect(DAMAGES).toEqual(expect.arrayContaining([...incident.damages]));
      const aspects = incident.accounts.map(({ aspect }) => aspect);
      expect(aspects, incident.id).toContain('inquiry');
    }
  });

  test('stand apart from each other: one facility each', () => {
    const core = dataset.incidents.filter(({ scope }) => scope === 'core');
    expect(new Set(core.map(({ facility }) => facility.id)).size).toBe(core.length);
  });
});

describe('every incident', () => {
  test('was located, and nothing was guessed', () => {
    expect(result.rows).toHaveLength(incidents.length);
    for (const row of result.rows) {
      expect(row.status, row.incidentId).toBe('located');
      expect(row.candidates, row.incidentId).toEqual([]);
    }
  });

  test('has one preferred account of when', () => {
    for (const { incident_id: id } of incidents) {
      const when = claims.filter(
        (claim) =>
          claim['incident_id'] === id &&
          claim['aspect'] === 'when' &&
          claim['rank'] === 'preferred',
      );
      expect(when, id).toHaveLength(1);
    }
  });

  test('has one preferred claim for every aspect that is not a set', () => {
    const preferred = new Map<string, number>();
    for (const claim of claims.filter(({ rank }) => rank === 'preferred')) {
      const key = `${claim['incident_id']} ${claim['aspect']}`;
      if (!isSetAspect(claim['aspect'] ?? '')) preferred.set(key, (preferred.get(key) ?? 0) + 1);
    }
    expect([...preferred].filter(([, count]) => count !== 1)).toEqual([]);
  });
});

describe('references', () => {
  const sourceIds = new Set(ids(sources, 'source_id'));
  const incidentIds = new Set(ids(incidents, 'incident_id'));

  test('of claims and responses lead to a source and an incident', () => {
    for (const claim of claims) {
      expect(sourceIds.has(claim['source_id'] ?? ''), claim['claim_id']).toBe(true);
      const about = claim['incident_id'] ?? '';
      expect(about === 'series' || incidentIds.has(about), claim['claim_id']).toBe(true);
    }
    for (const response of responses) {
      expect(sourceIds.has(response['source_id'] ?? ''), response['response_id']).toBe(true);
      for (const id of (response['incidents'] ?? '').split('|'))
        expect(id === 'all' || incidentIds.has(id), response['response_id']).toBe(true);
    }
  });

  test('of sources lead to sources', () => {
    const derived = sources.flatMap((source) =>
      (source['derived_from'] ?? '').split('|').filter((id) => id !== ''),
    );
    expect(derived.filter((id) => !sourceIds.has(id))).toEqual([]);
  });

  test('every core incident has an official answer that names it', () => {
    for (const id of CORE)
      expect(dataset.incidents.find((incident) => incident.id === id)?.responseIds, id).not.toEqual(
        [],
      );
  });
});
