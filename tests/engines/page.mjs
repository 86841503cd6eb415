// What every scenario does with a page, over the few things that all drivers can do:
//   engine, version                   names for the reports
//   goto(address)                     loads a page and returns to the top document
//   evaluate(expression)              value of a JavaScript expression in the present document
//   click(selector), press(key)       as a reader does, by the engine's own events
//   into(selector), out()             makes a frame's document, or the top one again, the present one
//   resize(width, height)             px of the page's view; an engine may keep it wider than a phone's
//   picture()                         the view as PNG, in base64
//   close()
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;
/** Looks in a row that find an element where it was. */
const STILL = 3;

/** The value of a function of the page; it sees its arguments and the document, nothing of this file. */
function call(driver, run, args) {
  return driver.evaluate(`(${run})(...${JSON.stringify(args)})`);
}

/** Where every marker, its symbol and its name stand, px in the view. */
function readMarkers() {
  const box = (one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  return [...document.querySelectorAll('[data-role="marker"]')].map((one) => ({
    id: one.dataset.incident,
    label: one.getAttribute('aria-label') ?? '',
    said: one.querySelector('.name').textContent,
    hit: box(one),
    symbol: box(one.querySelector('.glyph')),
    name: box(one.querySelector('.name')),
  }));
}

export function createPage(driver, site) {
  const read = (run, ...args) => call(driver, run, args);

  /** Waits until a function of the page answers with this value. */
  async function until(expected, run, ...args) {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = await read(run, ...args);
      try {
        assert.deepEqual(found, expected);
        return;
      } catch (cause) {
        if (performance.now() > end) throw cause;
      }
      await sleep(PAUSE_MS);
    }
  }

  /** Waits until an element has stood still for some moments: maps glide, and busy machines glide in jerks. */
  async function untilStill(selector) {
    const spot = (one) => {
      const { left, top } = document.querySelector(one).getBoundingClientRect();
      return [left, top];
    };
    let still = 0;
    for (let before = null; still < STILL; ) {
      const now = String(await read(spot, selector));
      still = now === before ? still + 1 : 0;
      before = now;
      await sleep(PAUSE_MS);
    }
  }

  const count = (selector) => read((one) => document.querySelectorAll(one).length, selector);
  const attribute = (selector, name) =>
    read((one, which) => document.querySelector(one)?.getAttribute(which) ?? null, selector, name);
  const untilCount = (number, selector) =>
    until(number, (one) => document.querySelectorAll(one).length, selector);

  /** No error, no broken promise, no missing file and nothing refused in the present document. */
  const expectCalm = async () => assert.deepEqual(await read(() => window.faults ?? []), []);
  const untilReady = () => until('ready', () => document.documentElement.dataset.map ?? null);

  /**
   * Loads an address below the site, or an absolute one; a change of the hash alone loads, too. In WebKit a page that
   * writes its address just now calls off the navigation that leaves it: hence the second look.
   */
  async function load(address) {
    do await driver.goto('about:blank');
    while ((await read(() => location.href)) !== 'about:blank');
    await driver.goto(new URL(address, site).href);
  }

  return {
    engine: driver.engine,
    press: driver.press,
    into: driver.into,
    out: driver.out,
    resize: driver.resize,
    picture: driver.picture,
    read,
    until,
    count,
    attribute,
    untilCount,
    untilReady,
    expectCalm,
    /** Clicks as soon as the element is there and stands still. */
    async click(selector) {
      await until(true, (one) => document.querySelector(one) !== null, selector);
      await untilStill(selector);
      await driver.click(selector);
    },
    open: load,
    /** Opens an address of the site and waits until its map can be used. */
    async openMap(address) {
      await load(address);
      await untilReady();
    },
    text: (selector) => read((one) => document.querySelector(one)?.textContent ?? null, selector),
    markers: () => read(readMarkers),
    /** Which place is open, if any. */
    untilOpen: (id) =>
      until(id, () => document.querySelector('[data-role="popup"]')?.dataset.incident ?? null),
    untilFocus: (selector) =>
      until(true, (one) => document.activeElement?.matches(one) ?? false, selector),
  };
}
