import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../src/build/load-dataset.ts';
import type { Callout, CalloutItem, CalloutSpace } from '../../../src/core/callout.ts';
import { HIT, labelWidth, layoutCallouts, layoutCost, SYMBOL } from '../../../src/core/callout.ts';
import { calloutItem, classSpace, DRAWN_CLASSES } from '../../../src/core/frame.ts';
import { DRAWING_ZOOM, drawingFrame } from '../../../src/core/mercator.ts';

const LABEL_HEIGHT = 18;
const LABEL_GAP = 3;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where one marker's symbol, finger area and name stand: written anew, so that it does not trust the module. */
interface Standing {
  readonly id: string;
  readonly hit: Box;
  readonly symbol: Box;
  readonly label: Box;
}

function square(x: number, y: number, side: number): Box {
  return { left: x - side / 2, right: x + side / 2, top: y - side / 2, bottom: y + side / 2 };
}

function labelBox(x: number, y: number, width: number, side: Callout['side']): Box {
  const reach = SYMBOL / 2 + LABEL_GAP;
  const middle = { top: y - LABEL_HEIGHT / 2, bottom: y + LABEL_HEIGHT / 2 };
  const centred = { left: x - width / 2, right: x + width / 2 };
  const boxes: Readonly<Record<Callout['side'], Box>> = {
    right: { ...middle, left: x + reach, right: x + reach + width },
    left: { ...middle, left: x - reach - width, right: x - reach },
    bottom: { ...centred, top: y + reach, bottom: y + reach + LABEL_HEIGHT },
    top: { ...centred, top: y - reach - LABEL_HEIGHT, bottom: y - reach },
  };
  return boxes[side];
}

