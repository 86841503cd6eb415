import type { FrameLocator, Page } from '@playwright/test';
import type { Messages } from '../../../src/i18n/messages.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { core } from '../site.ts';
import { expect, FRAME, frameMarker, framePopup, frameReady, openHost, test } from './hosts.ts';

const HOSTS = [
  'plain',
  'wordpress-sandbox',
  'wordpress-no-secret',
  'wordpress-height',
  'wordpress-html',
  'ghost',
  'notion',
  'amp',
  'strict-policy',
  'from-file',
  'no-referrer',
  'no-scripts',
  'two',
  'hostile-sibling',
  'hidden-tab',
  'details',
  'lazy',
  'narrow',
  'wide',
  'held-low',
  'nested',
];
const WIDTHS = [320, 600, 1200];
/** A frame that settles changes its height once or twice; one that grows changes it without end. */
const MOST_CHANGES = 3;
const RECORDED_MS = 3000;

/** All markers show their name and stand inside the map. */
async function expectEight(frame: FrameLocator): Promise<void> {
  await expect(frame.locator('[data-role="marker"]:visible')).toHaveCount(core.length);
  const outside = (): Promise<readonly (string | undefined)[]> =>
    frame.locator('#map').evaluate((map) => {
      const box = map.getBoundingClientRect();
      return [...map.querySelectorAll<HTMLElement>('[data-role="marker"]')]
        .filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          return x < box.left || x > box.right || y < box.top || y > box.bottom;
        })
        .map((one) => one.dataset['incident']);
    });
  await expect.poll(outside).toEqual([]);
}

/** Closes what a host opened at once and goes back to all of France. */
async function goHome(frame: FrameLocator): Promise<Messages> {
  const m = messagesFor((await frame.locator('html').getAttribute('lang')) === 'fr' ? 'fr' : 'en');
  const open = framePopup(frame);
  if ((await open.count()) === 0) return m;
  await open.getByRole('button', { name: m.close }).click();
  await expect(open).toHaveCount(0);
  await frame.getByRole('button', { name: m.fit }).click();
  return m;
}

async function expectPopups(frame: FrameLocator, page: Page, { close }: Messages): Promise<void> {
  const open = framePopup(frame);
  await frameMarker(frame, 'enap').click();
  await expect(open).toHaveAttribute('data-incident', 'enap');
  await open.getByRole('button', { name: close }).click();
  await expect(open).toHaveCount(0);
  await frameMarker(frame, 'valence').focus();
  await page.keyboard.press('Enter');
  await expect(open).toHaveAttribute('data-incident', 'valence');
  await expect(open.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
  await expect(frameMarker(frame, 'valence')).toBeFocused();
}

/** Every height that the frame's box takes in the host while it is watched. */
async function recordHeights(page: Page): Promise<readonly number[]> {
  return page
    .locator(FRAME)
    .first()
    .evaluate(
      (iframe, span) =>
        new Promise<number[]>((settle) => {
          const heights: number[] = [];
          const observer = new ResizeObserver(() =>
            heights.push(Math.round(iframe.getBoundingClientRect().height)),
          );
          observer.observe(iframe);
          setTimeout(() => {
            observer.disconnect();
            settle(heights.filter((height, index) => height !== heights[index - 1]));
          }, span);
        }),
      RECORDED_MS,
    );
}

for (const name of HOSTS) {
  test.describe(name, () => {
    if (name === 'wide') test.use({ viewport: { width: 1640, height: 960 } });

    test('shows the eight places; a popup opens and closes', async ({ page, places }, info) => {
      const frame = await openHost(page, name, places, info);
      await frameReady(frame);
      const messages = await goHome(frame);
      await expectEight(frame);
      await expectPopups(frame, page, messages);
    });

    test('takes a height and keeps it', async ({ page, places, context }, info) => {
      const pages = [page, await context.newPage(), await context.newPage()];
      const recorded = await Promise.all(
        pages.map(async (one, index) => {
          await one.setViewportSize({ width: WIDTHS[index] ?? 0, height: 700 });
          const frame = await openHost(one, name, places, info);
          const heights = name === 'nested' ? [] : await recordHeights(one);
          await frameReady(frame);
          await goHome(frame);
          await expectEight(frame);
          return heights;
        }),
      );
      for (const heights of recorded) expect(heights.length).toBeLessThanOrEqual(MOST_CHANGES);
      for (const heights of recorded) expect(Math.max(0, ...heights)).toBeLessThanOrEqual(1000);
    });
  });
}
