/**
 * Makes data/reference/france.json: metropolitan France and Corsica as one GeoJSON MultiPolygon feature, from
 * Natural Earth 1:10m (npm world-atlas), simplified. It answers one question: can this position be in France?
 *
 *   node france.mjs [folder]      default: ../reference
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const folder = process.argv[2] ?? fileURLToPath(new URL('../reference', import.meta.url));

/** Degrees; about 200 m. The guard that reads this file allows 5 km. */
const TOLERANCE = 0.002;
const DECIMALS = 3;

const inMetropole = ([lng, lat]) => lng > -6 && lng < 10 && lat > 41 && lat < 52;

/** Distance, in degrees, from a point to the segment a–b; longitudes shrunk for 46.5° N. */
function toSegment(point, a, b) {
  const shrink = Math.cos((46.5 * Math.PI) / 180);
  const [ax, ay, bx, by] = [a[0] * shrink, a[1], b[0] * shrink, b[1]];
  const [px, py] = [point[0] * shrink, point[1]];
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
  return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
}

/** Douglas–Peucker; keeps both ends. */
function simplify(line) {
  if (line.length <= 2) return line;
  let far = 0;
  let index = 0;
  for (let i = 1; i < line.length - 1; i += 1) {
    const distance = toSegment(line[i], line[0], line.at(-1));
    if (distance > far) [far, index] = [distance, i];
  }
  if (far <= TOLERANCE) return [line[0], line.at(-1)];
  return [...simplify(line.slice(0, index + 1)).slice(0, -1), ...simplify(line.slice(index))];
}

const round = (value) => Number(value.toFixed(DECIMALS));

/** A closed ring is cut in two so that Douglas–Peucker has two different ends. */
function simplifyRing(ring) {
  const half = Math.floor(ring.length / 2);
  const points = [...simplify(ring.slice(0, half + 1)).slice(0, -1), ...simplify(ring.slice(half))];
  const rounded = points.map(([lng, lat]) => [round(lng), round(lat)]);
  return rounded.filter((point, i) => i === 0 || String(point) !== String(rounded[i - 1]));
}

/** RFC 7946 §3.1.6: exterior rings run counterclockwise. */
function counterclockwise(ring) {
  let area = 0;
  for (let i = 1; i < ring.length; i += 1) area += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return area < 0 ? [...ring].reverse() : ring;
}

const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
const france = feature(atlas, atlas.objects.countries).features.find((country) => country.properties.name === 'France');
const coordinates = france.geometry.coordinates
  .filter(([outer]) => inMetropole(outer[0]))
  .map(([outer]) => [counterclockwise(simplifyRing(outer))])
  .filter(([outer]) => outer.length >= 4);
const points = coordinates.reduce((sum, [outer]) => sum + outer.length, 0);
const geometry = { type: 'MultiPolygon', coordinates };
const text = JSON.stringify({ type: 'Feature', properties: { name: 'France métropolitaine' }, geometry });
writeFileSync(`${folder}/france.json`, `${text}\n`);
process.stdout.write(`france.json: ${coordinates.length} polygons, ${points} points, ${text.length} bytes\n`);
