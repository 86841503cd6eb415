import type { Page } from '@playwright/test';
import { core, entry, expect, marker, opener, openMap, popup, test } from './site.ts';

/** What the focus is on: a marker's or list opener's incident, an id, or a class. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (at === null || at === document.body) return 'body';
    if (at.dataset['role'] === 'marker') return `marker ${at.dataset['incident']}`;
    if (at.classList.contains('opener')) return `opener ${at.closest('li')?.id}`;
    return at.id === '' ? at.className : at.id;
  });
}

async function walk(page: Page, steps: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
  }
  return seen;
}

test('Tab goes from the skip link to the map as one stop, then through the markers in list order', async ({
  page,
}) => {
  await openMap(page, '');
  const seen = await walk(page, 30);
  expect(seen[0]).toBe('skip');
  const map = seen.indexOf('map');
  expect(map).toBeGreaterThan(0);
  const markers = seen.filter((name) => name.startsWith('marker '));
  expect(markers).toEqual(core.map(({ id }) => `marker ${id}`));
  expect(seen.indexOf(markers[0] ?? '')).toBe(map + 1);
});

test('the skip link passes the map and leads to the list', async ({ page }) => {
  await openMap(page, '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#list')).toBeFocused();
});

test('arrows move the map, plus and minus zoom, Home shows all of France again', async ({
  page,
}) => {
  await openMap(page, '');
  const map = page.locator('#map');
  const spot = async (): Promise<number> => (await marker(page, 'valence').boundingBox())?.x ?? 0;
  const before = await spot();
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(spot).not.toBeCloseTo(before, 0);
  await page.keyboard.press('+');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('view=');
  await page.keyboard.press('Home');
  await expect.poll(spot).toBeCloseTo(before, 0);
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('view=');
});

test('keys do nothing to the map while the focus is elsewhere', async ({ page }) => {
  await openMap(page, '');
  const before = await marker(page, 'valence').boundingBox();
  await opener(page, 'toulon').focus();
  for (const key of ['+', '-', 'Home']) await page.keyboard.press(key);
  expect((await marker(page, 'valence').boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
});

for (const [name, from] of [
  ['a marker', (page: Page) => marker(page, 'nimes')],
  ['a list entry', (page: Page) => opener(page, 'nimes')],
] as const) {
  for (const close of ['Escape', 'button'] as const) {
    test(`Enter on ${name} moves the focus in, ${close} brings it back`, async ({ page }) => {
      await openMap(page, 'fr/');
      await from(page).focus();
      await page.keyboard.press('Enter');
      await expect(popup(page).locator('h2')).toBeFocused();
      if (close === 'Escape') await page.keyboard.press('Escape');
      else await popup(page).getByRole('button', { name: 'Fermer' }).click();
      await expect(popup(page)).toHaveCount(0);
      await expect(from(page)).toBeFocused();
    });
  }
}

test('Escape closes from a marker too, while the dialog is open and the focus outside', async ({
  page,
}) => {
  await openMap(page, '#incident=valence');
  await expect(popup(page)).toBeVisible();
  await marker(page, 'enap').focus();
  await page.keyboard.press('Escape');
  await expect(popup(page)).toHaveCount(0);
});

test('next and previous go through the places in list order', async ({ page }) => {
  await openMap(page, '');
  await marker(page, 'toulon').press('Enter');
  const ids: (string | null)[] = [];
  for (const _ of core) {
    ids.push(await popup(page).getAttribute('data-incident'));
    await popup(page).getByRole('button', { name: 'Next place' }).click();
  }
  expect(ids).toEqual(core.map(({ id }) => id));
  await expect(popup(page)).toHaveAttribute('data-incident', 'toulon');
});

test('four buttons move the map without a drag', async ({ page }) => {
  await openMap(page, '');
  await page.getByRole('button', { name: 'Move the map' }).click();
  for (const [name, axis, sign] of [
    ['Move west', 'x', 1],
    ['Move east', 'x', -1],
    ['Move north', 'y', 1],
    ['Move south', 'y', -1],
  ] as const) {
    const before = (await marker(page, 'valence').boundingBox())?.[axis] ?? 0;
    await page.getByRole('button', { name }).click();
    await expect
      .poll(async () => {
        const now = (await marker(page, 'valence').boundingBox())?.[axis] ?? 0;
        return Math.sign(Math.round(now - before));
      })
      .toBe(sign);
  }
});

test('the timeline steps by buttons and by arrows, in order of time', async ({ page }) => {
  await openMap(page, '');
  const order = [...core].sort(
    (a, b) => a.when.low.localeCompare(b.when.low) || a.when.high.localeCompare(b.when.high),
  );
  await page.getByRole('button', { name: /^Later/ }).click();
  await expect(popup(page)).toHaveAttribute('data-incident', order[0]?.id ?? '');
  await page.keyboard.press('Escape');
  await page.locator('#timeline .stretch').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(popup(page)).toBeVisible();
});

test('loading a link to a place steals no focus', async ({ page }) => {
  await openMap(page, '#incident=toulon');
  await expect(popup(page)).toBeVisible();
  expect(await focused(page)).toBe('body');
  await expect(entry(page, 'toulon')).toHaveClass(/selected/);
});
