import type { Page, Route } from '@playwright/test';
import { test as plain } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { fr } from '../../src/i18n/fr.ts';
import { expect, mapReady, marker, openMap, PAGES, popup, test } from './site.ts';

const TILES = 'https://data.geopf.fr/**';
/** A grey picture of one px. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOsr6//DwAFhAKAUaJhpQAAAABJRU5ErkJggg==',
  'base64',
);

async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.map-tiles.drawn')).toHaveCount(1);
  await expect(page.locator('.map-labels .label').first()).toBeAttached();
}

function note(page: Page) {
  return page.locator('.map-detail [role="status"]');
}

/** Names, symbols and the map's own parts, as boxes of the window. */
function readBoxes(page: Page) {
  return page.evaluate(() => {
    const box = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const seen = (element: Element) => getComputedStyle(element).visibility !== 'hidden';
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const names = [...document.querySelectorAll<HTMLElement>('.map-labels .label')].filter(seen);
    return {
      names: names.map((name) => ({
        text: name.dataset['label'] ?? '',
        ...box(name),
        slanted: name.style.transform.includes('rotate'),
      })),
      taken: all(
        '[data-role="marker"] .glyph, [data-role="marker"] .name, .map-credit, .map-controls > *:not([hidden])',
      ).map(box),
    };
  });
}

type Boxes = Awaited<ReturnType<typeof readBoxes>>;

function collisions({ names, taken }: Boxes): readonly string[] {
  const slack = 0.75;
  type Box = Boxes['taken'][number];
  const meet = (a: Box, b: Box): boolean =>
    a.left < b.right - slack &&
    b.left < a.right - slack &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack;
  // The box around a slanted name is larger than the name.
  const straight = names.filter(({ slanted }) => !slanted);
  return straight.flatMap((name, index) => [
    ...taken.filter((box) => meet(name, box)).map(() => `${name.text} on the map's furniture`),
    ...straight
      .slice(index + 1)
      .filter((other) => meet(name, other))
      .map((other) => `${name.text} on ${other.text}`),
  ]);
}

for (const [width, height] of [
  [360, 740],
  [1350, 940],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const hash of ['', '#view=6/46.5/2.5', '#view=8.4/43.6/5', '#view=10/48.88/2.4']) {
      test(`names touch neither markers nor each other, ${hash || 'opening view'}`, async ({
        page,
      }) => {
        await openMap(page, hash);
        await drawn(page);
        const boxes = await readBoxes(page);
        expect(boxes.names.length).toBeGreaterThan(5);
        expect(collisions(boxes)).toEqual([]);
      });
    }

    test('the great cities are named at the opening view', async ({ page }) => {
      await openMap(page, '');
      await drawn(page);
      const { names } = await readBoxes(page);
      const markers = await marker(page).locator('.name').allTextContents();
      const texts = [...names.map(({ text }) => text), ...markers];
      expect(texts).toEqual(expect.arrayContaining(['Paris', 'Lyon', 'Marseille']));
      expect(names.map(({ text }) => text)).not.toContain('Toulon');
    });
  });
}

for (const { locale, path } of PAGES) {
  test(`names and credit are in the page's language: ${locale}`, async ({ page }) => {
    await openMap(page, `${path}#view=6/46.5/2.5`);
    await drawn(page);
    const channel = page.locator(
      `[data-label="${locale === 'fr' ? 'MANCHE' : 'ENGLISH CHANNEL'}"]`,
    );
    await expect(channel).toHaveCount(1);
    const { attribution } = locale === 'fr' ? fr : en;
    await expect(page.locator('.map-credit')).toHaveText(attribution);
    await expect(page.locator('.map-credit')).toBeInViewport();
  });
}

test('the drawing gives way when the tiles are there, and nothing moves', async ({ page }) => {
  await openMap(page, '');
  const before = await marker(page, 'valence').boundingBox();
  await drawn(page);
  await expect(page.locator('.drawing')).toBeHidden();
  expect(await marker(page, 'valence').boundingBox()).toEqual(before);
});

