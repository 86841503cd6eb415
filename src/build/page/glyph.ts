import type { Damage } from '../../core/incident.ts';
import type { Html } from '../html.ts';
import { html, trusted } from '../html.ts';

/**
 * One shape per damage type on a 28 × 28 grid: diamond with a ring, disc with a spark, square with a stroke,
 * empty dashed circle. No weapon, no flame, no tag is drawn.
 */
export const SHAPES: Readonly<Record<Damage, string>> = {
  gunfire:
    '<path class="body" d="M14 1.5 26.5 14 14 26.5 1.5 14Z"/><circle class="ink" cx="14" cy="14" r="4.2"/>',
  arson:
    '<circle class="body" cx="14" cy="14" r="11.5"/><path class="ink" d="M14 8v12M8.8 11l10.4 6M19.2 11 8.8 17"/>',
  graffiti:
    '<rect class="body" x="3" y="3" width="22" height="22" rx="5"/><path class="ink" d="M8 16.5c2-6 3.500-6 4.500-2s2.500 4 4 0 2.500-3.500 3.500-1.500"/>',
  attempt: '<circle class="body" cx="14" cy="14" r="11"/>',
};

/** The symbols, once per page. */
export function glyphSheet(): Html {
  const symbols = (Object.keys(SHAPES) as Damage[])
    .map((kind) => `<symbol id="g-${kind}" viewBox="0 0 28 28">${SHAPES[kind]}</symbol>`)
    .join('');
  return trusted(
    `<svg class="sheet-of-symbols" width="0" height="0" aria-hidden="true">${symbols}</svg>`,
  );
}

export function glyph(kind: Damage | undefined): Html {
  return html`<svg class="glyph" data-damage="${kind ?? 'attempt'}" width="28" height="28" aria-hidden="true"><use href="#g-${kind ?? 'attempt'}"/></svg>`;
}
