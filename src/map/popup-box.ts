import type { Map as LeafletMapType } from 'leaflet';
import type { LatLng } from './leaflet.ts';
import { Point, Popup } from './leaflet.ts';

/** Least room in px that a popup needs; in a smaller box the caller shows its sheet instead. */
const LEAST_WIDTH = 560;
const LEAST_HEIGHT = 380;
const WIDTH = 348;
const TALLEST = 520;

/** One Leaflet popup over a marker. It takes a node, never a string (a string would be HTML). */
export class PopupBox {
  readonly #map: LeafletMapType;
  readonly #onClose: () => void;
  #popup: Popup | null = null;

  constructor(map: LeafletMapType, onClose: () => void) {
    this.#map = map;
    this.#onClose = onClose;
  }

  /** Whether the map's box is large enough for a popup. */
  hasRoom(): boolean {
    const { x, y } = this.#map.getSize();
    return x >= LEAST_WIDTH && y >= LEAST_HEIGHT;
  }

  /** Opens over the symbol. */
  open(latLng: LatLng, offset: Point, content: HTMLElement): void {
    this.close();
    const size = this.#map.getSize();
    const height = Math.min(TALLEST, Math.round(size.y * 0.78) - 40);
    content.style.setProperty('--popup-height', `${height}px`);
    const popup = new Popup({
      closeButton: false,
      closeOnEscapeKey: false,
      autoClose: true,
      closeOnClick: false,
      minWidth: WIDTH,
      maxWidth: WIDTH,
      offset: offset.add(new Point(0, -16)),
      autoPanPaddingTopLeft: new Point(64, 14),
      autoPanPaddingBottomRight: new Point(14, 30),
    });
    popup.setLatLng(latLng).setContent(content).openOn(this.#map);
    popup.on('remove', () => {
      if (this.#popup !== popup) return;
      this.#popup = null;
      this.#onClose();
    });
    this.#popup = popup;
  }

  close(): void {
    const popup = this.#popup;
    this.#popup = null;
    popup?.remove();
  }

  destroy(): void {
    this.close();
  }
}
