import type { Observations } from './findings.ts';

function hasStorage(): boolean {
  try {
    return window.localStorage !== null;
  } catch {
    return false;
  }
}

/** What can be seen at once, without asking the host or the reader. */
export function observe(): Observations {
  return {
    framed: window.parent !== window,
    opaque: window.origin === 'null' && location.protocol !== 'file:',
    height: window.parent === window ? 'no' : 'waiting',
    links: 'untried',
    storage: hasStorage(),
    fullscreen: document.fullscreenEnabled,
    referrer: document.referrer,
    boxWidth: window.innerWidth,
    boxHeight: window.innerHeight,
  };
}

/** Whether a window may be opened; call it only in answer to a press. */
export function tryWindow(): boolean {
  const opened = window.open('', '_blank');
  opened?.close();
  return opened !== null;
}
