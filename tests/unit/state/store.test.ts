import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_READING } from '../../../src/core/address.ts';
import type { Searchable, Store } from '../../../src/state/store.ts';
import { createStore } from '../../../src/state/store.ts';

const KINDS = ['gunfire', 'arson', 'graffiti', 'attempt'];

function incident(id: string, changes: Partial<Searchable> = {}): Searchable {
  return { id, scope: 'core', damages: ['arson'], night: '2025-04-14', text: id, ...changes };
}

const INCIDENTS = [
  incident('toulon', { damages: ['gunfire', 'graffiti'], text: 'Toulon, tirs' }),
  incident('nimes', { text: 'Nîmes, une voiture brûlée' }),
  incident('enap', { night: '2025-04-13', text: 'Énap, sept voitures' }),
  incident('reau', { scope: 'parallel', night: '2025-04-13', damages: ['attempt'] }),
  incident('tarascon', { scope: 'follow_up', night: '2025-04-15' }),
];
const CORE = ['toulon', 'nimes', 'enap'];

let store: Store;
beforeEach(() => {
  store = createStore(INCIDENTS, KINDS, 'core');
});

describe('a new store', () => {
  test('shows the scope that it was given, nothing chosen', () => {
    expect(store.$visible.get()).toEqual(CORE);
    expect(store.$selected.get()).toBeNull();
    expect(store.$view.get()).toBeNull();
    expect(store.$reading.get()).toEqual(EMPTY_READING);
    expect(createStore(INCIDENTS, KINDS, 'all').$visible.get()).toHaveLength(INCIDENTS.length);
  });
});

describe('damage', () => {
  test('is taken off and put back, in the order of the kinds', () => {
    store.toggleDamage('arson');
    expect(store.$reading.get().damage).toEqual(['gunfire', 'graffiti', 'attempt']);
    expect(store.$visible.get()).toEqual(['toulon']);
    store.toggleDamage('gunfire');
    store.toggleDamage('arson');
    expect(store.$reading.get().damage).toEqual(['arson', 'graffiti', 'attempt']);
    store.toggleDamage('gunfire');
    expect(store.$reading.get().damage).toBeNull();
  });

  test('can be taken off altogether, and showAll brings it back', () => {
    for (const kind of KINDS) store.toggleDamage(kind);
    expect(store.$visible.get()).toEqual([]);
    store.showAll();
    expect(store.$visible.get()).toEqual(CORE);
  });

  test('counts what a press would bring', () => {
    store.toggleDamage('arson');
    expect(store.$damageCounts.get().get('arson')).toBe(2);
    store.setScope('all');
    expect(store.$damageCounts.get().get('arson')).toBe(3);
  });
});

describe('scope, night and search', () => {
  test('scope is said only where it differs from the page’s', () => {
    store.setScope('all');
    expect(store.$reading.get().scope).toBe('all');
    store.setScope('core');
    expect(store.$reading.get().scope).toBeNull();
    const wide = createStore(INCIDENTS, KINDS, 'all');
    wide.setScope('core');
    expect(wide.$reading.get().scope).toBe('core');
  });

  test('a night narrows within the scope', () => {
    store.setNight('2025-04-13');
    expect(store.$visible.get()).toEqual(['enap']);
    store.setScope('all');
    expect(store.$visible.get()).toEqual(['enap', 'reau']);
    store.setNight(null);
    expect(store.$visible.get()).toHaveLength(INCIDENTS.length);
  });

  test('a search reads all that an entry says, accents aside', () => {
    store.search('BRULEE');
    expect(store.$visible.get()).toEqual(['nimes']);
    store.search('voiture');
    expect(store.$visible.get()).toEqual(['nimes', 'enap']);
    store.search(' … ');
    expect(store.$visible.get()).toEqual(CORE);
  });
});

describe('the selection', () => {
  test('is one known place or none', () => {
    store.select('nimes');
    expect(store.$selected.get()).toBe('nimes');
    store.select('nowhere');
    expect(store.$selected.get()).toBeNull();
  });

  test('asked for by name makes the other choices give way', () => {
    store.toggleDamage('arson');
    store.select('nimes');
    expect(store.$visible.get()).toEqual(CORE);
    expect(store.$selected.get()).toBe('nimes');
  });

  test('of another scope widens the scope', () => {
    store.select('tarascon');
    expect(store.$visible.get()).toHaveLength(INCIDENTS.length);
    expect(store.$reading.get()).toMatchObject({ incident: 'tarascon', scope: 'all' });
  });

  test('goes when a choice hides it, stays when not', () => {
    store.select('toulon');
    store.toggleDamage('arson');
    expect(store.$selected.get()).toBe('toulon');
    store.setNight('2025-04-13');
    expect(store.$selected.get()).toBeNull();
  });
});

describe('restore', () => {
  const view = { zoom: 6, lat: 46.5, lng: 2.5 };

  test('takes a reading as the whole state', () => {
    store.search('voiture');
    store.select('nimes');
    store.restore({ incident: 'toulon', damage: ['gunfire'], scope: 'all', night: null, view });
    expect(store.$selected.get()).toBe('toulon');
    expect(store.$visible.get()).toEqual(['toulon']);
    expect(store.$view.get()).toEqual(view);
    store.restore(EMPTY_READING);
    expect(store.$reading.get()).toEqual(EMPTY_READING);
    expect(store.$visible.get()).toEqual(CORE);
  });

  test('ignores types and nights that no incident has', () => {
    store.restore({ ...EMPTY_READING, damage: ['constructor', '__proto__'] });
    expect(store.$visible.get()).toEqual(CORE);
    store.restore({ ...EMPTY_READING, damage: ['arson', 'flood'] });
    expect(store.$reading.get().damage).toEqual(['arson']);
    store.restore({ ...EMPTY_READING, damage: [...KINDS].reverse() });
    expect(store.$reading.get().damage).toBeNull();
    store.restore({ ...EMPTY_READING, night: '2025-99-99' });
    expect(store.$reading.get().night).toBeNull();
  });

  test('of its own reading changes nothing, whatever was chosen before', () => {
    const step = fc.oneof(
      fc.constantFrom(...KINDS).map((kind) => () => store.toggleDamage(kind)),
      fc.constantFrom(null, ...INCIDENTS.map(({ id }) => id)).map((id) => () => store.select(id)),
      fc.constantFrom('core' as const, 'all' as const).map((scope) => () => store.setScope(scope)),
      fc.constantFrom(null, '2025-04-13').map((night) => () => store.setNight(night)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        store = createStore(INCIDENTS, KINDS, 'core');
        for (const act of steps) act();
        const selected = store.$selected.get();
        expect(selected === null || store.$visible.get().includes(selected)).toBe(true);
        const before = store.$reading.get();
        fc.pre(before.damage === null || before.damage.length > 0);
        const shown = store.$visible.get();
        store.restore(before);
        expect(store.$reading.get()).toEqual(before);
        expect(store.$visible.get()).toEqual(shown);
      }),
    );
  });
});

describe('listeners', () => {
  test('hear of a view once, and not of the same view again', () => {
    const heard: unknown[] = [];
    store.$view.listen((one) => heard.push(one));
    const view = { zoom: 7, lat: 44, lng: 4 };
    store.setView(view);
    store.setView(view);
    store.setView(null);
    expect(heard).toEqual([view, null]);
  });
});
