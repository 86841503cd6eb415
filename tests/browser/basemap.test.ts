import '../../src/styles/page.css';
import '../../src/styles/map.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import type { Basemap } from '../../src/map/basemap/basemap.ts';
import { Basemap as BasemapClass } from '../../src/map/basemap/basemap.ts';
import { createCredit } from '../../src/map/basemap/credit.ts';
import PaintWorker from '../../src/map/basemap/paint-worker.ts?worker&inline';
import type { ShownMarker } from '../../src/map/basemap/reserved.ts';
import { LatLng, LeafletMap } from '../../src/map/leaflet.ts';
import { find } from './page-fixture.ts';

const WIDTH = 900;
const HEIGHT = 600;
const LYON = new LatLng(45.76, 4.84);

let box: HTMLElement;
let map: LeafletMap;
let basemap: Basemap;
let markers: ShownMarker[];
let startWorker: () => Worker;
const notices = vi.fn();

/** As where a policy allows none. */
function noWorker(): Worker {
  throw new Error('found no worker');
}

/** A marker as the map makes it: a box of 44 px, its name to the right. */
function addMarker(name: string, latLng: LatLng): ShownMarker {
  const element = document.createElement('button');
  element.className = 'marker';
  element.dataset['side'] = 'right';
  const label = document.createElement('span');
  label.className = 'name';
  label.textContent = name;
  element.append(label);
  const { x, y } = map.latLngToContainerPoint(latLng);
  element.style.cssText = `left:${x}px;top:${y}px`;
  box.append(element);
  return { element, latLng };
}

function openMap(zoom: number, center: LatLng, places: readonly [string, LatLng][] = []): void {
  map.setView(center, zoom, { animate: false });
  markers = places.map(([name, latLng]) => addMarker(name, latLng));
  basemap = new BasemapClass(
    map,
    {
      root: '/',
      locale: 'fr',
      messages: messagesFor('fr'),
      credit: createCredit(box, messagesFor('fr')),
      detail: false,
      markers: () => markers,
      onNotice: notices,
      onDrawn: () => {},
    },
    startWorker,
  );
}

function labels(): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('.map-labels .label')];
}

function label(text: string): HTMLElement | undefined {
  return labels().find((one) => one.dataset['label'] === text);
}

async function drawn(): Promise<void> {
  await vi.waitFor(() => expect(labels().length).toBeGreaterThan(3), { timeout: 15_000 });
}

/** The painted tiles; others are on their way. */
function canvases(): readonly HTMLCanvasElement[] {
  return [...box.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile-loaded')];
}

/** The colour of the px of a tile that stands at a place on the map. */
function colourAt(latLng: LatLng): string {
  const at = map.latLngToContainerPoint(latLng);
  const { left, top } = box.getBoundingClientRect();
  for (const canvas of canvases()) {
    const rect = canvas.getBoundingClientRect();
    const x = ((at.x + left - rect.left) / rect.width) * canvas.width;
    const y = ((at.y + top - rect.top) / rect.height) * canvas.height;
    if (x < 0 || y < 0 || x >= canvas.width - 1 || y >= canvas.height - 1) continue;
    // Copied first: a picture from a worker is on its canvas by another kind of context.
    const probe = document.createElement('canvas').getContext('2d');
    probe?.drawImage(canvas, x, y, 1, 1, 0, 0, 1, 1);
    const [r, g, b] = probe?.getImageData(0, 0, 1, 1).data ?? [];
    return `rgb(${r}, ${g}, ${b})`;
  }
  return 'no tile';
}

function colourOf(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  box.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  const slack = 0.5;
  return (
    a.left < b.right - slack &&
    b.left < a.right - slack &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack
  );
}

beforeEach(() => {
  notices.mockReset();
  document.documentElement.dataset['theme'] = 'light';
  box = document.createElement('div');
  box.style.cssText = `position:relative;width:${WIDTH}px;height:${HEIGHT}px;overflow:hidden`;
  document.body.replaceChildren(box);
  map = new LeafletMap(box, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0,
    fadeAnimation: false,
  });
});
afterEach(() => {
  basemap.destroy();
  map.remove();
  delete document.documentElement.dataset['theme'];
});

