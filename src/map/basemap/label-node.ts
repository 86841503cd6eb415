import type { Box, LabelCandidate, PlacedLabel } from '../../core/label-placement.ts';
import type { Name } from './labels.ts';

/** A placed name with what is needed to draw it. */
export interface Held {
  readonly placed: PlacedLabel;
  readonly candidate: LabelCandidate;
  readonly name: Name;
  readonly box: Box;
}

/**
 * Draws one name, relative to an origin in world px. Its text is generated content: it belongs to the picture, not to
 * the text of the page, and neither search nor selection nor assistive technology meets it.
 */
export function drawLabel({ placed, candidate, name }: Held, originX: number, originY: number) {
  const { size, weight, italic, spacing, dot, className } = name.style;
  const label = document.createElement('span');
  label.className = `label label-${className}`;
  label.dataset['label'] = name.text;
  const { style } = label;
  style.width = `${candidate.width}px`;
  style.height = style.lineHeight = `${candidate.height}px`;
  style.fontSize = `${size}px`;
  style.fontWeight = String(weight);
  if (italic) style.fontStyle = 'italic';
  if (spacing > 0) style.letterSpacing = `${spacing}px`;
  // Whole px: text between two px is blurred.
  const left = Math.round(placed.x - candidate.width / 2 - originX);
  const top = Math.round(placed.y - candidate.height / 2 - originY);
  const turn = name.angle === 0 ? '' : ` rotate(${name.angle}deg)`;
  style.transform = `translate(${left}px, ${top}px)${turn}`;
  if (placed.dot && dot > 0) {
    label.classList.add('dotted');
    // Its corner on whole px too: a dot of few px loses its shape between them.
    style.setProperty('--dot', `${2 * dot}px`);
    style.setProperty('--dot-x', `${Math.round(candidate.x - originX - left - dot)}px`);
    style.setProperty('--dot-y', `${Math.round(candidate.y - originY - top - dot)}px`);
  }
  return label;
}
