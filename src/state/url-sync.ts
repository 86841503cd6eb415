import type { Reading } from '../core/address.ts';
import { formatHash, parseHash } from '../core/address.ts';
import type { Store } from './store.ts';

/** Chromium ignores what a page writes to its history beyond 200 times in ten seconds; this allows 150. */
const AT_ONCE = 50;
/** Least time between writes once those are used up, ms. */
const APART = 100;

function sameButView(a: Reading, b: Reading): boolean {
  return formatHash({ ...a, view: null }) === formatHash({ ...b, view: null });
}

/**
 * Keeps address and state the same. What the reader chooses makes one step in the history, however many parts of the
 * state it changes; moving the map makes none. A hash that is not ours is left alone until the reader chooses something.
 * Choices that come faster than a hand can make them share a step.
 */
export function syncAddress(
  store: Store,
  ids: ReadonlySet<string>,
  scope: Window & typeof globalThis,
): { destroy(): void } {
  let last = store.$reading.get();
  let pending = false;
  let credit = AT_ONCE;
  let counted = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
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
    const now = performance.now();
    credit = Math.min(AT_ONCE, credit + (now - counted) / APART) - 1;
    counted = now;
    // One choice can change several parts of the state, each of which is told here.
    if (credit >= 0) scope.queueMicrotask(write);
    else timer = setTimeout(write, APART);
  });
  scope.addEventListener('popstate', take);
  scope.addEventListener('hashchange', take);
  return {
    destroy() {
      stop();
      clearTimeout(timer);
      scope.removeEventListener('popstate', take);
      scope.removeEventListener('hashchange', take);
    },
  };
}
