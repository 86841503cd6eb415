import type { Icon } from 'leaflet';
import type { Callout } from '../core/callout.ts';
import { SYMBOL } from '../core/callout.ts';

/** Writes an offset as the custom properties that the styles read; null goes back to the page's own layout. */
export function applyCallout(button: HTMLElement, callout: Callout | null): void {
  const { style } = button;
  if (callout === null) {
    for (const name of ['--dx', '--dy', '--lead', '--turn']) style.removeProperty(name);
    delete button.dataset['side'];
    return;
  }
  const length = Math.hypot(callout.dx, callout.dy);
  style.setProperty('--dx', `${callout.dx}px`);
  style.setProperty('--dy', `${callout.dy}px`);
  style.setProperty('--lead', `${length > SYMBOL / 2 ? length.toFixed(1) : 0}px`);
  style.setProperty('--turn', `${Math.atan2(-callout.dy, -callout.dx).toFixed(3)}rad`);
  button.dataset['side'] = callout.side;
}

/** A Leaflet icon that is an element of the page, handed over as it is. */
export function elementIcon(element: HTMLElement): Icon {
  const icon = {
    options: { popupAnchor: [0, 0], tooltipAnchor: [0, 0], className: '' },
    createIcon: () => element,
    createShadow: () => null,
  };
  return icon as unknown as Icon;
}
