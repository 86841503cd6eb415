import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DRAWING_ZOOM,
  drawingFrame,
  FRANCE,
  project,
  toDrawing,
  unproject,
} from '../../../src/core/mercator.ts';

describe('project', () => {
  test('puts the origin of degrees in the middle of the world', () => {
    expect(project([0, 0], 0)).toEqual([128, 128]);
    expect(project([0, 0], 3)).toEqual([1024, 1024]);
  });

  test('puts the corners of the world on its corners', () => {
    const [x, y] = project([-180, 85.051_128_779_806_6], 0);
    expect(x).toBeCloseTo(0, 9);
    expect(y).toBeCloseTo(0, 6);
  });

  test('agrees with the published value for Toulon at zoom 10 (OSM slippy map formula)', () => {
    const [x, y] = project([6.064_818, 43.158_697], 10);
    const rad = (43.158_697 * Math.PI) / 180;
    const row = ((1 - Math.asinh(Math.tan(rad)) / Math.PI) / 2) * 2 ** 10;
    expect(x / 256).toBeCloseTo(((6.064_818 + 180) / 360) * 2 ** 10, 9);
    expect(y / 256).toBeCloseTo(row, 9);
  });

  test('doubles with each zoom', () => {
    const [x, y] = project([2.35, 48.86], 5);
    const [x2, y2] = project([2.35, 48.86], 6);
    expect(x2).toBeCloseTo(2 * x, 9);
    expect(y2).toBeCloseTo(2 * y, 9);
  });

  test('is undone by unproject', () => {
    const lng = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -85, max: 85, noNaN: true });
    fc.assert(
      fc.property(lng, lat, fc.integer({ min: 0, max: 19 }), (east, north, zoom) => {
        const [backEast, backNorth] = unproject(project([east, north], zoom), zoom);
        expect(backEast).toBeCloseTo(east, 7);
        expect(backNorth).toBeCloseTo(north, 7);
      }),
    );
  });
});

describe('the drawing', () => {
  test('holds metropolitan France: its corners are the corners of the opening view', () => {
    const [west, south, east, north] = FRANCE;
    const { width, height } = drawingFrame();
    const [left, top] = toDrawing([west, north]);
    const [right, bottom] = toDrawing([east, south]);
    expect([left, top]).toEqual([0, 0]);
    expect(right).toBeCloseTo(width, 9);
    expect(bottom).toBeCloseTo(height, 9);
  });

  test('has one unit per px at its zoom', () => {
    const [x, y] = project([2.35, 48.86], DRAWING_ZOOM);
    const frame = drawingFrame();
    const [dx, dy] = toDrawing([2.35, 48.86]);
    expect(dx).toBeCloseTo(x - frame.x, 9);
    expect(dy).toBeCloseTo(y - frame.y, 9);
    expect(dx).toBeGreaterThan(0);
    expect(dy).toBeLessThan(frame.height);
  });

  test('has north at the top and east at the right', () => {
    const [parisX, parisY] = toDrawing([2.35, 48.86]);
    const [niceX, niceY] = toDrawing([7.26, 43.7]);
    expect(niceX).toBeGreaterThan(parisX);
    expect(niceY).toBeGreaterThan(parisY);
  });
});
