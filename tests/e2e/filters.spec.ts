import type { Page } from '@playwright/test';
import type { Damage, Incident } from '../../src/core/incident.ts';
import { DAMAGES } from '../../src/core/incident.ts';
import { fill } from '../../src/i18n/fill.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import {
  core,
  dataset,
  entry,
  expect,
  hashOf,
  marker,
  openMap,
  PAGES,
  popup,
  test,
} from './site.ts';

function having(incidents: readonly Incident[], kinds: readonly Damage[]): readonly string[] {
  return incidents
    .filter(({ damages }) => damages.some((kind) => kinds.includes(kind)))
    .map(({ id }) => id);
}

function located(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.filter(({ facility }) => facility.position !== null);
}

const chip = (page: Page, kind: string) => page.locator(`button.chip[data-filter="${kind}"]`);
const scope = (page: Page, choice: string) => page.locator(`[data-scope-choice="${choice}"]`);
const shownIds = (page: Page) =>
  page
    .locator('li[data-incident]:visible')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['incident'] ?? ''));
const markedIds = (page: Page) =>
  marker(page).evaluateAll((items) =>
    items.map((item) => (item as HTMLElement).dataset['incident'] ?? ''),
  );

for (const { locale, path } of PAGES) {
  test(`${locale}: the legend counts, filters list and map, and writes the address`, async ({
    page,
  }) => {
    await openMap(page, path);
    const m = messagesFor(locale);
    for (const kind of DAMAGES) {
      await expect(chip(page, kind)).toHaveAttribute('aria-pressed', 'true');
      await expect(chip(page, kind)).toContainText(m.damage[kind]);
      await expect(chip(page, kind).locator('.count')).toHaveText(
        String(having(core, [kind]).length),
      );
    }
    await chip(page, 'arson').click();
    const rest = DAMAGES.filter((kind) => kind !== 'arson');
    const expected = having(core, rest);
    expect(expected.length).toBeLessThan(core.length);
    await expect(chip(page, 'arson')).toHaveAttribute('aria-pressed', 'false');
    expect(await shownIds(page)).toEqual(expected);
    expect(await markedIds(page)).toEqual(expected);
    expect(hashOf(page)).toBe(`damage=${rest.join(',')}`);
    await expect(page.getByRole('status').first()).toHaveText(
      fill(m.shownSome, { shown: expected.length, total: core.length }),
    );
    // A type set aside keeps its count: it is what a click would bring.
    await expect(chip(page, 'arson').locator('.count')).toHaveText(
      String(having(core, ['arson']).length),
    );
    await chip(page, 'arson').click();
    expect(await shownIds(page)).toEqual(core.map(({ id }) => id));
    expect(hashOf(page)).toBe('');
  });

  test(`${locale}: the scope switch brings the other attacks and never counts them among the eight`, async ({
    page,
  }) => {
    await openMap(page, path);
    const figures = await page.locator('.figures').textContent();
    await expect(scope(page, 'core')).toHaveAttribute('aria-pressed', 'true');
    await expect(scope(page, 'all')).toHaveText(
      messagesFor(locale).scopeAll(dataset.incidents.length),
    );
    await scope(page, 'all').click();
    await expect(scope(page, 'all')).toHaveAttribute('aria-pressed', 'true');
    expect(await shownIds(page)).toEqual(dataset.incidents.map(({ id }) => id));
    const facilities = new Set(located(dataset.incidents).map(({ facility }) => facility.id));
    await expect(marker(page)).toHaveCount(facilities.size);
    for (const kind of DAMAGES)
      await expect(chip(page, kind).locator('.count')).toHaveText(
        String(having(dataset.incidents, [kind]).length),
      );
    expect(hashOf(page)).toBe('scope=all');
    expect(await page.locator('.figures').textContent()).toBe(figures);
    await scope(page, 'core').click();
    expect(await shownIds(page)).toEqual(core.map(({ id }) => id));
    await expect(marker(page)).toHaveCount(core.length);
    expect(hashOf(page)).toBe('');
  });
}

test('a place without a position opens from the list although it has no marker', async ({
  page,
}) => {
  await openMap(page, '#scope=all');
  const unlocated = dataset.incidents.find(({ facility }) => facility.position === null);
  const id = unlocated?.id ?? '';
  await expect(marker(page, id)).toHaveCount(0);
  await entry(page, id).locator('.opener').click();
  await expect(popup(page)).toHaveAttribute('data-incident', id);
  await expect(popup(page)).toContainText(messagesFor('en').unlocated);
  await page.keyboard.press('Escape');
  await expect(entry(page, id).locator('.opener')).toBeFocused();
});

test('choices that leave nothing say so and can be taken back at once', async ({ page }) => {
  await openMap(page, '');
  const m = messagesFor('en');
  for (const kind of DAMAGES) await chip(page, kind).click();
  expect(await shownIds(page)).toEqual([]);
  await expect(marker(page)).toHaveCount(0);
  await expect(page.getByRole('status').first()).toContainText(m.nothingShown);
  await page.getByRole('button', { name: m.showAgain, exact: true }).click();
  expect(await shownIds(page)).toEqual(core.map(({ id }) => id));
  await expect(marker(page)).toHaveCount(core.length);
});

test('a choice that hides the open place closes its dialog', async ({ page }) => {
  await openMap(page, '#incident=toulon');
  await expect(popup(page)).toHaveCount(1);
  await chip(page, 'gunfire').click();
  await chip(page, 'graffiti').click();
  await expect(marker(page, 'toulon')).toHaveCount(0);
  await expect(popup(page)).toHaveCount(0);
  expect(hashOf(page)).not.toContain('toulon');
});

test('the search takes a name without accents and finds words of the facts', async ({ page }) => {
  await openMap(page, '');
  const box = page.getByRole('searchbox', { name: messagesFor('en').searchLabel });
  await box.fill('NIMES');
  expect(await shownIds(page)).toContain('nimes');
  expect(await shownIds(page)).not.toContain('toulon');
  await box.fill('no such word anywhere');
  expect(await shownIds(page)).toEqual([]);
  await box.fill('');
  expect(await shownIds(page)).toEqual(core.map(({ id }) => id));
});
