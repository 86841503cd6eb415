import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { core, expect, openMap, PAGES, popup, test } from './site.ts';

const place = core[0];
if (place === undefined) throw new Error('found no core incident, expected eight');
const { id, facility } = place;

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /Share|Partager/ });
}

/** Opens the dialog by its button. */
async function openShare(page: Page): Promise<Locator> {
  await page.locator('button.share').click();
  await expect(dialog(page)).toBeVisible();
  return dialog(page);
}

const code = (page: Page): Promise<string> => page.locator('#share-code').inputValue();

for (const { locale, path } of PAGES) {
  test.describe(locale, () => {
    test('makes a frame that a blank page shows', async ({ page, context, baseURL }) => {
      await openMap(page, path);
      await openShare(page);
      const snippet = await code(page);
      const host = await context.newPage();
      await host.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>H</title>${snippet}`,
        }),
      );
      await host.goto(`${baseURL}host.html`);
      const frame = host.frameLocator('iframe');
      await expect(frame.locator('[data-role="marker"]')).toHaveCount(core.length);
      await expect(host.locator('iframe')).toHaveAttribute('title', /2025/);
      await expect(host.locator('p > a')).toHaveAttribute('href', `${baseURL}${path}`);
    });

    test('previews what is chosen, while it is chosen', async ({ page, baseURL }) => {
      await openMap(page, path);
      const box = await openShare(page);
      const preview = box.locator('.share-stage iframe');
      await expect(preview).toHaveAttribute('src', `${baseURL}${path}embed/`);
      await box.locator('#share-place').selectOption(id);
      await box.locator('#share-theme').selectOption('dark');
      await box.locator('#share-scope').selectOption('all');
      await box.locator('#share-shown').selectOption('full');
      await expect(preview).toHaveAttribute(
        'src',
        `${baseURL}${path}embed/?incident=${id}&ui=full&theme=dark&scope=all`,
      );
      await box.locator('#share-language').selectOption(locale === 'en' ? 'fr' : 'en');
      const other = locale === 'en' ? 'fr/' : '';
      await expect(preview).toHaveAttribute('src', new RegExp(`/b/${other}embed/\\?`));
      await box.locator('#share-width').selectOption('300');
      await box.locator('#share-height').fill('640');
      await box.locator('#share-height').press('Tab');
      await expect(preview).toHaveAttribute('width', '300');
      await expect(preview).toHaveAttribute('height', '640');
      expect(await code(page)).toContain(`width="300" height="640"`);
      expect(await code(page)).toContain(facility.shortName);
    });
  });
}

test('the static link keeps its place when the button takes it', async ({
  page,
  browser,
  baseURL,
}) => {
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    const still = await browser.newContext({
      javaScriptEnabled: false,
      viewport,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const plain = await still.newPage();
    await plain.goto('');
    const before = await plain.locator('a.share').boundingBox();
    await expect(plain.locator('a.share')).toHaveAttribute('href', './embed/check/');
    await still.close();
    await openMap(page, '');
    expect(await page.locator('button.share').boundingBox()).toEqual(before);
  }
});

test('a height outside the contract is brought back into it', async ({ page }) => {
  await openMap(page, '');
  const box = await openShare(page);
  for (const [given, kept] of [
    ['10', '300'],
    ['99999', '2000'],
    ['', '2000'],
  ] as const) {
    await box.locator('#share-height').fill(given);
    await box.locator('#share-height').press('Tab');
    await expect(box.locator('#share-height')).toHaveValue(kept);
    expect(await code(page)).toContain(`height="${kept}"`);
  }
});

test('starts with the place that is open', async ({ page }) => {
  await openMap(page, `#incident=${id}`);
  await expect(popup(page)).toBeVisible();
  const box = await openShare(page);
  await expect(box.locator('#share-place')).toHaveValue(id);
  expect(await code(page)).toContain(`embed/?incident=${id}`);
});

test('offers element, link and picture, each with the fields that it has', async ({
  page,
  baseURL,
}) => {
  await openMap(page, '');
  const box = await openShare(page);
  await box.locator('#share-place').selectOption(id);
  await box.getByRole('radio', { name: 'Element' }).check();
  expect(await code(page)).toContain(`<script src="${baseURL}embed.js" async></script>`);
  await expect(box.locator('[data-field="height"]')).toBeHidden();
  await box.getByRole('radio', { name: 'Link' }).check();
  expect(await code(page)).toBe(`${baseURL}${id}/`);
  await expect(box.locator('[data-field="width"]')).toBeHidden();
  const picture = box.locator('.share-stage img');
  await expect(picture).toHaveAttribute('src', `${baseURL}static/${id}-en.png`);
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1200);
  await box.getByRole('radio', { name: 'Picture' }).check();
  expect(await code(page)).toMatch(/^<a href="[^"]*"><img src="[^"]*" alt="[^"]+"/);
  await expect(box.locator('[data-field="theme"]')).toBeHidden();
});

test('works by keyboard alone and gives the focus back', async ({ page }) => {
  await openMap(page, `#incident=${id}`);
  await expect(popup(page)).toBeVisible();
  const button = page.locator('button.share');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Share or embed this map' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Frame' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Element' })).toBeChecked();
  expect(await code(page)).toContain('prison-attacks-map');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  // Escape belonged to the dialog: the place below stays open.
  await expect(popup(page)).toBeVisible();
});

test('copies, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMap(page, '');
  const box = await openShare(page);
  await box.getByRole('button', { name: 'Copy' }).click();
  await expect(box.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page));
});

