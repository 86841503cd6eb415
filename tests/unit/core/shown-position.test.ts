import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Precision } from '../../../src/core/position.ts';
import { roundDegrees, shownPosition } from '../../../src/core/shown-position.ts';
import { makeFacility } from './builders.ts';

const decimals = (value: number) => (String(value).split('.')[1] ?? '').length;

describe('shownPosition', () => {
  it('gives a site as it is', () => {
    expect(shownPosition(makeFacility())).toEqual([4.92944, 44.91139]);
  });

  it('gives a commune to two decimals', () => {
    expect(shownPosition(makeFacility({ precision: 'commune' }))).toEqual([4.93, 44.91]);
  });

  it('never gives a home finer than its commune, even when its row says so', () => {
    const anywhere = fc.tuple(
      fc.double({ min: -5, max: 10, noNaN: true }),
      fc.double({ min: 41, max: 51, noNaN: true }),
    );
    fc.assert(
      fc.property(
        anywhere,
        fc.constantFrom<Precision>('site', 'street', 'commune'),
        (at, precision) => {
          const shown = shownPosition(makeFacility({ kind: 'home', position: at, precision }));
          expect(Math.max(...(shown ?? []).map(decimals))).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it('gives nothing where nothing is known', () => {
    expect(shownPosition(makeFacility({ position: null, precision: null }))).toBeNull();
  });

  it('never gives minus zero', () => {
    expect(Object.is(roundDegrees(-0.001, 2), 0)).toBe(true);
  });
});
