import { project } from './mercator.ts';

/** The parts of a quantized TopoJSON file (version 3) that drawing needs. */
export interface TopologyFile {
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  /** Each arc is a first point and the steps from it, in whole units of the transform. */
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

/** Arc numbers, nested as deep as the type of geometry asks. */
type ArcTree = readonly (number | ArcTree)[];

/** A geometry object of a topology. */
export interface TopologyGeometry {
  readonly arcs?: ArcTree;
  readonly geometries?: readonly TopologyGeometry[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** A line or ring: x and y in turn, in the unit square of the Mercator world, with the box around it. */
export interface Line {
  readonly points: Float64Array;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function toLine(points: Float64Array): Line {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] as number, points[at + 1] as number];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { points, left, top, right, bottom };
}

/** Every arc of a file in the unit square of the Mercator world. */
function decodeArcs({ arcs, transform }: TopologyFile): readonly Float64Array[] {
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    const points = new Float64Array(2 * arc.length);
    let [x, y] = [0, 0];
    arc.forEach(([dx, dy], index) => {
      x += dx;
      y += dy;
      // At zoom −8 the world is one px wide.
      points.set(
        project([x * scale[0] + translate[0], y * scale[1] + translate[1]], -8),
        2 * index,
      );
    });
    return points;
  });
}

type Chains = readonly (readonly number[])[];

/** The innermost lists of an arc tree: one per line or ring. */
function chainsOf(tree: ArcTree): Chains {
  if (typeof tree[0] === 'number') return [tree as readonly number[]];
  return (tree as readonly ArcTree[]).flatMap(chainsOf);
}

function chainsOfGeometry({ arcs = [], geometries = [] }: TopologyGeometry): Chains {
  return [...chainsOf(arcs), ...geometries.flatMap(chainsOfGeometry)];
}

/** Reads lines and rings out of one topology; its arcs are decoded once. */
export class Topology {
  readonly #arcs: readonly Float64Array[];

  constructor(file: TopologyFile) {
    this.#arcs = decodeArcs(file);
  }

  /** One arc by its number: `~n` is arc n from its end to its beginning. */
  #arc(number: number): Float64Array {
    const arc = this.#arcs[number < 0 ? ~number : number];
    if (arc === undefined) throw new Error(`found arc ${number}, expected one of the file's`);
    if (number >= 0) return arc;
    const turned = new Float64Array(arc.length);
    for (let at = 0; at < arc.length; at += 2)
      turned.set(arc.subarray(arc.length - at - 2, arc.length - at), at);
    return turned;
  }

  #join(chain: readonly number[]): Line {
    // Where one arc ends the next begins: that point is kept once.
    const parts = chain.map((number, index) => this.#arc(number).subarray(index === 0 ? 0 : 2));
    const points = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      points.set(part, at);
      at += part.length;
    }
    return toLine(points);
  }

  /** The rings of areas, each in one piece. */
  rings(areas: readonly TopologyGeometry[]): readonly Line[] {
    return areas.flatMap(chainsOfGeometry).map((chain) => this.#join(chain));
  }

  /**
   * The arcs of geometries, each once. Lines are drawn arc by arc: where they meet, arcs end, so that smoothing cannot
   * part a tributary from its river.
   */
  arcs(geometries: readonly TopologyGeometry[]): readonly Line[] {
    return [...this.#uses(geometries).keys()].map((number) => toLine(this.#arc(number)));
  }

  /** The arcs that bound only one of these areas: their outer edges, without the limits between them. */
  outerEdges(areas: readonly TopologyGeometry[]): readonly Line[] {
    const single = [...this.#uses(areas)].filter(([, count]) => count === 1);
    return single.map(([number]) => toLine(this.#arc(number)));
  }

  /** How many of these geometries use each arc, whichever way round. */
  #uses(geometries: readonly TopologyGeometry[]): ReadonlyMap<number, number> {
    const uses = new Map<number, number>();
    for (const geometry of geometries) {
      const own = chainsOfGeometry(geometry).flat();
      for (const number of new Set(own.map((one) => Math.max(one, ~one))))
        uses.set(number, (uses.get(number) ?? 0) + 1);
    }
    return uses;
  }
}
