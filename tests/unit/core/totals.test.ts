import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../src/build/load-dataset.ts';
import type { Dataset } from '../../../src/core/dataset.ts';
import { isTotal, reconcileTotals, toCountable } from '../../../src/core/published-totals.ts';
import { recount, type StatedResult, writeResult } from '../../../src/core/recount.ts';
import {
  applyRule,
  type Countable,
  RULES,
  type RuleId,
  reconcile,
  type Verdict,
} from '../../../src/core/totals.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { makeClaim } from './builders.ts';

function requireDataset(): Dataset {
  const { dataset } = loadDataset('.');
  if (dataset === null) throw new Error('found issues in the tables, expected a dataset');
  return dataset;
}

const dataset = requireDataset();
const countable = toCountable(dataset);
const totals = reconcileTotals(dataset).flatMap((group) => group.totals);

/** What each published total comes to. `gives` is what the rule makes of the tables. */
const EXPECTED: readonly (readonly [
  claim: string,
  published: string,
  verdict: Verdict,
  rule: RuleId,
  gives: number,
])[] = [
  ['series-count-places-1', '9', 'reproduced', 'core-and-parallel', 9],
  ['series-count-places-2', '7', 'reproduced', 'core-prisons', 7],
  ['series-count-places-3', '7', 'reproduced', 'core-prisons', 7],
  ['series-count-places-4', '6', 'none', 'core-prisons', 7],
  ['series-count-places-5', '8', 'assumed', 'with-vehicles', 8],
  ['series-count-vehicles-1', '21', 'within', 'burned-or-tagged', 30],
  ['series-count-vehicles-2', '21', 'none', 'burned-or-tagged', 30],
  ['series-count-vehicles-3', '30', 'none', 'burned-to-18-april', 22],
  ['series-vehicles-burned-1', '21', 'assumed', 'burned-at-sites', 21],
  ['series-count-incidents-1', '15', 'none', 'file-28-april', 13],
  ['series-count-incidents-2', '13', 'reproduced', 'file-22-april', 13],
  ['series-count-incidents-3', '16', 'assumed', 'to-21-april', 16],
  ['series-count-incidents-4', '65', 'none', 'to-23-april', 19],
  ['series-count-incidents-5', '130', 'none', 'to-30-april', 20],
  ['series-count-incidents-6', '10', 'none', 'to-18-april', 12],
];

describe('published totals', () => {
  test.each(EXPECTED)('%s, %s published: %s by %s, which gives %i', (...row) => {
    const [id, published, verdict, rule, gives] = row;
    const total = totals.find(({ claim }) => claim.id === id);
    expect(total?.claim.value).toBe(published);
    expect(total).toMatchObject({ verdict, rule, result: { value: gives } });
  });

  test('each has a rule or a reason: none is left out, none is invented', () => {
    const published = dataset.series
      .filter(isTotal)
      .flatMap(({ preferred, corroborating, disputing, superseded }) =>
        [...preferred, ...corroborating, ...disputing, ...superseded].map(({ id }) => id),
      );
    expect(totals.map(({ claim }) => claim.id).sort()).toEqual(published.sort());
    expect(EXPECTED.map(([id]) => id).sort()).toEqual(published.sort());
  });

  test('each that is not simply reproduced says why, in both languages', () => {
    const explained = totals
      .filter(({ verdict }) => verdict !== 'reproduced')
      .map(({ claim }) => claim.id);
    expect(Object.keys(messagesFor('en').counts.why).sort()).toEqual(explained.sort());
    expect(Object.keys(messagesFor('fr').counts.why).sort()).toEqual(explained.sort());
  });

  test('a total that nobody has looked into is told apart, not dropped', () => {
    const claim = makeClaim({ id: 'series-count-places-9', aspect: 'count_places', value: '10' });
    expect(reconcile(claim, countable)).toEqual({ verdict: 'none', rule: null, result: null });
  });
});

