import type { CalloutItem, CalloutSpace } from './callout.ts';
import { labelWidth } from './callout.ts';
import { DRAWING_ZOOM, drawingFrame, toDrawing } from './mercator.ts';
import type { Position } from './position.ts';

/** Room kept around the opening view inside the map's box, px: names may use it, the attribution needs it. */
export const PADDING = { top: 10, right: 14, bottom: 38, left: 14 } as const;

/**
 * The opening view in a box: how wide the drawing stands there (px), at which zoom, and where its top left corner is.
 * The whole of the drawing's frame always fits, centred in what the padding leaves.
 */
export function openingView(
  width: number,
  height: number,
): {
  readonly drawn: number;
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
} {
  const frame = drawingFrame();
  const roomX = Math.max(1, width - PADDING.left - PADDING.right);
  const roomY = Math.max(1, height - PADDING.top - PADDING.bottom);
  const drawn = Math.min(roomX, (roomY * frame.width) / frame.height);
  return {
    drawn,
    zoom: DRAWING_ZOOM + Math.log2(drawn / frame.width),
    left: PADDING.left + (roomX - drawn) / 2,
    top: PADDING.top + (roomY - (drawn * frame.height) / frame.width) / 2,
  };
}

/** Lower bounds, in px of drawn width, of the classes that share one callout layout. */
export const DRAWN_CLASSES: readonly number[] = [0, 250, 280, 320, 370, 450, 560, 720, 960, 1300];
const SMALLEST = 222;
const LARGEST = 2600;

/** The class that a drawn width falls into: index into `DRAWN_CLASSES`. */
export function classOf(drawn: number): number {
  let index = 0;
  while (index + 1 < DRAWN_CLASSES.length && drawn >= (DRAWN_CLASSES[index + 1] as number)) index++;
  return index;
}

/** The space in which the symbols of one class are laid out. */
export function classSpace(index: number): CalloutSpace {
  const frame = drawingFrame();
  const from = Math.max(SMALLEST, DRAWN_CLASSES[index] ?? SMALLEST);
  const to = DRAWN_CLASSES[index + 1] ?? LARGEST;
  return {
    scales: [from, Math.sqrt(from * to), to].map((drawn) => drawn / frame.width),
    box: { width: frame.width, height: frame.height },
    margin: PADDING.left - 2,
    foot: 0,
  };
}

/** A marker as the callout layout sees it, in px of the drawing. */
export function calloutItem(id: string, name: string, position: Position): CalloutItem {
  const [x, y] = toDrawing(position);
  return { id, x, y, labelWidth: labelWidth(name) };
}
