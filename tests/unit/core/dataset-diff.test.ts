import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffVersions, kindOf, type RowChange } from '../../../src/core/dataset-diff.ts';
import { lastChanges, toHistory } from '../../../src/core/dataset-diff-history.ts';
import { makeVersion, VERSIONS } from './version-cases.ts';

const [first, second, third] = VERSIONS;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('found no fixtures');

/** One line a change: `- claims/id` withdrawn, `+` added, `~` changed with its cells. */
function lines(changes: readonly RowChange[]): readonly string[] {
  const marks = { added: '+', changed: '~', withdrawn: '-' };
  return changes.map((change) => {
    const cells = change.cells.map(
      ({ column, before, after }) => ` ${column}: ${before} → ${after}`,
    );
    return `${marks[kindOf(change)]} ${change.table}/${change.id}${cells.join(';')}`;
  });
}

describe('diffVersions', () => {
  it('finds added and changed rows with what each cell was and is', () => {
    expect(lines(diffVersions(first, second))).toEqual([
      '~ gazetteer/cp-nimes lat: 43.81 → 43.8184',
      '~ claims/toulon-impacts-1 rank: preferred → superseded',
      '+ claims/toulon-impacts-2',
      '~ claims/toulon-weapon-2 said_on: 2025-04-15 → 2025-04-16',
      '+ claims/toulon-weapon-3',
      '+ sources/bfm',
      '~ sources/figaro url: https://example.org/f → https://example.org/a-much-longer-address-than-can-be-quoted',
    ]);
  });

  it('finds withdrawn rows', () => {
    expect(lines(diffVersions(second, third)).filter((line) => line.startsWith('-'))).toEqual([
      '- incidents/rumour',
      '- claims/rumour-damage-1',
      '- responses/2025-04-15-minister',
    ]);
  });

  it('finds every row added in the first release', () => {
    const changes = diffVersions(null, first);
    expect(changes.every((change) => kindOf(change) === 'added')).toBe(true);
    expect(changes.length).toBe(first.tables.flatMap(({ rows }) => rows).length);
  });

  it('counts a column that one side lacks as blank there', () => {
    const narrow = makeVersion('1.0.0', [['toulon', 'Title']]);
    const columns = ['incident_id', 'title_en', 'scope'];
    const wide = {
      ...narrow,
      tables: [
        { name: 'incidents', key: 'incident_id', columns, rows: [['toulon', 'Title', 'core']] },
      ],
    };
    expect(lines(diffVersions(narrow, wide))).toEqual(['~ incidents/toulon scope:  → core']);
    expect(lines(diffVersions(wide, narrow))).toEqual(['~ incidents/toulon scope: core → ']);
  });

  it('takes ids called like members of objects for what they are', () => {
    const [older, newer] = [
      makeVersion('1.0.0', [['__proto__', 'a']]),
      makeVersion('1.1.0', [
        ['__proto__', 'b'],
        ['constructor', 'c'],
      ]),
    ];
    expect(lines(diffVersions(older, newer))).toEqual([
      '~ incidents/__proto__ title_en: a → b',
      '+ incidents/constructor',
    ]);
  });

  const rows = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y')),
    { selector: ([id]) => id },
  );

  it('is nothing between equals, and leads from one to the other', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const [older, newer] = [makeVersion('1.0.0', before), makeVersion('1.1.0', after)];
        expect(diffVersions(older, older)).toEqual([]);
        const state = new Map<string, string>(before);
        for (const { id, after: row } of diffVersions(older, newer)) {
          if (row === null) state.delete(id);
          else state.set(id, row.get('title_en') ?? '');
        }
        expect(state).toEqual(new Map(after));
      }),
    );
  });
});

describe('toHistory', () => {
  it('puts the newest release first, in whatever order states come', () => {
    const { releases } = toHistory([third, first, second]);
    expect(releases.map(({ state }) => state.version)).toEqual(['2.0.0', '1.1.0', '1.0.0']);
    expect(releases.map(({ previous }) => previous?.version ?? null)).toEqual([
      '1.1.0',
      '1.0.0',
      null,
    ]);
  });

  it('keeps withdrawn rows as tombstones', () => {
    const { tombstones } = toHistory(VERSIONS);
    expect(
      tombstones.map(({ table, id, version, date }) => `${table}/${id} ${version} ${date}`),
    ).toEqual([
      'incidents/rumour 2.0.0 2026-03-30',
      'claims/rumour-damage-1 2.0.0 2026-03-30',
      'responses/2025-04-15-minister 2.0.0 2026-03-30',
    ]);
    expect(tombstones[0]?.row.get('title_en')).toBe('Reported fire at *Nîmes*');
  });

  it('lifts the tombstone of a row that comes back', () => {
    const versions = [
      makeVersion('1.0.0', [['a', 'x']]),
      makeVersion('1.1.0', []),
      makeVersion('1.2.0', [['a', 'x']]),
    ];
    expect(toHistory(versions).tombstones).toEqual([]);
    expect(toHistory(versions.slice(0, 2)).tombstones.map(({ id }) => id)).toEqual(['a']);
  });

  it('is empty before the first release', () => {
    expect(toHistory([])).toEqual({ releases: [], tombstones: [] });
  });
});

describe('lastChanges', () => {
  const facilityOf = new Map([
    ['toulon', 'cp-toulon'],
    ['nimes', 'cp-nimes'],
  ]);
  const changesOf = (count: number) => lastChanges(toHistory(VERSIONS.slice(0, count)), facilityOf);

  it('is the first release for all, then that of the last touching row', () => {
    expect(changesOf(1).get('toulon')).toBe('2026-01-10');
    expect(changesOf(2).get('toulon')).toBe('2026-02-20');
  });

  it('counts the row of the incident itself', () => {
    const versions = [
      makeVersion('1.0.0', [['a', 'x']], '2026-01-01'),
      makeVersion('1.1.0', [['a', 'y']], '2026-02-01'),
    ];
    expect([...lastChanges(toHistory(versions), new Map())]).toEqual([['a', '2026-02-01']]);
  });

  it('counts the facility where the incident stands', () => {
    expect(changesOf(2).get('nimes')).toBe('2026-02-20');
  });

  it('counts a withdrawn response, and an incident that is gone itself', () => {
    expect(changesOf(3).get('toulon')).toBe('2026-03-30');
    expect(changesOf(3).get('rumour')).toBe('2026-03-30');
  });

  it('does not count national responses and sources', () => {
    expect([...changesOf(3).keys()].sort()).toEqual(['nimes', 'rumour', 'toulon']);
  });
});