test('the picture is complete before the detailed file comes, then gets its detail', async ({
  page,
}) => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/basemap/high.json', async (route) => {
    await held;
    await route.continue();
  });
  await openMap(page, '#view=9/48.6/-2.5');
  await expect(page.locator('.map-tiles.drawn canvas').first()).toBeVisible();
  const sum = () =>
    page
      .locator('.map-tiles canvas')
      .evaluateAll((all) =>
        all
          .map((canvas) => (canvas as HTMLCanvasElement).toDataURL().length)
          .reduce((a, b) => a + b, 0),
      );
  const coarse = await sum();
  release();
  await expect.poll(sum).toBeGreaterThan(coarse);
});

test('pinned to no one: the page asks for its four files once each, and for nothing else', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('basemap/')) asked.push(request.url().split('/').pop() ?? '');
  });
  await openMap(page, '#view=12/44.2/0.63');
  await drawn(page);
  await expect
    .poll(() => [...asked].sort())
    .toEqual(['high.json', 'labels.json', 'low.json', 'places.json']);
});

test('names hide while the zoom changes and come back placed anew', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    reducedMotion: 'no-preference',
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await openMap(page, '#view=6/46.5/2.5');
  await drawn(page);
  const watched = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const pane = document.querySelector('.leaflet-map-pane') as Element;
        const labels = document.querySelector('.map-labels') as Element;
        const seen: string[] = [];
        const look = (): void => {
          if (pane.classList.contains('leaflet-zoom-anim'))
            seen.push(getComputedStyle(labels).visibility);
          else if (seen.length > 0) {
            resolve(seen);
            return;
          }
          requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.getByRole('button', { name: en.zoomIn }).click();
  expect(new Set(await watched)).toEqual(new Set(['hidden']));
  await expect(page.locator('.map-labels')).toHaveCSS('visibility', 'visible');
  await expect.poll(async () => collisions(await readBoxes(page))).toEqual([]);
  await context.close();
});

test('a marker that a filter takes away leaves its town to the base map, and gets it back', async ({
  page,
}) => {
  await openMap(page, '#view=7/45/4.5');
  await drawn(page);
  const town = page.locator('.label[data-label="Valence"]');
  await expect(marker(page, 'valence')).toHaveCount(1);
  await expect(town).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = '#damage=gunfire&view=7/45/4.5';
  });
  await expect(marker(page, 'valence')).toHaveCount(0);
  await expect(town).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = '#view=7/45/4.5';
  });
  await expect(town).toHaveCount(0);
  expect(collisions(await readBoxes(page))).toEqual([]);
});

const FAULTS: readonly (readonly [name: string, answer: (route: Route) => Promise<void>])[] = [
  ['missing', (route) => route.fulfill({ status: 404, body: 'not found' })],
  [
    'broken off',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ body: (await response.text()).slice(0, 2000) });
    },
  ],
  ['something else', (route) => route.fulfill({ json: { type: 'FeatureCollection' } })],
];

for (const [fault, answer] of FAULTS) {
  plain(
    `low.json ${fault}: the drawing, markers and popups stay, and a notice says so`,
    async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          errors.push(message.text());
      });
      await page.route('**/basemap/low.json', answer);
      await openMap(page, 'fr/');
      await expect(page.getByRole('status').filter({ hasText: fr.outlineOnly })).toHaveCount(1);
      await expect(page.locator('.drawing')).toBeVisible();
      await expect(page.locator('.map-credit')).toHaveText(fr.attributionDrawing);
      await marker(page, 'toulon').click();
      await expect(popup(page)).toBeVisible();
      expect(errors).toEqual([]);
    },
  );

  for (const file of ['high', 'places', 'labels']) {
    plain(`${file}.json ${fault}: the rest of the base map stays`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.route(`**/basemap/${file}.json`, answer);
      await openMap(page, '#view=9/43.6/5');
      await expect(page.locator('.map-tiles.drawn')).toHaveCount(1);
      await expect(page.getByRole('status').filter({ hasText: en.partLost })).toHaveCount(1);
      await expect(page.locator('.map-credit')).toHaveText(en.attribution);
      expect(errors).toEqual([]);
    });
  }
}

