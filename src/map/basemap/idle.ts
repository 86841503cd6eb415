/** Longest wait for a quiet moment, ms; Safari knows no idle callback and gets a short pause instead. */
const LATEST = 1500;
const PAUSE = 250;

/** Calls back when the browser has nothing better to do; the returned function calls it off. */
export function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = window.requestIdleCallback(callback, { timeout: LATEST });
    return () => window.cancelIdleCallback(handle);
  }
  const timer = globalThis.setTimeout(callback, PAUSE);
  return () => globalThis.clearTimeout(timer);
}
