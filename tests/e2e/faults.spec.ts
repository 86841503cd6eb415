import type { Browser, Page, Route } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { Locale } from '../../src/core/localized.ts';
import type { Asked, Outcome, Stage } from './fault-visit.ts';
import { discover, STAGES, Visit } from './fault-visit.ts';
import { core } from './site.ts';

interface Subject {
  readonly path: string;
  readonly locale: Locale;
  readonly stages: readonly Stage[];
}

/** The reader's pages share their files: each file meets each fault on one of the three, in turn. */
const READERS: readonly Subject[] = [
  { path: '', locale: 'en', stages: STAGES },
  { path: 'fr/', locale: 'fr', stages: STAGES },
  { path: `fr/${core[0]?.id}/`, locale: 'fr', stages: STAGES },
];
const FRAMES: readonly Subject[] = [
  { path: 'embed/', locale: 'en', stages: ['map', 'detail'] },
  { path: 'fr/embed/', locale: 'fr', stages: ['map', 'detail'] },
];

const NO_PAGE = '<!doctype html><title>404</title><h1>Not found</h1>';
const LATE = 2200;

/** Ways of a server to fail with one file. */
const FAULTS = {
  missing: (route: Route) => route.fulfill({ status: 404, contentType: 'text/plain', body: '404' }),
  aborted: (route: Route) => route.abort('connectionreset'),
  truncated: async (route: Route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  },
  'a page with status 200': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: NO_PAGE }),
  'right but text/plain': async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { 'content-type': 'text/plain' } });
  },
  'never answered': () => new Promise<void>(() => {}),
  late: async (route: Route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.continue();
  },
} as const;
type Fault = keyof typeof FAULTS;

/** What a part may come to when one of its files meets a fault. */
function expectedOf({ file, type, inMarkup }: Asked, fault: Fault): readonly Outcome[] {
  if (fault === 'late') return ['whole'];
  // While an answer may still come there is nothing to say; without any script nobody could say it.
  if (fault === 'never answered') return ['waiting', 'whole'];
  // The base map's colours come with the second sheet: without them its outline stays, and that is said.
  if (inMarkup && file.includes('/late-')) return ['said', 'whole'];
  if (inMarkup) return type === 'script' ? ['waiting'] : ['whole'];
  if (fault === 'right but text/plain' && type === 'fetch') return ['whole'];
  // A script may have another in its place, and half a sheet is a sheet: then everything works all the same.
  return type === 'fetch' ? ['said'] : ['said', 'whole'];
}

interface Found {
  /** Address of the site, with a slash at its end. */
  readonly root: string;
  readonly files: ReadonlyMap<string, readonly Asked[]>;
}

/**
 * Opens a page that writes down all it complains of, but for the browser's own lines about these files; `cut` says that
 * the page's own script is broken off.
 */
async function openPage(browser: Browser, files: readonly string[], cut = false) {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ name, message }) => {
    // A script cut in the middle: only the browser can report it, for no script of ours is running yet.
    const isCut = cut && name === 'SyntaxError' && !message.includes('JSON');
    if (!isCut) faults.push(`thrown: ${message}`);
  });
  page.on('console', (message) => {
    const about = `${message.location().url} ${message.text()}`;
    if (message.type() === 'error' && !files.some((file) => about.includes(file)))
      faults.push(`console: ${about}`);
  });
  const close = async (): Promise<void> => {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  };
  return { page, faults, close };
}

