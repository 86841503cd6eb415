// Whether the symbols are painted in the colour of their damage type: seen in a picture of the page, because what a
// symbol inherits from its place is for each engine to work out.
import assert from 'node:assert/strict';

/** Least share of a symbol's box in its colour: of the diamond, edges and inner disc leave about a fifth. */
const LEAST_SHARE = 0.12;
/** Largest difference of a colour channel that still is the same colour. */
const NEAR = 12;

/** Symbols in the view: where they stand and which colour they are to have, as #rrggbb. */
function readSymbols() {
  return [...document.querySelectorAll('[data-role="marker"]')].map((one) => {
    const glyph = one.querySelector('.glyph');
    const { left, top, width, height } = glyph.getBoundingClientRect();
    const colour = getComputedStyle(glyph).getPropertyValue('--mark').trim();
    return { id: one.dataset.incident, left, top, width, height, colour };
  });
}

/** Runs in an empty page: counts, in a picture, the share of each symbol's box that has its colour. */
function countColours(picture, symbols, near) {
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    window.shares = symbols.map(({ left, top, width, height, colour }) => {
      const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      const box = [left, top, width, height].map(Math.round);
      const { data } = context.getImageData(...box);
      let same = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, channel) => Math.abs(data[at + channel] - value) <= near)) same++;
      }
      return same / (data.length / 4);
    });
  };
  image.src = `data:image/png;base64,${picture}`;
}

/** Leaves the page: every symbol has its colour, and not all have the same. */
export async function expectColours(page) {
  const symbols = await page.read(readSymbols);
  const colours = new Set(symbols.map(({ colour }) => colour));
  assert.ok(colours.size > 1, `all symbols are ${[...colours]}`);
  const picture = await page.picture();
  await page.open('about:blank');
  await page.read(countColours, picture, symbols, NEAR);
  await page.until(true, () => window.shares !== undefined);
  const shares = await page.read(() => window.shares);
  symbols.forEach(({ id, colour }, index) => {
    assert.ok(shares[index] >= LEAST_SHARE, `${shares[index]} of ${id} is ${colour}`);
  });
}
