import { pathToFileURL } from 'node:url';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { core } from '../site.ts';
import { builtSite, expect, frameMarker, framePopup, frameReady, openHost, test } from './hosts.ts';

const MARKER = '[data-role="marker"]';
const POPUP = '[data-role="popup"]';

test('everything comes with the one request', async ({ page, places }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${places.site}embed/`);
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
  await page.locator(`${MARKER}[data-incident="toulon"]`).click();
  await expect(page.locator(POPUP)).toBeVisible();
  expect(asked.filter((url) => url.startsWith('http') && !url.endsWith('/high.json'))).toEqual([
    `${places.site}embed/`,
  ]);
});

test('opened by itself it speaks to nobody', async ({ page, places }) => {
  await page.addInitScript(() => {
    addEventListener('message', () => {
      document.documentElement.dataset['heard'] = 'yes';
    });
  });
  await page.goto(`${places.site}embed/`);
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
  await page.locator(`${MARKER}[data-incident="enap"]`).click();
  await expect(page.locator(POPUP)).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-heard');
});

for (const [path, lang] of [
  ['embed/', 'fr'],
  ['fr/embed/', 'en'],
] as const) {
  test(`${path} turns to ${lang} without a second request`, async ({ page, places }) => {
    const m = messagesFor(lang);
    await page.goto(`${places.site}${path}?lang=${lang}`);
    await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page).toHaveTitle(m.title);
    await expect(page.locator('h1')).toHaveText(m.title);
    await page.locator(`${MARKER}[data-incident="toulon"]`).click();
    const toulon = core.find(({ id }) => id === 'toulon');
    await expect(page.locator(`${POPUP} .brief .when`)).toHaveText(
      toulon?.when.claim.text[lang] ?? '',
    );
    await expect(page.locator('.full-page')).toHaveAttribute(
      'href',
      lang === 'en' ? '../../' : '../fr/',
    );
  });
}

test('options of the address are honoured, broken ones are not', async ({ page, places }) => {
  await page.goto(`${places.site}embed/?ui=full&theme=dark&incident=nimes&scope=all&lang=%E0%A4%A`);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-map', 'ready');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(page.locator(POPUP)).toHaveAttribute('data-incident', 'nimes');
  await expect(page.locator('#list .opener').first()).toBeVisible();
  await expect(page.locator(`${MARKER}[data-incident="reau"]`)).toBeAttached();
});

test('the address is never written, a foreign hash stays', async ({ page, places }) => {
  const address = `${places.site}embed/#?secret=AbC123xyz0`;
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
  const steps = await page.evaluate(() => history.length);
  await page.locator(`${MARKER}[data-incident="enap"]`).click();
  await page.keyboard.press('Escape');
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('the link to a place leads out of the frame, to the page', async ({ page, places }) => {
  await page.goto(`${places.site}embed/`);
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
  await page.locator(`${MARKER}[data-incident="enap"]`).click();
  const link = page.locator(`${POPUP} .permalink a`);
  await expect(link).toHaveAttribute('target', '_blank');
  expect(await link.evaluate((one: HTMLAnchorElement) => one.href)).toBe(
    `${places.site}#incident=enap`,
  );
});

test('it works when opened as a file', async ({ page }) => {
  await page.goto(pathToFileURL(`${builtSite()}/embed/index.html`).href);
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
  await expect(page.locator(MARKER)).toHaveCount(core.length);
  await page.locator(`${MARKER}[data-incident="toulon"]`).click();
  await expect(page.locator(POPUP)).toBeVisible();
  await expect(page.locator('.full-page')).toHaveAttribute('href', '../index.html');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 600, height: 400 } });

  test('map and list are there', async ({ page, places }) => {
    await page.goto(`${places.site}embed/`);
    await expect(page.locator(`${MARKER}:visible`)).toHaveCount(core.length);
    for (const { id, facility } of core)
      await expect(page.locator(`li#${id} .opener`)).toHaveText(facility.shortName);
    await page.locator(`${MARKER}[data-incident="enap"]`).click();
    await expect(page.locator('li#enap')).toBeInViewport();
  });
});

test('links are printed where a sandbox lets no window open', async ({ page, places }, info) => {
  const frame = await openHost(page, 'wordpress-sandbox', places, info);
  await frameReady(frame);
  await expect(frame.locator('.frame-head .address')).toHaveText(places.site);
  await frameMarker(frame, 'toulon').click();
  const link = framePopup(frame).locator('.sources a[target="_blank"]').first();
  const address = await link.getAttribute('href');
  await expect(framePopup(frame).locator('.sources .address').first()).toHaveText(address ?? '');
  await framePopup(frame).locator('.copy-row button').click();
  await expect(framePopup(frame).locator('.copy-said')).toContainText(
    `${places.site}#incident=toulon`,
  );
});
