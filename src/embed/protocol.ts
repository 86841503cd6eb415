/**
 * The messages between a frame and its host (DESIGN §7), and how each side reads what it is sent. Pure: no window,
 * no clock. Whatever is not exactly one of these messages reads as null and is to be ignored.
 */
export const CHANNEL = 'prison-attacks-map';
export const VERSION = 1;

export type FrameMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'select'; readonly incident: string | null }
  | { readonly type: 'error'; readonly message: string };

/** What a host may change while the frame runs; absent values stay as they are. */
export interface LiveOptions {
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly ui?: 'full' | 'map';
  readonly scope?: 'core' | 'all';
}

/** `fit` says who decides the height: the content (the host follows `resize`) or the box that the host gives. */
export type HostMessage =
  | { readonly type: 'hello'; readonly fit: 'content' | 'box' }
  | { readonly type: 'select'; readonly incident: string | null }
  | ({ readonly type: 'options' } & LiveOptions);

/** Heights in px outside these bounds are a mistake or an attack. */
const LEAST = 200;
const MOST = 5000;
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LONGEST_TEXT = 200;

/** A message as it travels. */
export function seal<T extends FrameMessage | HostMessage>(message: T) {
  return { channel: CHANNEL, version: VERSION, ...message };
}

/** An own property of a received value: nothing inherited is ever read. */
function own(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;
}

/** The type of a message of ours, whatever it is. */
function typeOf(data: unknown): unknown {
  return own(data, 'channel') === CHANNEL && own(data, 'version') === VERSION
    ? own(data, 'type')
    : undefined;
}

function oneOf<T>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((choice) => choice === value);
}

/** A `select` message; undefined when its incident is neither an id nor null. */
function readSelect(data: unknown): { type: 'select'; incident: string | null } | null {
  const incident = own(data, 'incident');
  if (incident === null) return { type: 'select', incident };
  return typeof incident === 'string' && ID.test(incident) ? { type: 'select', incident } : null;
}

/** Reads what a frame sent; heights are whole px, brought into their bounds. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  const type = typeOf(data);
  if (type === 'ready') return { type };
  if (type === 'select') return readSelect(data);
  if (type === 'resize') {
    const height = own(data, 'height');
    if (!Number.isInteger(height)) return null;
    return { type, height: Math.min(MOST, Math.max(LEAST, height as number)) };
  }
  const message = own(data, 'message');
  if (type === 'error' && typeof message === 'string') {
    return { type, message: message.slice(0, LONGEST_TEXT) };
  }
  return null;
}

/** Reads what a host sent; single options outside the contract are dropped, the rest of the message stands. */
export function readHostMessage(data: unknown): HostMessage | null {
  const type = typeOf(data);
  if (type === 'hello') {
    return { type, fit: oneOf(own(data, 'fit'), ['content', 'box'] as const) ?? 'content' };
  }
  if (type === 'select') return readSelect(data);
  if (type !== 'options') return null;
  const theme = oneOf(own(data, 'theme'), ['auto', 'light', 'dark'] as const);
  const ui = oneOf(own(data, 'ui'), ['full', 'map'] as const);
  const scope = oneOf(own(data, 'scope'), ['core', 'all'] as const);
  return {
    type,
    ...(theme === undefined ? {} : { theme }),
    ...(ui === undefined ? {} : { ui }),
    ...(scope === undefined ? {} : { scope }),
  };
}

/** Lets at most `most` events through in any `span` ms; the caller gives the time, in ms. */
export function createLimiter(most: number, span: number): (now: number) => boolean {
  let times: number[] = [];
  return (now) => {
    times = times.filter((time) => now - time < span);
    if (times.length >= most) return false;
    times.push(now);
    return true;
  };
}
