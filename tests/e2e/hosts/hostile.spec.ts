import { expect, framePopup, frameReady, openHost, test } from './hosts.ts';

test('a hostile frame beside the map moves nothing, neither page nor map', async ({
  page,
  places,
}, info) => {
  const frame = await openHost(page, 'hostile-sibling', places, info);
  await frameReady(frame);
  const heightOf = async (): Promise<number> =>
    Math.round((await page.locator('prison-attacks-map iframe').boundingBox())?.height ?? 0);
  const wanted = async (): Promise<number> =>
    Math.ceil((await frame.locator('#content').boundingBox())?.height ?? 0);
  await page.locator('#hostile').evaluate((hostile: HTMLIFrameElement) => {
    hostile.src = `${hostile.src}?again`;
  });
  const hostile = page.frameLocator('#hostile');
  await expect(hostile.locator('body')).toHaveAttribute('data-done', 'yes');
  expect(await heightOf()).toBe(await wanted());
  await expect(page.locator('body')).not.toHaveAttribute('data-selected');
  await expect(framePopup(frame)).toHaveCount(0);
  await expect(frame.locator('html')).not.toHaveAttribute('data-theme');
  await expect(frame.locator('html')).toHaveAttribute('data-ui', 'map');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('a frame that floods its host is held at its last height', async ({ page, places }, info) => {
  const frame = await openHost(page, 'driven', places, info);
  await frameReady(frame);
  const iframe = page.locator('prison-attacks-map iframe');
  await frame.locator('html').evaluate(() => {
    for (let height = 500; height < 600; height += 1) {
      parent.postMessage(
        { channel: 'prison-attacks-map', version: 1, type: 'resize', height },
        '*',
      );
    }
  });
  await expect.poll(async () => (await iframe.boundingBox())?.height).toBeGreaterThan(500);
  expect((await iframe.boundingBox())?.height).toBeLessThan(525);
});

test('heights outside all reason are brought back to it', async ({ page, places }, info) => {
  const frame = await openHost(page, 'driven', places, info);
  await frameReady(frame);
  const iframe = page.locator('prison-attacks-map iframe');
  const say = (height: unknown) =>
    frame
      .locator('html')
      .evaluate(
        (_, value) =>
          parent.postMessage(
            { channel: 'prison-attacks-map', version: 1, type: 'resize', height: value },
            '*',
          ),
        height,
      );
  const heightOf = async () => (await iframe.boundingBox())?.height;
  await say(1e9);
  await expect.poll(heightOf).toBe(5000);
  await say(-5);
  await expect.poll(heightOf).toBe(200);
  await say('900px');
  await say(0.5);
  await say(321);
  await expect.poll(heightOf).toBe(321);
});
