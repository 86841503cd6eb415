// The reader's main paths on the page.
import assert from 'node:assert/strict';
import { expectMarkers } from './boxes.mjs';
import { expectColours } from './colours.mjs';

const WIDE = [1280, 800];
/** An engine whose window cannot be so narrow shows its narrowest. */
const NARROW = [390, 844];
const POPUP = '[data-role="popup"]';

const marker = (id) => `[data-role="marker"][data-incident="${id}"]`;
const opener = (id) => `li[data-incident="${id}"] .opener`;
const FIT = '.map-controls > button:nth-child(3)';
const CLOSE = `${POPUP} .dialog-bar button:last-child`;

const shownIds = () =>
  [...document.querySelectorAll('li[data-incident]')]
    .filter((item) => item.getClientRects().length > 0)
    .map((item) => item.dataset.incident);
const markedIds = () =>
  [...document.querySelectorAll('[data-role="marker"]')].map((one) => one.dataset.incident);
const hash = () => location.hash.replace(/^#/, '');
const zoomOf = () => Number(/view=([\d.]+)/.exec(location.hash)?.[1]);
/** Brightness of the paper from 0 to 255. */
const paper = () => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g);
  return (Number(red) + Number(green) + Number(blue)) / 3;
};

async function expectDossier(page, id) {
  await page.untilOpen(id);
  await page.untilFocus(`${POPUP} h2`);
  const parts = await page.read(
    (dialog) =>
      ['.when', '.kind', '.facts .value', '.sources a[href^="https:"]', '.permalink a'].map(
        (part) => document.querySelectorAll(`${dialog} ${part}`).length > 0,
      ),
    POPUP,
  );
  assert.deepEqual(parts, [true, true, true, true, true]);
  const box = await page.read((dialog) => {
    const { left, right, width, height } = document.querySelector(dialog).getBoundingClientRect();
    return { inside: left >= 0 && right <= innerWidth, drawn: width > 200 && height > 100 };
  }, POPUP);
  assert.deepEqual(box, { inside: true, drawn: true });
}

function markersAt(name, path, [width, height]) {
  return {
    name: `${name}: the map is ready, eight markers are named, inside and apart`,
    async run(page, { expected }) {
      await page.resize(width, height);
      await page.openMap(path);
      await expectMarkers(page, expected.core);
      const wider = await page.read(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `the page is ${wider} px wider than its window`);
    },
  };
}

function dossiersAt(name, path, [width, height]) {
  return {
    name: `${name}: a click on each marker opens facts and sources, Escape closes and gives the focus back`,
    async run(page, { expected }) {
      await page.resize(width, height);
      await page.openMap(path);
      for (const id of expected.core) {
        await page.click(marker(id));
        await expectDossier(page, id);
        await page.press('Escape');
        await page.untilCount(0, POPUP);
        await page.untilFocus(marker(id));
        await page.click(FIT);
      }
    },
  };
}

const keys = {
  name: 'keys: Enter on a marker and on a list entry, close button, next place',
  async run(page, { expected }) {
    await page.resize(...WIDE);
    await page.openMap('');
    const [first, second] = expected.core;
    for (const from of [marker(first), opener(first)]) {
      await page.read((selector) => document.querySelector(selector).focus(), from);
      await page.press('Enter');
      await expectDossier(page, first);
      await page.click(CLOSE);
      await page.untilCount(0, POPUP);
      await page.untilFocus(from);
    }
    await page.press('Enter');
    await page.click(`${POPUP} .dialog-bar button:nth-child(2)`);
    await page.untilOpen(second);
  },
};

