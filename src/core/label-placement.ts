/**
 * Places names on a map without collisions. Everything is in world px of one zoom level, so the result does not depend
 * on which part of the world is looked at: panning can neither move a name nor make it blink.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelCandidate {
  readonly id: string;
  /** The named place, world px. */
  readonly x: number;
  readonly y: number;
  /** Size of the set text, px. */
  readonly width: number;
  readonly height: number;
  /** A town has a dot and its name beside it, an area is named around its middle, a river along its line. */
  readonly shape: 'point' | 'area' | 'line';
  /** Direction of a line, degrees clockwise from the x axis. */
  readonly angle: number;
  /** Px from the middle of the dot to its name. */
  readonly reach: number;
  /** A name that the reader must find: it may stand further off, then without its dot. */
  readonly must: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  /** Middle of the text, world px. */
  readonly x: number;
  readonly y: number;
  readonly dot: boolean;
  /** Which of its positions the name took: handed back as `previous`, it is tried first. */
  readonly spot: number;
}

interface Spot {
  readonly dx: number;
  readonly dy: number;
  readonly dot: boolean;
}

/** Px kept free around a name and around a dot. */
const AIR_X = 4;
const AIR_Y = 2;
const DOT = 4;
const CELL = 96;
/** Px that a must-have name may stand off its place. */
const FAR = [10, 20, 32];

/** Boxes in a grid of square cells, so that a query touches only its surroundings. */
class BoxIndex {
  readonly #cells = new Map<string, Box[]>();

  *#cellsOf(box: Box): Generator<string> {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
        yield `${x} ${y}`;
      }
    }
  }

  add(box: Box): void {
    for (const key of this.#cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else cell.push(box);
    }
  }

  isFree(box: Box): boolean {
    for (const key of this.#cellsOf(box)) {
      if (this.#cells.get(key)?.some((other) => overlaps(box, other)) === true) return false;
    }
    return true;
  }
}

/** Whether two boxes share an area; touching edges do not count. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box of a width and height around a middle. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
}

function pointSpots({ width, height, reach, must }: LabelCandidate): Spot[] {
  const across = reach + width / 2;
  const along = reach + height / 2 - 1;
  const slant = reach * 0.5;
  const beside: readonly (readonly [number, number])[] = [
    [across, 0],
    [-across, 0],
    [0, -along],
    [0, along],
    [slant + width / 2, -along],
    [slant + width / 2, along],
    [-slant - width / 2, -along],
    [-slant - width / 2, along],
  ];
  const spots = beside.map(([dx, dy]) => ({ dx, dy, dot: true }));
  if (!must) return spots;
  const far = FAR.flatMap((step) =>
    beside.map(([dx, dy]) => ({
      dx: dx + Math.sign(dx) * step,
      dy: dy + Math.sign(dy) * step,
      dot: false,
    })),
  );
  return [...spots, ...far];
}

function areaSpots({ width, height }: LabelCandidate): Spot[] {
  const steps = [
    [0, 0],
    [0, -1.3],
    [0, 1.3],
    [0.3, 0],
    [-0.3, 0],
    [0, -2.6],
    [0, 2.6],
    [0.6, 0],
    [-0.6, 0],
  ] as const;
  return steps.map(([x, y]) => ({ dx: x * width, dy: y * height, dot: false }));
}

/** Beside the line on its upper side, then on its lower one: a name on the line itself hides it. */
function lineSpots({ height, angle }: LabelCandidate): Spot[] {
  const turn = (angle * Math.PI) / 180;
  const off = height / 2 + 1;
  return [-off, off].map((side) => ({
    dx: -Math.sin(turn) * side,
    dy: Math.cos(turn) * side,
    dot: false,
  }));
}

/** Every position that a name may take, the best first. */
function spotsOf(candidate: LabelCandidate): readonly Spot[] {
  switch (candidate.shape) {
    case 'point':
      return pointSpots(candidate);
    case 'area':
      return areaSpots(candidate);
    case 'line':
      return lineSpots(candidate);
  }
}

/** What a text covers: one box, or a row of small ones along a slanted text. */
function textBoxes({ width, height, angle, shape }: LabelCandidate, x: number, y: number): Box[] {
  if (shape !== 'line' || angle === 0)
    return [boxAround(x, y, width + 2 * AIR_X, height + 2 * AIR_Y)];
  const turn = (angle * Math.PI) / 180;
  const side = height + 2 * AIR_Y;
  const count = Math.max(2, Math.ceil(width / height));
  return Array.from({ length: count }, (_, index) => {
    const at = ((index + 0.5) / count - 0.5) * width;
    return boxAround(x + Math.cos(turn) * at, y + Math.sin(turn) * at, side, side);
  });
}

function fit(candidate: LabelCandidate, spot: Spot, taken: BoxIndex): readonly Box[] | null {
  const boxes = textBoxes(candidate, candidate.x + spot.dx, candidate.y + spot.dy);
  if (spot.dot) boxes.push(boxAround(candidate.x, candidate.y, 2 * DOT, 2 * DOT));
  return boxes.every((box) => taken.isFree(box)) ? boxes : null;
}

/**
 * Places names in the order given, the most important first; a name without a free position is left out.
 * `reserved` boxes stay free. `previous` holds the spots of an earlier call: a name keeps its own where it still can.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  reserved: readonly Box[],
  previous: ReadonlyMap<string, number> = new Map(),
): readonly PlacedLabel[] {
  const taken = new BoxIndex();
  for (const box of reserved) taken.add(box);
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const spots = spotsOf(candidate);
    const before = previous.get(candidate.id) ?? 0;
    const order = [before, ...spots.keys()].filter((at, index) => index === 0 || at !== before);
    for (const at of order) {
      const spot = spots[at];
      if (spot === undefined) continue;
      const boxes = fit(candidate, spot, taken);
      if (boxes === null) continue;
      for (const box of boxes) taken.add(box);
      const { id, x, y } = candidate;
      placed.push({ id, x: x + spot.dx, y: y + spot.dy, dot: spot.dot, spot: at });
      break;
    }
  }
  return placed;
}
