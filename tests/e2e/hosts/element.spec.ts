import type { Page } from '@playwright/test';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { expect, frameMarker, framePopup, frameReady, openHost, test } from './hosts.ts';

/** Calls the element's own method, as a host's script does. */
async function select(page: Page, incident: string | null): Promise<void> {
  await page
    .locator('prison-attacks-map')
    .first()
    .evaluate((element, id) => (element as PrisonAttacksMapElement).select(id), incident);
}

test('select() opens the popup in the frame, a click in the frame raises select', async ({
  page,
  places,
}, info) => {
  const frame = await openHost(page, 'driven', places, info);
  await frameReady(frame);
  const heard = page.locator('#heard li');
  await expect(heard).toHaveText(['ready null']);
  await select(page, 'toulon');
  await expect(framePopup(frame)).toHaveAttribute('data-incident', 'toulon');
  await expect(heard.last()).toHaveText('select {"incident":"toulon"}');
  await select(page, null);
  await expect(framePopup(frame)).toHaveCount(0);
  await expect(heard.last()).toHaveText('select {"incident":null}');
  await frameMarker(frame, 'enap').click();
  await expect(heard.last()).toHaveText('select {"incident":"enap"}');
  await select(page, 'no-such-place');
  await expect(framePopup(frame)).toHaveAttribute('data-incident', 'enap');
});

test('a place asked for before the frame is there opens when it is', async ({
  page,
  places,
}, info) => {
  await page.route('**/embed/', async (route) => {
    await select(page, 'valence');
    await route.continue();
  });
  const frame = await openHost(page, 'driven', places, info);
  await expect(framePopup(frame)).toHaveAttribute('data-incident', 'valence');
});

test('properties change the running frame', async ({ page, places }, info) => {
  const frame = await openHost(page, 'driven', places, info);
  await frameReady(frame);
  const element = page.locator('prison-attacks-map');
  const set = (name: 'incident' | 'theme' | 'scope' | 'ui' | 'height', value: string) =>
    element.evaluate(
      (one, { key, to }) => Object.assign(one as PrisonAttacksMapElement, { [key]: to }),
      { key: name, to: value },
    );
  await set('incident', 'nimes');
  await expect(framePopup(frame)).toHaveAttribute('data-incident', 'nimes');
  await set('theme', 'dark');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await set('scope', 'all');
  await expect(frameMarker(frame, 'reau')).toBeVisible();
  await set('ui', 'full');
  await expect(frame.locator('#list .opener').first()).toBeVisible();
  await expect(element).toHaveAttribute('ui', 'full');
  await set('height', '555');
  await expect.poll(async () => (await element.locator('iframe').boundingBox())?.height).toBe(555);
});

test('the height follows the width both ways and the list when it is shown', async ({
  page,
  places,
}, info) => {
  const heightOf = async (): Promise<number> =>
    (await page.locator('prison-attacks-map iframe').boundingBox())?.height ?? 0;
  await page.setViewportSize({ width: 1000, height: 700 });
  const frame = await openHost(page, 'driven', places, info);
  await frameReady(frame);
  await expect.poll(heightOf).toBeGreaterThan(600);
  const wide = await heightOf();
  await page.setViewportSize({ width: 400, height: 700 });
  await expect.poll(heightOf).toBeLessThan(wide - 150);
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect.poll(heightOf).toBe(wide);
  const scrolls = await frame
    .locator('html')
    .evaluate((html) => html.scrollHeight - html.clientHeight);
  expect(scrolls).toBe(0);
});

test('several maps keep to themselves, speak the language around them and have names of their own', async ({
  page,
  places,
}, info) => {
  await openHost(page, 'two', places, info);
  const [first, second] = ['#first', '#second'].map((id) => page.frameLocator(`${id} > iframe`));
  if (first === undefined || second === undefined) throw new Error('expected two frames');
  await page.locator('#second').scrollIntoViewIfNeeded();
  await frameReady(first);
  await frameReady(second);
  await expect(first.locator('html')).toHaveAttribute('lang', 'en');
  await expect(second.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark');
  const titles = await page
    .locator('iframe')
    .evaluateAll((all) => all.map((iframe) => iframe.getAttribute('title') ?? ''));
  expect(new Set(titles).size).toBe(2);
  expect(titles[0]).toContain(messagesFor('en').title.slice(1));
  expect(titles[1]).toContain(messagesFor('fr').title.slice(1));
  await expect(page.locator('iframe')).toHaveCount(2);
  await frameMarker(first, 'enap').click();
  await expect(framePopup(first)).toHaveCount(1);
  await expect(framePopup(second)).toHaveCount(0);
});

test('a plain snippet gets its height from embed.js, an iframe inside the element is kept', async ({
  page,
  places,
}, info) => {
  const frame = await openHost(page, 'upgraded', places, info);
  await frameReady(frame);
  const plain = page.locator('iframe[data-map]');
  await expect.poll(async () => (await plain.boundingBox())?.height).toBeGreaterThan(900);
  const kept = page.locator('#kept iframe');
  await kept.scrollIntoViewIfNeeded();
  await frameReady(page.frameLocator('#kept iframe'));
  await expect(kept).toHaveCount(1);
  await expect(kept).toHaveAttribute('title', 'Valence');
  await expect(kept).toHaveAttribute('src', /incident=valence/);
  await expect.poll(async () => (await kept.boundingBox())?.height).toBe(450);
});

test('a lazy map asks for nothing until the reader comes near', async ({ page, places }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${places.host}lazy`);
  const iframe = page.locator('prison-attacks-map iframe');
  await expect(iframe).toHaveAttribute('loading', 'lazy');
  await page.evaluate(() => new Promise((settle) => setTimeout(settle, 300)));
  expect(asked.filter((path) => path.endsWith('/embed/'))).toEqual([]);
  await iframe.scrollIntoViewIfNeeded();
  await frameReady(page.frameLocator('prison-attacks-map iframe'));
  expect(asked.filter((path) => path.endsWith('/embed/'))).toHaveLength(1);
});
