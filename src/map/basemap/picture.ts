import { project, unproject } from '../../core/mercator.ts';
import type { Place } from '../../core/place-rank.ts';
import type { Position } from '../../core/position.ts';
import type { Cutter } from './cut.ts';
import { TILE } from './cut.ts';
import type { Disc, Edges, TilePicture } from './paint.ts';

/** Deepest zoom of the map that is drawn from the data; beyond it the tiles are stretched. */
export const DEEPEST = 12;
/** First zoom of the map that the detailed file serves. */
export const HIGH_FROM = 8;
/** First zoom at which built-up areas show, and the least radius worth drawing, px of a tile. */
const DISCS_FROM = 8;
const LEAST_RADIUS = 2;
/** Metres of radius per √inhabitant: Paris 17 km, Toulon 5 km. */
const DISC_METRES = 11.5;
const EARTH_METRES = 40_075_017;
/** Degrees over which the land fades at the end of the data. */
const FADE_DEGREES = 2.4;

/** A built-up area in the unit square of the Mercator world. */
export interface Town {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The unit square of the Mercator world: `project` at the zoom at which the world is one px. */
function toUnit(position: Position): readonly [x: number, y: number] {
  return project(position, -8);
}

/** Soft discs for the French towns, areas in proportion to their inhabitants. */
export function townDiscs(places: readonly Place[]): readonly Town[] {
  return places
    .filter(({ abroad }) => !abroad)
    .map(({ lng, lat, importance }) => {
      const [x, y] = toUnit([lng, lat]);
      const metres = DISC_METRES * Math.sqrt(1000 * 10 ** (importance / 10));
      return { x, y, radius: metres / (EARTH_METRES * Math.cos((lat * Math.PI) / 180)) };
    });
}

function discsOf(towns: readonly Town[], z: number, x: number, y: number): readonly Disc[] {
  const scale = 2 ** z;
  const least = LEAST_RADIUS / TILE;
  return towns.flatMap((town) => {
    const radius = town.radius * scale;
    const left = town.x * scale - x;
    const top = town.y * scale - y;
    const reaches =
      left > -radius && left < 1 + radius && top > -radius && top < 1 + radius && radius > least;
    return reaches ? [{ x: left * TILE, y: top * TILE, radius: radius * TILE }] : [];
  });
}

function edgesOf({ bbox }: Cutter, z: number, x: number, y: number): Edges {
  const scale = 2 ** z;
  const [, south, east, north] = bbox;
  const [right, bottom] = toUnit([east, south]);
  const [, top] = toUnit([east, north]);
  return {
    top: (top * scale - y) * TILE,
    right: (right * scale - x) * TILE,
    bottom: (bottom * scale - y) * TILE,
    depth: (FADE_DEGREES / 360) * scale * TILE,
  };
}

/** Whether a tile lies inside the data of a file as a whole. */
function holds({ bbox }: Cutter, z: number, x: number, y: number): boolean {
  const [west, north] = unproject([x, y], z - 8);
  const [east, south] = unproject([x + 1, y + 1], z - 8);
  return west >= bbox[0] && south >= bbox[1] && east <= bbox[2] && north <= bbox[3];
}

/** What the base map knows so far; the detailed file and the towns come after the first picture. */
export interface Sources {
  readonly low: Cutter;
  readonly high: Cutter | null;
  readonly towns: readonly Town[];
}

/** The picture of one tile of 512 px, from the most detailed file that holds it; `coords` are Leaflet's. */
export function pictureOf(
  { low, high, towns }: Sources,
  coords: { readonly x: number; readonly y: number; readonly z: number },
): TilePicture {
  const { x, y } = coords;
  // A tile of 512 px at a zoom of the map is the tile of 256 px one zoom above.
  const z = coords.z - 1;
  const detailed = high !== null && coords.z >= HIGH_FROM && holds(high, z, x, y);
  const source = detailed ? high : low;
  return {
    cut: (layer) => source.cut(layer, z, x, y),
    discs: coords.z >= DISCS_FROM ? discsOf(towns, z, x, y) : [],
    edges: edgesOf(low, z, x, y),
  };
}
