import type { Line } from './topology.ts';

/** A square tile of the Mercator world: at zoom z the world is 2^z tiles wide. */
export interface TileSpace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Px of a side, and px around it within which lines must be right. */
  readonly side: number;
  readonly margin: number;
}

/** Points nearer than this to the one before are left out, px of the tile. */
const TOLERANCE = 0.4;

const LEFT = 1;
const RIGHT = 2;
const ABOVE = 4;
const BELOW = 8;

/** On which sides of a box a point lies (Cohen–Sutherland code); 0 inside. */
function sidesOf(x: number, y: number, low: number, high: number): number {
  return (x < low ? LEFT : x > high ? RIGHT : 0) | (y < low ? ABOVE : y > high ? BELOW : 0);
}

/**
 * The part of a line that a tile needs, x and y in turn, px of the tile. Inside the tile it is the line; of what lies
 * outside, points that share a side of the tile with both neighbours are left out, which changes nothing inside: so
 * rings stay closed and can be filled. Null when nothing of it can reach the tile.
 */
export function cutLine(
  line: Line,
  { z, x, y, side, margin }: TileSpace,
): readonly number[] | null {
  const scale = 2 ** z * side;
  const [left, top] = [x * side, y * side];
  const [low, high] = [-margin, side + margin];
  if (line.right * scale - left < low || line.left * scale - left > high) return null;
  if (line.bottom * scale - top < low || line.top * scale - top > high) return null;
  const { points } = line;
  const cut: number[] = [];
  let kept = 0;
  let here = sidesOf((points[0] ?? 0) * scale - left, (points[1] ?? 0) * scale - top, low, high);
  for (let at = 0; at < points.length; at += 2) {
    const px = (points[at] as number) * scale - left;
    const py = (points[at + 1] as number) * scale - top;
    const last = at + 2 >= points.length;
    const next = last
      ? 0
      : sidesOf(
          (points[at + 2] as number) * scale - left,
          (points[at + 3] as number) * scale - top,
          low,
          high,
        );
    const end = at === 0 || last;
    const close =
      Math.abs(px - (cut.at(-2) ?? 0)) < TOLERANCE && Math.abs(py - (cut.at(-1) ?? 0)) < TOLERANCE;
    if (end || !(close || (kept & here & next) !== 0)) {
      cut.push(px, py);
      kept = here;
    }
    here = next;
  }
  return cut;
}
