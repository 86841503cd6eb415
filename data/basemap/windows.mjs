// The two geographic windows, as bbox [west, south, east, north] in degrees.

/** Longitude of the west edge of tile column `x` at zoom `z`. */
export const tileWest = (x, z) => (x / 2 ** z) * 360 - 180;

/** Latitude of the north edge of tile row `y` at zoom `z` (Web Mercator). */
export const tileNorth = (y, z) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI;

/**
 * Europe around France. East of 34° would begin the borders of Crimea and the Levant, which a map of France need not
 * take sides on; south of 30° is desert.
 */
export const LOW_WINDOW = [-32, 30, 34, 62];

/**
 * What the detailed file covers: whole tiles of zoom 7 (columns 62–67, rows 42–47), so that each tile from zoom 7 on is
 * either entirely inside or entirely outside.
 */
export const HIGH_COVER = [tileWest(62, 7), tileNorth(48, 7), tileWest(68, 7), tileNorth(42, 7)];

/** The detailed geometry goes a little beyond its cover, so that cut edges are never drawn. */
const MARGIN = 0.15;
export const HIGH_WINDOW = [
  HIGH_COVER[0] - MARGIN,
  HIGH_COVER[1] - MARGIN,
  HIGH_COVER[2] + MARGIN,
  HIGH_COVER[3] + MARGIN,
];

/** The small picture inside the page; its geometry too goes a little beyond. */
export const OUTLINE_BBOX = [-9, 39.5, 13.5, 53];
export const OUTLINE_WINDOW = [-9.4, 39.2, 13.9, 53.3];
