import { describe, expect, test } from 'vitest';
import { readRamp } from '../../../src/core/ramp.ts';

describe('a ramp', () => {
  const ramp = [
    [5, 1],
    [7, 3],
    [8, 0],
  ] as const;

  test.each([
    [0, 1],
    [5, 1],
    [6, 2],
    [7, 3],
    [7.5, 1.5],
    [99, 0],
  ])('at %d is %d', (at, value) => {
    expect(readRamp(ramp, at)).toBe(value);
  });

  test('without points is 0', () => {
    expect(readRamp([], 3)).toBe(0);
  });
});