describe.each([
  { where: 'in a worker', start: () => new PaintWorker() },
  { where: 'in the page, as there is no worker', start: noWorker },
  {
    where: 'in the page, as the worker does not come',
    start: () => new Worker('/nothing-here.js'),
  },
])('the tiles painted $where', ({ start }) => {
  beforeEach(() => {
    startWorker = start;
  });
  test('land is land and sea is sea, abroad is toned down', async () => {
    openMap(6.3, new LatLng(46.5, 3));
    await drawn();
    expect(colourAt(new LatLng(46.9, 2.75))).toBe(colourOf('--france'));
    expect(colourAt(new LatLng(42.9, 4.4))).toBe(colourOf('--sea'));
    expect(colourAt(new LatLng(49.3, 10.2))).toBe(colourOf('--land'));
  });

  test.each([5, 5.62, 6.31, 7.5, 9.49])(
    'at zoom %d they cover the view without a gap, and their px are the screen’s',
    async (zoom) => {
      openMap(zoom, new LatLng(46.5, 3));
      await drawn();
      const rects = canvases().map((canvas) => canvas.getBoundingClientRect());
      const { left, top } = box.getBoundingClientRect();
      for (let x = 0.5; x < WIDTH; x += 13) {
        for (let y = 0.5; y < HEIGHT; y += 13) {
          const covering = rects.filter(
            (rect) =>
              rect.left <= left + x &&
              rect.right >= left + x + 0.9 &&
              rect.top <= top + y &&
              rect.bottom >= top + y + 0.9,
          );
          expect(covering.length, `${x} ${y}`).toBeGreaterThan(0);
        }
      }
      for (const canvas of canvases()) {
        const rect = canvas.getBoundingClientRect();
        expect(rect.width * devicePixelRatio).toBeCloseTo(canvas.width, 2);
        expect(Math.abs(rect.left - left - Math.round(rect.left - left))).toBeLessThan(0.01);
      }
    },
  );

  test.each([5, 6.3, 8.45, 10])(
    'at zoom %d more is painted than seen: a pan of a hand’s breadth meets no margin',
    async (zoom) => {
      openMap(zoom, new LatLng(46.5, 3));
      await drawn();
      const { left, top, right, bottom } = box.getBoundingClientRect();
      await vi.waitFor(() => {
        const rects = canvases().map((canvas) => canvas.getBoundingClientRect());
        expect(Math.min(...rects.map((rect) => rect.left))).toBeLessThanOrEqual(left - 190);
        expect(Math.min(...rects.map((rect) => rect.top))).toBeLessThanOrEqual(top - 190);
        expect(Math.max(...rects.map((rect) => rect.right))).toBeGreaterThanOrEqual(right + 190);
        expect(Math.max(...rects.map((rect) => rect.bottom))).toBeGreaterThanOrEqual(bottom + 190);
      }, 5000);
    },
  );

  test('after a zoom by a fraction the tiles are painted anew at their present size', async () => {
    openMap(6.1, new LatLng(46.5, 3));
    await drawn();
    map.setZoom(6.3, { animate: false });
    await vi.waitFor(() => {
      for (const canvas of canvases())
        expect(canvas.getBoundingClientRect().width * devicePixelRatio).toBeCloseTo(
          canvas.width,
          2,
        );
    });
  });

  test('a change of theme is a repaint of the same canvases', async () => {
    openMap(6.3, new LatLng(46.5, 3));
    await drawn();
    const before = canvases();
    const light = colourAt(new LatLng(46.9, 2.75));
    document.documentElement.dataset['theme'] = 'dark';
    await vi.waitFor(() => {
      expect(colourAt(new LatLng(46.9, 2.75))).toBe(colourOf('--france'));
      expect(colourAt(new LatLng(42.9, 4.4))).toBe(colourOf('--sea'));
    });
    expect(colourAt(new LatLng(46.9, 2.75))).not.toBe(light);
    expect(canvases()).toEqual(expect.arrayContaining([...before]));
  });
});

