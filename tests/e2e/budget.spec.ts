import { brotliCompressSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { messagesFor } from '../../src/i18n/messages.ts';
import { expect, openMap, PAGES, test } from './site.ts';

/** Brotli bytes of all scripts that come without the reader asking for anything. */
const SCRIPTS_LIMIT = 48 * 1024;
/** Brotli bytes of everything until the reader zooms. */
const VISIT_LIMIT = 190 * 1024;

for (const { locale, path } of PAGES) {
  test(`${locale}: what a visit loads by itself is small, and is loaded once`, async ({ page }) => {
    const loaded = new Map<string, Promise<Buffer>>();
    const twice: string[] = [];
    page.on('response', (response) => {
      // The base map's worker is a blob of text that came with a script, and is counted there.
      if (response.request().resourceType() !== 'script' || response.url().startsWith('blob:'))
        return;
      if (loaded.has(response.url())) twice.push(response.url());
      loaded.set(response.url(), response.body());
    });
    await openMap(page, path);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(
      [...loaded].map(async ([url, body]) => ({
        script: new URL(url).pathname,
        bytes: brotliCompressSync(await body).length,
      })),
    );
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(sizes.length).toBeGreaterThan(0);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(SCRIPTS_LIMIT);
    expect(twice).toEqual([]);
  });
}

for (const { locale, path } of PAGES) {
  test(`${locale}: a visit without zooming stays small; detail comes with the first zoom`, async ({
    page,
  }) => {
    const loaded: Response[] = [];
    page.on('response', (response) => {
      if (response.url().startsWith('http')) loaded.push(response);
    });
    await openMap(page, path);
    await page.waitForLoadState('networkidle');
    await page.locator('[data-role="marker"]').first().click();
    await expect(page.locator('[data-role="popup"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.map-labels .label').first()).toBeVisible();
    const sizes = await Promise.all(
      loaded.map(async (response) => ({
        file: new URL(response.url()).pathname,
        bytes: brotliCompressSync(await response.body()).length,
      })),
    );
    expect(sizes.map(({ file }) => file.split('/').pop())).not.toContain('high.json');
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(VISIT_LIMIT);
    const detail = page.waitForRequest('**/basemap/high.json');
    await page.getByRole('button', { name: messagesFor(locale).zoomIn, exact: true }).click();
    await detail;
  });
}
