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

describe('the spots of a name', () => {
  /** Where a name stands when it had a spot before and nothing is in its way. */
  const at = (candidate: LabelCandidate, spot: number) => {
    const [placed] = placeLabels([candidate], [], new Map([['a', spot]]));
    return [Math.round((placed?.x ?? 0) * 10) / 10, Math.round((placed?.y ?? 0) * 10) / 10];
  };

  test('of a town are around its dot', () => {
    const spots = Array.from({ length: 8 }, (_, spot) => at(town('a', 100, 100), spot));
    expect(spots).toEqual([
      [136, 100],
      [64, 100],
      [100, 88],
      [100, 112],
      [133, 88],
      [133, 112],
      [67, 88],
      [67, 112],
    ]);
  });

  test('of a great city go on further off, in the same directions', () => {
    const city = town('a', 100, 100, { must: true });
    expect([8, 9, 10, 11, 12, 31].map((spot) => at(city, spot))).toEqual([
      [146, 100],
      [54, 100],
      [100, 78],
      [100, 122],
      [143, 78],
      [35, 144],
    ]);
    expect(placeLabels([city], [], new Map([['a', 8]]))[0]?.dot).toBe(false);
  });

  test('of an area are around its middle', () => {
    const area = town('a', 100, 100, { shape: 'area' });
    const spots = Array.from({ length: 9 }, (_, spot) => at(area, spot));
    expect(spots).toEqual([
      [100, 100],
      [100, 81.8],
      [100, 118.2],
      [118, 100],
      [82, 100],
      [100, 63.6],
      [100, 136.4],
      [136, 100],
      [64, 100],
    ]);
    expect(placeLabels([area], [])[0]?.dot).toBe(false);
  });
});

describe('the room of a name', () => {
  const corner = (left: number, top: number): Box => ({
    left,
    top,
    right: left + 5,
    bottom: top + 5,
  });
  const spotBeside = (candidate: LabelCandidate, box: Box) =>
    placeLabels([candidate], [box])[0]?.spot;

  test('is a little more than its text; touching is allowed', () => {
    for (const shape of ['area', 'line'] as const) {
      // A line without slant hangs 8 px higher than an area.
      const name = town('a', 100, shape === 'area' ? 100 : 108, { shape });
      expect(spotBeside(name, corner(134, 100))).toBe(0);
      expect(spotBeside(name, corner(133, 100))).not.toBe(0);
      expect(spotBeside(name, corner(100, 109))).toBe(0);
      expect(spotBeside(name, corner(100, 108))).not.toBe(0);
    }
  });

  test('of a dot is 8 px', () => {
    expect(placeLabels([town('a', 100, 100)], [corner(104, 100)])).toHaveLength(1);
    expect(placeLabels([town('a', 100, 100)], [corner(103, 100)])).toEqual([]);
    expect(placeLabels([town('a', 100, 100)], [corner(100, 104)])).toHaveLength(1);
    expect(placeLabels([town('a', 100, 100)], [corner(100, 103)])).toEqual([]);
  });

  test('along a slant is the slant, from end to end, and nothing beside it', () => {
    const river = town('a', 100, 100, { shape: 'line', angle: 45 });
    const spotAround = (x: number, y: number) => spotBeside(river, boxAround(x, y, 4, 4));
    expect([spotAround(79, 68), spotAround(106, 94), spotAround(129, 118)]).toEqual([1, 1, 1]);
    expect([spotAround(75, 64), spotAround(136, 125), spotAround(130, 94)]).toEqual([0, 0, 0]);
  });

  test('is not shared by boxes that only touch', () => {
    const box = boxAround(0, 0, 10, 10);
    for (const [x, y] of [
      [10, 0],
      [-10, 0],
      [0, 10],
      [0, -10],
    ] as const) {
      expect(overlaps(box, boxAround(x, y, 10, 10))).toBe(false);
      expect(overlaps(box, boxAround(x * 0.9, y * 0.9, 10, 10))).toBe(true);
    }
  });
});
