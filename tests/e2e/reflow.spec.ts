import type { Page } from '@playwright/test';
import { expect, marker, openMap, popup, test } from './site.ts';

/** Whether the page scrolls sideways. */
async function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
}

for (const [width, height] of [
  [320, 568],
  [320, 256],
  [390, 844],
  [1280, 256],
  [2560, 1440],
] as const) {
  test(`nothing scrolls sideways at ${width} × ${height}, with a place open too`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openMap(page, 'fr/');
    expect(await overflows(page)).toBe(false);
    await marker(page, 'aix').press('Enter');
    await expect(popup(page)).toBeVisible();
    expect(await overflows(page)).toBe(false);
    const box = await popup(page).boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width + 1);
  });
}

test('the text spacing of WCAG 1.4.12 hides no text of a popup', async ({ page }) => {
  await openMap(page, '#incident=toulon');
  // Constructed sheets are the reader's browser's own; a style element would be the page's, which its policy forbids.
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, spacing];
  });
  const cut = await popup(page)
    .locator('dd, dt, p, li')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 2).length);
  expect(cut).toBe(0);
  expect(await overflows(page)).toBe(false);
});

test.describe('touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  test('every control answers to a finger: 44 px, links in text apart', async ({ page }) => {
    await openMap(page, '');
    await marker(page, 'toulon').tap();
    await expect(popup(page)).toBeVisible();
    const small = await page
      .locator('button:visible, [role="button"]:visible, summary:visible')
      .evaluateAll((all) =>
        all
          .map((one) => ({ box: one.getBoundingClientRect(), text: one.outerHTML.slice(0, 90) }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ text }) => text),
      );
    expect(small).toEqual([]);
  });

  test('the sheet leaves the marker visible', async ({ page }) => {
    await openMap(page, 'fr/');
    for (const id of ['toulon', 'nanterre', 'enap'] as const) {
      await marker(page, id).tap();
      await expect(popup(page)).toHaveAttribute('data-incident', id);
      const spot = await marker(page, id).boundingBox();
      const sheet = await popup(page).boundingBox();
      const middle = (spot?.y ?? 0) + (spot?.height ?? 0) / 2;
      expect(middle).toBeGreaterThan(0);
      expect(middle).toBeLessThan(sheet?.y ?? 0);
      await popup(page).getByRole('button', { name: 'Fermer' }).tap();
    }
  });
});
