import type { Map as LeafletMapType } from 'leaflet';
import { layoutCallouts } from '../core/callout.ts';
import { calloutItem } from '../core/frame.ts';
import { DRAWING_ZOOM } from '../core/mercator.ts';
import type { LatLng } from './leaflet.ts';
import { Marker, Point } from './leaflet.ts';
import { adoptAsButton, createMarkerButton, describeMarker } from './marker-button.ts';
import { applyCallout, elementIcon } from './marker-icon.ts';
import type { MarkerModel } from './marker-model.ts';
import { toLatLng } from './position.ts';

interface MarkerOptions {
  readonly markers: readonly MarkerModel[];
  readonly onSelect: (id: string, opener: HTMLElement) => void;
}

interface Held {
  readonly model: MarkerModel;
  readonly button: HTMLButtonElement;
  readonly marker: Marker;
  /** Drawn by the HTML map, so that the page's own layout knows it. */
  readonly prepared: boolean;
  /** Ids of the incidents that the marker shows now; none when it is not on the map. */
  shown: readonly string[];
}

/** Nominal radius of a commune in km: the disc says «somewhere in here», not where its limits run. */
const COMMUNE_KM = 3;
const EARTH_KM = 40_075.017;

/** All markers of the map, one per facility: adopted from the HTML where they are there already, else made. */
export class MarkerSet {
  readonly #map: LeafletMapType;
  readonly #held: readonly Held[];
  #selected: Held | null = null;

  constructor(map: LeafletMapType, container: HTMLElement, options: MarkerOptions) {
    this.#map = map;
    this.#held = options.markers.map((model) => this.#hold(model, container, options));
  }

  #hold(model: MarkerModel, container: HTMLElement, options: MarkerOptions): Held {
    const link = container.querySelector<HTMLElement>(
      `[data-role="marker"][data-facility="${model.facility}"]`,
    );
    const button =
      link === null ? createMarkerButton(model, container.ownerDocument) : adoptAsButton(link);
    const marker = new Marker(toLatLng(model.position), {
      icon: elementIcon(button),
      keyboard: false,
      riseOnHover: true,
    });
    const first = model.incidents[0]?.id;
    const held: Held = {
      model,
      button,
      marker,
      prepared: link !== null,
      shown: link === null || first === undefined ? [] : [first],
    };
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      const [id] = held.shown;
      if (id !== undefined) options.onSelect(id, button);
    });
    // Opening moves the focus; that the press moves it too, and lights its ring, would be work for nothing.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    if (link !== null) marker.addTo(this.#map);
    return held;
  }

  /** Shows the markers that carry any of these incidents, each speaking of the first of them. */
  show(ids: ReadonlySet<string>, atOpening: boolean): void {
    for (const held of this.#held) {
      const wasShown = held.shown.length > 0;
      const shown = held.model.incidents.filter(({ id }) => ids.has(id));
      held.shown = shown.map(({ id }) => id);
      const [first] = shown;
      if (first !== undefined) describeMarker(held.button, first);
      if (first !== undefined && !wasShown) held.marker.addTo(this.#map);
      if (first === undefined && wasShown) held.marker.remove();
    }
    this.#inListOrder();
    this.layOut(atOpening);
  }

  /** Keeps the markers' order in the document as in the list, so that Tab goes through them in that order. */
  #inListOrder(): void {
    const pane = this.#map.getPane('markerPane');
    if (pane === undefined) return;
    let previous: Element | null = null;
    for (const { button, shown } of this.#held) {
      if (shown.length === 0) continue;
      const expected: Element | null =
        previous === null ? pane.firstElementChild : previous.nextElementSibling;
      if (expected !== button) {
        // Moving an element drops its focus; only those out of order are moved.
        if (previous === null) pane.prepend(button);
        else previous.after(button);
      }
      previous = button;
    }
  }

  /** Sets symbols apart for the present zoom; at the opening view of the eight the page's own layout stands. */
  layOut(atOpening: boolean): void {
    const shown = this.#held.filter((held) => held.shown.length > 0);
    const zoom = this.#map.getZoom();
    const kmPx = (256 * 2 ** zoom) / EARTH_KM / Math.cos((46 * Math.PI) / 180);
    for (const { model, button } of shown) {
      if (model.precision === 'commune') {
        button.style.setProperty('--disc', `${Math.max(17, COMMUNE_KM * kmPx).toFixed(0)}px`);
      }
    }
    if (atOpening && shown.every((held) => held.prepared)) {
      for (const { button } of shown) applyCallout(button, null);
      return;
    }
    const items = shown.map(({ model }) => calloutItem(model.facility, model.name, model.position));
    const layout = layoutCallouts(items, {
      scales: [2 ** (zoom - DRAWING_ZOOM)],
      box: null,
      margin: 0,
      foot: 0,
    });
    shown.forEach((held, index) => {
      applyCallout(held.button, layout[index] ?? null);
    });
  }

  #find(id: string | null): Held | null {
    if (id === null) return null;
    return (
      this.#held.find(({ model }) => model.incidents.some((incident) => incident.id === id)) ?? null
    );
  }

  /** Marks the marker that carries an incident as the selected one; null for none. */
  select(id: string | null): void {
    const next = this.#find(id);
    for (const held of new Set([this.#selected, next])) {
      if (held === null) continue;
      held.button.setAttribute('aria-expanded', String(held === next));
      held.button.classList.toggle('selected', held === next);
      held.marker.setZIndexOffset(held === next ? 10_000 : 0);
    }
    this.#selected = next;
  }

  element(id: string): HTMLElement | null {
    const held = this.#find(id);
    return held !== null && held.shown.length > 0 ? held.button : null;
  }

  /** The markers on the map, each with its true place. */
  onMap(): readonly { readonly element: HTMLElement; readonly latLng: LatLng }[] {
    return this.#held
      .filter(({ shown }) => shown.length > 0)
      .map(({ button, marker }) => ({ element: button, latLng: marker.getLatLng() }));
  }

  /** True place and the offset of the symbol from it, px. */
  anchor(id: string): { latLng: LatLng; offset: Point } | null {
    const held = this.#find(id);
    if (held === null || held.shown.length === 0) return null;
    const style = getComputedStyle(held.button);
    const read = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
    return { latLng: held.marker.getLatLng(), offset: new Point(read('--dx'), read('--dy')) };
  }

  destroy(): void {
    for (const { marker } of this.#held) marker.remove();
  }
}
