import type { Bbox, Position } from './position.ts';

/**
 * Spherical Web Mercator (EPSG:3857), as Leaflet's default: the world is a square of 256 × 2^zoom px,
 * origin at the top left.
 */
export function project([lng, lat]: Position, zoom: number): readonly [x: number, y: number] {
  const size = 256 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return [
    ((lng + 180) / 360) * size,
    (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size,
  ];
}

/** The inverse of `project`: px at a zoom to `[lng, lat]`. */
export function unproject([x, y]: readonly [number, number], zoom: number): Position {
  const size = 256 * 2 ** zoom;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  return [(x / size) * 360 - 180, lat];
}

/** The opening view: metropolitan France with Corsica, `[west, south, east, north]` in degrees. */
export const FRANCE: Bbox = [-5.35, 41.25, 9.75, 51.2];

/** Zoom at which one unit of the page's own SVG map is one px. */
export const DRAWING_ZOOM = 6;

/** The opening view as a rectangle of the drawing, px at `DRAWING_ZOOM`, relative to its own top left corner. */
export function drawingFrame(): { x: number; y: number; width: number; height: number } {
  const [west, south, east, north] = FRANCE;
  const [x, y] = project([west, north], DRAWING_ZOOM);
  const [right, bottom] = project([east, south], DRAWING_ZOOM);
  return { x, y, width: right - x, height: bottom - y };
}

/** A position in px of the drawing, origin at the top left of the opening view. */
export function toDrawing(position: Position): readonly [x: number, y: number] {
  const frame = drawingFrame();
  const [x, y] = project(position, DRAWING_ZOOM);
  return [x - frame.x, y - frame.y];
}
