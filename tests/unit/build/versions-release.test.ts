import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseData } from '../../../src/build/versions-release.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
const BASE = fileURLToPath(new URL('../../fixtures/pipeline/base', import.meta.url));

let folder = '';
const at = (name: string) => path.join(folder, name);
const release = () => releaseData(folder, at('CHANGELOG-data.md'));
const released = () => readdirSync(at('versions'));

function edit(name: string, from: string, to: string): void {
  const text = readFileSync(at(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(name), text.replace(from, to));
}

function setVersion(version: string, updated: string): void {
  const text = readFileSync(at('datapackage.json'), 'utf8');
  const changed = text
    .replace(/"version": "[^"]*"/, `"version": "${version}"`)
    .replace(/"updated": "[^"]*"/, `"updated": "${updated}"`);
  writeFileSync(at('datapackage.json'), changed);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  cpSync(path.join(DATA, 'datapackage.json'), at('datapackage.json'));
  cpSync(path.join(DATA, 'reference'), at('reference'), { recursive: true });
  cpSync(BASE, folder, { recursive: true });
  setVersion('1.0.0', '2026-01-10');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run data:release', () => {
  it('keeps the tables and writes the change list; a second run changes no byte', () => {
    expect(release()).toEqual({ ok: true, message: 'Released 1.0.0 of 2026-01-10.' });
    const files = ['versions/1.0.0.json', 'CHANGELOG-data.md'].map((name) =>
      readFileSync(at(name), 'utf8'),
    );
    expect(files[1]).toContain('## 1.0.0 (2026-01-10)');
    expect(release().ok).toBe(true);
    expect(
      ['versions/1.0.0.json', 'CHANGELOG-data.md'].map((name) => readFileSync(at(name), 'utf8')),
    ).toEqual(files);
  });

  it('refuses a version that was released with other content, and writes nothing', () => {
    release();
    const before = readFileSync(at('versions/1.0.0.json'), 'utf8');
    edit('incidents.csv', 'Cars were damaged.', 'Two cars were damaged.');
    const { ok, message } = release();
    expect(ok).toBe(false);
    expect(message).toContain('Version 1.0.0 was released with other content (1 row(s) differ)');
    expect(message).toContain('raise version and updated in data/datapackage.json');
    expect(readFileSync(at('versions/1.0.0.json'), 'utf8')).toBe(before);
  });

  it('takes a raised version and tells what changed', () => {
    release();
    edit('incidents.csv', 'Cars were damaged.', 'Two cars were damaged.');
    setVersion('1.0.1', '2026-02-01');
    expect(release().ok).toBe(true);
    expect(released()).toEqual(['1.0.0.json', '1.0.1.json']);
    expect(readFileSync(at('CHANGELOG-data.md'), 'utf8')).toContain(
      '- Attack: Valence (Summary in English: Cars were damaged. → Two cars were damaged.)',
    );
  });

  it('takes rows in another order for the same tables', () => {
    release();
    const [header, ...rows] = readFileSync(at('sources.csv'), 'utf8').trimEnd().split('\n');
    writeFileSync(at('sources.csv'), `${[header, ...rows.reverse()].join('\n')}\n`);
    expect(release().message).toContain('released already');
  });

  it('refuses an older version and an older date', () => {
    release();
    setVersion('0.9.0', '2026-02-01');
    expect(release().message).toContain('Version 1.0.0 was released, 0.9.0 is older');
    setVersion('1.1.0', '2025-12-31');
    expect(release().message).toContain('The last release is of 2026-01-10, later than 2025-12-31');
    expect(released()).toEqual(['1.0.0.json']);
  });

  it('refuses tables with errors', () => {
    edit('incidents.csv', 'prison de Valence', 'prison de Nulle-Part');
    const { ok, message } = release();
    expect(ok).toBe(false);
    expect(message).toContain('run npm run data');
    expect(existsSync(at('versions'))).toBe(false);
  });
});
