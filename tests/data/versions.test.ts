import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { currentVersion, readHistory, readVersions } from '../../src/build/versions.ts';
import { formatChangelog } from '../../src/build/versions-changelog.ts';
import { diffVersions, rowsOf } from '../../src/core/dataset-diff.ts';
import { compareVersions, formatVersion } from '../../src/core/version-store.ts';
import { dataset, ROOT } from './real-tables.ts';

const versions = [...readVersions()].sort((a, b) => compareVersions(a.version, b.version));
const latest = versions.at(-1);
const current = currentVersion();
const history = readHistory();

const HOW =
  'run «npm run data:release»; if this version was released before, raise version and updated in data/datapackage.json first';

describe('the released states', () => {
  test('hold the tables as they are now', () => {
    if (latest === undefined) throw new Error(`found no released state: ${HOW}`);
    const changed = diffVersions(latest, current).map(({ table, id }) => `${table}/${id}`);
    expect(changed, `the tables differ from release ${latest.version}: ${HOW}`).toEqual([]);
    expect(formatVersion(current) === formatVersion(latest), HOW).toBe(true);
  });

  test('are written as the program writes them: nobody edited them', () => {
    for (const state of versions) {
      const file = path.join(ROOT, 'data/versions', `${state.version}.json`);
      expect(readFileSync(file, 'utf8') === formatVersion(state), state.version).toBe(true);
    }
  });

  test('go forward in time', () => {
    const dates = versions.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  test('are told by CHANGELOG-data.md, which nobody edits', () => {
    const text = readFileSync(path.join(ROOT, 'CHANGELOG-data.md'), 'utf8');
    expect(text === formatChangelog(history, dataset), HOW).toBe(true);
  });
});

describe('every id that was ever released', () => {
  test('is there still, or is known as withdrawn', () => {
    const gone = new Set(history.tombstones.map(({ table, id }) => `${table}/${id}`));
    const lost = versions.flatMap((state) =>
      state.tables.flatMap(({ name }) =>
        [...rowsOf(state, name).keys()]
          .filter((id) => !rowsOf(current, name).has(id))
          .map((id) => `${name}/${id}`)
          .filter((key) => !gone.has(key)),
      ),
    );
    expect(lost).toEqual([]);
    expect(versions.length).toBeGreaterThan(0);
  });
});

describe('homes', () => {
  test('are no finer than their commune in any released state', () => {
    for (const state of versions) {
      for (const row of rowsOf(state, 'gazetteer').values()) {
        if (row.get('kind') !== 'home') continue;
        for (const cell of [row.get('lat') ?? '', row.get('lon') ?? ''])
          expect(cell).toMatch(/^(-?\d+(\.\d{1,2})?)?$/);
      }
    }
  });
});