test('where copying is blocked the text is selected and the reader is told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openMap(page, '');
  const box = await openShare(page);
  await box.getByRole('button', { name: 'Copy' }).click();
  await expect(box.getByRole('status')).toContainText('Copying is blocked');
  const selected = await page.locator('#share-code').evaluate((area: HTMLTextAreaElement) => {
    return area.value.slice(area.selectionStart, area.selectionEnd);
  });
  expect(selected).toBe(await code(page));
});

test('choosing does not fill the history of the reader', async ({ page }) => {
  await openMap(page, '');
  const box = await openShare(page);
  const before = await page.evaluate(() => history.length);
  for (const theme of ['dark', 'light', 'auto']) {
    await box.locator('#share-theme').selectOption(theme);
    const frame = page.frameLocator('.share-stage iframe');
    await expect(frame.locator('[data-role="marker"]')).toHaveCount(core.length);
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('nothing of the dialog is loaded before it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openMap(page, '');
  expect(asked.filter((url) => /share/.test(url))).toEqual([]);
  await openShare(page);
  expect(asked.filter((url) => /share-dialog/.test(url)).length).toBeGreaterThan(0);
});

test('fits a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openMap(page, '');
  const box = await openShare(page);
  const wide = await box.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  const small = await box
    .locator('button, select, input[type="number"]')
    .evaluateAll(
      (all) =>
        all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
          .length,
    );
  expect(small).toBe(0);
});

for (const { locale, path } of PAGES) {
  test(`${locale}: a shared place opens itself`, async ({ page }) => {
    await openMap(page, `${path}${id}/`);
    await expect(popup(page)).toHaveAttribute('data-incident', id);
    const box = await openShare(page);
    await expect(box.locator('#share-place')).toHaveValue(id);
    await box.locator('input[value="link"]').check();
    expect(await code(page)).toBe(new URL(`./`, page.url()).href);
  });
}

test('the dialog breaks no rule that axe knows, in either theme', async ({ page }) => {
  for (const theme of ['light', 'dark']) {
    await openMap(page, `?theme=${theme}`);
    await openShare(page);
    await expect(page.frameLocator('.share-stage iframe').locator('html')).toHaveAttribute(
      'data-map',
      'ready',
    );
    const { violations } = await new AxeBuilder({ page })
      .include('.share-dialog')
      .exclude('iframe')
      .analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
