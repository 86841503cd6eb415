/** What the frame's own address says of its host. */
export interface Address {
  readonly href: string;
  readonly search: string;
  readonly hash: string;
}

const CHILD = /[?&]childId=([\w-]{1,64})(?:&|$)/;
const SECRET = /[#?&]secret=([A-Za-z0-9]{1,64})(?:&|$)/;

/** The secret that WordPress adds to the hash of a pasted link's frame (`#?secret=…`), or null. */
export function secretOf({ hash }: Pick<Address, 'hash'>): string | null {
  return SECRET.exec(hash)?.[1] ?? null;
}

/**
 * One height in the words of every host that listens to frames: AMP (`embed-size`, also understood by frames.js),
 * Embedly and Flourish (a JSON text), pym.js when it named its child, WordPress when it gave a secret.
 */
export function heightDialects(height: number, address: Address): readonly unknown[] {
  const messages: unknown[] = [
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ context: 'iframe.resize', height, src: address.href }),
  ];
  const child = CHILD.exec(address.search)?.[1];
  if (child !== undefined) messages.push(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
  const secret = secretOf(address);
  if (secret !== null) messages.push({ message: 'height', value: height, secret });
  return messages;
}

/** True when a host of another dialect asks for the height again: frames.js, which loads after lazy frames. */
export function asksForHeight(data: unknown): boolean {
  if (data === 'frames-init') return true;
  return (
    typeof data === 'object' &&
    data !== null &&
    Object.hasOwn(data, 'type') &&
    (data as { type: unknown }).type === 'frames-init'
  );
}
