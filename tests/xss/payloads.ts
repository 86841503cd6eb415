import { readFileSync } from 'node:fs';

const FILE = new URL('../fixtures/xss/payloads.txt', import.meta.url);

export interface Payload {
  readonly text: string;
  /** Holds characters that no cell may hold: the build must refuse it everywhere. */
  readonly refused: boolean;
}

function read(line: string): Payload {
  const refused = line.startsWith('! ');
  const text = (refused ? line.slice(2) : line).replace(/\\u\{([0-9a-f]+)\}/g, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return { text, refused };
}

/** Every payload of the corpus, in its order. */
export const PAYLOADS: readonly Payload[] = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map(read);

/** Those that a cell of free text may hold. */
export const TEXTS: readonly string[] = PAYLOADS.filter(({ refused }) => !refused).map(
  ({ text }) => text,
);