function stand(
  items: readonly CalloutItem[],
  layout: readonly Callout[],
  scale: number,
): readonly Standing[] {
  return items.map((item, index) => {
    const callout = layout[index];
    if (callout === undefined) throw new Error('found no callout, expected one per item');
    const x = item.x * scale + callout.dx;
    const y = item.y * scale + callout.dy;
    return {
      id: item.id,
      hit: square(x, y, HIT),
      symbol: square(x, y, SYMBOL),
      label: labelBox(x, y, item.labelWidth, callout.side),
    };
  });
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Everything that covers something else, in words. */
function collisions(standing: readonly Standing[]): readonly string[] {
  return standing.flatMap((a, index) =>
    standing.flatMap((b, other) => {
      if (a === b) return [];
      const found: string[] = [];
      if (index < other && meet(a.hit, b.hit)) found.push(`fingers of ${a.id} and ${b.id}`);
      if (index < other && meet(a.label, b.label)) found.push(`names of ${a.id} and ${b.id}`);
      if (meet(a.label, b.symbol)) found.push(`name of ${a.id} on ${b.id}`);
      return found;
    }),
  );
}

function free(scale: number): CalloutSpace {
  return { scales: [scale], box: null, margin: 0, foot: 0 };
}

function item(id: string, x: number, y: number, width = 60): CalloutItem {
  return { id, x, y, labelWidth: width };
}

/** The eight markers of the map, as the tables place them. */
const { dataset } = loadDataset(fileURLToPath(new URL('../../..', import.meta.url)));
const eight: readonly CalloutItem[] = (dataset?.incidents ?? [])
  .filter(({ scope }) => scope === 'core')
  .flatMap(({ id, facility }) =>
    facility.position === null ? [] : [calloutItem(id, facility.shortName, facility.position)],
  );

describe('layoutCallouts', () => {
  test('of nothing is nothing', () => {
    expect(layoutCallouts([], free(1))).toEqual([]);
  });

  test('leaves one marker where it is, its name to the right', () => {
    expect(layoutCallouts([item('a', 100, 100)], free(1))).toEqual([
      { id: 'a', dx: 0, dy: 0, side: 'right' },
    ]);
  });

  test('leaves markers alone that have room', () => {
    const layout = layoutCallouts([item('a', 0, 0), item('b', 300, 0), item('c', 0, 200)], free(1));
    for (const { dx, dy } of layout) expect([dx, dy]).toEqual([0, 0]);
  });

  test('sets two on one spot apart', () => {
    const items = [item('a', 100, 100), item('b', 100, 100)];
    const layout = layoutCallouts(items, free(1));
    expect(collisions(stand(items, layout, 1))).toEqual([]);
    expect(layout.some(({ dx, dy }) => Math.hypot(dx, dy) > 0)).toBe(true);
  });

  test('moves one of two on one spot by the least that sets fingers and names apart', () => {
    const layout = layoutCallouts([item('a', 100, 100), item('b', 100, 100)], free(1));
    const moves = layout.map(({ dx, dy }) => Math.hypot(dx, dy)).sort((a, b) => a - b);
    expect(moves[0]).toBeLessThan(30);
    expect(moves[1]).toBeLessThan(50);
    expect(layoutCost([item('a', 100, 100), item('b', 100, 100)], layout, free(1))).toBeLessThan(
      400,
    );
  });

  test('holds at every scale that is asked for', () => {
    const items = [item('a', 0, 0), item('b', 60, 0), item('c', 30, 40)];
    const scales = [0.5, 1, 2];
    const layout = layoutCallouts(items, { ...free(1), scales });
    for (const scale of scales) expect(collisions(stand(items, layout, scale))).toEqual([]);
  });

  test('gives one callout per item, in the items’ order', () => {
    const items = [item('c', 3, 3), item('a', 2, 2), item('b', 1, 1)];
    expect(layoutCallouts(items, free(1)).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('turns a name to the left where it would leave the box', () => {
    const space = { ...free(1), box: { width: 200, height: 200 } };
    const [layout] = layoutCallouts([item('a', 180, 100, 80)], space);
    expect(layout?.side).toBe('left');
  });

  test('keeps the foot of the box free', () => {
    const box = { width: 400, height: 200 };
    const items = [item('a', 200, 190)];
    const [low] = layoutCallouts(items, { ...free(1), box });
    const [high] = layoutCallouts(items, { ...free(1), box, margin: 14, foot: 60 });
    expect(low).toBeDefined();
    expect(190 + (high?.dy ?? 0) + SYMBOL / 2 + 1).toBeLessThanOrEqual(200 + 14 - 60);
  });

  test('is the same every time: build and page agree', () => {
    for (const scale of [0.25, 0.5, 1]) {
      expect(layoutCallouts(eight, free(scale))).toEqual(layoutCallouts(eight, free(scale)));
    }
  });

  test('does not change what it is given', () => {
    const items = Object.freeze(eight.map((one) => Object.freeze({ ...one })));
    expect(() => layoutCallouts(items, Object.freeze(free(0.5)))).not.toThrow();
  });

  test('covers least when there is no room at all, and never fails', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => item(`m${index}`, 50, 50, 90));
    const layout = layoutCallouts(crowd, { ...free(1), box: { width: 100, height: 100 } });
    expect(layout).toHaveLength(crowd.length);
    const heaped = crowd.map(({ id }) => ({ id, dx: 0, dy: 0, side: 'right' as const }));
    expect(layoutCost(crowd, layout, free(1))).toBeLessThan(layoutCost(crowd, heaped, free(1)));
  });

  test('never covers anything when two to five markers have some room', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 400 }),
      labelWidth: fc.integer({ min: 30, max: 110 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 5 }), (places) => {
        const items = places.map((spot, index) => ({ id: `m${index}`, ...spot }));
        const layout = layoutCallouts(items, free(1));
        expect(collisions(stand(items, layout, 1))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('moves nothing farther than a leader line can explain', () => {
    const place = fc.record({ x: fc.integer({ max: 500 }), y: fc.integer({ max: 500 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (places) => {
        const items = places.map(({ x, y }, index) => item(`m${index}`, x, y));
        for (const { dx, dy } of layoutCallouts(items, free(1)))
          expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(117);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the eight', () => {
  test('are eight', () => {
    expect(eight).toHaveLength(8);
  });

  test.each([3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 8, 9, 10, 11, 12])(
    'stand apart with their names at zoom %f',
    (zoom) => {
      const scale = 2 ** (zoom - DRAWING_ZOOM);
      const layout = layoutCallouts(eight, free(scale));
      expect(collisions(stand(eight, layout, scale))).toEqual([]);
    },
  );

  const frame = drawingFrame();
  test.each(DRAWN_CLASSES.map((from, index) => ({ from, index })))(
    'stand apart inside the drawing in the class from $from px, at each of its sizes',
    ({ index }) => {
      const space = classSpace(index);
      const layout = layoutCallouts(eight, space);
      const first = space.scales[0] ?? 1;
      const last = space.scales.at(-1) ?? 1;
      for (let step = 0; step <= 8; step++) {
        const scale = first * (last / first) ** (step / 8);
        const standing = stand(eight, layout, scale);
        expect(collisions(standing)).toEqual([]);
        for (const { label, symbol } of standing) {
          expect(Math.min(label.left, symbol.left)).toBeGreaterThanOrEqual(-space.margin);
          expect(Math.min(label.top, symbol.top)).toBeGreaterThanOrEqual(-space.margin);
          const right = Math.max(label.right, symbol.right);
          expect(right).toBeLessThanOrEqual(frame.width * scale + space.margin);
          const bottom = Math.max(label.bottom, symbol.bottom);
          expect(bottom).toBeLessThanOrEqual(frame.height * scale + space.margin);
        }
      }
    },
  );

  test('need no leader line once there is room for all', () => {
    const layout = layoutCallouts(eight, free(2 ** (12 - DRAWING_ZOOM)));
    for (const { dx, dy } of layout) expect([dx, dy]).toEqual([0, 0]);
  });

  test('need some at the scale of a telephone', () => {
    const layout = layoutCallouts(eight, classSpace(0));
    expect(layout.filter(({ dx, dy }) => dx !== 0 || dy !== 0).length).toBeGreaterThan(1);
  });
});

describe('labelWidth', () => {
  test('grows with the name, wide letters more than narrow ones', () => {
    expect(labelWidth('')).toBeGreaterThan(0);
    expect(labelWidth('Toulon')).toBeGreaterThan(labelWidth('Toul'));
    expect(labelWidth('MMMM')).toBeGreaterThan(labelWidth('nnnn'));
    expect(labelWidth('nnnn')).toBeGreaterThan(labelWidth('iiii'));
  });

  test('knows narrow, wide and other letters', () => {
    expect(['', 'i', 'il, (’)', 'm', 'M', 'n', 'Nîmes'].map(labelWidth)).toEqual([
      8, 13, 39, 18, 18, 16, 50,
    ]);
  });

  test('is whole px, so that build and page round alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(Number.isInteger(labelWidth(name))).toBe(true);
      }),
    );
  });
});