describe('the names', () => {
  beforeEach(() => {
    startWorker = noWorker;
  });

  test('touch no other, no marker and no marker’s name', async () => {
    const places: [string, LatLng][] = [
      ['Nanterre', new LatLng(48.9, 2.2)],
      ['Villepinte', new LatLng(48.96, 2.54)],
      ['Valence', new LatLng(44.93, 4.89)],
    ];
    openMap(6, new LatLng(46.5, 3), places);
    await drawn();
    const texts = labels().map((one) => one.getBoundingClientRect());
    const taken = markers.map(({ element }) => find('.name', element).getBoundingClientRect());
    texts.forEach((text, index) => {
      expect(texts.slice(index + 1).some((other) => overlap(text, other))).toBe(false);
      expect(taken.some((other) => overlap(text, other))).toBe(false);
    });
    expect(label('Valence')).toBeUndefined();
    for (const city of ['Paris', 'Lyon', 'Marseille']) expect(label(city)).toBeDefined();
  });

  test('a great city under a marker is named beside it, without its dot', async () => {
    openMap(6, new LatLng(46.5, 3), [['Corbas', LYON]]);
    await drawn();
    const lyon = label('Lyon');
    expect(lyon?.classList.contains('dotted')).toBe(false);
    const rect = lyon?.getBoundingClientRect();
    const at = map.latLngToContainerPoint(LYON);
    const { left, top } = box.getBoundingClientRect();
    expect(Math.abs((rect?.left ?? 0) - left - at.x)).toBeLessThan(110);
    expect(Math.abs((rect?.top ?? 0) - top - at.y)).toBeLessThan(70);
  });

  test('panning moves no name against the map and makes none blink', async () => {
    openMap(7, new LatLng(45.5, 4));
    await drawn();
    // Rivers are named more than once and left out here.
    const places = () =>
      new Map(
        labels()
          .filter((one) => !one.classList.contains('label-river'))
          .map((one) => [one.dataset['label'], one.style.transform]),
      );
    const before = places();
    for (const shift of [
      [40, 0],
      [60, 30],
      [-300, 200],
      [200, -230],
    ] as const) {
      map.panBy([...shift], { animate: false });
      for (const [text, place] of places()) {
        if (before.has(text)) expect(place, text).toBe(before.get(text));
      }
    }
    const seen = places();
    for (const text of before.keys()) expect(seen.has(text), text).toBe(true);
  });

  test('never more than 150, in the densest part of the country too', async () => {
    openMap(11, new LatLng(48.86, 2.35));
    await drawn();
    expect(labels().length).toBeLessThanOrEqual(150);
    expect(label('Paris')).toBeDefined();
  });

  test('hide at rest where they would lie under the credit, and come back', async () => {
    openMap(8, new LatLng(45.5, 4));
    await drawn();
    const credit = find('.map-credit', box).getBoundingClientRect();
    const lyon = label('Lyon');
    const at = lyon?.getBoundingClientRect();
    if (lyon === undefined || at === undefined) throw new Error('found no Lyon, expected it');
    expect(getComputedStyle(lyon).visibility).toBe('visible');
    const shift: [number, number] = [at.left - credit.left - 20, at.top - credit.top];
    map.panBy(shift, { animate: false });
    expect(overlap(lyon.getBoundingClientRect(), credit)).toBe(true);
    expect(getComputedStyle(lyon).visibility).toBe('hidden');
    map.panBy([0, 60], { animate: false });
    expect(getComputedStyle(lyon).visibility).toBe('visible');
    expect(find('.map-labels', box).getAttribute('aria-hidden')).toBe('true');
  });

  test('make room when a marker comes', async () => {
    openMap(6, new LatLng(46.5, 3));
    await drawn();
    const dijon = label('Dijon')?.style.transform;
    expect(dijon).toBeDefined();
    markers.push(addMarker('Somewhere', new LatLng(47.322, 5.041)));
    basemap.refresh();
    const now = label('Dijon')?.style.transform;
    expect(now).not.toBe(dijon);
  });
});

describe('the credit', () => {
  test('names what is shown: the drawing first, then the base map', async () => {
    openMap(6, new LatLng(46.5, 3));
    expect(find('.map-credit', box).textContent).toBe(messagesFor('fr').attributionDrawing);
    await drawn();
    expect(find('.map-credit', box).textContent).toBe(messagesFor('fr').attribution);
    expect(find('.map-credit a', box).getAttribute('href')).toContain(
      'openstreetmap.org/copyright',
    );
    expect(getComputedStyle(find('.map-credit', box)).backgroundColor).toBe(colourOf('--paper'));
    expect(notices).not.toHaveBeenCalled();
  });
});
