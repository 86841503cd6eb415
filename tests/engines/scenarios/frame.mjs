// The frame's main paths: sandboxed on another origin, by the element, and from a file.
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expectMarkers } from './boxes.mjs';

const POPUP = '[data-role="popup"]';
const marker = (id) => `[data-role="marker"][data-incident="${id}"]`;

/** Messages of one type that the host heard. */
const heard = (type) =>
  window.heard.filter(
    (message) => message.channel === 'prison-attacks-map' && message.type === type,
  );

async function openSandboxed(page, { site, hosts }, frame, width) {
  const host = new URL('frame.html', hosts);
  host.searchParams.set('src', new URL(frame, site).href);
  host.searchParams.set('sandbox', 'allow-scripts');
  host.searchParams.set('width', String(width));
  await page.resize(1000, 700);
  await page.open(host.href);
  await page.until(
    1,
    (type) => window.heard.filter((message) => message.type === type).length,
    'ready',
  );
  assert.equal((await page.read(heard, 'ready'))[0].from, 'null');
}

function sandboxed(name, frame, width) {
  return {
    name: `${name}: eight markers, popup and focus`,
    async run(page, setting) {
      const { core } = setting.expected;
      await openSandboxed(page, setting, frame, width);
      await page.expectCalm();
      await page.into('iframe');
      await page.untilReady();
      await expectMarkers(page, core);
      for (const id of [core[0], core.at(-1)]) {
        await page.click(marker(id));
        await page.untilOpen(id);
        await page.untilFocus(`${POPUP} h2`);
        assert.ok((await page.count(`${POPUP} .facts .value`)) > 0);
        assert.ok((await page.count(`${POPUP} .sources li`)) > 0);
        await page.press('Escape');
        await page.untilCount(0, POPUP);
        await page.untilFocus(marker(id));
      }
    },
  };
}

const messages = {
  name: 'sandboxed frame: ready, select and resize reach the host, select and options reach the frame',
  async run(page, setting) {
    const { core } = setting.expected;
    await openSandboxed(page, setting, 'embed/', 600);
    await page.read(() => window.tell({ type: 'hello', fit: 'content' }));
    await page.until(true, () =>
      window.heard.some(({ type, height }) => type === 'resize' && height >= 200),
    );
    await page.read((id) => window.tell({ type: 'select', incident: id }), core[1]);
    await page.until(
      core[1],
      () => window.heard.findLast(({ type }) => type === 'select')?.incident ?? null,
    );
    await page.read(() => window.tell({ type: 'options', theme: 'dark' }));
    await page.into('iframe');
    await page.untilOpen(core[1]);
    await page.until('dark', () => document.documentElement.dataset.theme ?? null);
    await page.expectCalm();
  },
};

const told = {
  name: 'sandboxed frame: a click in it tells the host which place is open',
  async run(page, setting) {
    const [id] = setting.expected.core;
    await openSandboxed(page, setting, 'embed/', 600);
    await page.into('iframe');
    await page.click(marker(id));
    await page.untilOpen(id);
    await page.expectCalm();
    await page.out();
    await page.until(
      id,
      () => window.heard.findLast(({ type }) => type === 'select')?.incident ?? null,
    );
  },
};

const element = {
  name: 'the element of embed.js: ready, select(id) and the select event, in French',
  async run(page, { site, hosts, expected }) {
    const [id] = expected.core;
    const host = new URL('element.html', hosts);
    host.searchParams.set('site', site);
    await page.resize(1000, 900);
    await page.open(host.href);
    await page.until(true, () => window.heard.some(({ name }) => name === 'ready'));
    await page.read((place) => document.querySelector('prison-attacks-map').select(place), id);
    await page.until(true, () => window.heard.some(({ name }) => name === 'select'));
    await page.expectCalm();
    assert.ok(
      await page.read(() => document.querySelector('prison-attacks-map').offsetHeight >= 280),
    );
    await page.into('prison-attacks-map iframe');
    assert.equal(await page.attribute('html', 'lang'), 'fr');
    await page.untilOpen(id);
  },
};

const file = {
  name: 'the frame page opens from a file',
  async run(page, { folder, expected }) {
    await page.resize(600, 500);
    await page.open(pathToFileURL(path.join(folder, 'embed', 'index.html')).href);
    await page.untilReady();
    await expectMarkers(page, expected.core);
    await page.click(marker(expected.core[0]));
    await page.untilOpen(expected.core[0]);
  },
};

export const framed = [
  sandboxed('sandboxed frame on another origin', 'embed/', 600),
  sandboxed('sandboxed French frame, 320 px', 'fr/embed/', 320),
  messages,
  told,
  element,
  file,
];
