import { formatHash, parseHash } from '../core/address.ts';
import type { Store } from './store.ts';

/**
 * Keeps address and state the same. What the reader chooses makes a step in the history, moving the map does not;
 * a hash that is not ours is left alone until the reader acts.
 */
export function syncAddress(
  store: Store,
  ids: ReadonlySet<string>,
  scope: Window & typeof globalThis,
): { destroy(): void } {
  let applying = false;
  const take = (): void => {
    const reading = parseHash(scope.location.hash, ids);
    if (reading === null) return;
    applying = true;
    store.restore(reading);
    applying = false;
  };
  const write = (): void => {
    if (applying) return;
    const reading = store.$reading.get();
    const hash = formatHash(reading);
    const present = parseHash(scope.location.hash, ids);
    if (hash === scope.location.hash || (present !== null && formatHash(present) === hash)) return;
    if (hash === '' && present === null) return;
    const address = hash === '' ? scope.location.pathname + scope.location.search : hash;
    const onlyView =
      present !== null &&
      formatHash({ ...present, view: null }) === formatHash({ ...reading, view: null });
    try {
      if (onlyView) scope.history.replaceState(null, '', address);
      else scope.history.pushState(null, '', address);
    } catch {
      // Some frames and file addresses refuse; the map works on, only the address stays behind.
    }
  };
  const stop = store.$reading.listen(write);
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
