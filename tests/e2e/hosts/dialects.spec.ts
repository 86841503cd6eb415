import type { Page } from '@playwright/test';
import { expect, FRAME, frameReady, openHost, test } from './hosts.ts';

type Heard = Readonly<Record<string, unknown>> | string;

function heardBy(page: Page): Promise<readonly Heard[]> {
  return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

test('the frame says its height in every dialect, and only what changed', async ({
  page,
  places,
}, info) => {
  const frame = await openHost(page, 'listening', places, info);
  await frameReady(frame);
  await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThanOrEqual(6);
  const heard = await heardBy(page);
  const own = heard.find((one) => typeof one === 'object' && one['type'] === 'resize');
  const height = typeof own === 'object' ? own['height'] : null;
  expect(height).toBeGreaterThan(390);
  expect(heard).toContainEqual({ channel: 'prison-attacks-map', version: 1, type: 'ready' });
  expect(heard).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
  expect(heard).toContainEqual(`pymxPYMxmap_1xPYMxheightxPYMx${height}`);
  expect(heard).toContainEqual({ message: 'height', value: height, secret: 'AbC123xyz0' });
  const text = heard.find((one) => typeof one === 'string' && one.startsWith('{'));
  expect(JSON.parse(String(text))).toMatchObject({ context: 'iframe.resize', height });
  const heights = heard.filter((one) => typeof one === 'object' && one['type'] === 'resize');
  expect(new Set(heights.map((one) => JSON.stringify(one))).size).toBe(heights.length);
});

test('a host of frames.js that comes late hears the height again', async ({
  page,
  places,
}, info) => {
  const frame = await openHost(page, 'listening', places, info);
  await frameReady(frame);
  const sizes = async () =>
    (await heardBy(page)).filter((one) => typeof one === 'object' && one['sentinel'] === 'amp');
  await expect.poll(async () => (await sizes()).length).toBeGreaterThan(0);
  const before = (await sizes()).length;
  await page
    .locator(FRAME)
    .evaluate((iframe: HTMLIFrameElement) =>
      iframe.contentWindow?.postMessage({ type: 'frames-init' }, '*'),
    );
  await expect.poll(async () => (await sizes()).length).toBe(before + 1);
});

test('WordPress’s receiver and AMP’s give the frame the height that it wants', async ({
  page,
  places,
}, info) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  for (const name of ['wordpress-height', 'amp']) {
    const frame = await openHost(page, name, places, info);
    await frameReady(frame);
    await expect
      .poll(async () => {
        const box = await page.locator(FRAME).boundingBox();
        const map = await frame.locator('#map').boundingBox();
        return Math.abs((map?.height ?? 0) - Math.min(640, 0.62 * (box?.width ?? 0)));
      })
      .toBeLessThan(3);
  }
});
