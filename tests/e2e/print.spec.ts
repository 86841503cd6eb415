import { core, dataset, expect, missing, openMap, test } from './site.ts';

test('paper holds the map, a numbered line per place, every fact and the addresses of the sources', async ({
  page,
}) => {
  await openMap(page, '');
  await page.emulateMedia({ media: 'print' });
  const summary = page.locator('.print-page');
  await expect(summary).toBeVisible();
  await expect(summary.locator('.print-map circle')).toHaveCount(core.length);
  const names = core.map(({ facility }) => facility.shortName);
  expect(missing(await summary.innerText(), names)).toEqual([]);
  await expect(page.locator('.map-box')).toBeHidden();
  for (const incident of core) {
    const texts = incident.accounts.flatMap(({ preferred }) =>
      preferred.map(({ text }) => text.en),
    );
    const printed = await page.locator(`li#${incident.id}`).textContent();
    expect(missing(printed, texts)).toEqual([]);
  }
  const address = await page
    .locator('li#toulon .sources a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://');
  expect(dataset.incidents.length).toBeGreaterThan(core.length);
});

test('the first sheet is one A4 page', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints to PDF');
  await openMap(page, 'fr/');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 1017 });
  // 182 × 269 mm of paper inside the margins, at 96 px an inch.
  const foot = await page
    .locator('.print-page')
    .evaluate((one) => one.getBoundingClientRect().bottom + scrollY);
  expect(foot).toBeLessThanOrEqual(1017);
});
