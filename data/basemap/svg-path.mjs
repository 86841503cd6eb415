// Turns geometries into the data of an SVG path: Web Mercator, whole pixels, relative commands.

const mercator = (lat) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

/** A projection of a bbox on to a picture `width` pixels wide, and the picture's height. */
export function createProjection([west, south, east, north], width) {
  const scale = width / (east - west);
  const top = mercator(north);
  return {
    scale,
    height: Math.round((top - mercator(south)) * scale),
    project: ([lng, lat]) => [(lng - west) * scale, (top - mercator(lat)) * scale],
  };
}

function linesOf({ type, coordinates }) {
  if (type === 'LineString') return [coordinates];
  return type === 'MultiPolygon' ? coordinates.flat() : coordinates;
}

const step = (dx, dy) => `${dx}${dy < 0 ? '' : ' '}${dy}`;

/** One line or ring in whole pixels; nothing when it shrinks to a point. */
function linePath(positions, project, isRing) {
  const points = [];
  for (const position of positions) {
    const [x, y] = project(position).map(Math.round);
    const last = points.at(-1);
    if (!last || last[0] !== x || last[1] !== y) points.push([x, y]);
  }
  if (isRing) points.pop();
  if (points.length < (isRing ? 3 : 2)) return '';
  const steps = points.slice(1).map(([x, y], i) => step(x - points[i][0], y - points[i][1]));
  const joined = steps.reduce((path, next) => path + (path && !next.startsWith('-') ? ' ' : '') + next, '');
  return `M${step(...points[0])}l${joined}${isRing ? 'z' : ''}`;
}

/** The path data of a geometry. */
export function toPath(geometry, project) {
  const isRing = geometry.type.endsWith('Polygon');
  return linesOf(geometry)
    .map((positions) => linePath(positions, project, isRing))
    .join('');
}
