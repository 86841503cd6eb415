import { describe, expect, it } from 'vitest';
import {
  contains,
  featuresOf,
  type Label,
  labels,
  type Place,
  places,
  topologies,
} from './basemap-files.ts';

describe('places', () => {
  const communes = places.places.filter(([, , , , , flags]) => flags < 2);
  const find = (name: string, lng: number, lat: number): Place | undefined =>
    communes.find((place) => place[0] === name && Math.hypot(place[2] - lng, place[3] - lat) < 0.1);

  it('says what its columns are, most important first', () => {
    expect(places.columns).toEqual(['name_fr', 'name_en', 'lng', 'lat', 'importance', 'flags']);
    const importance = places.places.map((place) => place[4]);
    expect(importance).toEqual(importance.toSorted((a, b) => b - a));
    expect(places.places[0]?.[0]).toBe('Londres');
  });

  it.each([
    ['Toulon', 5.93, 43.12],
    ['La Farlède', 6.04, 43.16],
    ['Marseille', 5.38, 43.3],
    ['Aix-en-Provence', 5.45, 43.53],
    ['Valence', 4.89, 44.93],
    ['Nîmes', 4.36, 43.84],
    ['Villepinte', 2.54, 48.96],
    ['Nanterre', 2.2, 48.89],
    ['Agen', 0.62, 44.2],
    ['Tarascon', 4.66, 43.81],
    ['Paris', 2.35, 48.85],
    ['Cherbourg-en-Cotentin', -1.62, 49.64],
    ['Évry-Courcouronnes', 2.43, 48.63],
  ])('has %s', (name, lng, lat) => {
    expect(find(name, lng, lat)).toBeDefined();
  });

  it('has the 96 prefectures', () => {
    expect(communes.filter(([, , , , , flags]) => flags === 1)).toHaveLength(96);
  });

  it('has foreign cities in both languages', () => {
    const names = new Map(
      places.places.filter((place) => place[5] >= 2).map((place) => [place[0], place[1]]),
    );
    expect(names.get('Londres')).toBe('London');
    expect(names.get('Gênes')).toBe('Genoa');
    expect(names.get('Milan')).toBe(0);
  });

  it('puts every commune on or near the land of high.json', () => {
    const french = featuresOf(topologies['high.json'], 'land').filter(
      ({ properties }) => properties?.['fr'] === 1,
    );
    const offshore = communes
      .filter(([, , lng, lat]) => !contains(french, [lng, lat]))
      .map(([name]) => name);
    expect(offshore.length, offshore.join(', ')).toBeLessThanOrEqual(5);
  });
});

describe('labels', () => {
  const ofKind = (kind: string): Label[] =>
    labels.labels.filter(([index]) => labels.kinds[index]?.kind === kind);

  it('has every department and region', () => {
    expect(ofKind('department')).toHaveLength(96);
    expect(ofKind('region')).toHaveLength(13);
  });

  it.each([
    ['sea', 'Manche', 'English Channel'],
    ['gulf', 'Golfe de Gascogne', 'Bay of Biscay'],
    ['country', 'Espagne', 'Spain'],
    ['region', 'Bretagne', 'Brittany'],
    ['river', 'Rhin', 'Rhine'],
    ['lake', 'Lac Léman', 'Lake Geneva'],
    ['island', 'Sardaigne', 'Sardinia'],
  ])('%s: %s is %s in English', (kind, fr, en) => {
    expect(ofKind(kind).find((label) => label[1] === fr)?.[2]).toBe(en);
  });

  it('has sound zooms, positions and angles', () => {
    for (const [, fr, , lng, lat, from, to, angle = 0] of labels.labels) {
      expect(from <= to && lng > -32 && lng < 34 && lat > 30 && lat < 62, fr).toBe(true);
      expect(Math.abs(angle), fr).toBeLessThanOrEqual(90);
    }
  });

  it('puts departments on land and seas on water', () => {
    const land = featuresOf(topologies['low.json'], 'land');
    for (const [, fr, , lng, lat] of ofKind('department'))
      expect(contains(land, [lng, lat]), fr).toBe(true);
    for (const [, fr, , lng, lat] of ofKind('sea'))
      expect(contains(land, [lng, lat]), fr).toBe(false);
  });
});
