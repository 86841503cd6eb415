import { expect, test } from 'vitest';
import { groupByFacility } from '../../../src/core/facility-group.ts';

test('groups stand in the order of their first item, with their items in order', () => {
  const items = ['toulon', 'aix', 'toulon', 'nimes', 'aix'].map((facility, index) => ({
    facility,
    index,
  }));
  expect(
    groupByFacility(items).map((group) => [group.facility, group.items.map(({ index }) => index)]),
  ).toEqual([
    ['toulon', [0, 2]],
    ['aix', [1, 4]],
    ['nimes', [3]],
  ]);
  expect(groupByFacility([])).toEqual([]);
});
