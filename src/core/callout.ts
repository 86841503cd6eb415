/**
 * Sets marker symbols apart: each symbol may leave its true place by an offset in px (a leader line then joins the
 * two), so that no two symbols or names cover each other. The search is deterministic: the same input gives the
 * same layout at build time and in the page.
 */
export interface CalloutItem {
  readonly id: string;
  /** True place in px at scale 1, origin at the top left of the box. */
  readonly x: number;
  readonly y: number;
  /** Width of the name in px. */
  readonly labelWidth: number;
}

type LabelSide = 'right' | 'left' | 'bottom' | 'top';

export interface Callout {
  readonly id: string;
  /** From the true place to the centre of the symbol, px. */
  readonly dx: number;
  readonly dy: number;
  readonly side: LabelSide;
}

export interface CalloutSpace {
  /** Scales at which the layout must hold; true places move with the scale, offsets do not. */
  readonly scales: readonly number[];
  /** Box at scale 1 in px, or null when nothing bounds the symbols. */
  readonly box: { readonly width: number; readonly height: number } | null;
  /** Px by which a name may leave the box on each side. */
  readonly margin: number;
  /** Extra px kept free at the foot of the box, for the attribution. */
  readonly foot: number;
}

/** Side of the square that answers to a finger, px (WCAG 2.2, 2.5.5 asks for 44). */
export const HIT = 44;
/** Diameter of the drawn symbol, px. */
export const SYMBOL = 28;
const LABEL_HEIGHT = 18;
const LABEL_GAP = 3;

const SIDES: readonly LabelSide[] = ['right', 'left', 'bottom', 'top'];
const SIDE_COST: Readonly<Record<LabelSide, number>> = { right: 0, left: 1.5, bottom: 4, top: 4 };
const RADII = [18, 26, 34, 44, 54, 66, 80, 96, 116];
const DIRECTIONS = 16;
const COVERED = 1000;
const CROSSED = 45;
const OUTSIDE = 400;

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Candidate = Omit<Callout, 'id'> & { readonly cost: number };

