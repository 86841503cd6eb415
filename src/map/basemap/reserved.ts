import type { LatLng, Map as LeafletMapType } from 'leaflet';
import type { Box } from '../../core/label-placement.ts';
import { boxAround } from '../../core/label-placement.ts';
import type { NamedMarker } from './labels.ts';

/** What names must keep clear of, world px. */
export interface Reserved {
  readonly boxes: readonly Box[];
  readonly markers: readonly NamedMarker[];
}

/** A marker that is on the map. */
export interface ShownMarker {
  readonly element: HTMLElement;
  readonly latLng: LatLng;
}

/** Side of the box around a symbol, px: its drawn size, larger under the pointer. */
const SYMBOL = 32;
/** A leader line as a row of small boxes. */
const LEADER_STEP = 7;
const LEADER_BOX = 7;

function shift({ left, top, right, bottom }: DOMRect, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** Boxes along the line from a symbol to the place that it stands for. */
function leader(x: number, y: number, dx: number, dy: number): readonly Box[] {
  const count = Math.ceil(Math.hypot(dx, dy) / LEADER_STEP);
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = count === 0 ? 1 : index / count;
    return boxAround(x - dx * share, y - dy * share, LEADER_BOX, LEADER_BOX);
  });
}

/** What symbols, names and leader lines of the markers cover. Their layout is read from the page, their place is not. */
export function readReserved(map: LeafletMapType, shown: readonly ShownMarker[]): Reserved {
  const boxes: Box[] = [];
  const markers: NamedMarker[] = [];
  for (const { element, latLng } of shown) {
    const name = element.querySelector('.name');
    const style = getComputedStyle(element);
    const read = (property: string): number =>
      Number.parseFloat(style.getPropertyValue(property)) || 0;
    const [dx, dy] = [read('--dx'), read('--dy')];
    const { x, y } = map.project(latLng);
    boxes.push(boxAround(x + dx, y + dy, SYMBOL, SYMBOL), ...leader(x + dx, y + dy, dx, dy));
    if (name !== null) {
      const hit = element.getBoundingClientRect();
      const left = x + dx - (hit.left + hit.right) / 2;
      const top = y + dy - (hit.top + hit.bottom) / 2;
      boxes.push(shift(name.getBoundingClientRect(), left, top));
    }
    markers.push({ name: name?.textContent ?? '', x, y });
  }
  return { boxes, markers };
}

/** What lies fixed over the map and hides names under it: buttons and credit, world px at the present view. */
export function readOverlays(map: LeafletMapType): readonly Box[] {
  const { left, top } = map.getContainer().getBoundingClientRect();
  const { x, y } = map.getPixelBounds().getTopLeft();
  const overlays = map
    .getContainer()
    .querySelectorAll('.map-controls > *, .map-credit, .map-detail:not([hidden])');
  return [...overlays].map((overlay) => shift(overlay.getBoundingClientRect(), x - left, y - top));
}
