import { asksForHeight, heightDialects, secretOf } from './dialects.ts';
import type { FrameMessage, HostMessage, LiveOptions } from './protocol.ts';
import { createLimiter, readHostMessage, seal } from './protocol.ts';

/** What the host may do in the frame. */
interface BridgeActions {
  /** The host listens and says who decides the height. */
  greet(fit: 'content' | 'box'): void;
  select(incident: string | null): void;
  change(options: LiveOptions): void;
}

export interface Bridge {
  /** The map can be used: the host hears it, and what it asked for meanwhile is done. */
  open(actions: BridgeActions): void;
  /** Tells the height that the content wants, px; changes under 2 px are not worth a message. */
  resize(height: number): void;
  select(incident: string | null): void;
  fail(message: string): void;
  /** Asks WordPress to follow a link of ours, where a sandbox lets no window open. */
  follow(address: string): void;
}

const LEAST_CHANGE = 2;
const MOST_PER_SECOND = 20;

const SILENT: Bridge = {
  open: () => {},
  resize: () => {},
  select: () => {},
  fail: () => {},
  follow: () => {},
};

/** Runs what the host asked for. */
function obey(message: HostMessage, actions: BridgeActions): void {
  if (message.type === 'hello') actions.greet(message.fit);
  else if (message.type === 'select') actions.select(message.incident);
  else actions.change(message);
}

/** The window that the frame is in; null when it is opened by itself, or when it may not even ask. */
function hostOf(scope: Window): Window | null {
  try {
    return scope.parent === scope ? null : scope.parent;
  } catch {
    return null;
  }
}

/** What the frame says, and to whom: the origin that greeted it, once one did. */
function createVoice(parent: Window, location: Location) {
  let origin: string | null = null;
  let told = Number.NEGATIVE_INFINITY;
  const send = (message: FrameMessage): void => {
    // "null" (a file, a sandbox) cannot be named as a target; what is sent is public anyway.
    parent.postMessage(seal(message), origin === null || origin === 'null' ? '*' : origin);
  };
  const tellHeight = (): void => {
    if (!Number.isFinite(told)) return;
    send({ type: 'resize', height: told });
    for (const message of heightDialects(told, location)) parent.postMessage(message, '*');
  };
  return {
    send,
    tellHeight,
    resize: (height: number): void => {
      const whole = Math.ceil(height);
      if (Math.abs(whole - told) < LEAST_CHANGE) return;
      told = whole;
      tellHeight();
    },
    follow: (address: string): void => {
      const secret = secretOf(location);
      if (secret !== null) parent.postMessage({ message: 'link', value: address, secret }, '*');
    },
    /** False for every origin but the one that was the first to greet. */
    mayHear: (from: string): boolean => origin === null || origin === from,
    greetedBy: (from: string): void => {
      origin = from;
    },
  };
}

/**
 * The frame's side of the conversation. It answers only its parent and, from the first `hello` on, only that origin;
 * opened by itself (`parent` is the window) it neither speaks nor listens.
 */
export function createBridge(scope: Window): Bridge {
  const parent = hostOf(scope);
  if (parent === null) return SILENT;
  const voice = createVoice(parent, scope.location);
  const allow = createLimiter(MOST_PER_SECOND, 1000);
  let actions: BridgeActions | null = null;
  let waiting: HostMessage[] = [];
  scope.addEventListener('message', (event) => {
    if (event.source !== parent || !voice.mayHear(event.origin)) return;
    if (asksForHeight(event.data)) voice.tellHeight();
    const message = readHostMessage(event.data);
    if (message === null || !allow(event.timeStamp)) return;
    if (message.type === 'hello') voice.greetedBy(event.origin);
    if (actions === null) waiting = [...waiting, message].slice(-MOST_PER_SECOND);
    else obey(message, actions);
    if (message.type === 'hello') voice.tellHeight();
  });
  return {
    open(given) {
      actions = given;
      for (const message of waiting) obey(message, given);
      waiting = [];
      voice.send({ type: 'ready' });
    },
    resize: voice.resize,
    select: (incident) => voice.send({ type: 'select', incident }),
    fail: (message) => voice.send({ type: 'error', message }),
    follow: voice.follow,
  };
}
