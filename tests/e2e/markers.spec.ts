import type { Page } from '@playwright/test';
import { core, expect, mapReady, marker, openMap, test } from './site.ts';

const SIZES = [
  [320, 568],
  [360, 740],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [2560, 1440],
] as const;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Drawn {
  readonly id: string;
  readonly hit: Box;
  readonly symbol: Box;
  readonly name: Box;
}

/** Where every marker, its symbol and its name stand in the window, px. */
function readMarkers(page: Page): Promise<readonly Drawn[]> {
  return marker(page).evaluateAll((all) =>
    all.map((one) => {
      const box = (element: Element | null): Box => {
        const { left, top, right, bottom } = (element ?? one).getBoundingClientRect();
        return { left, top, right, bottom };
      };
      return {
        id: (one as HTMLElement).dataset['incident'] ?? '',
        hit: box(one),
        symbol: box(one.querySelector('.glyph')),
        name: box(one.querySelector('.name')),
      };
    }),
  );
}

/** Whether two boxes share more than rounding can explain. */
function meet(a: Box, b: Box): boolean {
  const slack = 0.5;
  return (
    a.left < b.right - slack &&
    b.left < a.right - slack &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack
  );
}

function collisions(drawn: readonly Drawn[]): readonly string[] {
  const found: string[] = [];
  for (const a of drawn) {
    for (const b of drawn) {
      if (a.id === b.id) continue;
      if (a.id < b.id && meet(a.hit, b.hit)) found.push(`${a.id} and ${b.id}`);
      if (a.id < b.id && meet(a.name, b.name)) found.push(`names of ${a.id} and ${b.id}`);
      if (meet(a.name, b.symbol)) found.push(`name of ${a.id} on ${b.id}`);
    }
  }
  return found;
}

function expectFingers(drawn: readonly Drawn[]): void {
  for (const { hit } of drawn) {
    expect(hit.right - hit.left).toBeGreaterThanOrEqual(44);
    expect(hit.bottom - hit.top).toBeGreaterThanOrEqual(44);
  }
}

for (const [width, height] of SIZES) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('all eight are inside the map, named, apart and each under its own finger', async ({
      page,
    }) => {
      await openMap(page, '');
      const drawn = await readMarkers(page);
      expect(drawn.map(({ id }) => id)).toEqual(core.map(({ id }) => id));
      expectFingers(drawn);
      expect(collisions(drawn)).toEqual([]);
      const map = await page.locator('#map').boundingBox();
      if (map === null) throw new Error('found no box of the map, expected one');
      for (const { symbol, name } of drawn) {
        for (const box of [symbol, name]) {
          expect(box.left).toBeGreaterThanOrEqual(map.x);
          expect(box.right).toBeLessThanOrEqual(map.x + map.width);
          expect(box.top).toBeGreaterThanOrEqual(map.y);
          expect(box.bottom).toBeLessThanOrEqual(map.y + map.height);
        }
      }
      const hit = await marker(page).evaluateAll((all) =>
        all.map((one) => {
          const { left, top } = one.getBoundingClientRect();
          const inset = 9;
          const spots = [22, inset, 44 - inset].flatMap((x) =>
            [22, inset, 44 - inset].map((y) => document.elementFromPoint(left + x, top + y)),
          );
          return spots.every((spot) => spot !== null && one.contains(spot));
        }),
      );
      expect(hit).toEqual(core.map(() => true));
    });

    test('nothing moves when the script takes over', async ({ page, browser, baseURL }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width, height },
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      const still = await context.newPage();
      await still.goto('');
      const before = await readMarkers(still);
      const map = await still.locator('#map').boundingBox();
      await context.close();
      await openMap(page, '');
      expect(await page.locator('#map').boundingBox()).toEqual(map);
      const after = await readMarkers(page);
      expect(after).toHaveLength(before.length);
      after.forEach(({ id, symbol, name }, index) => {
        const was = before[index];
        expect(id).toBe(was?.id);
        for (const [now, then] of [
          [symbol, was?.symbol],
          [name, was?.name],
        ] as const) {
          expect(Math.abs(now.left - (then?.left ?? Number.NaN)), id).toBeLessThanOrEqual(1);
          expect(Math.abs(now.top - (then?.top ?? Number.NaN)), id).toBeLessThanOrEqual(1);
        }
      });
    });
  });
}

test('at every zoom no symbol and no name covers another', async ({ page }) => {
  await openMap(page, '');
  for (let zoom = 4; zoom <= 12; zoom++) {
    await test.step(`zoom ${zoom}`, async () => {
      await page.goto(`#view=${zoom}/43.6/5`);
      // The drawing is one px to the unit at zoom 6: its scale says where the map has come to.
      const scale = () =>
        page
          .locator('svg.drawing')
          .evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a);
      await expect.poll(scale).toBeCloseTo(2 ** (zoom - 6), 3);
      const drawn = await readMarkers(page);
      expect(drawn).toHaveLength(core.length);
      expectFingers(drawn);
      expect(collisions(drawn)).toEqual([]);
    });
  }
});

test('a map turned from wide to narrow and back fits again and stays apart', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openMap(page, '');
  const before = await readMarkers(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => collisions(await readMarkers(page))).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect
    .poll(async () => {
      const after = await readMarkers(page);
      return Math.max(
        ...after.map(({ symbol }, index) =>
          Math.abs(symbol.left - (before[index]?.symbol.left ?? Number.NaN)),
        ),
      );
    })
    .toBeLessThanOrEqual(1);
  await mapReady(page);
});
