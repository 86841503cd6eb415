import { describe, expect, test } from 'vitest';
import { project } from '../../../src/core/mercator.ts';
import type { Line, TopologyFile, TopologyGeometry } from '../../../src/core/topology.ts';
import { Topology } from '../../../src/core/topology.ts';

/** Two squares of two degrees side by side: arc 0 is their common edge, arcs 1 and 2 go around each. */
const FILE: TopologyFile = {
  bbox: [0, 0, 4, 2],
  transform: { scale: [2, 2], translate: [0, 0] },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
};
const WEST: TopologyGeometry = { arcs: [[0, 1]] };
const EAST: TopologyGeometry = { arcs: [[[2, ~0]]] };

function degrees({ points }: Line): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const lng = (points[at] ?? 0) * 360 - 180;
    found.push(`${Math.round(lng)} ${(points[at + 1] ?? 0) < 0.499 ? 'north' : 'south'}`);
  }
  return found;
}

describe('a topology', () => {
  const topology = new Topology(FILE);

  test('projects to the unit square of the Mercator world', () => {
    const [edge] = topology.arcs([{ arcs: [0] }]);
    const [x, y] = project([2, 2], -8);
    expect([...(edge?.points ?? [])].slice(2)).toEqual([x, y]);
    expect(edge).toMatchObject({ left: x, right: x, top: y, bottom: 0.5 });
  });

  test('joins arcs to rings, common points once, turned arcs turned', () => {
    expect(topology.rings([WEST]).map(degrees)).toEqual([
      ['2 south', '2 north', '0 north', '0 south', '2 south'],
    ]);
    expect(topology.rings([{ geometries: [EAST] }]).map(degrees)).toEqual([
      ['2 south', '4 south', '4 north', '2 north', '2 south'],
    ]);
  });

  test('boxes a line by its outermost points', () => {
    for (const { points, left, top, right, bottom } of topology.rings([WEST, EAST])) {
      const xs = [...points].filter((_, index) => index % 2 === 0);
      const ys = [...points].filter((_, index) => index % 2 === 1);
      expect([left, right]).toEqual([Math.min(...xs), Math.max(...xs)]);
      expect([top, bottom]).toEqual([Math.min(...ys), Math.max(...ys)]);
    }
  });

  test('the outer edges of two areas leave out the limit between them', () => {
    expect(topology.outerEdges([WEST, EAST]).map(degrees)).toEqual([
      ['2 north', '0 north', '0 south', '2 south'],
      ['2 south', '4 south', '4 north', '2 north'],
    ]);
  });

  test('an arc that two lines share is drawn once', () => {
    expect(topology.arcs([{ arcs: [[0], [~0, 1]] }])).toHaveLength(2);
  });

  test('a number without an arc is an error', () => {
    expect(() => topology.arcs([{ arcs: [7] }])).toThrow('found arc 7');
  });
});
