import type { FrameMessage, HostMessage } from './protocol.ts';
import { createLimiter, readFrameMessage, seal } from './protocol.ts';

/** One iframe that the host listens to. */
export interface Followed {
  /** Who decides the height of the frame. */
  readonly fit: () => 'content' | 'box';
  readonly receive: (message: FrameMessage) => void;
  allow(now: number): boolean;
  frozen: boolean;
  /** Where the frame speaks from, as its own messages said; null until it spoke. */
  origin: string | null;
}

const MOST_PER_SECOND = 20;
const followed = new Map<HTMLIFrameElement, Followed>();

/** Origins that may speak from an iframe: its address's own, or "null" where it is sandboxed or a file. */
function mayComeFrom(iframe: HTMLIFrameElement, origin: string): boolean {
  if (!URL.canParse(iframe.src)) return false;
  const address = new URL(iframe.src);
  if (origin !== 'null') return origin === address.origin;
  const { sandbox } = iframe;
  const opaque = iframe.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
  return opaque || address.protocol === 'file:';
}

/** Sends a message into a frame; to any origin as long as the frame has not said its own. */
export function tell(iframe: HTMLIFrameElement, message: HostMessage): void {
  const origin = followed.get(iframe)?.origin ?? 'null';
  iframe.contentWindow?.postMessage(seal(message), origin === 'null' ? '*' : origin);
}

/** Listens to one iframe and greets it; `receive` gets its messages, checked. */
export function follow(
  iframe: HTMLIFrameElement,
  decide: Followed['fit'],
  receive: Followed['receive'],
): void {
  const allow = createLimiter(MOST_PER_SECOND, 1000);
  followed.set(iframe, { fit: decide, receive, allow, frozen: false, origin: null });
  // A frame that is up already hears this; one that comes later speaks first.
  tell(iframe, { type: 'hello', fit: decide() });
}

/** Stops listening to an iframe. */
export function unfollow(iframe: HTMLIFrameElement): void {
  followed.delete(iframe);
}

/** Gives one message of a window to the iframe that it comes from, and to no other. */
function hear(event: MessageEvent, adopt: () => void): void {
  const message = readFrameMessage(event.data);
  if (message === null) return;
  adopt();
  for (const [iframe, held] of followed) {
    if (iframe.contentWindow !== event.source || !mayComeFrom(iframe, event.origin)) continue;
    // More than a frame can honestly say: its height stays as it is from here on.
    if (message.type === 'resize' && !held.allow(event.timeStamp)) held.frozen = true;
    if (message.type === 'resize' && held.frozen) return;
    held.origin = event.origin;
    if (message.type === 'ready') tell(iframe, { type: 'hello', fit: held.fit() });
    held.receive(message);
    return;
  }
}

/** Starts listening to the window. `adopt` is called before each message of ours: the place to find new iframes. */
export function listen(adopt: () => void): void {
  addEventListener('message', (event) => hear(event, adopt));
  adopt();
}

/** True when the iframe is listened to. */
export function isFollowed(iframe: HTMLIFrameElement): boolean {
  return followed.has(iframe);
}
