import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attributes, pagesOf, SITE } from './built-site.ts';

/** One round trip of a cold connection: ten packets of 1460 bytes, less what headers take. */
const FIRST_ROUND_TRIP = 14 * 1024;
const PAGE_LIMIT = 45 * 1024;

const compressed = new Map<string, Buffer>();

function brotli(file: string): Buffer {
  const known = compressed.get(file);
  const bytes = known ?? brotliCompressSync(readFileSync(path.join(SITE, file)));
  compressed.set(file, bytes);
  return bytes;
}

/** What a browser can already show when only the first bytes of the compressed page have come. */
function firstPart(file: string): string {
  return brotliDecompressSync(brotli(file).subarray(0, FIRST_ROUND_TRIP), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString();
}

const stories = ['index.html', 'fr/index.html'];

describe('budgets, brotli', () => {
  test('the pages are small', () => {
    // Place pages hold the same as the story: one stands for all.
    const pages = [...stories, 'fr/toulon/index.html', 'fr/accessibility/index.html'];
    expect(pagesOf(SITE)).toEqual(expect.arrayContaining(pages));
    const sizes = pages.map((file) => ({ file, bytes: brotli(file).length }));
    expect(sizes.filter(({ bytes }) => bytes > PAGE_LIMIT)).toEqual([]);
  });

  test.each(stories)(
    '%s: the first round trip paints the headline and the labelled map',
    (file) => {
      const first = firstPart(file);
      const whole = readFileSync(path.join(SITE, file), 'utf8');
      expect(whole.startsWith(first.slice(0, -4))).toBe(true);
      expect(first.length).toBeLessThan(whole.length);
      expect(first).toContain('</style>');
      expect(first).toContain('</h1>');
      const drawn = first.slice(0, first.lastIndexOf('</a>') + 4);
      const markers = [...drawn.matchAll(/<a [^>]*data-role="marker"[^>]*>.*?<\/a>/gs)];
      expect(markers).toHaveLength([...whole.matchAll(/<a [^>]*data-role="marker"/g)].length);
      expect(markers).toHaveLength(8);
      for (const [marker] of markers)
        expect(/<span class="name">[^<]+<\/span>/.test(marker)).toBe(true);
      expect(first.indexOf('<path class="france"')).toBeGreaterThan(0);
    },
  );

  test('nothing stands between the head and the map but what is needed to draw it', () => {
    for (const file of stories) {
      const text = readFileSync(path.join(SITE, file), 'utf8');
      const before = text.slice(0, text.indexOf('data-role="marker"'));
      expect(attributes(before, 'src')).toEqual([]);
      const sheets = before.match(/<link [^>]*rel="stylesheet"[^>]*>/g) ?? [];
      expect(sheets.filter((sheet) => !sheet.includes('media="print"'))).toEqual([]);
    }
  });
});
