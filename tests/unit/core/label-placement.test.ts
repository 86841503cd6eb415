import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box, LabelCandidate, PlacedLabel } from '../../../src/core/label-placement.ts';
import { boxAround, overlaps, placeLabels } from '../../../src/core/label-placement.ts';

function town(
  id: string,
  x: number,
  y: number,
  more: Partial<LabelCandidate> = {},
): LabelCandidate {
  const fixed = { width: 60, height: 14, shape: 'point', angle: 0, reach: 6, must: false } as const;
  return { id, x, y, ...fixed, ...more };
}

function textBox({ x, y }: PlacedLabel, { width, height }: LabelCandidate): Box {
  return boxAround(x, y, width, height);
}

const scenes = fc.record({
  candidates: fc
    .array(
      fc.record({
        x: fc.integer({ min: 0, max: 600 }),
        y: fc.integer({ min: 0, max: 400 }),
        width: fc.integer({ min: 20, max: 120 }),
        must: fc.boolean(),
        shape: fc.constantFrom('point' as const, 'area' as const),
      }),
      { maxLength: 40 },
    )
    .map((all) => all.map(({ x, y, ...more }, index) => town(String(index), x, y, more))),
  reserved: fc.array(
    fc
      .record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) })
      .map(({ x, y }) => boxAround(x, y, 40, 40)),
    { maxLength: 8 },
  ),
});

describe('placing names', () => {
  test('a free name stands to the right of its dot', () => {
    expect(placeLabels([town('a', 100, 100)], [])).toEqual([
      { id: 'a', x: 136, y: 100, dot: true, spot: 0 },
    ]);
  });

  test('no name touches another, another dot or a reserved box', () => {
    void fc.assert(
      fc.property(scenes, ({ candidates, reserved }) => {
        const placed = placeLabels(candidates, reserved);
        const byId = new Map(candidates.map((one) => [one.id, one]));
        const texts = placed.map((one) => textBox(one, byId.get(one.id) ?? town('', 0, 0)));
        const dots = placed.map(({ id, dot }) => {
          const { x, y } = byId.get(id) ?? town('', 0, 0);
          return dot ? boxAround(x, y, 6, 6) : null;
        });
        texts.forEach((text, index) => {
          expect(reserved.some((box) => overlaps(text, box))).toBe(false);
          expect(texts.slice(index + 1).some((other) => overlaps(text, other))).toBe(false);
          dots.forEach((dot, at) => {
            if (at !== index && dot !== null) expect(overlaps(text, dot)).toBe(false);
          });
        });
      }),
    );
  });

  test('the first in order wins the room, the next goes elsewhere, the last stays away', () => {
    const wall = [boxAround(100, 60, 400, 60), boxAround(100, 140, 400, 60)];
    const placed = placeLabels([town('a', 100, 100), town('b', 98, 100)], wall);
    expect(placed.map(({ id }) => id)).toEqual(['a']);
    const free = placeLabels([town('a', 100, 100), town('b', 80, 100)], wall);
    expect(free.map(({ id, spot }) => [id, spot])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  test('a great city whose spot is taken is named beside it, without its dot', () => {
    const marker = [boxAround(100, 100, 34, 34)];
    expect(placeLabels([town('a', 100, 100)], marker)).toEqual([]);
    const [placed] = placeLabels([town('a', 100, 100, { must: true })], marker);
    expect(placed?.dot).toBe(false);
    expect(Math.hypot((placed?.x ?? 0) - 100, (placed?.y ?? 0) - 100)).toBeLessThan(70);
  });

  test('a name keeps its spot of before as long as it is free', () => {
    const candidates = [town('a', 100, 100)];
    const previous = new Map([['a', 3]]);
    expect(placeLabels(candidates, [], previous)[0]?.spot).toBe(3);
    expect(placeLabels(candidates, [boxAround(100, 121, 80, 20)], previous)[0]?.spot).toBe(0);
    expect(placeLabels(candidates, [], new Map([['a', 99]]))[0]?.spot).toBe(0);
  });

  test('a river is named beside its line and keeps clear along its whole slant', () => {
    const river = town('r', 100, 100, { shape: 'line', angle: 45 });
    const [placed] = placeLabels([river], []);
    expect(placed?.dot).toBe(false);
    expect((placed?.x ?? 0) - 100).toBeCloseTo(100 - (placed?.y ?? 0), 6);
    const foot = boxAround(125, 112, 8, 8);
    const [moved] = placeLabels([river], [foot]);
    expect(moved?.spot).toBe(1);
  });
});
