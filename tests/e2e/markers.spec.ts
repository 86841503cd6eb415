import type { Page } from '@playwright/test';
import { project } from '../../src/core/mercator.ts';
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
      // The letters themselves: the halo around them may touch a neighbour's.
      const text = (element: Element | null): Box => {
        const { left, top, right, bottom } = box(element);
        const { paddingLeft } = getComputedStyle(element ?? one);
        const inset = Number.parseFloat(paddingLeft);
        return { left: left + inset, top, right: right - inset, bottom };
      };
      return {
        id: (one as HTMLElement).dataset['incident'] ?? '',
        hit: box(one),
        symbol: box(one.querySelector('.glyph')),
        name: text(one.querySelector('.name')),
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
      // Each symbol and each name lies on top at nine and at three points: no control, credit or neighbour covers it.
      const covered = await marker(page).evaluateAll((all) =>
        all.flatMap((one) => {
          const { left, top } = one.getBoundingClientRect();
          const inset = 9;
          const steps = [inset, 22, 44 - inset];
          const symbol = steps.flatMap((x) => steps.map((y) => [left + x, top + y] as const));
          const label = (one.querySelector('.name') ?? one).getBoundingClientRect();
          const middle = (label.top + label.bottom) / 2;
          const name = [label.left + 5, (label.left + label.right) / 2, label.right - 5].map(
            (x) => [x, middle] as const,
          );
          return [...symbol, ...name]
            .map(([x, y]) => document.elementFromPoint(x, y))
            .filter((top) => top === null || !one.contains(top))
            .map((top) => `${(one as HTMLElement).dataset['incident']} under ${top?.className}`);
        }),
      );
      expect(covered).toEqual([]);
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

/** Px between the true places of two markers, where Leaflet has put them. */
async function trueDistance(page: Page, a: string, b: string): Promise<number> {
  const places = [a, b].map((id) =>
    marker(page, id).evaluate((one) => {
      const { e, f } = new DOMMatrix((one as HTMLElement).style.transform);
      return [e, f] as const;
    }),
  );
  const [from = [0, 0], to = [0, 0]] = await Promise.all(places);
  return Math.hypot(from[0] - to[0], from[1] - to[1]);
}

/** The same by the projection alone. */
function projectedDistance(a: string, b: string, zoom: number): number {
  const [from = [0, 0], to = [0, 0]] = [a, b].map((id) => {
    const position = core.find((incident) => incident.id === id)?.facility.position;
    return project(position ?? [0, 0], zoom);
  });
  return Math.hypot(from[0] - to[0], from[1] - to[1]);
}

test('at every zoom no symbol and no name covers another', async ({ page }) => {
  await openMap(page, '');
  for (let zoom = 4; zoom <= 12; zoom++) {
    await test.step(`zoom ${zoom}`, async () => {
      await page.goto(`#view=${zoom}/43.6/5`);
      const expected = projectedDistance('toulon', 'nanterre', zoom);
      const off = async () => Math.abs((await trueDistance(page, 'toulon', 'nanterre')) - expected);
      // Leaflet puts each marker on a whole px.
      await expect.poll(off).toBeLessThan(2);
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
