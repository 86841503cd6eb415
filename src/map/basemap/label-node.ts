import type { Box, LabelCandidate, PlacedLabel } from '../../core/label-placement.ts';
import type { Name } from './labels.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A placed name with what is needed to draw it. */
export interface Held {
  readonly placed: PlacedLabel;
  readonly candidate: LabelCandidate;
  readonly name: Name;
  readonly box: Box;
}

/** The middle of small letters stands this share of the type's size above the base line. */
const MIDDLE = 0.35;

function node<K extends 'text' | 'circle' | 'g'>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Draws one name, relative to an origin in world px. */
export function drawLabel(
  { placed, candidate, name }: Held,
  originX: number,
  originY: number,
): SVGGElement {
  const { size, weight, italic, spacing, dot, className } = name.style;
  const group = node('g', { class: `label label-${className}`, 'data-label': name.text });
  if (placed.dot && dot > 0) {
    const [cx, cy] = [candidate.x - originX, candidate.y - originY];
    group.append(node('circle', { cx: cx.toFixed(1), cy: cy.toFixed(1), r: dot }));
  }
  const [x, y] = [placed.x - originX, placed.y - originY];
  const text = node('text', {
    'font-size': size,
    'font-weight': weight,
    'text-anchor': 'middle',
    y: (size * MIDDLE).toFixed(1),
    // Spacing is added after the last letter too, which would shift the middle.
    x: spacing / 2,
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})${name.angle === 0 ? '' : ` rotate(${name.angle})`}`,
  });
  if (italic) text.setAttribute('font-style', 'italic');
  if (spacing > 0) text.setAttribute('letter-spacing', String(spacing));
  text.textContent = name.text;
  group.append(text);
  return group;
}
