/** Ms after which a page that is not being painted goes on all the same. */
const UNPAINTED = 100;

/** Resolves when the browser has painted what is there now. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = window.setTimeout(resolve, UNPAINTED);
    requestAnimationFrame(() => {
      window.clearTimeout(late);
      // The frame's own painting comes after its callbacks.
      window.setTimeout(resolve, 0);
    });
  });
}

/**
 * Resolves in a task of its own, so that the browser can answer its reader in between: work at the start is cut into
 * pieces that nobody feels.
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    globalThis.setTimeout(resolve, 0);
  });
}
