import type { Feature, FeatureCollection } from 'geojson';
import geojsonvt from 'geojson-vt';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { GeometryFile } from './files.ts';

/** Units of one side of a cut tile. */
export const EXTENT = 4096;
/** Units that a tile holds beyond its sides: more than half of the widest stroke. */
const BUFFER = 160;

/** What can be drawn, each cut on its own. */
export type LayerName =
  | 'abroad'
  | 'france'
  | 'coast'
  | 'lakes'
  | 'rivers1'
  | 'rivers2'
  | 'rivers3'
  | 'departments'
  | 'regions'
  | 'frontier'
  | 'borders';

/** Rings or lines in units of the tile. */
export type Lines = readonly (readonly (readonly [x: number, y: number])[])[];

/** Tiles of 512 px from one geometry file. */
export interface Cutter {
  /** `[west, south, east, north]` of the data, degrees. */
  readonly bbox: readonly [number, number, number, number];
  /** One layer of a tile of the usual scheme: z 0 is the whole world. */
  cut(layer: LayerName, z: number, x: number, y: number): Lines;
}

type Data = Feature | FeatureCollection;

/** The members of a collection that a test lets through. */
function pick(
  file: GeometryFile,
  from: GeometryCollection,
  keep: (properties: Readonly<Record<string, unknown>>) => boolean,
): Data {
  const all = feature(file, from);
  return { ...all, features: all.features.filter(({ properties }) => keep(properties ?? {})) };
}

/** How each layer comes out of the file, in an order that lets the first tiles be cut early. */
function recipes(file: GeometryFile): ReadonlyMap<LayerName, () => Data> {
  const { land, borders, rivers, departments, regions, lakes } = file.objects;
  const river = (width: number) => () => pick(file, rivers, ({ c }) => c === width);
  return new Map<LayerName, () => Data>([
    ['abroad', () => pick(file, land, ({ fr }) => fr !== 1)],
    ['france', () => pick(file, land, ({ fr }) => fr === 1)],
    // Lines of one polygon only: the sea's edge without the borders between states.
    [
      'coast',
      () => ({
        type: 'Feature',
        properties: null,
        geometry: mesh(file, land as Parameters<typeof mesh>[1], (a, b) => a === b),
      }),
    ],
    ['lakes', () => feature(file, lakes)],
    ['rivers1', river(1)],
    ['rivers2', river(2)],
    ['rivers3', river(3)],
    ['departments', () => feature(file, departments)],
    ['regions', () => feature(file, regions)],
    ['frontier', () => pick(file, borders, ({ fr }) => fr === 1)],
    ['borders', () => pick(file, borders, ({ fr }) => fr !== 1)],
  ]);
}

/** Lets the browser do what waits: one long task becomes several short ones. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Prepares a geometry file for cutting. `zoom` is the deepest tile zoom that will be asked for. */
export async function createCutter(file: GeometryFile, zoom: number): Promise<Cutter> {
  const layers = new Map<LayerName, ReturnType<typeof geojsonvt>>();
  for (const [name, make] of recipes(file)) {
    layers.set(
      name,
      geojsonvt(make(), {
        maxZoom: zoom,
        indexMaxZoom: 4,
        indexMaxPoints: 500,
        tolerance: 3,
        extent: EXTENT,
        buffer: BUFFER,
      }),
    );
    await breathe();
  }
  return {
    bbox: file.bbox,
    cut: (layer, z, x, y) =>
      (layers.get(layer)?.getTile(z, x, y)?.features ?? []).flatMap(({ geometry }) => geometry),
  };
}
