import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelWidth } from '../../../src/core/callout.ts';
import {
  calloutItem,
  classOf,
  classSpace,
  DRAWN_CLASSES,
  openingView,
  PADDING,
} from '../../../src/core/frame.ts';
import { DRAWING_ZOOM, drawingFrame, toDrawing } from '../../../src/core/mercator.ts';

const frame = drawingFrame();
const ratio = frame.height / frame.width;

describe('openingView', () => {
  test('fills the width of a narrow box and the height of a wide one', () => {
    const narrow = openingView(390, 900);
    expect(narrow.drawn).toBeCloseTo(390 - PADDING.left - PADDING.right, 9);
    const wide = openingView(2000, 600);
    expect(wide.drawn * ratio).toBeCloseTo(600 - PADDING.top - PADDING.bottom, 9);
  });

  test('is at the drawing’s own zoom when the drawing stands one to one', () => {
    const width = frame.width + PADDING.left + PADDING.right;
    expect(openingView(width, 5000).zoom).toBeCloseTo(DRAWING_ZOOM, 9);
  });

  test('one zoom more draws twice as wide', () => {
    const once = openingView(300 + PADDING.left + PADDING.right, 5000);
    const twice = openingView(600 + PADDING.left + PADDING.right, 5000);
    expect(twice.zoom - once.zoom).toBeCloseTo(1, 9);
  });

  test('keeps the whole drawing inside the padding, centred, whatever the box', () => {
    const side = fc.integer({ min: 80, max: 4000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const { drawn, left, top } = openingView(width, height);
        const right = width - left - drawn;
        const bottom = height - top - drawn * ratio;
        expect(left).toBeGreaterThanOrEqual(PADDING.left - 1e-6);
        expect(top).toBeGreaterThanOrEqual(PADDING.top - 1e-6);
        expect(right).toBeGreaterThanOrEqual(PADDING.right - 1e-6);
        expect(bottom).toBeGreaterThanOrEqual(PADDING.bottom - 1e-6);
        expect(left - PADDING.left).toBeCloseTo(right - PADDING.right, 6);
        expect(top - PADDING.top).toBeCloseTo(bottom - PADDING.bottom, 6);
      }),
    );
  });

  test('of a box without room still has a size and a zoom', () => {
    const { drawn, zoom } = openingView(0, 0);
    expect(drawn).toBeGreaterThan(0);
    expect(Number.isFinite(zoom)).toBe(true);
  });
});

describe('classes of sizes', () => {
  test('rise, and each lower bound falls into its own class', () => {
    expect(DRAWN_CLASSES).toEqual([...DRAWN_CLASSES].sort((a, b) => a - b));
    DRAWN_CLASSES.forEach((from, index) => {
      expect(classOf(from)).toBe(index);
      if (index > 0) expect(classOf(from - 0.01)).toBe(index - 1);
    });
    expect(classOf(1e6)).toBe(DRAWN_CLASSES.length - 1);
  });

  test('a class is laid out for its smallest, its middle and its largest scale', () => {
    for (const index of DRAWN_CLASSES.keys()) {
      const { scales, box, margin } = classSpace(index);
      const widths = scales.map((scale) => scale * frame.width);
      expect(widths).toEqual([...widths].sort((a, b) => a - b));
      const next = DRAWN_CLASSES[index + 1];
      if (next !== undefined) expect(widths.at(-1)).toBeCloseTo(next, 9);
      if (index > 0) expect(widths[0]).toBeCloseTo(DRAWN_CLASSES[index] ?? 0, 9);
      expect(box).toEqual({ width: frame.width, height: frame.height });
      expect(margin).toBeLessThan(PADDING.left);
    }
  });

  test('an item stands at its place in the drawing with the room of its name', () => {
    const [x, y] = toDrawing([4.93, 44.91]);
    const item = { id: 'valence', x, y, labelWidth: labelWidth('Valence') };
    expect(calloutItem('valence', 'Valence', [4.93, 44.91])).toEqual(item);
  });
});