describe('the lines that were drawn', () => {
  const idsOf = (rule: RuleId): readonly string[] =>
    [...applyRule(RULES[rule], countable).incidentIds].sort();

  test('the map opens on seven prisons and a school', () => {
    expect(applyRule(RULES.core, countable).value).toBe(8);
    expect(idsOf('core').filter((id) => !idsOf('core-prisons').includes(id))).toEqual(['enap']);
  });

  test('the nine of the prosecutors are the nine of their communiqué', () => {
    const communique = dataset.responses.find(({ id }) => id === '2025-04-15-pnat');
    expect(idsOf('core-and-parallel')).toEqual([...(communique?.incidents ?? [])].sort());
  });

  test('the eight of Europe 1 leave Toulon out, where no vehicle burned', () => {
    const missing = idsOf('core-and-parallel').filter((id) => !idsOf('with-vehicles').includes(id));
    expect(missing).toEqual(['toulon']);
  });

  test('the file of 22 April lies in the eight departments that the prosecutor named on the 17th, and Isère', () => {
    const departments = new Set(
      dataset.incidents
        .filter(({ id }) => idsOf('file-22-april').includes(id))
        .map(({ facility }) => facility.departmentCode)
        .filter((code) => code !== ''),
    );
    expect([...departments].sort()).toEqual(['13', '26', '30', '38', '47', '77', '83', '92', '93']);
  });

  test('one car outside a home is what separates 21 burned vehicles from 22', () => {
    const everywhere = applyRule({ until: '2025-04-17', adds: ['vehicles_burned'] }, countable);
    const sites = applyRule(RULES['burned-at-sites'], countable);
    expect(everywhere.value - sites.value).toBe(1);
    expect(everywhere.incidentIds.filter((id) => !sites.incidentIds.includes(id))).toContain(
      'aix-officer-car',
    );
  });
});

describe('counting again', () => {
  const stated: readonly StatedResult[] = totals.map(({ claim, result }) => ({
    id: claim.id,
    stated: writeResult(result),
  }));
  const burned = countable.incidents.find(({ incident_id: id }) => id === 'valence')?.figures[
    'vehicles_burned'
  ];
  if (burned === undefined) throw new Error('found no figure for Valence, expected one');

  /** What can be counted, with the burned cars of Valence changed. */
  const withBurned = (value: number, low: number, high: number): Countable => ({
    ...countable,
    incidents: countable.incidents.map((incident) => {
      const changed = { value, low, high, disputed: low !== high };
      const figures = { ...incident.figures, vehicles_burned: changed };
      return incident.incident_id === 'valence' ? { ...incident, figures } : incident;
    }),
  });
  const differing = (other: Countable): readonly string[] =>
    recount(stated, other)
      .filter(({ same }) => !same)
      .map(({ id }) => id)
      .sort();

  test('finds the same in the same data, in the same order', () => {
    expect(recount(stated, countable)).toEqual(
      stated.map((one) => ({ ...one, found: one.stated, same: true })),
    );
  });

  test('tells each total that one more car changes, and no other', () => {
    const { value, low, high } = burned;
    const adding = totals.filter(({ rule }) => rule !== null && RULES[rule].adds !== 'incidents');
    expect(adding.length).toBeGreaterThan(0);
    expect(differing(withBurned(value + 1, low + 1, high + 1))).toEqual(
      adding.map(({ claim }) => claim.id).sort(),
    );
  });

  test('tells bounds that moved even where the value stands', () => {
    expect(differing(withBurned(burned.value, burned.low, burned.high + 40))).toContain(
      'series-vehicles-burned-1',
    );
  });

  test('misses an attack that is not there, an inquiry that is not listed', () => {
    const incidents = countable.incidents.filter(({ incident_id: id }) => id !== 'reau');
    const without = differing({ ...countable, incidents });
    expect(without).toContain('series-count-places-1');
    expect(without).not.toContain('series-count-places-2');
    expect(differing({ ...countable, inquiries: [] })).toEqual([
      'series-count-incidents-1',
      'series-count-incidents-2',
    ]);
  });

  test('leaves a total alone that no rule speaks of', () => {
    expect(recount([{ id: 'x', stated: '' }], countable)).toEqual([
      { id: 'x', stated: '', found: '', same: true },
    ]);
  });
});
