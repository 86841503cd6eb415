import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesOf, readSite, SITE } from './built-site.ts';

function brotli(file: string): number {
  return brotliCompressSync(readFileSync(path.join(SITE, file))).length;
}

function sum(files: readonly string[]): number {
  return files.reduce((total, file) => total + brotli(file), 0);
}

const scripts = filesOf(SITE).filter((file) => /^assets\/.*\.js$/.test(file));

/** Scripts that belong to the base map alone; Leaflet's grid is a chunk of its own. */
const own = scripts.filter((file) => /^assets\/(basemap|ign-layer)-[^/]*\.js$/.test(file));

describe('budgets of the base map, brotli', () => {
  test.each([
    ['low', ['basemap/low.json'], 80_000],
    ['high', ['basemap/high.json'], 130_000],
    ['places and labels', ['basemap/places.json', 'basemap/labels.json'], 22_000],
  ] as const)('%s', (_, files, limit) => {
    expect(sum(files)).toBeLessThanOrEqual(limit);
  });

  test('its code without Leaflet', () => {
    expect(own.map((file) => file.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
      'assets/basemap',
      'assets/ign-layer',
    ]);
    expect(brotli(own[0] ?? '')).toBeLessThanOrEqual(10_000);
  });

  test('loads after the page can be used: nothing before imports it at once', () => {
    const entry = scripts.filter((file) => /^assets\/(main|map-view)-/.test(file));
    expect(entry).toHaveLength(2);
    for (const file of entry) {
      const text = readSite(file);
      for (const late of [...own, ...scripts.filter((one) => one.includes('leaflet-grid'))]) {
        const name = late.replace('assets/', '');
        expect(new RegExp(`(from|^import|;import)\\s*["']\\./${name}`).test(text)).toBe(false);
      }
    }
  });

  test('the first page asks for no file of it', () => {
    for (const page of ['index.html', 'fr/index.html'])
      expect(/<(link|script)[^>]*(basemap|leaflet-grid)/.test(readSite(page))).toBe(false);
  });
});
