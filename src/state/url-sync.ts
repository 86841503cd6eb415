import type { Reading } from '../core/address.ts';
import { formatHash, parseHash } from '../core/address.ts';
import type { Store } from './store.ts';

function sameButView(a: Reading, b: Reading): boolean {
  return formatHash({ ...a, view: null }) === formatHash({ ...b, view: null });
}

/**
 * Keeps address and state the same. What the reader chooses makes one step in the history, however many parts of the
 * state it changes; moving the map makes none. A hash that is not ours is left alone until the reader chooses something.
 */
export function syncAddress(
  store: Store,
  ids: ReadonlySet<string>,
  scope: Window & typeof globalThis,
): { destroy(): void } {
  let last = store.$reading.get();
  let pending = false;
  const take = (): void => {
    const reading = parseHash(scope.location.hash, ids);
    if (reading === null) return;
    store.restore(reading);
    last = store.$reading.get();
  };
  const write = (): void => {
    pending = false;
    const reading = store.$reading.get();
    const before = last;
    last = reading;
    const hash = formatHash(reading);
    if (hash === formatHash(before) || hash === scope.location.hash) return;
    const onlyView = sameButView(before, reading);
    if (onlyView && parseHash(scope.location.hash, ids) === null) return;
    const address = hash === '' ? scope.location.pathname + scope.location.search : hash;
    try {
      if (onlyView) scope.history.replaceState(null, '', address);
      else scope.history.pushState(null, '', address);
    } catch {
      // Some frames and file addresses refuse; the map works on, only the address stays behind.
    }
  };
  const stop = store.$reading.listen(() => {
    if (pending) return;
    pending = true;
    // One choice can change several parts of the state, each of which is told here.
    scope.queueMicrotask(write);
  });
  scope.addEventListener('popstate', take);
  scope.addEventListener('hashchange', take);
  return {
    destroy() {
      stop();
      scope.removeEventListener('popstate', take);
      scope.removeEventListener('hashchange', take);
    },
  };
}
