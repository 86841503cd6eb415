// A crude label placement for the preview pictures.

const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Smallest importance of a French town shown at each zoom. */
const TOWNS_FROM = { 5: 26, 6: 21, 7: 17, 8: 14, 9: 9, 10: 4, 11: 0 };

function createBoxes(width, height) {
  const boxes = [];
  return (x0, y0, x1, y1) => {
    if (x0 < 0 || y0 < 0 || x1 > width || y1 > height) return false;
    if (boxes.some(([a, b, c, d]) => x0 < c && x1 > a && y0 < d && y1 > b)) return false;
    boxes.push([x0, y0, x1, y1]);
    return true;
  };
}

/** The labels of a view as SVG text elements, French names. */
export function drawLabels({ places, labels, project, zoom, width, height }) {
  const reserve = createBoxes(width, height);
  const texts = [];
  for (const [kind, fr, , lng, lat, from, to, angle = 0] of labels.labels) {
    if (zoom < from || zoom > to) continue;
    const { capitals, italic } = labels.kinds[kind];
    const [x, y] = project([lng, lat]);
    const half = fr.length * (capitals ? 4.6 : 3.2);
    if (!reserve(x - half, y - 10, x + half, y + 4)) continue;
    texts.push(
      `<text x="${x}" y="${y}" text-anchor="middle" font-size="${capitals ? 11 : 12}" letter-spacing="${capitals ? 2 : 0}" fill="${italic ? '#5d87a3' : '#8c8778'}" transform="rotate(${angle} ${x} ${y})" ${italic ? 'font-style="italic"' : ''}>${escapeText(capitals ? fr.toUpperCase() : fr)}</text>`,
    );
  }
  for (const [fr, , lng, lat, importance, flags] of places.places) {
    const isForeign = flags >= 2;
    if (importance < TOWNS_FROM[zoom] && !(isForeign && zoom > 5)) continue;
    const [x, y] = project([lng, lat]);
    if (!reserve(x - 4, y - 8, x + 8 + fr.length * 6.4, y + 6)) continue;
    const colour = isForeign ? '#777' : '#222';
    texts.push(
      `<circle cx="${x}" cy="${y}" r="2.2" fill="${colour}"/><text x="${x + 6}" y="${y + 4}" font-size="12" font-weight="${importance > 23 && !isForeign ? 700 : 400}" fill="${colour}">${escapeText(fr)}</text>`,
    );
  }
  return texts.join('');
}
