import type { CDPSession, Page } from '@playwright/test';
import type { Reading } from '../../src/core/address.ts';
import { parseHash } from '../../src/core/address.ts';
import { expect as expectHost, test as host } from './hosts/hosts.ts';
import { core, expect, openMap, test } from './site.ts';

/** What the browser keeps for a page, after a collection; detached nodes and dead frames are in it. */
type Kept = Readonly<Record<'JSEventListeners' | 'Nodes' | 'Documents' | 'Frames', number>>;

/** Rounds before the first count: what is made once is made by then. */
const WARM_UP = 20;
/** What a loop of hundreds of rounds may leave: less than one node or listener in ten rounds is no leak, but a cache. */
const SLACK = 8;

async function count(session: CDPSession): Promise<Kept> {
  // Twice: what a finaliser lets go is collected by the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: keyof Kept): number => metrics.find((one) => one.name === name)?.value ?? -1;
  return {
    JSEventListeners: read('JSEventListeners'),
    Nodes: read('Nodes'),
    Documents: read('Documents'),
    Frames: read('Frames'),
  };
}

/** By how much rounds of `loop` make what is kept grow, warm-up apart. */
async function growth(
  page: Page,
  rounds: number,
  loop: (rounds: number) => Promise<unknown>,
): Promise<Kept> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  await loop(WARM_UP);
  const before = await count(session);
  await loop(rounds);
  const after = await count(session);
  await session.detach();
  return {
    JSEventListeners: after.JSEventListeners - before.JSEventListeners,
    Nodes: after.Nodes - before.Nodes,
    Documents: after.Documents - before.Documents,
    Frames: after.Frames - before.Frames,
  };
}

/** Which of the counts grew by more than may be. */
function leaks(grown: Kept): readonly string[] {
  return Object.entries(grown)
    .filter(([, by]) => by > SLACK)
    .map(([name]) => name);
}

function readingOf(page: Page): Reading | null {
  return parseHash(new URL(page.url()).hash, new Set(core.map(({ id }) => id)));
}

/**
 * Opens and closes one place after the other, the first one last: the browser may hold on to the last dialog, and each
 * count must find the same one. Runs in the page.
 */
async function openAndClose(rounds: number): Promise<void> {
  const openers = [
    ...document.querySelectorAll<HTMLElement>('.entries > li:not([hidden]) .opener'),
  ];
  const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let round = rounds; round >= 0; round--) {
    openers[round % openers.length]?.click();
    await painted();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  }
  await painted();
}

for (const [where, width, height] of [
  ['popup', 1200, 800],
  ['sheet', 390, 780],
] as const) {
  test(`200 openings of a ${where} leave nothing behind`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openMap(page, '');
    await expect(page.locator('.map-tiles.drawn')).toHaveCount(1);
    await expect(page.locator('.map-labels .label').first()).toBeAttached();
    const grown = await growth(page, 200, (rounds) => page.evaluate(openAndClose, rounds));
    expect(leaks(grown), JSON.stringify(grown)).toEqual([]);
    await expect(page.locator('[data-role="popup"]')).toHaveCount(0);
    await expect.poll(() => readingOf(page)?.incident ?? null).toBeNull();
  });
}

/** Presses filters in a fixed, mixed order without waiting; ends with `last` pressed once. Runs in the page. */
function changeFilters(rounds: number): void {
  const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
  const kinds = [...document.querySelectorAll<HTMLElement>('#filters button[data-filter]')];
  const search = document.querySelector<HTMLInputElement>('.search');
  for (let round = 0; round < rounds; round++) {
    if (round % 5 === 0) press(`[data-scope-choice="${round % 2 === 0 ? 'all' : 'core'}"]`);
    else if (round % 7 === 0 && search !== null) {
      search.value = round % 2 === 0 ? 'toulon' : '';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    } else kinds[round % kinds.length]?.click();
  }
}

/** Puts every filter back, then takes gunfire alone. Runs in the page. */
function onlyGunfire(): void {
  const search = document.querySelector<HTMLInputElement>('.search');
  if (search !== null) search.value = '';
  search?.dispatchEvent(new Event('input', { bubbles: true }));
  document.querySelector<HTMLElement>('[data-scope-choice="core"]')?.click();
  for (const button of document.querySelectorAll<HTMLElement>('#filters button[data-filter]')) {
    const pressed = button.getAttribute('aria-pressed') === 'true';
    if (pressed !== (button.dataset['filter'] === 'gunfire')) button.click();
  }
}

