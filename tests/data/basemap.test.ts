import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  brotliSize,
  contains,
  countLayer,
  featuresOf,
  LAYERS,
  labels,
  manifest,
  partsOf,
  places,
  readJson,
  readText,
  topologies,
} from './basemap-files.ts';

describe('basemap manifest', () => {
  it.each(Object.entries(manifest.files))('%s is the file that was built', (name, entry) => {
    const text = readText(`public/basemap/${name}`);
    expect(Buffer.byteLength(text)).toBe(entry.bytes);
    expect(createHash('sha256').update(text).digest('hex')).toBe(entry.sha256);
  });

  it.each(['low.json', 'high.json'] as const)('counts the layers of %s', (name) => {
    const topology = topologies[name];
    expect(Object.keys(topology.objects).sort()).toEqual(LAYERS);
    for (const layer of LAYERS) {
      expect(countLayer(topology, layer), layer).toEqual(manifest.files[name].layers[layer]);
    }
  });

  it('counts places and labels', () => {
    expect(places.places).toHaveLength(manifest.files['places.json'].places);
    expect(labels.labels).toHaveLength(manifest.files['labels.json'].labels);
  });

  it('names the versions that the tool pins', () => {
    const tool = readJson<{ devDependencies: Record<string, string> }>('data/basemap/package.json');
    expect(manifest.packages).toEqual(tool.devDependencies);
  });
});

describe('basemap size (brotli 11)', () => {
  it('low.json is at most 80 kB', () => {
    expect(brotliSize('public/basemap/low.json')).toBeLessThanOrEqual(80_000);
  });

  it('high.json is at most 130 kB', () => {
    expect(brotliSize('public/basemap/high.json')).toBeLessThanOrEqual(130_000);
  });

  it('places and labels together are at most 22 kB', () => {
    const sum = brotliSize('public/basemap/places.json') + brotliSize('public/basemap/labels.json');
    expect(sum).toBeLessThanOrEqual(22_000);
  });
});

describe.each(['low.json', 'high.json'] as const)('geometry of %s', (name) => {
  const topology = topologies[name];
  const { bbox } = manifest.files[name];

  it('stays inside its bbox', () => {
    const slack = 0.01;
    for (const layer of LAYERS) {
      for (const [lng = NaN, lat = NaN] of featuresOf(topology, layer).flatMap(partsOf).flat(2)) {
        if (
          lng < bbox[0] - slack ||
          lng > bbox[2] + slack ||
          lat < bbox[1] - slack ||
          lat > bbox[3] + slack
        ) {
          throw new Error(
            `found ${layer} at ${lng}, ${lat}, expected it inside ${bbox.join(', ')}`,
          );
        }
      }
    }
  });

  it('has closed rings and no one-point lines', () => {
    for (const layer of LAYERS) {
      for (const line of featuresOf(topology, layer).flatMap(partsOf).flat()) {
        const isRing = layer === 'land' || layer === 'lakes';
        expect(line.length).toBeGreaterThanOrEqual(isRing ? 4 : 2);
        if (isRing) expect(line[0]).toEqual(line.at(-1));
      }
    }
  });

  it('marks France once and its borders once', () => {
    for (const layer of ['land', 'borders']) {
      const french = featuresOf(topology, layer).map(({ properties }) => properties?.['fr']);
      expect(french, layer).toEqual([1, undefined]);
    }
  });

  it('classes its rivers from 1', () => {
    const classes = featuresOf(topology, 'rivers').map(({ properties }) => properties?.['c']);
    expect(classes).toEqual(name === 'low.json' ? [1, 2] : [1, 2, 3]);
  });

  it('has no hole where France meets a neighbour', () => {
    const land = featuresOf(topology, 'land');
    for (const [lng, lat] of [
      [7.58, 47.58],
      [-1.78, 43.34],
      [6.14, 49.45],
      [7.0, 45.83],
      [2.2, 42.44],
    ]) {
      expect(contains(land, [lng ?? NaN, lat ?? NaN]), `${lng}, ${lat}`).toBe(true);
    }
  });
});

describe('high.json covers whole tiles', () => {
  const { cover, bbox } = manifest.files['high.json'];

  it('from zoom 7 on', () => {
    const [west = NaN, south = NaN, east = NaN, north = NaN] = cover ?? [];
    const row = (lat: number): number => {
      const radians = (lat * Math.PI) / 180;
      return ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** 7;
    };
    for (const edge of [
      ((west + 180) / 360) * 2 ** 7,
      ((east + 180) / 360) * 2 ** 7,
      row(south),
      row(north),
    ]) {
      expect(edge).toBeCloseTo(Math.round(edge), 9);
    }
    expect(west > bbox[0] && south > bbox[1] && east < bbox[2] && north < bbox[3]).toBe(true);
  });
});
