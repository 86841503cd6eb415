import type { Feature, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { contains, featuresOf, readJson, topologies } from './basemap-files.ts';

interface Outline {
  readonly france: MultiPolygon;
  readonly neighbours: MultiPolygon;
}

const ON_FRENCH_LAND: [string, number, number][] = [
  ['Pomègues (Frioul)', 5.297, 43.2685],
  ['Ratonneau (Frioul)', 5.3165, 43.2835],
  ['Porquerolles', 6.205, 42.995],
  ['Port-Cros', 6.396, 43.005],
  ['Île de Ré', -1.36, 46.19],
  ['Oléron', -1.28, 45.93],
  ['Yeu', -2.345, 46.71],
  ['Noirmoutier', -2.25, 46.98],
  ['Belle-Île', -3.18, 47.33],
  ['Groix', -3.46, 47.64],
  ['Ouessant', -5.085, 48.457],
  ['Île aux Moines (Golfe du Morbihan)', -2.848, 47.595],
  ['Cap Corse', 9.4, 42.9],
  ['Bonifacio', 9.18, 41.42],
  ['Camargue, Salin-de-Giraud', 4.73, 43.42],
  ['Camargue, Stes-Maries-de-la-Mer', 4.43, 43.46],
  ['Cotentin', -1.75, 49.66],
  ['Pointe du Raz', -4.7, 48.04],
];

const ON_SEA: [string, number, number][] = [
  ['Rade de Marseille', 5.25, 43.33],
  ['between Frioul and the coast', 5.335, 43.285],
  ['Passe de Porquerolles', 6.2, 43.03],
  ['Pertuis d’Antioche', -1.35, 46.08],
  ['Golfe du Morbihan', -2.785, 47.587],
  ['Quiberon Bay', -3.0, 47.5],
  ['Rade de Brest', -4.5, 48.345],
  ['Gironde', -0.85, 45.4],
  ['Bassin d’Arcachon', -1.13, 44.69],
  ['Golfe de Fos', 4.95, 43.39],
  ['Golfe du Lion', 4, 43],
  ['Bonifacio strait', 9.2, 41.33],
];

describe('high.json is true to the ground', () => {
  const land = featuresOf(topologies['high.json'], 'land');
  const french = land.filter(({ properties }) => properties?.['fr'] === 1);
  const lakes = featuresOf(topologies['high.json'], 'lakes');

  it.each(ON_FRENCH_LAND)('%s is French land', (_, lng, lat) => {
    expect(contains(french, [lng, lat])).toBe(true);
  });

  it.each(ON_SEA)('%s is sea', (_, lng, lat) => {
    expect(contains(land, [lng, lat])).toBe(false);
  });

  it.each([
    ['Étang de Berre', 5.1, 43.46],
    ['Étang de Vaccarès', 4.57, 43.54],
    ['Étang de Thau', 3.6, 43.4],
    ['Lac Léman', 6.5, 46.45],
    ['Lac du Bourget', 5.867, 45.73],
  ])('%s is a lake', (_, lng, lat) => {
    expect(contains(lakes, [lng, lat])).toBe(true);
  });

  it.each([
    ['Toulon', 5.93, 43.125],
    ['Marseille', 5.41, 43.233],
    ['Aix-en-Provence', 5.398, 43.482],
    ['Valence', 4.929, 44.911],
    ['Nîmes', 4.4085, 43.8427],
    ['Villepinte', 2.553, 48.965],
    ['Nanterre', 2.206, 48.906],
    ['Agen', 0.626, 44.203],
  ])('%s is on dry French land', (_, lng, lat) => {
    expect(contains(french, [lng, lat])).toBe(true);
    expect(contains(lakes, [lng, lat])).toBe(false);
  });

  it.each([
    ['Monaco', 7.42, 43.735],
    ['Genève', 6.14, 46.2],
    ['Jersey', -2.13, 49.22],
    ['Irun', -1.79, 43.335],
    ['Andorra', 1.52, 42.51],
  ])('%s is not France', (_, lng, lat) => {
    expect(contains(french, [lng, lat])).toBe(false);
    expect(contains(land, [lng, lat])).toBe(true);
  });
});

describe('low.json', () => {
  const land = featuresOf(topologies['low.json'], 'land');

  it.each([
    ['Corsica', 9.1, 42.2],
    ['Ré', -1.4, 46.2],
    ['Belle-Île', -3.18, 47.33],
    ['Camargue', 4.6, 43.6],
    ['London', -0.1, 51.5],
    ['Algiers', 3.05, 36.7],
    ['Warsaw', 21, 52.2],
  ])('%s is land', (_, lng, lat) => {
    expect(contains(land, [lng, lat])).toBe(true);
  });

  it.each([
    ['Bay of Biscay', -4, 45],
    ['Channel', -1, 50.2],
    ['Gulf of Lion', 4, 42.8],
    ['Gironde mouth', -1.1, 45.58],
  ])('%s is sea', (_, lng, lat) => {
    expect(contains(land, [lng, lat])).toBe(false);
  });
});

describe('outline', () => {
  const outline = readJson<Outline>('data/basemap/outline.json');
  const asFeature = (geometry: MultiPolygon): Feature => ({
    type: 'Feature',
    properties: {},
    geometry,
  });

  it.each([
    ['Paris', 2.35, 48.85],
    ['Corsica', 9.1, 42.2],
    ['Cotentin', -1.6, 49.5],
    ['Finistère', -4.2, 48.2],
  ])('%s is France', (_, lng, lat) => {
    expect(contains([asFeature(outline.france)], [lng, lat])).toBe(true);
    expect(contains([asFeature(outline.neighbours)], [lng, lat])).toBe(false);
  });

  it('has the neighbours', () => {
    for (const position of [
      [-0.1, 51.5],
      [4.4, 50.8],
      [8.5, 47.4],
      [9.2, 45.5],
      [-3.7, 40.4],
    ]) {
      expect(contains([asFeature(outline.neighbours)], position), position.join()).toBe(true);
    }
  });
});
