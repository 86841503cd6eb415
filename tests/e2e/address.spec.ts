import type { Page } from '@playwright/test';
import { messagesFor } from '../../src/i18n/messages.ts';
import {
  core,
  dataset,
  expect,
  hashOf,
  mapReady,
  marker,
  opener,
  openMap,
  PAGES,
  popup,
  test,
} from './site.ts';

async function expectOpen(page: Page, id: string): Promise<void> {
  await expect(popup(page)).toHaveCount(1);
  await expect(popup(page)).toHaveAttribute('data-incident', id);
}

/** The page answers as it should, whatever its address said. */
async function expectWorking(page: Page): Promise<void> {
  await expect(marker(page)).toHaveCount(core.length);
  await opener(page, 'valence').click();
  await expectOpen(page, 'valence');
  await page.keyboard.press('Escape');
  await expect(popup(page)).toHaveCount(0);
}

for (const { locale, path } of PAGES) {
  for (const link of ['#incident=toulon', '#toulon', '?incident=toulon', '?scope=all#toulon']) {
    test(`${locale}: ${link} opens the place and leaves the focus alone`, async ({ page }) => {
      await openMap(page, path + link);
      await expectOpen(page, 'toulon');
      await expect(page.locator('body')).toBeFocused();
    });
  }

  test(`${locale}: every core place has its address`, async ({ page }) => {
    await openMap(page, path);
    for (const { id } of core) {
      await page.goto(`${path}#incident=${id}`);
      await expectOpen(page, id);
    }
  });
}

test('?scope=all opens on every attack, and the address then says what differs from it', async ({
  page,
}) => {
  await openMap(page, '?scope=all');
  await expect(page.locator('li[data-incident]:visible')).toHaveCount(dataset.incidents.length);
  await page.locator('[data-scope-choice="core"]').click();
  expect(hashOf(page)).toBe('scope=core');
  await page.reload();
  await mapReady(page);
  await expect(marker(page)).toHaveCount(core.length);
});

test('a link to an attack outside the eight widens the scope', async ({ page }) => {
  await openMap(page, '#incident=tarascon');
  await expectOpen(page, 'tarascon');
  await expect(page.locator('[data-scope-choice="all"]')).toHaveAttribute('aria-pressed', 'true');
});

test('?theme chooses the theme against the system’s', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await openMap(page, '');
  const light = await paper();
  await openMap(page, '?theme=dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe(dark);
  await openMap(page, '?theme=light');
  expect(await paper()).toBe(light);
});

test('?ui=map leaves the map alone on the page', async ({ page }) => {
  await openMap(page, '?ui=map');
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.locator('#list')).toBeHidden();
  await marker(page, 'enap').click();
  await expectOpen(page, 'enap');
});

test('opening what a link asks for is no step of its own: back leaves the page', async ({
  page,
}) => {
  for (const link of ['?incident=valence', '#incident=tarascon', '#damage=arson&scope=all']) {
    await openMap(page, 'fr/');
    const before = page.url();
    await openMap(page, link);
    await page.goBack();
    expect(page.url()).toBe(before);
  }
});

test('one choice is one step, however much of the state it changes', async ({ page }) => {
  await openMap(page, '#incident=toulon');
  await expectOpen(page, 'toulon');
  const before = await page.evaluate(() => history.length);
  // Closes the open place and narrows the list at once.
  await page.locator('button.chip[data-filter="gunfire"]').click();
  await page.locator('button.chip[data-filter="graffiti"]').click();
  await expect(popup(page)).toHaveCount(0);
  expect(await page.evaluate(() => history.length)).toBe(before + 2);
});

test('back and forward go through the places that were opened', async ({ page }) => {
  await openMap(page, '');
  await opener(page, 'toulon').click();
  expect(hashOf(page)).toMatch(/^incident=toulon/);
  await opener(page, 'nimes').click();
  await expectOpen(page, 'nimes');
  await page.goBack();
  await expectOpen(page, 'toulon');
  await page.goBack();
  await expect(popup(page)).toHaveCount(0);
  await page.goForward();
  await expectOpen(page, 'toulon');
  await page.goForward();
  await expectOpen(page, 'nimes');
});