test('500 filter changes at once: nothing left behind, and the last one stands', async ({
  page,
}) => {
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await openMap(page, '');
  await expect(page.locator('.map-labels .label').first()).toBeAttached();
  const grown = await growth(page, 500, async (rounds) => {
    await page.evaluate(changeFilters, rounds);
    await page.evaluate(onlyGunfire);
  });
  expect(leaks(grown), JSON.stringify(grown)).toEqual([]);
  const expected = core.filter(({ damages }) => damages.includes('gunfire'));
  const shown = page.locator('.entries[data-list="core"] > li:visible');
  await expect(shown).toHaveCount(expected.length);
  await expect(page.locator('[data-role="marker"]:visible')).toHaveCount(expected.length);
  const chip = page.locator('#filters button[data-filter="gunfire"]');
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(chip.locator('.count')).toHaveText(String(expected.length));
  await expect.poll(() => readingOf(page)?.damage).toEqual(['gunfire']);
  // The browser says so when it had to hold a page back.
  expect(warnings).toEqual([]);
});

test('filters pressed one task each: few enough writes for every browser, and the last one stands', async ({
  page,
}) => {
  await openMap(page, '');
  const { written, seconds } = await page.evaluate(async () => {
    const counted = { written: 0, seconds: 0 };
    const push = history.pushState.bind(history);
    history.pushState = (...given) => {
      counted.written++;
      push(...given);
    };
    const chip = document.querySelector<HTMLElement>('#filters button[data-filter]');
    const started = performance.now();
    for (let round = 0; round < 501; round++) {
      chip?.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
    counted.seconds = (performance.now() - started) / 1000;
    return counted;
  });
  // Chromium ignores what exceeds 200 in ten seconds, and the address would then stay behind.
  expect(written).toBeGreaterThan(10);
  expect(written).toBeLessThanOrEqual(52 + seconds * 10);
  await expect.poll(() => readingOf(page)?.damage ?? []).not.toHaveLength(0);
  expect(readingOf(page)?.damage).not.toContain('gunfire');
});

/** Adds the element, waits until its map can be used, takes it away. Runs in the host's page. */
async function mountAndUnmount(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const map = document.createElement('prison-attacks-map');
    const ready = new Promise((resolve) => {
      map.addEventListener('ready', resolve, { once: true });
    });
    document.body.prepend(map);
    await ready;
    map.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

host('50 maps put into a page and taken out leave nothing behind', async ({ page, places }) => {
  host.setTimeout(120_000);
  await page.goto(`${places.host}lazy`);
  const frames = await page.locator('iframe').count();
  const grown = await growth(page, 50, (rounds) =>
    page.evaluate(mountAndUnmount, Math.min(rounds, 50)),
  );
  expectHost(leaks(grown), JSON.stringify(grown)).toEqual([]);
  expectHost(await page.locator('iframe').count()).toBe(frames);
});

test.describe('planted: the meter reports', () => {
  test('a listener and a detached node in each round', async ({ page }) => {
    await page.goto('accessibility/');
    const grown = await growth(page, 100, (rounds) =>
      page.evaluate((times) => {
        const kept = window as typeof window & { kept?: Element[] };
        kept.kept ??= [];
        for (let round = 0; round < times; round++) {
          const element = document.createElement('p');
          element.addEventListener('click', () => element.remove());
          kept.kept.push(element);
        }
      }, rounds),
    );
    expect(leaks(grown)).toEqual(['JSEventListeners', 'Nodes']);
  });

  test('a frame that stays in each round', async ({ page }) => {
    await page.goto('accessibility/');
    const grown = await growth(page, 20, (rounds) =>
      page.evaluate((times) => {
        for (let round = 0; round < times; round++)
          document.body.append(document.createElement('iframe'));
      }, rounds),
    );
    expect(leaks(grown)).toEqual(expect.arrayContaining(['Documents', 'Frames']));
  });
});
