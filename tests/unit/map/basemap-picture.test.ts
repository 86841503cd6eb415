import { readFileSync } from 'node:fs';
import type { Coords } from 'leaflet';
import { describe, expect, test } from 'vitest';
import { project } from '../../../src/core/mercator.ts';
import type { LayerName } from '../../../src/map/basemap/cut.ts';
import { createCutter } from '../../../src/map/basemap/cut.ts';
import type { PlacesFile } from '../../../src/map/basemap/files.ts';
import type { GeometryFile } from '../../../src/map/basemap/geometry-file.ts';
import { readTowns } from '../../../src/map/basemap/labels.ts';
import { pictureOf } from '../../../src/map/basemap/picture.ts';
import { TILE } from '../../../src/map/basemap/tiling.ts';
import { townDiscs } from '../../../src/map/basemap/town-discs.ts';

function read(name: string): unknown {
  return JSON.parse(readFileSync(`public/basemap/${name}.json`, 'utf8'));
}

const low = createCutter(read('low') as GeometryFile);
const high = createCutter(read('high') as GeometryFile);
const towns = townDiscs(readTowns(read('places') as PlacesFile, 'fr'));

/** The tile of 512 px that holds a position at a zoom of the map, and where in it the position lies. */
function tileAt(z: number, lng: number, lat: number) {
  const [px, py] = project([lng, lat], z);
  const coords = { x: Math.floor(px / TILE), y: Math.floor(py / TILE), z } as Coords;
  return { coords, x: px - coords.x * TILE, y: py - coords.y * TILE };
}

/** Whether a point lies in an area of a tile, by the even-odd rule over all rings. */
function covers(rings: readonly (readonly number[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax = 0, ay = 0] = [ring[i], ring[i + 1]];
      const [bx = 0, by = 0] = [ring[j], ring[j + 1]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

function isOn(layer: LayerName, z: number, lng: number, lat: number): boolean {
  const { coords, x, y } = tileAt(z, lng, lat);
  return covers(pictureOf({ low, high, towns }, coords).cut(layer), x, y);
}

describe('the picture of a tile', () => {
  test.each([
    ['Paris', 2.35, 48.85],
    ['Porquerolles', 6.21, 43.0],
    ['Île de Ré', -1.42, 46.2],
    ['Corsica', 9.1, 42.2],
    ['Camargue', 4.62, 43.55],
  ])('%s is France at every zoom at which it is drawn', (_, lng, lat) => {
    for (const z of [8, 9, 10, 11, 12]) expect(isOn('france', z, lng, lat), `zoom ${z}`).toBe(true);
  });

  test('abroad is abroad and the sea is neither', () => {
    for (const z of [5, 7, 9]) {
      expect(isOn('abroad', z, 7.68, 45.07)).toBe(true);
      expect(isOn('france', z, 7.68, 45.07)).toBe(false);
      expect(isOn('france', z, 4.5, 42.9)).toBe(false);
      expect(isOn('abroad', z, 4.5, 42.9)).toBe(false);
    }
  });

  test('the detailed file serves tiles from zoom 8 that it holds as a whole, no others', () => {
    const points = (z: number, lng: number, lat: number, from: typeof high | null) =>
      pictureOf({ low, high: from, towns }, tileAt(z, lng, lat).coords)
        .cut('coast')
        .flat().length;
    expect(points(8, 5.4, 43.3, high)).toBeGreaterThan(1.5 * points(8, 5.4, 43.3, null));
    expect(points(7, 5.4, 43.3, high)).toBe(points(7, 5.4, 43.3, null));
    expect(points(8, 12.6, 41.7, high)).toBe(points(8, 12.6, 41.7, null));
    expect(points(8, 12.6, 41.7, null)).toBeGreaterThan(0);
  });

  test('a tributary ends on its river', () => {
    const { coords } = tileAt(11, 4.75, 43.95);
    const { cut } = pictureOf({ low, high, towns }, coords);
    const ends = (layer: LayerName) =>
      cut(layer).flatMap((line) => [line.slice(0, 2).join(), line.slice(-2).join()]);
    const rhone = new Set(ends('rivers1'));
    const others = [...ends('rivers2'), ...ends('rivers3')];
    expect(others.some((end) => rhone.has(end))).toBe(true);
  });

  test('built-up areas show from zoom 8, larger for larger towns, and reach over tile edges', () => {
    const near = (z: number) => pictureOf({ low, high, towns }, tileAt(z, 5.38, 43.3).coords);
    expect(near(7).discs).toEqual([]);
    const radii = near(9).discs.map(({ radius }) => radius);
    expect(Math.max(...radii)).toBeGreaterThan(40);
    const { coords, x } = tileAt(10, 5.381, 43.297);
    const beside = { ...coords, x: coords.x + (x < TILE / 2 ? -1 : 1) } as Coords;
    const over = pictureOf({ low, high, towns }, beside).discs;
    expect(over.some((disc) => disc.x < 0 || disc.x > TILE)).toBe(true);
  });

  test('the land fades where the data end, not inside', () => {
    const { edges } = pictureOf({ low, high, towns }, tileAt(6, 2.5, 46.5).coords);
    expect(edges.top + edges.depth).toBeLessThan(0);
    expect(edges.right - edges.depth).toBeGreaterThan(TILE);
    expect(edges.bottom - edges.depth).toBeGreaterThan(TILE);
    const south = tileAt(5, 2.5, 30.5);
    const { bottom, depth } = pictureOf({ low, high, towns }, south.coords).edges;
    expect(bottom).toBeGreaterThan(south.y);
    expect(bottom - depth).toBeLessThan(south.y);
  });
});
