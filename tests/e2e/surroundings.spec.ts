import type { Page } from '@playwright/test';
import { test as plain } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { core, expect, mapReady, marker, popup, test } from './site.ts';

/** The page, and the frame with its list, each with everything that a browser may lack or refuse. */
const PAGES = ['', 'embed/?ui=full'] as const;

/** Runs in the page before its own scripts. */
const LACKING: readonly (readonly [name: string, take: () => void])[] = [
  [
    'storage that throws',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    },
  ],
  ['no ResizeObserver', () => void Reflect.deleteProperty(window, 'ResizeObserver')],
  ['no IntersectionObserver', () => void Reflect.deleteProperty(window, 'IntersectionObserver')],
  ['no idle callbacks', () => void Reflect.deleteProperty(window, 'requestIdleCallback')],
  ['no workers', () => void Reflect.deleteProperty(window, 'Worker')],
  ['no offscreen canvas', () => void Reflect.deleteProperty(window, 'OffscreenCanvas')],
  [
    'media queries that tell nothing',
    () => {
      for (const name of ['addEventListener', 'addListener', 'onchange'])
        Object.defineProperty(MediaQueryList.prototype, name, { value: undefined });
    },
  ],
  [
    'a history that refuses',
    () => {
      for (const name of ['pushState', 'replaceState'])
        Object.defineProperty(History.prototype, name, {
          value: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    },
  ],
  [
    'no time zones and no languages',
    () => {
      const { DateTimeFormat } = Intl;
      Object.defineProperty(Intl, 'DateTimeFormat', {
        value: function format(_: string, options: Intl.DateTimeFormatOptions = {}) {
          if ((options.timeZone ?? 'UTC') !== 'UTC') throw new RangeError('no such time zone');
          return new DateTimeFormat('en-US', options);
        },
      });
      for (const name of ['NumberFormat', 'ListFormat', 'Collator', 'PluralRules'] as const) {
        const Known = Intl[name] as new (locale: string, options: object) => object;
        Object.defineProperty(Intl, name, {
          value: function format(_: string, options: object) {
            return new Known('en-US', options);
          },
        });
      }
    },
  ],
  [
    'a parent that may not be asked for',
    () =>
      Object.defineProperty(window, 'parent', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
  ],
];

async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.map-tiles.drawn')).toHaveCount(1);
  await expect(page.locator('.map-labels .label').first()).toBeAttached();
}

/** What a reader does: opens a place, closes it, filters. */
async function expectUsable(page: Page): Promise<void> {
  await mapReady(page);
  await drawn(page);
  await expect(page.locator('.entries[data-list="core"] > li:visible')).toHaveCount(core.length);
  await marker(page, 'toulon').click();
  await expect(popup(page)).toHaveAttribute('data-incident', 'toulon');
  await page.keyboard.press('Escape');
  await expect(popup(page)).toHaveCount(0);
  await page.locator('#filters button[data-filter="gunfire"]').click();
  const rest = core.filter(({ damages }) => damages.some((kind) => kind !== 'gunfire')).length;
  await expect(page.locator('.entries[data-list="core"] > li:visible')).toHaveCount(rest);
  await expect(page.locator('.list .status')).toContainText(String(rest));
}

for (const [name, take] of LACKING) {
  test(`${name}: page and frame work`, async ({ page }) => {
    await page.addInitScript(take);
    for (const path of PAGES) {
      await page.goto(path);
      await expectUsable(page);
    }
    await page.goto('');
    await page.locator('#teams').scrollIntoViewIfNeeded();
    await expect(page.locator('#teams-speed')).toBeEnabled();
  });
}

for (const year of [1970, 2099]) {
  test(`a clock that says ${year} changes nothing`, async ({ page }) => {
    await page.clock.setSystemTime(new Date(Date.UTC(year, 0, 1)));
    await page.goto('');
    await expectUsable(page);
    await page.locator('#teams').scrollIntoViewIfNeeded();
    const bound = await page.locator('#teams .bound').textContent();
    await expect(page.locator('#teams-speed')).toBeEnabled();
    await expect(page.locator('#teams .bound')).toHaveText(bound ?? '');
  });
}

test('a tab that is hidden while it loads is whole when it is shown', async ({ page }) => {
  await page.addInitScript(() => {
    const waiting: FrameRequestCallback[] = [];
    const ask = window.requestAnimationFrame.bind(window);
    let hidden = true;
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    Object.defineProperty(document, 'visibilityState', {
      get: () => (hidden ? 'hidden' : 'visible'),
    });
    window.requestAnimationFrame = (callback) => (hidden ? waiting.push(callback) : ask(callback));
    addEventListener('test-show', () => {
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      for (const callback of waiting) ask(callback);
    });
  });
  await page.goto('#incident=toulon');
  await mapReady(page);
  await expect(popup(page)).toHaveAttribute('data-incident', 'toulon');
  // The drawing stands until the tiles do; a worker paints them in a hidden tab too.
  await expect(page.locator('svg.drawing:visible, .map-tiles.drawn')).not.toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('test-show')));
  await drawn(page);
  await page.keyboard.press('Escape');
  await expectUsable(page);
});

plain('offline after the load: the map goes on, what was not fetched says so', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('net::ERR_INTERNET_DISCONNECTED'))
      faults.push(message.text());
  });
  await page.goto('');
  await drawn(page);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await expectUsable(page);
  await page.locator('#teams').scrollIntoViewIfNeeded();
  await expect(page.locator('#teams [role="status"]')).toHaveText(en.partLost);
  await expect(page.locator('#teams .bound')).not.toBeEmpty();
  await page.locator('button.share').click();
  await expect(page.locator('header [role="status"]')).toHaveText(en.partLost);
  await expect(page.locator('h1')).toBeVisible();
  expect(faults).toEqual([]);
});

/** A page that broke off on its way: what had come stands, whatever is missing. */
for (const [path, share] of [
  ['', 0.2],
  ['', 0.5],
  ['', 0.9],
  ['embed/', 0.3],
  ['embed/', 0.6],
  ['embed/', 0.98],
] as const) {
  test(`${path || './'} broken off after ${share * 100} %: what came stands`, async ({ page }) => {
    await page.route(`**/a/b/${path}`, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length * share) });
    });
    await page.goto(path);
    await expect(page.locator('html')).not.toHaveAttribute('data-map', 'loading');
    await expect(marker(page)).toHaveCount(core.length);
    await expect(marker(page, 'toulon')).toBeVisible();
    await expect(page.locator('svg.drawing:visible, .map-tiles.drawn')).not.toHaveCount(0);
    const isReady = (await page.locator('html').getAttribute('data-map')) === 'ready';
    const came = await page.locator('.entries[data-list="core"] > li').count();
    // Where no script turns them into buttons the markers lead to the list, so that must be seen.
    const seen = page.locator('.entries[data-list="core"] > li:visible');
    await expect(seen).toHaveCount(isReady && path !== '' ? 0 : came);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the frame shows drawing and list', async ({ page }) => {
    await page.goto('embed/');
    await expect(page.locator('svg.drawing')).toBeVisible();
    await expect(page.locator('.entries[data-list="core"] > li:visible')).toHaveCount(core.length);
    await marker(page, 'nimes').click();
    await expect(page.locator('li#nimes')).toBeInViewport();
  });
});
