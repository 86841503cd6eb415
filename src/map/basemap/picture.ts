import { unproject } from '../../core/mercator.ts';
import type { Cutter } from './cut.ts';
import type { Disc, Edges, TilePicture } from './paint.ts';
import { HIGH_FROM, TILE } from './tiling.ts';
import type { Town } from './town-discs.ts';
import { toUnit } from './town-discs.ts';

/** First zoom at which built-up areas show, and the least radius worth drawing, px of a tile. */
const DISCS_FROM = 8;
const LEAST_RADIUS = 2;
/** Degrees over which the land fades at the end of the data. */
const FADE_DEGREES = 2.4;

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
