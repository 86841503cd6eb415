import { safeHref } from '../../src/core/link.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { core, dataset, entry, expect, marker, missing, PAGES, test } from './site.ts';

test.use({ javaScriptEnabled: false });

const claims = [...dataset.incidents, { accounts: dataset.series }].flatMap(({ accounts }) =>
  accounts.flatMap(({ preferred, corroborating, disputing, superseded }) =>
    [preferred, corroborating, disputing, superseded].flat(),
  ),
);
const cited = new Set([...claims, ...dataset.responses].map(({ sourceId }) => sourceId));

for (const { locale, path } of PAGES) {
  test(`${locale}: without scripts the map is eight links to eight entries`, async ({ page }) => {
    await page.goto(path);
    await expect(marker(page)).toHaveCount(core.length);
    for (const { id, facility } of core) {
      const link = page.getByRole('link', { name: facility.shortName }).and(marker(page, id));
      await expect(link).toBeVisible();
      await expect(link).toHaveAttribute('href', `#${id}`);
      await expect(link.locator('.name')).toHaveText(facility.shortName);
    }
    await marker(page, 'valence').click();
    await expect(entry(page, 'valence')).toBeInViewport();
  });

  test(`${locale}: without scripts every fact, answer and source is there`, async ({ page }) => {
    await page.goto(path);
    const text = await page.locator('body').textContent();
    const kept = dataset.incidents.flatMap(({ accounts }) =>
      accounts.flatMap(({ preferred, disputing, superseded }) =>
        [preferred, disputing, superseded].flat(),
      ),
    );
    expect(
      missing(
        text,
        kept.map((claim) => claim.text[locale]),
      ),
    ).toEqual([]);
    expect(
      missing(
        text,
        dataset.responses.map(({ summary }) => summary[locale]),
      ),
    ).toEqual([]);
    expect(
      missing(
        text,
        dataset.responses.map(({ quote }) => quote),
      ),
    ).toEqual([]);
    const links = new Set(
      await page
        .locator('a[href^="https:"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
    );
    const addresses = [...cited].flatMap((id) => {
      const url = dataset.sources.get(id)?.url ?? '';
      return safeHref(url) === null ? [] : [url];
    });
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((url) => !links.has(url))).toEqual([]);
  });

  test(`${locale}: without scripts a dossier opens by itself and shows its sources`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const { id } of core) {
      const item = entry(page, id);
      const sources = item.locator('.sources li');
      await expect(sources.first()).toBeHidden();
      await item.getByText(messagesFor(locale).details).click();
      expect(await sources.count()).toBeGreaterThan(0);
      for (const source of await sources.all()) await expect(source).toBeVisible();
    }
  });
}

test('each page names its language and leads to the other', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('header .language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page).toHaveTitle(messagesFor('fr').title);
  await page.locator('header .language').click();
  await expect(page).toHaveTitle(messagesFor('en').title);
});
