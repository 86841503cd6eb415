import { describe, expect, test } from 'vitest';
import { drawMapCard, drawPlaceCard } from '../../../src/build/card.ts';
import { colour, readPalette } from '../../../src/build/card-palette.ts';
import { measure, renderPng, wrap } from '../../../src/build/card-render.ts';
import { loadDataset } from '../../../src/build/load-dataset.ts';
import { readDrawing } from '../../../src/build/outline.ts';
import { coreIncidents, pageContext } from '../../../src/build/page/context.ts';

const { dataset } = loadDataset(process.cwd());
if (dataset === null) throw new Error('found issues in data/, expected a dataset');
const paths = readDrawing('data/basemap/outline.json');
const palette = readPalette('src/styles/tokens.css');
/** Where the panel of words ends, px. */
const PANEL = 500;

interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
}

/** Every text that a card sets from its left edge, with where it ends. */
function panelOf(svg: string): readonly Words[] {
  const texts = svg.matchAll(
    /<text class="(?:strong|soft)" x="([\d.]+)" y="([\d.]+)" font-family="([^"]*)" font-weight="(\d+)" font-size="([\d.]+)">([^<]*)</g,
  );
  return [...texts].map(([, x, y, family, weight, size, raw]) => {
    const text = (raw ?? '').replaceAll('&amp;', '&');
    const face = family === 'PT Serif' ? 'serif' : weight === '700' ? 'sans-bold' : 'sans';
    const right = Number(x) + measure(text, face, Number(size));
    return { text, x: Number(x), y: Number(y), right };
  });
}

const said = (svg: string): string =>
  panelOf(svg)
    .map(({ text }) => text)
    .join(' ');

describe.each(['en', 'fr'] as const)('cards in %s', (locale) => {
  const context = pageContext(dataset, locale, './');
  const map = drawMapCard(context, paths, palette);
  const places = coreIncidents(dataset).map((incident) => ({
    incident,
    svg: drawPlaceCard(incident, context, paths, palette),
  }));

  test('the map names every place, the title and who drew the base map', () => {
    for (const { facility } of coreIncidents(dataset))
      expect(map).toContain(`>${facility.shortName}</text>`);
    expect(said(map)).toContain(context.m.title);
    expect(said(map)).toContain(context.m.attribution);
  });

  test('each place says what happened there and names that place alone', () => {
    for (const { incident, svg } of places) {
      expect(said(svg)).toContain(incident.title[locale]);
      expect(said(svg)).toContain(context.m.attribution);
      const names = [...svg.matchAll(/<text class="name"[^>]*>([^<]*)</g)].map(([, name]) => name);
      expect(names).toEqual([incident.facility.shortName]);
    }
  });

  test('no words leave the panel or run into each other', () => {
    for (const svg of [map, ...places.map((place) => place.svg)]) {
      const words = panelOf(svg);
      expect(words.length).toBeGreaterThan(4);
      expect(words.filter(({ right }) => right > PANEL)).toEqual([]);
      const lines = words.map(({ y }) => y).sort((a, b) => a - b);
      const gaps = lines.slice(1).map((y, index) => y - (lines[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
      expect(Math.max(...lines)).toBeLessThan(620);
    }
  });
});

describe('pictures', () => {
  const context = pageContext(dataset, 'fr', './');

  test('are the same bytes every time, 1200 × 630, and small', () => {
    const svg = drawMapCard(context, paths, palette);
    const first = Buffer.from(renderPng(svg));
    expect(first.equals(Buffer.from(renderPng(svg)))).toBe(true);
    expect(first.subarray(1, 4).toString()).toBe('PNG');
    expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(first.length).toBeLessThan(300_000);
  });

  test('draw letters of the bundled faces, accents included', () => {
    const wide = measure('Énap à Nîmes', 'serif', 40);
    expect(wide).toBeGreaterThan(measure('Enap', 'serif', 40) * 1.8);
    expect(measure('iii', 'sans', 20)).toBeLessThan(measure('MMM', 'sans', 20));
  });

  test('break lines at ordinary spaces only', () => {
    const text = 'Lumière\u00a0: les mots qui ne se quittent pas';
    const lines = wrap(text, 'sans', 20, 150);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toContain('\u00a0:');
  });
});

test('the palette comes from the page and says which colour is missing', () => {
  expect(colour(palette, 'paper')).toMatch(/^#[0-9a-f]{6}$/i);
  expect(() => colour(palette, 'nothing')).toThrow('found no colour --nothing');
});
