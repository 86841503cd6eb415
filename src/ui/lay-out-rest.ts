import { nextPaint } from '../next-task.ts';

/** List entries laid out in one go; chapters are longer and come one by one. */
const ENTRIES = 4;

/**
 * Lays out what the styles put off until somebody comes near (`content-visibility: auto`), a little per frame: nothing
 * blocks, and from then on the whole page is there for all that measures or reads it.
 */
export async function layOutRest(document: Document): Promise<void> {
  const entries = [...document.querySelectorAll<HTMLElement>('.entry')];
  const groups = [...document.querySelectorAll<HTMLElement>('.timeline, .chapter')].map((one) => [
    one,
  ]);
  for (let at = 0; at < entries.length; at += ENTRIES) groups.push(entries.slice(at, at + ENTRIES));
  for (const group of groups) {
    for (const { style } of group) style.setProperty('content-visibility', 'visible');
    // A tab that nobody sees is not painted, and nobody waits.
    if (!document.hidden) await nextPaint();
  }
}