const test = base.extend<object, { readonly found: Found }>({
  found: [
    async ({ browser }, use, { project }) => {
      const root = project.use.baseURL ?? '';
      const found = await Promise.all(
        [...READERS, ...FRAMES].map(async ({ path, locale, stages }) => {
          const { page, faults, close } = await openPage(browser, []);
          const asked = await discover(new Visit(page, locale), { root, path, stages });
          await close();
          expect(faults).toEqual([]);
          return [path, asked] as const;
        }),
      );
      await use({ root, files: new Map(found) });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** Runs in the page: what every reader has, whatever is lost. */
function readContent() {
  const seen = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const state = document.documentElement.dataset['map'] ?? 'static';
  const tiles = seen('.map-tiles.drawn canvas').length > 0;
  const links = seen('a[data-role="marker"][href^="#"]').length;
  const closed = '.entries[data-list="core"] .opener[aria-expanded="false"]';
  const opener = document.querySelector<HTMLElement>(closed);
  if (state === 'ready') opener?.click();
  const popup = document.querySelector('[data-role="popup"]')?.textContent ?? '';
  if (state === 'ready') opener?.click();
  return {
    entries: seen('.entries[data-list="core"] > li .opener').length,
    markers: seen('[data-role="marker"]').length,
    drawn: tiles || seen('svg.drawing:not(.covered)').length > 0,
    // Without the map's scripts the places are links to the list; with them, each opens its dialog.
    usable: state === 'ready' ? popup.length > 200 : links > 0,
  };
}

async function expectContent(page: Page, isFrame: boolean, told: string): Promise<void> {
  const content = () => page.evaluate(readContent).catch(() => null);
  const state = await page.evaluate(() => document.documentElement.dataset['map']).catch(() => '');
  const listed = isFrame && state !== 'static' ? 0 : core.length;
  await expect.poll(content, { message: told }).toEqual({
    entries: listed,
    markers: core.length,
    drawn: true,
    usable: true,
  });
}

interface Planted {
  readonly asked: Asked;
  readonly fault: Fault;
}

/** One visit during which these files fail, at most one in each part. */
async function visitWith(
  browser: Browser,
  root: string,
  subject: Subject,
  all: readonly Planted[],
) {
  const files = all.map(({ asked }) => asked.file);
  const told = `${subject.path}: ${all.map(({ asked, fault }) => `${asked.file} ${fault}`).join(', ')}`;
  const { page, faults, close } = await openPage(
    browser,
    files,
    all.some(({ asked, fault }) => asked.inMarkup && fault === 'truncated'),
  );
  for (const { asked, fault } of all) await page.route(root + asked.file, FAULTS[fault]);
  const visit = new Visit(page, subject.locale);
  await visit.open(root + subject.path);
  if (!all.some(({ fault }) => fault === 'never answered')) await page.waitForLoadState('load');
  for (const stage of subject.stages) {
    const planted = all.filter(({ asked }) => asked.stage === stage);
    if (planted.length === 0 && stage !== 'map') continue;
    const [wanted = ['whole']] = planted.map(({ asked, fault }) => expectedOf(asked, fault));
    if (stage === 'share') await expectContent(page, false, told);
    const outcome = await visit.go(stage, wanted);
    expect(wanted, `${told}: ${stage} ${outcome}`).toContain(outcome);
  }
  if (!all.some(({ asked }) => asked.stage === 'share'))
    await expectContent(page, FRAMES.includes(subject), told);
  // What still goes out while the page is taken down meets no stand-in any more.
  const heard = [...faults];
  await close();
  expect(heard, told).toEqual([]);
}

/** A sheet in the markup that is never answered holds back what follows it until the browser gives up on it. */
function isFair({ asked, fault }: Planted): boolean {
  return !(fault === 'never answered' && asked.inMarkup && asked.type === 'stylesheet');
}

/** Puts files of different parts into one visit. A page's own files fail alone: they take everything else along. */
function inVisits(planted: readonly Planted[]): readonly (readonly Planted[])[] {
  const visits: Planted[][] = [];
  for (const one of planted) {
    const room = visits.find((visit) =>
      visit.every(({ asked }) => asked.stage !== one.asked.stage && asked.stage !== 'map'),
    );
    if (room === undefined || one.asked.stage === 'map') visits.push([one]);
    else room.push(one);
  }
  return visits;
}

const LOST = (Object.keys(FAULTS) as Fault[]).filter((fault) => fault !== 'late');

for (const [turn, fault] of LOST.entries()) {
  for (const [index, subject] of READERS.entries()) {
    test(`files of ${subject.path || './'} ${fault}`, async ({ browser, found }) => {
      const files = (found.files.get(subject.path) ?? []).filter(
        (_, place) => (place + turn) % READERS.length === index,
      );
      expect(files.length).toBeGreaterThan(3);
      const planted = files.map((asked) => ({ asked, fault })).filter(isFair);
      for (const visit of inVisits(planted)) await visitWith(browser, found.root, subject, visit);
    });
  }
}

for (const subject of FRAMES) {
  test(`files of ${subject.path}, each fault in turn`, async ({ browser, found }) => {
    const files = found.files.get(subject.path) ?? [];
    expect(files.length).toBeGreaterThan(0);
    for (const asked of files)
      for (const fault of LOST) await visitWith(browser, found.root, subject, [{ asked, fault }]);
  });
}

test('late files change nothing but the hour', async ({ browser, found }) => {
  await Promise.all(
    READERS.map((subject, index) => {
      const files = (found.files.get(subject.path) ?? []).filter((_, place) => place % 3 === index);
      const planted = files.map((asked) => ({ asked, fault: 'late' as const }));
      return visitWith(browser, found.root, subject, planted);
    }),
  );
});
