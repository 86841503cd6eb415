/**
 * Resolves in a task of its own, so that the browser can answer its reader in between: work at the start is cut into
 * pieces that nobody feels.
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    window.setTimeout(resolve, 0);
  });
}
