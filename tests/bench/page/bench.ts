/**
 * `npm run bench:page`: how fast the built page is on a cheap phone, beside two anchors: the same eight places as plain
 * HTML, and Leaflet's quick start. Cold loads in alternating runs, so that ratios hold on noisy machines.
 */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { chromium } from 'playwright';
import { loadDataset } from '../../../src/build/load-dataset.ts';
import { findChromium } from '../../find-chromium.mjs';
import { leafletPage, plainPage, readTile } from './anchors.ts';
import type { Noted } from './observe.ts';
import { observe } from './observe.ts';
import { folder, serve } from './server.ts';

const RUNS = 5;
/** Slow 4G and a phone as Lighthouse applies them: round trip ms, bits per second, slower by. */
const ROUND_TRIP = 562.5;
const BITS = 1_474_560;
const SLOWER = 4;
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
/** Ms of a task that nobody feels (Total Blocking Time, web.dev). */
const UNFELT = 50;
/** Questions after a click until it counts as unanswered. */
const PATIENCE = 100;
/** Ms without any request after which a page counts as loaded whole. */
const QUIET = 2500;

const WHAT = {
  marker: '.leaflet-marker-icon, [data-marker]',
  popup: '.leaflet-popup, [data-popup]',
  count: 8,
};

interface Figures {
  readonly lcp: number;
  readonly markers: number;
  readonly click: number;
  readonly shift: number;
  readonly blocked: number;
  readonly bytes: number;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function measure(browser: Browser, address: string): Promise<Figures> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  let last = performance.now();
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    last = performance.now();
  });
  devtools.on('Network.dataReceived', () => {
    last = performance.now();
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP,
    downloadThroughput: BITS / 8,
    uploadThroughput: BITS / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(observe, WHAT);
  await page.goto(address, { waitUntil: 'load' });
  while (performance.now() - last < QUIET) await page.waitForTimeout(100);
  const read = () => page.evaluate(() => (window as unknown as { noted: Noted }).noted);
  const loaded = await read();
  const box = await page.locator(WHAT.marker).first().boundingBox();
  if (box === null) throw new Error(`found no marker at ${address}, expected eight`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  // Asked now and then: a question in every frame would be work in what is measured.
  let clicked = await read();
  for (let asked = 0; clicked.popup === 0 && asked < PATIENCE; asked++) {
    await page.waitForTimeout(100);
    clicked = await read();
  }
  if (clicked.popup === 0) throw new Error(`found no popup at ${address}, expected one`);
  await context.close();
  return {
    lcp: loaded.lcp,
    markers: loaded.markers,
    click: clicked.popup - clicked.clicked,
    shift: loaded.shift,
    blocked: loaded.tasks
      .filter(([start]) => start > loaded.lcp)
      .reduce((sum, [, length]) => sum + Math.max(0, length - UNFELT), 0),
    bytes,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const { dataset } = loadDataset(root);
if (dataset === null) throw new Error('found broken tables, expected a dataset');
const core = dataset.incidents.filter(({ scope }) => scope === 'core');
const tiles = await serve(readTile);
const pages = {
  'plain HTML': await serve(plainPage(core)),
  'Leaflet’s quick start': await serve(leafletPage(core, tiles.address)),
  'this map': await serve(folder(`${root}dist`)),
};
const results = new Map<string, Figures[]>(Object.keys(pages).map((name) => [name, []]));
const executablePath = await findChromium();
for (let run = 1; run <= RUNS; run++) {
  for (const [name, { address }] of Object.entries(pages)) {
    // A browser of its own: nothing is warm.
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    results.get(name)?.push(await measure(browser, address));
    await browser.close();
  }
  process.stderr.write(`run ${run} of ${RUNS}\n`);
}
for (const served of [...Object.values(pages), tiles]) served.close();

const head =
  'page | kB | largest paint, ms | markers seen, ms | click to popup, ms | layout shift | blocked, ms';
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
process.stdout.write(line(head.split(' | ')) + line(head.split(' | ').map(() => '---')));
for (const [name, runs] of results) {
  const of = (key: keyof Figures): number => median(runs.map((run) => run[key]));
  const whole = (['lcp', 'markers', 'click'] as const).map((key) => of(key).toFixed(0));
  const kilobytes = (of('bytes') / 1000).toFixed(of('bytes') < 10_000 ? 1 : 0);
  process.stdout.write(
    line([name, kilobytes, ...whole, of('shift').toFixed(3), of('blocked').toFixed(0)]),
  );
}
