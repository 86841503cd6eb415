// The page where no script may run: read from outside, through a frame without the right to scripts.
import assert from 'node:assert/strict';

/** The page's own document, in the frame of its host. */
const state = () => {
  const { contentDocument: page } = document.querySelector('iframe');
  const drawn = (one) => one.getClientRects().length > 0;
  const markers = [...page.querySelectorAll('[data-role="marker"]')];
  return {
    faults: page.defaultView.faults ?? null,
    map: page.documentElement.dataset.map ?? null,
    links: markers.filter(drawn).map((one) => one.getAttribute('href')),
    entries: [...page.querySelectorAll('li[data-incident][data-scope="core"]')]
      .filter(drawn)
      .map((one) => `#${one.id}`),
    drawing: [...page.querySelectorAll('#map svg:not(.glyph)')].some(drawn),
    dossiers: page.querySelectorAll('li[data-incident] details .sources a[href^="https:"]').length,
  };
};

export const unscripted = [
  {
    name: 'without scripts the map is eight links to eight entries with their sources',
    async run(page, { expected }) {
      await page.resize(1280, 900);
      await page.open('scripts-off.html');
      const links = expected.core.map((id) => `#${id}`);
      await page.until(links, () => {
        const { contentDocument } = document.querySelector('iframe');
        return [...contentDocument.querySelectorAll('[data-role="marker"]')].map((one) =>
          one.getAttribute('href'),
        );
      });
      const found = await page.read(state);
      assert.equal(found.faults, null, 'a script ran');
      assert.notEqual(found.map, 'ready');
      assert.deepEqual(found.links, links);
      assert.deepEqual(found.entries, links);
      assert.ok(found.drawing);
      assert.ok(found.dossiers > expected.core.length);
    },
  },
];