const moves = {
  name: 'arrows, plus and Home move, zoom and fit the map; the address follows',
  async run(page, { expected }) {
    await page.resize(...WIDE);
    await page.openMap('');
    const [id] = expected.core;
    const spot = (selector) =>
      Math.round(document.querySelector(selector).getBoundingClientRect().left);
    await page.read(() => document.querySelector('#map').focus());
    const before = await page.read(spot, marker(id));
    await page.press('ArrowRight');
    await page.until(
      true,
      (selector, left) => document.querySelector(selector).getBoundingClientRect().left < left - 20,
      marker(id),
      before,
    );
    await page.until(true, () => location.hash.includes('view='));
    const zoom = await page.read(zoomOf);
    await page.press('+');
    await page.until(true, (was) => Number(/view=([\d.]+)/.exec(location.hash)?.[1]) > was, zoom);
    await page.press('Home');
    await page.until(before, spot, marker(id));
    await page.until('', hash);
    // Once more while the map is still zooming: Home is not forgotten.
    await page.untilCount(0, '.leaflet-zoom-anim');
    await page.press('+');
    await page.until(
      false,
      (selector, left) =>
        left === Math.round(document.querySelector(selector).getBoundingClientRect().left),
      marker(id),
      before,
    );
    await page.press('Home');
    await page.until(before, spot, marker(id));
    await page.until('', hash);
  },
};

const filters = {
  name: 'the legend filters list, map and address',
  async run(page, { expected }) {
    await page.resize(...WIDE);
    await page.openMap('');
    const kinds = await page.read(() =>
      [...document.querySelectorAll('button.chip[data-filter]')].map((chip) => chip.dataset.filter),
    );
    const rest = kinds.filter((kind) => kind !== 'arson');
    const left = expected.all
      .filter(
        ({ scope, damages }) => scope === 'core' && damages.some((kind) => rest.includes(kind)),
      )
      .map(({ id }) => id);
    assert.ok(left.length > 0 && left.length < expected.core.length);
    await page.click('button.chip[data-filter="arson"]');
    await page.until(left, shownIds);
    await page.until(left, markedIds);
    await page.until(`damage=${rest.join(',')}`, hash);
    await page.click('button.chip[data-filter="arson"]');
    await page.until(expected.core, shownIds);
    await page.until('', hash);
  },
};

const scope = {
  name: 'the scope switch brings the other attacks and takes them away',
  async run(page, { expected }) {
    await page.resize(...WIDE);
    await page.openMap('');
    await page.click('[data-scope-choice="all"]');
    await page.until(
      expected.all.map(({ id }) => id),
      shownIds,
    );
    const facilities = new Set(expected.all.flatMap((one) => (one.located ? [one.facility] : [])));
    await page.untilCount(facilities.size, '[data-role="marker"]');
    await page.until('scope=all', hash);
    await page.click('[data-scope-choice="core"]');
    await page.until(expected.core, markedIds);
    await page.until('', hash);
  },
};

const links = {
  name: 'deep links open their place without taking the focus; back and forth in the history',
  async run(page, { expected }) {
    await page.resize(...WIDE);
    const [first, second] = expected.core;
    for (const address of [`#incident=${first}`, `?incident=${first}`, `#${first}`, `${first}/`]) {
      await page.openMap(address);
      await page.untilOpen(first);
      await page.untilFocus('body');
    }
    await page.openMap(`fr/#incident=${first}&scope=all&view=7/44/4`);
    await page.untilOpen(first);
    await page.read((id) => {
      location.hash = `incident=${id}`;
    }, second);
    await page.untilOpen(second);
    await page.read(() => history.back());
    await page.untilOpen(first);
  },
};

const french = {
  name: 'the French page names its language and leads to the English one',
  async run(page) {
    await page.resize(...WIDE);
    await page.openMap('fr/');
    assert.equal(await page.attribute('html', 'lang'), 'fr');
    assert.match(await page.text('h1'), /Attaques contre les prisons/);
    await page.click('header .language');
    await page.until('en', () => document.documentElement.lang);
    await page.untilReady();
    assert.match(await page.text('h1'), /Attacks on French prisons/);
  },
};

