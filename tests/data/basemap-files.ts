// Reads what data/basemap made, for the basemap tests.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export const LAYERS = ['borders', 'departments', 'lakes', 'land', 'regions', 'rivers'];

interface LayerCount {
  readonly features: number;
  readonly parts: number;
  readonly points: number;
}

interface GeometryFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly zooms: readonly [number, number];
  readonly bbox: readonly [number, number, number, number];
  readonly cover?: readonly [number, number, number, number];
  readonly layers: Readonly<Record<string, LayerCount>>;
}

interface Manifest {
  readonly files: {
    readonly 'low.json': GeometryFile;
    readonly 'high.json': GeometryFile;
    readonly 'places.json': {
      readonly sha256: string;
      readonly bytes: number;
      readonly places: number;
    };
    readonly 'labels.json': {
      readonly sha256: string;
      readonly bytes: number;
      readonly labels: number;
    };
  };
  readonly packages: Readonly<Record<string, string>>;
}

export type Place = [string, string | 0, number, number, number, number];
export type Label = [number, string, string | 0, number, number, number, number, number?];

const root = new URL('../../', import.meta.url);
export const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8');
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;

export const manifest = readJson<Manifest>('public/basemap/manifest.json');
export const places = readJson<{ columns: string[]; places: Place[] }>(
  'public/basemap/places.json',
);
export const labels = readJson<{ kinds: { kind: string }[]; columns: string[]; labels: Label[] }>(
  'public/basemap/labels.json',
);
export const topologies = {
  'low.json': readJson<Topology>('public/basemap/low.json'),
  'high.json': readJson<Topology>('public/basemap/high.json'),
};

export function brotliSize(path: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(readFileSync(new URL(path, root)), { params }).length;
}

export function featuresOf(topology: Topology, layer: string): Feature[] {
  const object = topology.objects[layer];
  if (object === undefined) throw new Error(`found no layer ${layer}, expected one`);
  const decoded = feature(topology, object as GeometryCollection) as FeatureCollection | Feature;
  return decoded.type === 'FeatureCollection' ? decoded.features : [decoded];
}

export function partsOf({ geometry }: Feature): Position[][][] {
  switch (geometry.type) {
    case 'MultiPolygon':
      return geometry.coordinates;
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => [line]);
    case 'LineString':
      return [[geometry.coordinates]];
    default:
      throw new Error(`found a ${geometry.type}, expected polygons or lines`);
  }
}

export function countLayer(topology: Topology, layer: string): LayerCount {
  const features = featuresOf(topology, layer);
  const parts = features.flatMap(partsOf);
  const points = parts.flat().reduce((sum, line) => sum + line.length, 0);
  return { features: features.length, parts: parts.length, points };
}

type Polygons = Feature<Polygon | MultiPolygon>;

export const contains = (features: Feature[], position: Position): boolean =>
  features.some((item) => booleanPointInPolygon(position, item as Polygons));
