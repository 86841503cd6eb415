import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, marker, openMap, popup, test } from './site.ts';

// Axe reads the whole page; on a busy machine that takes its time.
test.setTimeout(120_000);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Takes the base map's picture and its lettering away: both are hidden from assistive technology, and axe gives up on
 * any text over a picture or under a popup. Markers, names, popups and all else of ours stay and are judged.
 */
async function hideBasemap(page: Page): Promise<void> {
  if ((await page.locator('html[data-map="ready"]').count()) === 0) return;
  await expect(page.locator('.map-labels .label').first()).toBeAttached();
  await page.locator('.map-tiles, .map-labels').evaluateAll((layers) => {
    for (const layer of layers) if (layer instanceof HTMLElement) layer.style.display = 'none';
  });
}

/** Violations as one list; on a page with nothing open also what axe could not decide about. */
async function findings(page: Page): Promise<readonly string[]> {
  await hideBasemap(page);
  const { violations, incomplete } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  // Under an open dialog, and where a list scrolls, text is covered: axe cannot judge what nobody can read.
  const bare = (await popup(page).count()) === 0 && !page.url().includes('#');
  return [...violations, ...(bare ? incomplete : [])].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

const STATES: readonly {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
}[] = [
  { name: 'English page', path: '' },
  { name: 'French page', path: 'fr/' },
  {
    name: 'popup open',
    path: '',
    prepare: async (page) => {
      await marker(page, 'toulon').click();
      await expect(popup(page)).toBeVisible();
    },
  },
  {
    name: 'filtered, all attacks, one dossier unfolded',
    path: 'fr/#scope=all&damage=gunfire,graffiti',
    prepare: async (page) => {
      await page.locator('#nantes .dossier > summary').click();
    },
  },
  { name: 'accessibility statement', path: 'accessibility/' },
  { name: 'a place of its own', path: 'fr/valence/' },
];

for (const { name, path, prepare } of STATES) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    if (path.startsWith('accessibility')) await page.goto(path);
    else await openMap(page, path);
    await prepare?.(page);
    expect(await findings(page)).toEqual([]);
  });
}

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });
  test('axe finds nothing with a popup open', async ({ page }) => {
    await openMap(page, '#incident=marseille');
    expect(await findings(page)).toEqual([]);
  });
});

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 568 } });
  test('axe finds nothing with the sheet open', async ({ page }) => {
    await openMap(page, 'fr/#incident=aix');
    expect(await findings(page)).toEqual([]);
  });
});

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });
  test('axe finds nothing and markers keep their shapes', async ({ page }) => {
    await openMap(page, '');
    // The reader's own palette rules here; axe reads the page's colours, which are not shown.
    const found = await findings(page);
    expect(found.filter((one) => !one.startsWith('color-contrast'))).toEqual([]);
    const stroke = await marker(page, 'toulon')
      .locator('.glyph')
      .evaluate((glyph) => getComputedStyle(glyph).forcedColorAdjust);
    expect(['auto', 'preserve-parent-color', 'none']).toContain(stroke);
    await expect(marker(page, 'toulon').locator('.glyph')).toBeVisible();
  });
});
