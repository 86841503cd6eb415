import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filterable, Filters } from '../../../src/core/filter.ts';
import { applyFilters, countFacet } from '../../../src/core/filter.ts';

const NONE: Filters = { scope: 'all', damage: null, night: null, found: null };

function item(id: string, changes: Partial<Filterable> = {}): Filterable {
  return { id, scope: 'core', damages: ['arson'], night: '2025-04-14', ...changes };
}

const ITEMS = [
  item('toulon', { damages: ['gunfire', 'graffiti'] }),
  item('enap', { night: '2025-04-13' }),
  item('reau', { scope: 'parallel', night: '2025-04-13' }),
  item('oise', { scope: 'follow_up', damages: [] }),
];

const idsOf = (filters: Partial<Filters>) =>
  applyFilters(ITEMS, { ...NONE, ...filters }).map(({ id }) => id);

describe('applyFilters', () => {
  test('without a choice keeps all, in their own order', () => {
    expect(idsOf({})).toEqual(['toulon', 'enap', 'reau', 'oise']);
  });

  test('of scope core keeps the core alone', () => {
    expect(idsOf({ scope: 'core' })).toEqual(['toulon', 'enap']);
  });

  test('of damage keeps what has one of the chosen types', () => {
    expect(idsOf({ damage: ['graffiti'] })).toEqual(['toulon']);
    expect(idsOf({ damage: ['graffiti', 'arson'] })).toEqual(['toulon', 'enap', 'reau']);
  });

  test('of no damage at all keeps nothing', () => {
    expect(idsOf({ damage: [] })).toEqual([]);
  });

  test('of a night keeps what began that evening', () => {
    expect(idsOf({ night: '2025-04-13' })).toEqual(['enap', 'reau']);
  });

  test('of a search keeps what was found', () => {
    expect(idsOf({ found: new Set(['oise', 'enap']) })).toEqual(['enap', 'oise']);
    expect(idsOf({ found: new Set() })).toEqual([]);
  });

  test('combines: every choice must hold', () => {
    expect(idsOf({ scope: 'core', night: '2025-04-13', damage: ['arson'] })).toEqual(['enap']);
    expect(idsOf({ scope: 'core', night: '2025-04-13', damage: ['gunfire'] })).toEqual([]);
  });
});

describe('countFacet', () => {
  test('counts a type by all other choices, its own set aside', () => {
    const counts = countFacet(ITEMS, { ...NONE, scope: 'core', damage: ['gunfire'] }, 'damage');
    expect([...counts]).toEqual([
      ['gunfire', 1],
      ['graffiti', 1],
      ['arson', 1],
    ]);
  });

  test('counts nights the same way', () => {
    const counts = countFacet(ITEMS, { ...NONE, night: '2025-04-14', damage: ['arson'] }, 'night');
    expect([...counts]).toEqual([['2025-04-13', 2]]);
  });

  test('a count is what a click would bring', () => {
    const kinds = ['gunfire', 'arson', 'graffiti'];
    const filters = fc.record({
      scope: fc.constantFrom('core' as const, 'all' as const),
      damage: fc.option(fc.subarray(kinds)),
      night: fc.constantFrom(null, '2025-04-13', '2025-04-14'),
      found: fc.constantFrom(null, new Set(['toulon', 'reau'])),
    });
    fc.assert(
      fc.property(filters, fc.constantFrom(...kinds), (choice, kind) => {
        const promised = countFacet(ITEMS, choice, 'damage').get(kind) ?? 0;
        expect(applyFilters(ITEMS, { ...choice, damage: [kind] })).toHaveLength(promised);
      }),
    );
  });
});
