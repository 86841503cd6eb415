import { describe, expect, test } from 'vitest';
import { inTimeOrder, layOutNights, type Spell } from '../../../src/core/timeline.ts';

const spell = (id: string, low: string, high: string): Spell => ({ id, low, high });

describe('inTimeOrder', () => {
  test('goes by beginning, then by end, then by id, and leaves what it was given', () => {
    const spells = [
      spell('d', '2025-04-15T01:00', '2025-04-15T02:00'),
      spell('c', '2025-04-14T22:00', '2025-04-15T02:00'),
      spell('b', '2025-04-14T22:00', '2025-04-14T23:00'),
      spell('a', '2025-04-14T22:00', '2025-04-15T02:00'),
    ];
    const before = [...spells];
    expect(inTimeOrder(spells).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
    expect(spells).toEqual(before);
  });
});

describe('layOutNights', () => {
  test('draws an interval as its share of the twelve hours from seven to seven', () => {
    expect(layOutNights([spell('a', '2025-04-14T22:00', '2025-04-15T01:00')])).toEqual([
      { night: '2025-04-14', stretches: [{ id: 'a', from: 25, to: 50 }] },
    ]);
  });

  test('cuts an interval to its panel', () => {
    expect(layOutNights([spell('a', '2025-04-14T18:00', '2025-04-15T09:00')])).toEqual([
      { night: '2025-04-14', stretches: [{ id: 'a', from: 0, to: 100 }] },
    ]);
  });

  test('has one panel a night, in order, each with its spells in order', () => {
    const spells = [
      spell('late', '2025-04-16T01:00', '2025-04-16T02:00'),
      spell('second', '2025-04-15T00:00', '2025-04-15T01:00'),
      spell('first', '2025-04-14T20:00', '2025-04-14T21:00'),
      spell('early', '2025-04-13T23:00', '2025-04-14T00:00'),
    ];
    const panels = layOutNights(spells);
    expect(panels.map(({ night, stretches }) => [night, stretches.map(({ id }) => id)])).toEqual([
      ['2025-04-13', ['early']],
      ['2025-04-14', ['first', 'second']],
      ['2025-04-15', ['late']],
    ]);
  });

  test('of nothing is nothing', () => {
    expect(layOutNights([])).toEqual([]);
  });
});