/** Every offset and side a symbol may take, the cheapest first. */
const CANDIDATES: readonly Candidate[] = (() => {
  const found: Candidate[] = [];
  for (const side of SIDES) found.push({ dx: 0, dy: 0, side, cost: SIDE_COST[side] });
  for (const radius of RADII) {
    for (let step = 0; step < DIRECTIONS; step++) {
      const angle = (step / DIRECTIONS) * 2 * Math.PI;
      const dx = Math.round(radius * Math.cos(angle));
      const dy = Math.round(radius * Math.sin(angle));
      for (const side of SIDES) found.push({ dx, dy, side, cost: radius * 0.8 + SIDE_COST[side] });
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
})();

function around(x: number, y: number, side: number): Rect {
  const half = side / 2;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function labelRect(x: number, y: number, side: LabelSide, width: number): Rect {
  const reach = SYMBOL / 2 + LABEL_GAP;
  const half = LABEL_HEIGHT / 2;
  switch (side) {
    case 'right':
      return { left: x + reach, top: y - half, right: x + reach + width, bottom: y + half };
    case 'left':
      return { left: x - reach - width, top: y - half, right: x - reach, bottom: y + half };
    case 'bottom':
      return {
        left: x - width / 2,
        top: y + reach,
        right: x + width / 2,
        bottom: y + reach + LABEL_HEIGHT,
      };
    case 'top':
      return {
        left: x - width / 2,
        top: y - reach - LABEL_HEIGHT,
        right: x + width / 2,
        bottom: y - reach,
      };
  }
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether the segment p–q passes through a rectangle (slab method, Kay & Kajiya 1986). */
function segmentMeets(px: number, py: number, qx: number, qy: number, rect: Rect): boolean {
  let enter = 0;
  let leave = 1;
  for (const [from, delta, low, high] of [
    [px, qx - px, rect.left, rect.right],
    [py, qy - py, rect.top, rect.bottom],
  ] as const) {
    if (delta === 0) {
      if (from < low || from > high) return false;
      continue;
    }
    const first = (low - from) / delta;
    const second = (high - from) / delta;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  return enter < leave;
}

interface Placed {
  readonly ax: number;
  readonly ay: number;
  readonly x: number;
  readonly y: number;
  readonly hit: Rect;
  readonly symbol: Rect;
  readonly label: Rect;
}

function place(item: CalloutItem, callout: Omit<Callout, 'id'>, scale: number): Placed {
  const ax = item.x * scale;
  const ay = item.y * scale;
  const x = ax + callout.dx;
  const y = ay + callout.dy;
  return {
    ax,
    ay,
    x,
    y,
    hit: around(x, y, HIT),
    symbol: around(x, y, SYMBOL + 2),
    label: labelRect(x, y, callout.side, item.labelWidth),
  };
}

function pairCost(a: Placed, b: Placed): number {
  let cost = 0;
  if (overlaps(a.hit, b.hit)) cost += COVERED;
  if (overlaps(a.label, b.label)) cost += COVERED;
  if (overlaps(a.label, b.symbol) || overlaps(b.label, a.symbol)) cost += COVERED;
  else if (overlaps(a.label, b.hit) || overlaps(b.label, a.hit)) cost += 25;
  if (segmentMeets(a.ax, a.ay, a.x, a.y, b.symbol)) cost += CROSSED * 4;
  if (segmentMeets(b.ax, b.ay, b.x, b.y, a.symbol)) cost += CROSSED * 4;
  if (segmentMeets(a.ax, a.ay, a.x, a.y, b.label)) cost += CROSSED;
  if (segmentMeets(b.ax, b.ay, b.x, b.y, a.label)) cost += CROSSED;
  // A name must not sit on another's true place either.
  if (overlaps(a.label, around(b.ax, b.ay, 6)) || overlaps(b.label, around(a.ax, a.ay, 6)))
    cost += 20;
  return cost;
}

function boxCost(placed: Placed, space: CalloutSpace, scale: number): number {
  if (space.box === null) return 0;
  const width = space.box.width * scale;
  const height = space.box.height * scale;
  const { label, symbol } = placed;
  const out =
    Math.min(label.left, symbol.left) < -space.margin ||
    Math.max(label.right, symbol.right) > width + space.margin ||
    Math.min(label.top, symbol.top) < -space.margin ||
    Math.max(label.bottom, symbol.bottom) > height + space.margin - space.foot;
  return out ? OUTSIDE : 0;
}

/** The order in which symbols choose: those with the nearest neighbour last, since the others bind them less. */
function crowding(items: readonly CalloutItem[]): readonly number[] {
  const nearest = items.map((a) =>
    Math.min(
      ...items.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
      Infinity,
    ),
  );
  return items
    .map((_, index) => index)
    .sort((a, b) => (nearest[b] ?? 0) - (nearest[a] ?? 0) || a - b);
}

/** How bad a layout is; below 400 nothing is covered and nothing leaves the box. */
export function layoutCost(
  items: readonly CalloutItem[],
  layout: readonly Callout[],
  space: CalloutSpace,
): number {
  let cost = 0;
  for (const scale of space.scales) {
    const placed = items.map((item, index) => {
      const callout = layout[index];
      if (callout === undefined)
        throw new Error(`found ${layout.length} callouts, expected ${items.length}`);
      return place(item, callout, scale);
    });
    placed.forEach((a, index) => {
      cost += boxCost(a, space, scale);
      for (const b of placed.slice(index + 1)) cost += pairCost(a, b);
    });
  }
  return cost;
}

const PASSES = 6;

function improve(
  items: readonly CalloutItem[],
  order: readonly number[],
  space: CalloutSpace,
): Candidate[] {
  const chosen: (Candidate | undefined)[] = items.map(() => undefined);
  const cache = new Map<number, readonly Placed[]>();
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false;
    for (const index of order) {
      const item = items[index] as CalloutItem;
      let best: Candidate | undefined;
      let least = Infinity;
      for (const candidate of CANDIDATES) {
        if (candidate.cost >= least) break;
        let cost = candidate.cost;
        for (const [at, scale] of space.scales.entries()) {
          const mine = place(item, candidate, scale);
          cost += boxCost(mine, space, scale);
          for (const [other, placed] of cache) {
            if (other !== index) cost += pairCost(mine, placed[at] as Placed);
            if (cost >= least) break;
          }
          if (cost >= least) break;
        }
        if (cost < least) {
          least = cost;
          best = candidate;
        }
      }
      if (best !== chosen[index]) changed = true;
      chosen[index] = best;
      if (best !== undefined) {
        const fixed = best;
        cache.set(
          index,
          space.scales.map((scale) => place(item, fixed, scale)),
        );
      }
    }
    if (!changed) break;
  }
  return chosen.map((candidate) => candidate ?? (CANDIDATES[0] as Candidate));
}

/**
 * Lays the symbols out: coordinate descent over a fixed set of offsets, from several orders, the best kept.
 * Returns one callout per item, in the items' order. Never fails; when space runs out it covers least.
 */
export function layoutCallouts(
  items: readonly CalloutItem[],
  space: CalloutSpace,
): readonly Callout[] {
  if (items.length === 0) return [];
  const base = crowding(items);
  const starts =
    items.length > 12 ? [base] : [base, [...base].reverse(), items.map((_, index) => index)];
  let best: readonly Callout[] = [];
  let least = Infinity;
  for (const order of starts) {
    const chosen = improve(items, order, space);
    const layout = chosen.map(({ dx, dy, side }, index) => ({
      id: items[index]?.id ?? '',
      dx,
      dy,
      side,
    }));
    const cost = layoutCost(items, layout, space) + chosen.reduce((sum, one) => sum + one.cost, 0);
    if (cost < least) {
      least = cost;
      best = layout;
    }
  }
  return best;
}

/**
 * Width of a name in px at the label's 13 px semi-bold type with its padding of 4 px on both sides, a little on the
 * wide side of common sans faces.
 */
export function labelWidth(name: string): number {
  let width = 8;
  for (const letter of name)
    width += /[iljt.,'’ ()-]/i.test(letter) ? 4.4 : /[mwMWA-Z]/.test(letter) ? 9.6 : 7.4;
  return Math.ceil(width);
}