plain.describe('the detailed map', () => {
  const AGEN = '#view=12/44.2/0.63';

  plain('is offered from zoom 11, with a line that says whom it asks', async ({ page }) => {
    await openMap(page, '#view=10.4/44.2/0.63');
    await drawn(page);
    await expect(page.getByRole('button', { name: en.detailShow })).toBeHidden();
    await page.getByRole('button', { name: en.zoomIn }).click();
    await expect(page.getByRole('button', { name: en.detailShow })).toBeVisible();
    await expect(note(page)).toHaveText(en.detailNote);
    expect(en.detailNote).toContain('data.geopf.fr');
    expect(fr.detailNote).toContain('data.geopf.fr');
  });

  plain('comes on request, credited, deeper than our own, and goes again', async ({ page }) => {
    const asked: URL[] = [];
    await page.route(TILES, async (route) => {
      asked.push(new URL(route.request().url()));
      await route.fulfill({ contentType: 'image/png', body: PIXEL });
    });
    await openMap(page, AGEN);
    await drawn(page);
    await expect(page.getByRole('button', { name: en.zoomIn })).toBeVisible();
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: en.detailShow }).click();
    await expect(page.locator('.ign-tiles img').first()).toBeVisible();
    await expect(page.locator('.map-credit')).toHaveText(en.attributionIgn);
    await expect(page.locator('.map-labels')).toHaveCount(0);
    const [first] = asked;
    expect(first?.searchParams.get('LAYER')).toBe('GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2');
    expect(first?.searchParams.get('TILEMATRIX')).toBe('12');
    await page.getByRole('button', { name: en.zoomIn }).click();
    await expect
      .poll(() => asked.some((url) => url.searchParams.get('TILEMATRIX') === '13'))
      .toBe(true);
    await page.getByRole('button', { name: en.detailHide }).click();
    await expect(page.locator('.ign-tiles')).toHaveCount(0);
    await expect(page.locator('.map-credit')).toHaveText(en.attribution);
    await expect(page.locator('.map-labels .label').first()).toBeAttached();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('view=12/');
  });

  plain('is on from the start where the publisher asks for it', async ({ page }) => {
    await page.route(TILES, (route) => route.fulfill({ contentType: 'image/png', body: PIXEL }));
    await openMap(page, '?basemap=ign#view=15/44.2/0.63');
    await expect(page.locator('.ign-tiles img').first()).toBeVisible();
    await expect(page.getByRole('button', { name: en.detailHide })).toBeVisible();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('view=15/');
  });

  const FAILURES: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
    ['refused', (route) => route.fulfill({ status: 403, body: 'no' })],
    ['cut off', (route) => route.abort()],
    ['left hanging', () => new Promise(() => {})],
  ];
  for (const [failure, answer] of FAILURES) {
    plain(`${failure}: our own map again, with one sentence`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.route(TILES, answer);
      await openMap(page, `fr/${AGEN}`);
      await drawn(page);
      await page.getByRole('button', { name: fr.detailShow }).click();
      await expect(note(page)).toHaveText(fr.detailFailed, { timeout: 15_000 });
      await expect(page.locator('.ign-tiles')).toHaveCount(0);
      await expect(page.locator('.map-tiles canvas').first()).toBeVisible();
      await expect(page.locator('.map-labels .label').first()).toBeAttached();
      await expect(page.locator('.map-credit')).toHaveText(fr.attribution);
      await expect(page.getByRole('button', { name: fr.detailShow })).toBeVisible();
      expect(errors).toEqual([]);
    });
  }

  plain('lost far in: the view comes back to where our own map is good', async ({ page }) => {
    let answering = true;
    await page.route(TILES, (route) =>
      answering
        ? route.fulfill({ contentType: 'image/png', body: PIXEL })
        : route.fulfill({ status: 403, body: 'no' }),
    );
    await openMap(page, '?basemap=ign#view=15/44.2/0.63');
    await expect(page.locator('.ign-tiles img').first()).toBeVisible();
    answering = false;
    await page.getByRole('button', { name: en.zoomIn }).click();
    await expect(note(page)).toHaveText(en.detailFailed);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('view=12/');
  });
});

test('one theme follows the other without a reload', async ({ page }) => {
  await openMap(page, '#view=6/46.5/2.5');
  await drawn(page);
  const centre = () =>
    page.locator('.map-tiles canvas').evaluateAll((all) => {
      // Copied first: what a worker painted is on its canvas by another kind of context.
      const probe = document.createElement('canvas').getContext('2d');
      probe?.drawImage(all[0] as HTMLCanvasElement, 0, 0);
      return [...(probe?.getImageData(40, 40, 1, 1).data ?? [])].join();
    });
  const light = await centre();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(centre).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(centre).toBe(light);
  await mapReady(page);
});
