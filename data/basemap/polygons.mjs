// Small operations on GeoJSON polygons in degrees.

/** The polygons of a Polygon, MultiPolygon or GeometryCollection, each as an array of rings. */
export function polygonsOf(geometry) {
  if (!geometry) return [];
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygonsOf);
  return [];
}

/** The bbox [west, south, east, north] of an array of positions. */
export function bboxOf(positions) {
  const bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    if (x < bbox[0]) bbox[0] = x;
    if (y < bbox[1]) bbox[1] = y;
    if (x > bbox[2]) bbox[2] = x;
    if (y > bbox[3]) bbox[3] = y;
  }
  return bbox;
}

/** Whether two bboxes touch. */
export const overlaps = (a, b) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** Whether a position lies in a bbox. */
export const isIn = ([x, y], [west, south, east, north]) => x >= west && x <= east && y >= south && y <= north;

/** Signed area of a ring in km², good enough below 100 km. */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return (sum / 2) * 111.32 * 110.57 * Math.cos((ring[0][1] * Math.PI) / 180);
}

/** Area of a polygon (rings) in km², holes taken away. */
export const polygonArea = (rings) =>
  rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0);

/** Whether a position lies in a ring (even-odd). */
export function isInRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Whether a position lies in a polygon, holes excluded. */
export const isInPolygon = (position, rings) =>
  isInRing(position, rings[0]) && !rings.slice(1).some((hole) => isInRing(position, hole));

/** Distance in km between two positions less than some 100 km apart. */
export function kmBetween(a, b) {
  const x = (a[0] - b[0]) * 111.32 * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  const y = (a[1] - b[1]) * 110.57;
  return Math.hypot(x, y);
}

/** A feature collection. */
export const collect = (features) => ({ type: 'FeatureCollection', features });

/** A polygon feature. */
export const polygonFeature = (rings, properties = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
});

/** A line feature. */
export const lineFeature = (positions, properties = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: positions },
});