test('the same link always shows the same thing', async ({ page }) => {
  const link = '#incident=toulon&damage=gunfire,arson&scope=all&view=6/46.5/2.5';
  await openMap(page, link);
  const state = () =>
    page.evaluate(() => ({
      shown: [...document.querySelectorAll<HTMLElement>('li[data-incident]')]
        .filter((item) => !item.hidden)
        .map((item) => item.dataset['incident']),
      pressed: [...document.querySelectorAll('#filters [aria-pressed="true"]')].map(
        (one) => one.textContent,
      ),
      markers: [...document.querySelectorAll('[data-role="marker"]')].map((one) => {
        const { x, y } = one.getBoundingClientRect();
        return [Math.round(x), Math.round(y)];
      }),
    }));
  await expectOpen(page, 'toulon');
  const first = await state();
  expect(first.pressed).toHaveLength(3);
  await page.goto('about:blank');
  await openMap(page, link);
  await expectOpen(page, 'toulon');
  expect(await state()).toEqual(first);
});

test('the address follows the map without filling the history', async ({ page }) => {
  await openMap(page, '');
  const steps = () => page.evaluate(() => history.length);
  const before = await steps();
  const zoomIn = page.getByRole('button', { name: messagesFor('en').zoomIn });
  await zoomIn.click();
  await expect.poll(() => hashOf(page)).toMatch(/^view=\d/);
  await zoomIn.click();
  await expect.poll(() => hashOf(page)).toMatch(/^view=7/);
  expect(await steps()).toBe(before);
  await page.getByRole('button', { name: messagesFor('en').fit }).click();
  await expect.poll(() => hashOf(page)).toBe('');
});

test('an unknown place is said, not thrown', async ({ page }) => {
  await openMap(page, '?incident=nowhere');
  await expect(page.getByRole('status').first()).toHaveText(messagesFor('en').noSuchPlace);
  await expectWorking(page);
});

test('a hash that is not ours stays as it is', async ({ page }) => {
  for (const foreign of ['#?secret=abc', '#responses', '#:~:text=prison', '#/route/of/a/host']) {
    await page.goto('about:blank');
    await openMap(page, foreign);
    await expect(marker(page)).toHaveCount(core.length);
    await expect(popup(page)).toHaveCount(0);
    // Text fragments are taken off by the browser itself.
    if (!foreign.includes(':~:')) expect(hashOf(page)).toBe(foreign.slice(1));
  }
});

const GARBAGE = {
  'broken encodings': [
    '#',
    '#%',
    '#incident=toulon%',
    '#incident=%E0%A4%A',
    '?%ff%fe=1&incident=%00',
  ],
  'unknown values': [
    '#incident=',
    '#incident=nowhere',
    '#incident=__proto__',
    '#damage=',
    '#damage=constructor,__proto__',
    '#scope=everything',
    '#night=2025-99-99',
    '#night=2031-01-01',
    '?theme=neon&scope=none&ui=&incident=../../etc',
    '?incident[]=toulon&theme[$ne]=dark',
  ],
  'impossible views': [
    '#view=99/99/999',
    '#view=NaN/NaN/NaN',
    '#view=0/0/0',
    '#view=12/-80/170',
    `#view=6/${'9'.repeat(400)}/2`,
  ],
  noise: [`#incident=${'a'.repeat(5000)}`, '#&&&===&', '#incident=<img src=x onerror=alert(1)>'],
};

for (const [kind, addresses] of Object.entries(GARBAGE)) {
  test(`${kind} in the address leave a working page`, async ({ page }) => {
    for (const address of addresses) {
      await test.step(address.slice(0, 60), async () => {
        await page.goto('about:blank');
        await openMap(page, address);
        await expectWorking(page);
      });
    }
  });
}