const themes = {
  name: 'light and dark: the paper and every symbol have their colours',
  async run(page, { expected }) {
    await page.resize(...WIDE);
    for (const [theme, bright] of [
      ['light', true],
      ['dark', false],
    ]) {
      await page.openMap(`?theme=${theme}`);
      const found = await page.read(paper);
      assert.ok(bright ? found > 220 : found < 60, `paper of ${theme} has brightness ${found}`);
      await expectMarkers(page, expected.core);
      await expectColours(page);
    }
  },
};

const ground = {
  name: 'the map behind the markers is drawn',
  async run(page) {
    await page.resize(...WIDE);
    await page.openMap('');
    await page.until(true, () => {
      const box = document.querySelector('#map').getBoundingClientRect();
      const drawn = (one) => {
        const { width, height } = one.getBoundingClientRect();
        return width > 100 && height > 100;
      };
      const painted = (canvas) => {
        // Copied first: what a worker painted is on its canvas by another kind of context.
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
        return data.some((value) => value > 0);
      };
      const canvases = [...document.querySelectorAll('#map canvas')].filter(drawn);
      const drawings = [...document.querySelectorAll('#map svg:not(.glyph)')].filter(drawn);
      return box.height > 300 && (canvases.some(painted) || drawings.length > 0);
    });
  },
};

const search = {
  name: 'the search takes a name without accents',
  async run(page, { expected }) {
    await page.resize(...WIDE);
    await page.openMap('');
    await page.click('input[type="search"]');
    for (const letter of 'NIMES') await page.press(letter);
    await page.until(true, () =>
      [...document.querySelectorAll('li[data-incident="nimes"]')].some(
        (one) => one.getClientRects().length > 0,
      ),
    );
    await page.until(false, () =>
      [...document.querySelectorAll('li[data-incident="toulon"]')].some(
        (one) => one.getClientRects().length > 0,
      ),
    );
    for (const _ of 'NIMES') await page.press('Backspace');
    await page.until(expected.core, shownIds);
  },
};

const share = {
  name: 'the share dialog opens with a snippet and a preview, Escape closes it and gives the focus back',
  async run(page) {
    await page.resize(...WIDE);
    await page.openMap('');
    await page.click('header .share');
    await page.untilCount(1, 'dialog.share-dialog[open]');
    assert.match(await page.read(() => document.querySelector('#share-code').value), /<iframe /);
    await page.untilCount(1, 'dialog iframe');
    await page.press('Escape');
    await page.untilCount(0, 'dialog');
    await page.untilFocus('header .share');
  },
};

const GARBAGE = [
  '#%E0%A4%A',
  '#incident=__proto__',
  '#damage=constructor,__proto__',
  '#night=2025-99-99',
  '#view=NaN/NaN/NaN',
  '#view=99/99/999',
  '#?secret=AbC123xyz0',
  '#incident=<img src=x onerror=alert(1)>',
  '?theme=neon&scope=none&incident=../../etc',
];
const garbage = {
  name: 'garbage in the address leaves a working page',
  async run(page, { expected }) {
    await page.resize(...WIDE);
    const [id] = expected.core;
    for (const address of GARBAGE) {
      try {
        await page.openMap(address);
        await page.untilCount(expected.core.length, '[data-role="marker"]');
        await page.click(opener(id));
        await page.untilOpen(id);
        await page.expectCalm();
      } catch (cause) {
        throw new Error(`with ${address}: ${cause.message}`, { cause });
      }
    }
  },
};

export const reader = [
  markersAt('en, wide', '', WIDE),
  markersAt('en, narrow', '', NARROW),
  markersAt('fr, wide', 'fr/', WIDE),
  markersAt('fr, narrow', 'fr/', NARROW),
  dossiersAt('wide', '', WIDE),
  dossiersAt('narrow', 'fr/', NARROW),
  keys,
  moves,
  filters,
  scope,
  links,
  french,
  themes,
  ground,
  search,
  share,
  garbage,
];
