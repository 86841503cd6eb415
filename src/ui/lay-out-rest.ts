import { nextPaint } from '../next-task.ts';

/** Elements laid out in one go, roughly: a few ms of a slow phone. */
const AT_ONCE = 120;

interface Piece {
  readonly element: HTMLElement;
  readonly size: number;
}

/** Elements that are laid out: what is folded is not. */
function sizeOf(root: HTMLElement): number {
  return root.querySelectorAll(':not(details *)').length + 1;
}

/** A part of the page, and when it is long its blocks after it, each a piece of its own. */
function piecesOf(element: HTMLElement): readonly Piece[] {
  const size = sizeOf(element);
  if (size <= AT_ONCE) return [{ element, size }];
  const blocks = [
    ...element.querySelectorAll<HTMLElement>(':scope > div, :scope > :is(ol, ul) > li'),
  ].map((block) => ({ element: block, size: sizeOf(block) }));
  const rest = blocks.reduce((left, block) => left - block.size, size);
  return [{ element, size: rest }, ...blocks];
}

/** Joins neighbours to groups of about as many elements as are laid out in one go. */
function grouped(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (piece.size > room) {
      groups.push([]);
      room = AT_ONCE;
    }
    groups.at(-1)?.push(piece);
    room -= piece.size;
  }
  return groups;
}

/**
 * Lays out what the styles put off until somebody comes near (`content-visibility: auto`), a little per frame: nothing
 * blocks, and from then on the whole page is there for all that measures or reads it.
 */
export async function layOutRest(document: Document): Promise<void> {
  const parts = [...document.querySelectorAll<HTMLElement>('.entry, .timeline, .chapter')];
  const pieces = parts.flatMap((part) => piecesOf(part));
  for (const { element } of pieces)
    if (!parts.includes(element)) element.style.setProperty('content-visibility', 'auto');
  for (const group of grouped(pieces)) {
    for (const { element } of group) element.style.setProperty('content-visibility', 'visible');
    // A tab that nobody sees is not painted, and nobody waits.
    if (!document.hidden) await nextPaint();
  }
}
