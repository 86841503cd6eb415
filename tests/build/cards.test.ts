import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadDataset } from '../../src/build/load-dataset.ts';
import { filesOf, ROOT, SITE } from './built-site.ts';

const { dataset } = loadDataset(ROOT);
const core = dataset?.incidents.filter(({ scope }) => scope === 'core') ?? [];
const names = ['map', ...core.map(({ id }) => id)].flatMap((name) => [
  `${name}-en.png`,
  `${name}-fr.png`,
]);

test('there is one card per language for the map and for every core place, and no other', () => {
  expect(names.length).toBeGreaterThan(2);
  const pictures = filesOf(path.join(SITE, 'static')).filter((file) => file.endsWith('.png'));
  expect(pictures).toEqual([...names].sort());
});

test.each(names)('%s is 1200 × 630 and under 300 kB', (name) => {
  const bytes = readFileSync(path.join(SITE, 'static', name));
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(bytes.length).toBeLessThan(300_000);
  expect(bytes.length).toBeGreaterThan(20_000);
});

test('the README opens with a picture of the same kind', () => {
  const [, file = ''] =
    /^# .*\n\n!\[[^\]]{20,}\]\(([^)]*)\)/.exec(
      readFileSync(path.join(ROOT, 'README.md'), 'utf8'),
    ) ?? [];
  const bytes = readFileSync(path.join(ROOT, file));
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});
