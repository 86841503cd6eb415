import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { project } from '../../../src/core/mercator.ts';
import type { LabelsFile, PlacesFile } from '../../../src/map/basemap/files.ts';
import { candidatesAt, readNames, readTowns } from '../../../src/map/basemap/labels.ts';

function read(name: string): unknown {
  return JSON.parse(readFileSync(`public/basemap/${name}.json`, 'utf8'));
}

const places = read('places') as PlacesFile;
const labels = read('labels') as LabelsFile;

const NAMES = {
  en: await readNames(readTowns(places, 'en'), labels, 'en'),
  fr: await readNames(readTowns(places, 'fr'), labels, 'fr'),
};

function namesAt(
  zoom: number,
  locale: 'en' | 'fr',
  markers: Parameters<typeof candidatesAt>[2] = [],
) {
  const names = NAMES[locale];
  const byId = new Map(names.map(({ id, text }) => [id, text]));
  return candidatesAt(names, zoom, markers, (text) => 7 * text.length).map(({ id, ...rest }) => ({
    ...rest,
    text: byId.get(id) ?? '',
  }));
}

function texts(zoom: number, locale: 'en' | 'fr'): readonly string[] {
  return namesAt(zoom, locale).map(({ text }) => text);
}

describe('the names of a zoom', () => {
  test('are French on the French page and English on the English one', () => {
    expect(texts(6, 'fr')).toEqual(expect.arrayContaining(['Londres', 'MANCHE', 'ESPAGNE']));
    expect(texts(6, 'en')).toEqual(
      expect.arrayContaining(['London', 'ENGLISH CHANNEL', 'SPAIN', 'Bay of Biscay']),
    );
    expect(texts(6, 'en')).not.toContain('Londres');
  });

  test('capitals keep their accents', () => {
    expect(texts(6, 'fr')).toContain('MER MÉDITERRANÉE');
  });

  test('the great cities choose first, at every zoom of the map', () => {
    for (const zoom of [4, 4.3, 5.2, 6, 8, 10, 12]) {
      const all = namesAt(zoom, 'fr');
      for (const city of ['Paris', 'Lyon', 'Marseille'])
        expect(all.find(({ text }) => text === city)?.must, `${city} at ${zoom}`).toBe(true);
      expect(all[0]?.text).toBe('Paris');
    }
  });

  test('grow in number with the zoom and stay few when all of France is seen', () => {
    const counts = [5, 6, 7, 8, 9, 10].map((zoom) => texts(zoom, 'fr').length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[1]).toBeLessThan(140);
  });

  test('regions give way to departments, rivers are set along their line', () => {
    expect(texts(7, 'fr')).toContain('OCCITANIE');
    expect(texts(9, 'fr')).not.toContain('OCCITANIE');
    expect(texts(9, 'fr')).toContain('GARD');
    const rhone = namesAt(9, 'fr').find(({ text }) => text === 'Rhône');
    expect(rhone?.shape).toBe('line');
    expect(rhone?.angle).not.toBe(0);
  });

  test('a marker that says the town’s name near it stands for both; further off the town is named', () => {
    const at = (zoom: number, shift: number) => {
      const [x, y] = project([5.928, 43.124], zoom);
      const marker = { name: 'Toulon', x: x + shift, y };
      return namesAt(zoom, 'fr', [marker]).some(({ text }) => text === 'Toulon');
    };
    expect(at(7, 30)).toBe(false);
    expect(at(7, 300)).toBe(true);
  });
});
