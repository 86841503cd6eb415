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
