import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ProjectCopy } from '../build/project-copy.ts';
import { infect } from '../xss/infect.ts';
import { PAYLOADS } from '../xss/payloads.ts';
import { toFiles } from '../xss/tables.ts';
import { core, entry, expect, mapReady, marker, opener, popup, test } from './site.ts';

declare global {
  interface Window {
    /** What a payload sets when it runs. */
    __xss?: unknown;
    violated?: string[];
  }
}

// One worker: the malicious site is built once.
test.describe.configure({ mode: 'default' });

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

let dialogs: string[] = [];

test.beforeEach(async ({ page }) => {
  dialogs = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.addInitScript(() => {
    window.violated = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
      window.violated?.push(`${effectiveDirective}: ${sample}`);
    });
  });
});

/** Nothing ran, nothing asked, nothing was forbidden. Errors and foreign requests fail every test by themselves. */
async function expectQuiet(page: Page): Promise<void> {
  const state = await page.evaluate(() => ({
    ran: window.__xss,
    violated: window.violated,
    polluted: Object.keys(Object.prototype),
  }));
  expect(state).toEqual({ ran: undefined, violated: [], polluted: [] });
  expect(dialogs).toEqual([]);
}

test.describe('a site built of payloads', () => {
  let project: ProjectCopy;

  test.beforeAll(() => {
    test.setTimeout(180_000);
    project = new ProjectCopy();
    for (const [file, text] of Object.entries(toFiles(infect('malicious').tables)))
      writeFileSync(path.join(project.root, 'data', file), text);
    const { status, output } = project.build();
    expect(output.includes('issue(s)') ? output : status).toBe(0);
  });

  test.afterAll(() => project.remove());

  /** Serves the malicious site below the other one, under `xss/`. */
  test.beforeEach(async ({ page, baseURL }) => {
    await page.route(`${baseURL}xss/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const [, asked = ''] = pathname.split('/xss/');
      const file = asked.endsWith('/') || asked === '' ? `${asked}index.html` : asked;
      await route.fulfill({
        contentType: TYPES[path.extname(file)] ?? 'application/octet-stream',
        body: readFileSync(path.join(project.root, 'dist', file)),
      });
    });
  });

  for (const { at, width, opens } of [
    { at: '', width: 1280, opens: marker },
    { at: 'fr/', width: 390, opens: opener },
  ]) {
    test(`runs none of them: the page ${at}, ${width} px wide`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`xss/${at}#scope=all`);
      await mapReady(page);
      for (const { id } of core) {
        await opens(page, id).press('Enter');
        await expect(popup(page)).toHaveAttribute('data-incident', id);
        await page.keyboard.press('Escape');
      }
      await page.locator('input.search').fill('<script>');
      await expect(page.locator('.list .status')).not.toBeEmpty();
      await page.locator('input.search').fill('');
      await page.locator('button.share').click();
      await page.locator('#share-place').selectOption('toulon');
      await expect(page.locator('#share-code')).toHaveValue(/toulon/);
      await page.keyboard.press('Escape');
      await page.locator('#teams-speed').scrollIntoViewIfNeeded();
      await page.locator('#teams-speed').press('ArrowRight');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.print-page')).toBeVisible();
      await expectQuiet(page);
    });
  }

  test('runs none of them: the frame, in both languages', async ({ page }) => {
    test.slow();
    for (const query of ['?ui=full&scope=all', '?ui=full&lang=fr']) {
      await page.goto(`xss/embed/${query}`);
      await mapReady(page);
      for (const { id } of core) {
        await opener(page, id).press('Enter');
        await expect(popup(page)).toHaveAttribute('data-incident', id);
      }
      await expectQuiet(page);
    }
  });
});

// What each parameter makes of each payload is tested without a browser: tests/unit/core/xss-address.test.ts.
test.describe('an address made of payloads', () => {
  test('does nothing, whatever the hash says', async ({ page }) => {
    test.slow();
    await page.goto('');
    await mapReady(page);
    const hashes = PAYLOADS.flatMap(({ text }) => [text, encodeURIComponent(text)]).flatMap(
      (text) => [
        text,
        ['incident', 'damage', 'scope', 'night', 'view'].map((key) => `${key}=${text}`).join('&'),
      ],
    );
    await page.evaluate(async (all) => {
      for (const hash of all) {
        location.hash = hash;
        await new Promise((settle) => setTimeout(settle));
      }
      location.hash = '';
    }, hashes);
    await expectQuiet(page);
    await marker(page, 'toulon').press('Enter');
    await expect(popup(page)).toHaveAttribute('data-incident', 'toulon');
    await expect(page).toHaveURL(/#incident=toulon(&|$)/);
  });

  test('opens the map as if it said nothing, whatever the query says', async ({ page }) => {
    test.slow();
    const names = ['ui', 'theme', 'incident', 'scope', 'basemap', 'lang', '__proto__'];
    const texts = PAYLOADS.map(({ text }) => text);
    for (let from = 0; from < texts.length; from += names.length) {
      const some = texts.slice(from, from + names.length);
      const raw = some.map((text, at) => `${names[at]}=${text.replace(/[&#]/g, '%26')}`);
      const encoded = some.map((text, at) => `${names.at(at - 3)}=${encodeURIComponent(text)}`);
      await page.goto(`?${raw.join('&')}`);
      await mapReady(page);
      await expectQuiet(page);
      await page.goto(`fr/embed/?${encoded.join('&')}`);
      await mapReady(page);
      await expectQuiet(page);
    }
    await expect(entry(page, 'toulon')).toBeAttached();
  });
});
