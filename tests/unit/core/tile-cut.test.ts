import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutLine } from '../../../src/core/tile-cut.ts';
import type { Line } from '../../../src/core/topology.ts';

function line(points: readonly (readonly [number, number])[]): Line {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    points: Float64Array.from(points.flat()),
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** Whether a point lies in a ring, by the even-odd rule. */
function contains(ring: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [
      number,
      number,
      number,
      number,
    ];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

const TILE = { z: 2, x: 1, y: 2, side: 100, margin: 5 };
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const rings = fc
  .array(fc.tuple(unit, unit), { minLength: 3, maxLength: 30 })
  .map((points) => [...points, points[0] as [number, number]]);

describe('cutting a line for a tile', () => {
  test('gives px of the tile', () => {
    const cut = cutLine(
      line([
        [0.25, 0.5],
        [0.375, 0.625],
        [0.5, 0.75],
      ]),
      TILE,
    );
    expect(cut).toEqual([0, 0, 50, 50, 100, 100]);
  });

  test('gives nothing for a line that lies elsewhere', () => {
    expect(
      cutLine(
        line([
          [0, 0],
          [0.2, 0.2],
        ]),
        TILE,
      ),
    ).toBeNull();
    expect(
      cutLine(
        line([
          [0.6, 0.5],
          [0.6, 0.7],
        ]),
        TILE,
      ),
    ).toBeNull();
  });

  test('a ring holds the same points of the tile before and after', () => {
    void fc.assert(
      fc.property(rings, unit, unit, (points, u, v) => {
        const ring = line(points);
        const cut = cutLine(ring, TILE);
        const whole = points.flatMap(([x, y]) => [x * 400 - 100, y * 400 - 200]);
        // Not nearer to an edge than points are thinned.
        const [x, y] = [u * 100, v * 100];
        const near = [-1, 0, 1].flatMap((dx) =>
          [-1, 0, 1].map((dy) => contains(whole, x + dx, y + dy)),
        );
        fc.pre(new Set(near).size === 1);
        expect(contains(cut ?? [], x, y)).toBe(near[0]);
      }),
    );
  });

  test('what lies far outside costs little', () => {
    const far = Array.from({ length: 500 }, (_, index): [number, number] => [
      0.9 + 0.05 * Math.sin(index),
      0.1 + 0.0005 * index,
    ]);
    const cut = cutLine(line([[0.3, 0.6], ...far, [0.4, 0.6]]), TILE);
    expect(cut?.length).toBeLessThan(40);
    expect(cut?.slice(-2).map(Math.round)).toEqual([60, 40]);
  });
});

describe('the edge of a tile', () => {
  /** A line from px of the tile. */
  const inPx = (points: readonly (readonly [number, number])[]): Line =>
    line(points.map(([x, y]) => [(x + 100) / 400, (y + 200) / 400]));
  const cutPx = (points: readonly (readonly [number, number])[]) =>
    cutLine(inPx(points), TILE)?.map((px) => Math.round(px * 10) / 10) ?? null;
  const turned = (points: readonly (readonly [number, number])[]) =>
    points.map(([x, y]) => [y, x] as const);

  test('is its margin, on each of the four sides', () => {
    for (const [px, needed] of [
      [-6, false],
      [-4, true],
      [104, true],
      [106, false],
    ] as const) {
      const upright = [
        [px, 20],
        [px, 80],
      ] as const;
      expect(cutPx(upright)).toEqual(needed ? upright.flat() : null);
      expect(cutPx(turned(upright))).toEqual(needed ? turned(upright).flat() : null);
    }
  });

  test('lets go of what goes on outside, on whichever side, and keeps where it leaves and returns', () => {
    for (const outside of [-50, 150]) {
      const loop = [
        [50, 50],
        [outside, 10],
        [outside, 20],
        [outside, 30],
        [50, 60],
      ] as const;
      const kept = loop.filter((_, index) => index !== 2);
      expect(cutPx(loop)).toEqual(kept.flat());
      expect(cutPx(turned(loop))).toEqual(turned(kept).flat());
    }
  });

  test('is met by a line that begins outside', () => {
    const from = [
      [-50, 10],
      [-50, 20],
      [-50, 30],
      [50, 60],
    ] as const;
    expect(cutPx(from)).toEqual([-50, 10, -50, 30, 50, 60]);
  });

  test('has no point twice: what is hardly further both ways is left out, but for the last', () => {
    expect(
      cutPx([
        [0, 0],
        [0.3, 0.3],
        [50, 50],
      ]),
    ).toEqual([0, 0, 50, 50]);
    for (const second of [
      [0.3, 10],
      [10, 0.3],
      [0.5, 0.5],
    ] as const)
      expect(cutPx([[0, 0], second, [50, 50]])).toEqual([0, 0, ...second, 50, 50]);
    expect(
      cutPx([
        [0, 0],
        [50, 50],
        [50.1, 50.1],
      ]),
    ).toEqual([0, 0, 50, 50, 50.1, 50.1]);
  });
});
