import { describe, expect, it } from 'vitest';
import { isCountAspect, isSetAspect, rankOf } from '../../../src/core/aspect.ts';

describe('aspects', () => {
  it('that are sets may have several values at once', () => {
    expect(['damage', 'method', 'victims', 'inquiry', 'suspects'].every(isSetAspect)).toBe(true);
    expect(['when', 'impacts', 'weapon', 'count_places', 'unheard_of'].some(isSetAspect)).toBe(
      false,
    );
  });

  it('that are counts hold whole numbers', () => {
    const counts = [
      'vehicles_burned',
      'impacts',
      'impacts_glass',
      'impacts_door',
      'impacts_post',
      'vehicles_destroyed',
      'casualties',
      'casings',
      'count_places',
      'count_anything',
    ];
    expect(counts.every(isCountAspect)).toBe(true);
    expect(['when', 'damage', 'weapon', 'tag', 'neighbour', 'account'].some(isCountAspect)).toBe(
      false,
    );
  });

  it('are read from when over damage to what came of it; unheard ones come last', () => {
    const aspects = ['unheard_of', 'inquiry', 'casualties', 'damage', 'vehicles_burned', 'when'];
    expect(aspects.sort((a, b) => rankOf(a) - rankOf(b))).toEqual([
      'when',
      'damage',
      'vehicles_burned',
      'casualties',
      'inquiry',
      'unheard_of',
    ]);
  });

  it('are never both a set and a count', () => {
    const aspects =
      'when damage victims method inquiry suspects impacts casualties casings evacuated count_places tag';
    expect(
      aspects.split(' ').filter((aspect) => isSetAspect(aspect) && isCountAspect(aspect)),
    ).toEqual([]);
  });

  it('take count_ for a beginning, not for a part', () => {
    expect(['count_', 'count_x'].map(isCountAspect)).toEqual([true, true]);
    expect(['discount_x', 'count', 'Count_x'].map(isCountAspect)).toEqual([false, false, false]);
  });

  it('do not mistake properties of objects for aspects', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect([isSetAspect(name), isCountAspect(name)]).toEqual([false, false]);
      expect(rankOf(name)).toBe(rankOf('unheard_of'));
    }
  });

  it('share the last place when unheard of, so that they keep their own order', () => {
    expect(rankOf('one')).toBe(rankOf('another'));
    expect(rankOf('one')).toBeGreaterThan(rankOf('suspects'));
  });
});
