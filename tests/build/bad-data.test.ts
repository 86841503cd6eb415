import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

const SLOW = 120_000;
let project: ProjectCopy;
let good: readonly string[];

beforeAll(() => {
  project = new ProjectCopy();
  const { status, output } = project.build();
  if (status !== 0) throw new Error(output);
  good = project.fingerprint();
}, SLOW);

afterAll(() => project.remove());

/** Builds with a broken table: the exit code, what was said, and whether the last good site still stands. */
function buildBroken(tables: Readonly<Record<string, (text: string) => string>>) {
  for (const [table, change] of Object.entries(tables)) project.edit(table, change);
  const { status, output } = project.build();
  for (const table of Object.keys(tables)) project.restore(table);
  const untouched = JSON.stringify(project.fingerprint()) === JSON.stringify(good);
  const lines = output.split('\n').filter((line) => /^\w+\.(csv|json):\d+/.test(line.trim()));
  return { status, lines: lines.map((line) => line.trim()), untouched };
}

describe('a data error', () => {
  test(
    'fails the build, names every fault of every table in one run, and leaves the last site alone',
    () => {
      const { status, lines, untouched } = buildBroken({
        'incidents.csv': (text) => text.replace('prison de Nîmes', 'prison de Nulle-Part'),
        'claims.csv': (text) =>
          text
            .replace('2025-04-15T00:25,', '2025-02-30T00:25,')
            .replace(',lematinal-2025-04-15,', ',no-such-source,'),
        'sources.csv': (text) => text.replace('https://www.bbc.com', 'javascript://www.bbc.com'),
      });
      expect(status).not.toBe(0);
      expect(untouched).toBe(true);
      const found = (file: string, code: string) =>
        lines.some((line) => line.startsWith(`${file}:`) && line.endsWith(`[${code}]`));
      expect(found('incidents.csv', 'place-unknown')).toBe(true);
      expect(found('claims.csv', 'date')).toBe(true);
      expect(found('claims.csv', 'reference-unknown')).toBe(true);
      expect(found('sources.csv', 'url')).toBe(true);
      for (const line of lines)
        expect(line).toMatch(/^\w+\.csv:\d+ .*: .*(expected|save the file).* \[[a-z0-9-]+\]$/);
    },
    SLOW,
  );

  test(
    'is named by the record number that a spreadsheet shows: the header is 1',
    () => {
      const { lines } = buildBroken({
        'incidents.csv': (text) => text.replace(/\ntoulon,/, '\nToulon!,'),
      });
      expect(lines.some((line) => line.startsWith('incidents.csv:2 incident_id Toulon!: '))).toBe(
        true,
      );
    },
    SLOW,
  );

  test(
    'of the whole file is said of the file, and nothing is written',
    () => {
      const { status, lines, untouched } = buildBroken({
        'responses.csv': (text) => text.replaceAll(',', ';'),
      });
      expect(status).not.toBe(0);
      expect(untouched).toBe(true);
      expect(
        lines.some((line) => line.startsWith('responses.csv:') && line.endsWith('[delimiter]')),
      ).toBe(true);
      expect(existsSync(path.join(project.root, '.dist-next', 'index.html'))).toBe(false);
    },
    SLOW,
  );

  test(
    'of a missing table is an issue too',
    () => {
      rmSync(path.join(project.root, 'data/sources.csv'));
      const { status, output } = project.build();
      project.restore('sources.csv');
      expect(status).not.toBe(0);
      expect(output).toContain('[file-missing]');
      expect(project.fingerprint()).toEqual(good);
    },
    SLOW,
  );
});

describe('a build that succeeds', () => {
  test(
    'replaces the site as a whole: nothing of an older one stays',
    () => {
      writeFileSync(path.join(project.root, 'dist/left-over.txt'), 'old');
      project.edit('incidents.csv', (text) =>
        text.replace('Gunfire at Toulon-La Farlède prison', 'Gunfire at the prison of Toulon'),
      );
      const { status } = project.build();
      project.restore('incidents.csv');
      expect(status).toBe(0);
      const now = project.fingerprint();
      expect(now).not.toEqual(good);
      expect(now.some((line) => line.startsWith('left-over.txt'))).toBe(false);
      expect(existsSync(path.join(project.root, '.dist-next'))).toBe(false);
      expect(existsSync(path.join(project.root, 'dist.old'))).toBe(false);
    },
    SLOW,
  );
});
