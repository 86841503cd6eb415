import { describe, expect, test } from 'vitest';
import type { Callout, CalloutItem, CalloutSpace } from '../../../src/core/callout.ts';
import { layoutCost } from '../../../src/core/callout.ts';

function free(scale: number): CalloutSpace {
  return { scales: [scale], box: null, margin: 0, foot: 0 };
}

function item(id: string, x: number, y: number, width = 60): CalloutItem {
  return { id, x, y, labelWidth: width };
}

describe('layoutCost', () => {
  const items = [item('a', 100, 100), item('b', 130, 100)];
  const still: readonly Callout[] = items.map(({ id }) => ({ id, dx: 0, dy: 0, side: 'right' }));

  test('is zero when nothing covers anything', () => {
    const apart: readonly Callout[] = [
      { id: 'a', dx: -60, dy: 0, side: 'left' },
      { id: 'b', dx: 60, dy: 0, side: 'right' },
    ];
    expect(layoutCost(items, apart, free(1))).toBe(0);
  });

  test('is high where a finger would meet two, or a name a symbol', () => {
    expect(layoutCost(items, still, free(1))).toBeGreaterThanOrEqual(1000);
    const turned = still.map((one) => ({ ...one, side: 'bottom' as const }));
    expect(layoutCost(items, turned, free(1))).toBeLessThan(layoutCost(items, still, free(1)));
  });

  test('counts a symbol that leaves the box', () => {
    const [only] = items;
    const box = { width: 90, height: 300 };
    const one = only === undefined ? [] : [only];
    expect(layoutCost(one, still.slice(0, 1), { ...free(1), box })).toBeGreaterThanOrEqual(400);
  });

  test('adds up over the scales at which a layout must hold', () => {
    const once = layoutCost(items, still, free(1));
    const both = layoutCost(items, still, { ...free(1), scales: [1, 20] });
    expect(both).toBe(once + layoutCost(items, still, free(20)));
    expect(layoutCost(items, still, free(20))).toBe(0);
  });

  test('dislikes a leader line through another symbol', () => {
    const three = [item('a', 0, 0, 10), item('b', 60, 0, 10), item('c', 400, 400, 10)];
    const through: readonly Callout[] = [
      { id: 'a', dx: 116, dy: 0, side: 'right' },
      { id: 'b', dx: 0, dy: 0, side: 'bottom' },
      { id: 'c', dx: 0, dy: 0, side: 'right' },
    ];
    const around = through.map((one) => (one.id === 'a' ? { ...one, dx: -116 } : one));
    expect(layoutCost(three, through, free(1))).toBeGreaterThan(0);
    expect(layoutCost(three, around, free(1))).toBe(0);
  });

  /** Two markers as they stand: true places, offsets, sides and widths of their names. */
  type Stood = readonly [
    x: number,
    y: number,
    dx: number,
    dy: number,
    side: Callout['side'],
    width: number,
  ];
  const costOf = (...stood: readonly Stood[]) => {
    const layout = stood.map(([, , dx, dy, side], index) => ({ id: `m${index}`, dx, dy, side }));
    const standing = stood.map(([x, y, , , , width], index) => item(`m${index}`, x, y, width));
    return layoutCost(standing, layout, free(1));
  };

  test.each<[string, number, Stood, Stood]>([
    ['fingers that would meet both', 1000, [0, 0, 0, 0, 'left', 10], [43, 0, 0, 0, 'right', 10]],
    ['fingers side by side', 0, [0, 0, 0, 0, 'left', 10], [44, 0, 0, 0, 'right', 10]],
    ['fingers one above the other', 0, [0, 0, 0, 0, 'top', 10], [0, 44, 0, 0, 'bottom', 10]],
    ['a name on a name', 1000, [0, 0, 0, 0, 'right', 60], [100, 0, 0, 0, 'left', 60]],
    ['names below, side by side', 0, [0, 0, 0, 0, 'bottom', 90], [80, 0, 0, 0, 'bottom', 60]],
    ['names above, side by side', 0, [0, 0, 0, 0, 'top', 90], [80, 0, 0, 0, 'top', 60]],
    ['a name above, a finger beside', 0, [0, 0, 0, 0, 'top', 90], [60, 22, 0, 0, 'right', 10]],
    ['a name on a symbol', 1000, [0, 0, 0, 0, 'right', 70], [100, 0, 0, 0, 'bottom', 10]],
    [
      'a name on a symbol to its left',
      1000,
      [100, 0, 0, 0, 'left', 70],
      [0, 0, 0, 0, 'bottom', 10],
    ],
    ['a name where a finger goes', 25, [0, 0, 0, 0, 'right', 65], [100, 0, 0, 0, 'bottom', 10]],
    ['a name that ends before', 0, [0, 0, 0, 0, 'right', 61], [100, 0, 0, 0, 'bottom', 10]],
    ['a line through a symbol', 180, [0, 0, 116, 0, 'right', 10], [60, 0, 0, 0, 'bottom', 10]],
    ['a line up through a symbol', 180, [0, 0, 0, -116, 'top', 10], [0, -60, 0, 0, 'right', 10]],
    ['a line through a name', 45, [0, 0, 116, 0, 'right', 10], [60, -26, 0, 0, 'bottom', 10]],
    ['a line that ends before', 0, [0, 0, 20, 0, 'left', 10], [80, -26, 0, 0, 'bottom', 10]],
    ['a line that passes beside', 0, [0, 0, 116, 0, 'right', 10], [60, -46, 0, 0, 'top', 10]],
    [
      'a slanting line through a symbol',
      180,
      [0, 0, 90, 90, 'right', 10],
      [40, 40, 0, 0, 'bottom', 10],
    ],
    // The line of the second goes through the name of the first, too.
    ['a name on a true place', 65, [0, 0, 0, 0, 'right', 60], [70, 0, 0, 60, 'bottom', 10]],
  ])('of %s is %i, whichever comes first', (_, cost, a, b) => {
    expect(costOf(a, b)).toBe(cost);
    expect(costOf(b, a)).toBe(cost);
  });

  test('counts what leaves the box on any side, beyond the margin, and in the foot', () => {
    const outside = (x: number, y: number, changes: Partial<CalloutSpace> = {}) => {
      const callout = { id: 'a', dx: 0, dy: 0, side: 'right' as const };
      const space = { ...free(1), box: { width: 200, height: 100 }, ...changes };
      return layoutCost([item('a', x, y, 60)], [callout], space);
    };
    // The symbol reaches 15 px, the name to the right 77 px.
    expect([outside(15, 50), outside(123, 50), outside(50, 15), outside(50, 85)]).toEqual([
      0, 0, 0, 0,
    ]);
    expect([outside(14, 50), outside(124, 50), outside(50, 14), outside(50, 86)]).toEqual([
      400, 400, 400, 400,
    ]);
    const margin = 5;
    expect([outside(10, 50, { margin }), outside(128, 50, { margin })]).toEqual([0, 0]);
    expect([outside(50, 10, { margin }), outside(50, 90, { margin })]).toEqual([0, 0]);
    expect([outside(50, 70, { foot: 15 }), outside(50, 71, { foot: 15 })]).toEqual([0, 400]);
    expect([outside(15, 50, { foot: 15 }), outside(50, 15, { foot: 15 })]).toEqual([0, 0]);
  });

  test('scales true places and box, not symbols and names', () => {
    const space = { ...free(0.5), box: { width: 200, height: 100 } };
    const callout = { id: 'a', dx: 0, dy: 0, side: 'left' as const };
    expect(layoutCost([item('a', 170, 50, 60)], [callout], space)).toBe(0);
    expect(layoutCost([item('a', 171, 50, 60)], [callout], space)).toBe(400);
  });

  test('refuses a layout that does not fit the items', () => {
    expect(() => layoutCost(items, still.slice(1), free(1))).toThrow(
      /found 1 callouts, expected 2/,
    );
  });
});
