import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../../src/state/store.ts';
import { createStore } from '../../../src/state/store.ts';
import { syncAddress } from '../../../src/state/url-sync.ts';
import { FakeWindow, settle } from './fake-window.ts';

const KINDS = ['gunfire', 'arson'];
const INCIDENTS = [
  { id: 'toulon', scope: 'core', damages: ['gunfire'], night: '2025-04-14', text: '' },
  { id: 'nimes', scope: 'core', damages: ['arson'], night: '2025-04-14', text: '' },
  { id: 'reau', scope: 'parallel', damages: ['arson'], night: '2025-04-13', text: '' },
];
const IDS = new Set(INCIDENTS.map(({ id }) => id));

let store: Store;
let page: FakeWindow;

function start(url: string): { destroy(): void } {
  page = new FakeWindow(url);
  return syncAddress(store, IDS, page.asWindow());
}

beforeEach(() => {
  store = createStore(INCIDENTS, KINDS, 'core');
});

describe('what the reader chooses', () => {
  test('makes one step each', async () => {
    start('/map/?theme=dark');
    store.select('toulon');
    await settle();
    store.setScope('all');
    await settle();
    expect(page.calls).toEqual(['push #incident=toulon', 'push #incident=toulon&scope=all']);
    expect(page.url).toBe('/map/?theme=dark#incident=toulon&scope=all');
  });

  test('makes one step when it changes several parts of the state', async () => {
    start('/');
    // Widens the scope and selects.
    store.select('reau');
    await settle();
    expect(page.calls).toEqual(['push #incident=reau&scope=all']);
    // Takes the type off and closes the place.
    store.toggleDamage('arson');
    await settle();
    expect(page.calls).toHaveLength(2);
    expect(page.url).toBe('/#damage=gunfire&scope=all');
  });

  test('back at nothing leaves a clean address', async () => {
    start('/map/?lang=fr#incident=toulon');
    store.select('toulon');
    await settle();
    // That is what the address says already.
    expect(page.calls).toEqual([]);
    store.select(null);
    await settle();
    expect(page.url).toBe('/map/?lang=fr');
  });

  test('that changes nothing writes nothing', async () => {
    start('/');
    store.toggleDamage('arson');
    store.toggleDamage('arson');
    store.select(null);
    await settle();
    expect(page.calls).toEqual([]);
  });
});

describe('moving the map', () => {
  test('rewrites the address without a step', async () => {
    start('/');
    store.setView({ zoom: 6, lat: 46.5, lng: 2.5 });
    await settle();
    store.setView({ zoom: 7, lat: 46.5, lng: 2.5 });
    await settle();
    expect(page.steps).toBe(1);
    expect(page.url).toBe('/#view=7/46.5/2.5');
    store.setView(null);
    await settle();
    expect(page.url).toBe('/');
  });

  test('by less than the address can say writes nothing', async () => {
    start('/');
    store.setView({ zoom: 6, lat: 46.5, lng: 2.5 });
    await settle();
    store.setView({ zoom: 6.001, lat: 46.500_01, lng: 2.5 });
    await settle();
    expect(page.calls).toHaveLength(1);
  });

  test('together with a choice is part of its step', async () => {
    start('/');
    store.select('nimes');
    store.setView({ zoom: 8, lat: 44, lng: 4 });
    await settle();
    expect(page.calls).toEqual(['push #incident=nimes&view=8/44/4']);
  });
});

describe('back and forward', () => {
  test('bring the state and write nothing', async () => {
    start('/');
    store.select('toulon');
    await settle();
    store.select('nimes');
    await settle();
    const written = page.calls.length;
    page.go(-1);
    await settle();
    expect(store.$selected.get()).toBe('toulon');
    page.go(-1);
    await settle();
    expect(store.$selected.get()).toBeNull();
    page.go(2);
    await settle();
    expect(store.$selected.get()).toBe('nimes');
    expect(page.calls).toHaveLength(written);
  });

  test('a link to a bare place opens it', async () => {
    start('/');
    page.follow('#toulon');
    await settle();
    expect(store.$selected.get()).toBe('toulon');
    expect(page.url).toBe('/#toulon');
  });

  test('an address that names nothing known clears the state and stays as it is', async () => {
    start('/');
    store.select('toulon');
    await settle();
    page.follow('#incident=nowhere&damage=flood');
    await settle();
    expect(store.$selected.get()).toBeNull();
    expect(store.$visible.get()).toEqual(['toulon', 'nimes']);
    expect(page.url).toBe('/#incident=nowhere&damage=flood');
  });
});

describe('a hash that is not ours', () => {
  test('changes no state and is left alone while the map moves', async () => {
    start('/?incident=toulon#?secret=abc');
    store.setView({ zoom: 8, lat: 44, lng: 4 });
    await settle();
    page.follow('#responses');
    await settle();
    expect(store.$selected.get()).toBeNull();
    expect(page.calls).toEqual([]);
    expect(page.url).toBe('/?incident=toulon#responses');
  });

  test('gives way when the reader chooses something', async () => {
    start('/#?secret=abc');
    store.select('toulon');
    await settle();
    expect(page.url).toBe('/#incident=toulon');
  });
});

describe('choices faster than a hand', () => {
  test('share steps, few enough for every browser, and the address ends where the state does', async () => {
    start('/');
    for (let round = 0; round < 500; round++) {
      store.toggleDamage('arson');
      await Promise.resolve();
    }
    store.select('nimes');
    store.toggleDamage('gunfire');
    expect(page.calls.length).toBeGreaterThan(10);
    await expect.poll(() => page.url).toBe('/#incident=nimes&damage=arson');
    expect(page.calls.length).toBeLessThanOrEqual(60);
  });

  test('are fifty steps at once, and as many again after a rest', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    try {
      start('/');
      const choose = async (times: number): Promise<void> => {
        for (let round = 0; round < times; round++) {
          // Two parts of the state, one step.
          store.toggleDamage('arson');
          store.setView({ zoom: 6, lat: 46, lng: round / 100 });
          await Promise.resolve();
        }
      };
      await choose(50);
      expect(page.calls).toHaveLength(50);
      await choose(1);
      expect(page.calls).toHaveLength(50);
      await expect.poll(() => page.calls).toHaveLength(51);
      clock.mockReturnValue(61_000);
      await choose(50);
      expect(page.calls).toHaveLength(101);
    } finally {
      clock.mockRestore();
    }
  });

  test('are forgotten when the reader goes elsewhere meanwhile', async () => {
    start('/');
    for (let round = 0; round < 101; round++) {
      store.toggleDamage('arson');
      await Promise.resolve();
    }
    page.follow('#toulon');
    const written = page.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(page.url).toBe('/#toulon');
    expect(page.calls).toHaveLength(written);
    expect(store.$selected.get()).toBe('toulon');
  });
});

describe('a window that refuses', () => {
  test('leaves the state working', async () => {
    start('/');
    page.refuses = true;
    store.select('toulon');
    await settle();
    expect(store.$selected.get()).toBe('toulon');
    expect(page.url).toBe('/');
  });
});

describe('destroy', () => {
  test('ends both directions', async () => {
    const sync = start('/');
    sync.destroy();
    store.select('toulon');
    await settle();
    page.follow('#nimes');
    await settle();
    expect(page.calls).toEqual([]);
    expect(store.$selected.get()).toBe('toulon');
  });
});
