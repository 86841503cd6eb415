import type { Map as LeafletMapType } from 'leaflet';
import { layoutCallouts } from '../core/callout.ts';
import { calloutItem } from '../core/frame.ts';
import { DRAWING_ZOOM } from '../core/mercator.ts';
import type { LatLng } from './leaflet.ts';
import { Marker, Point } from './leaflet.ts';
import type { MarkerModel } from './map-view.ts';
import { adoptAsButton, applyCallout, elementIcon } from './marker-icon.ts';
import { toLatLng } from './position.ts';

interface MarkerOptions {
  readonly markers: readonly MarkerModel[];
  readonly onSelect: (id: string, opener: HTMLElement) => void;
}

interface Held {
  readonly model: MarkerModel;
  readonly button: HTMLButtonElement;
  readonly marker: Marker;
  shown: boolean;
}

/** Nominal radius of a commune in km: the disc says «somewhere in here», not where its limits run. */
const COMMUNE_KM = 3;
const EARTH_KM = 40_075.017;

/** All markers of the map: adopted from the HTML where they are there already, made where they are not. */
export class MarkerSet {
  readonly #map: LeafletMapType;
  readonly #held = new Map<string, Held>();
  readonly #prepared: ReadonlySet<string>;
  #selected: string | null = null;

  constructor(map: LeafletMapType, container: HTMLElement, options: MarkerOptions) {
    this.#map = map;
    const prepared = new Set<string>();
    for (const model of options.markers) {
      const link = container.querySelector<HTMLElement>(
        `[data-role="marker"][data-incident="${model.id}"]`,
      );
      if (link !== null) prepared.add(model.id);
      const button =
        link === null ? createButton(model, container.ownerDocument) : adoptAsButton(link);
      const marker = new Marker(toLatLng(model.position), {
        icon: elementIcon(button),
        keyboard: false,
        riseOnHover: true,
        // Drawn in list order, whatever the latitude: the tab order and the stacking stay the same.
        zIndexOffset: 0,
      });
      button.addEventListener('click', (event) => {
        event.stopPropagation();
        options.onSelect(model.id, button);
      });
      this.#held.set(model.id, { model, button, marker, shown: link !== null });
      if (link !== null) marker.addTo(map);
    }
    this.#prepared = prepared;
  }

  show(ids: ReadonlySet<string>, atOpening: boolean): void {
    for (const [id, held] of this.#held) {
      const wanted = ids.has(id);
      if (wanted === held.shown) continue;
      held.shown = wanted;
      if (wanted) held.marker.addTo(this.#map);
      else held.marker.remove();
    }
    this.#inListOrder();
    this.layOut(atOpening);
  }

  /** Keeps the markers' order in the document as in the list, so that Tab goes through them in that order. */
  #inListOrder(): void {
    const pane = this.#map.getPane('markerPane');
    if (pane === undefined) return;
    let previous: Element | null = null;
    for (const { button, shown } of this.#held.values()) {
      if (!shown) continue;
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
    const shown = [...this.#held.values()].filter((held) => held.shown);
    const zoom = this.#map.getZoom();
    const kmPx = (256 * 2 ** zoom) / EARTH_KM / Math.cos((46 * Math.PI) / 180);
    for (const { model, button } of shown) {
      if (model.precision === 'commune') {
        button.style.setProperty('--disc', `${Math.max(17, COMMUNE_KM * kmPx).toFixed(0)}px`);
      }
    }
    const prepared = shown.every((held) => this.#prepared.has(held.model.id));
    if (atOpening && prepared) {
      for (const { button } of shown) applyCallout(button, null);
      return;
    }
    const items = shown.map(({ model }) => calloutItem(model.id, model.name, model.position));
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

  select(id: string | null): void {
    for (const wanted of [false, true]) {
      const held = this.#held.get((wanted ? id : this.#selected) ?? '');
      held?.button.setAttribute('aria-expanded', String(wanted));
      held?.button.classList.toggle('selected', wanted);
      held?.marker.setZIndexOffset(wanted ? 10_000 : 0);
    }
    this.#selected = id;
  }

  element(id: string): HTMLElement | null {
    const held = this.#held.get(id);
    return held?.shown === true ? held.button : null;
  }

  /** True place and the offset of the symbol from it, px. */
  anchor(id: string): { latLng: LatLng; offset: Point } | null {
    const held = this.#held.get(id);
    if (held === undefined || !held.shown) return null;
    const style = getComputedStyle(held.button);
    const read = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
    return { latLng: held.marker.getLatLng(), offset: new Point(read('--dx'), read('--dy')) };
  }

  destroy(): void {
    for (const { marker } of this.#held.values()) marker.remove();
    this.#held.clear();
  }
}

/** A marker for a place that the HTML map did not draw (parallel and follow-up attacks). */
function createButton(model: MarkerModel, document: Document): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `marker m-${model.id}`;
  const { dataset } = button;
  dataset['role'] = 'marker';
  dataset['marker'] = '';
  dataset['incident'] = model.id;
  dataset['facility'] = model.facility;
  dataset['damage'] = model.damage;
  dataset['precision'] = model.precision;
  button.setAttribute('aria-label', model.label);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const lead = document.createElement('span');
  lead.className = 'leader';
  lead.setAttribute('aria-hidden', 'true');
  const name = document.createElement('span');
  name.className = 'name';
  name.textContent = model.name;
  button.append(lead, glyphOf(model.damage, document), name);
  return button;
}

function glyphOf(damage: string, document: Document): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('width', '28');
  svg.setAttribute('height', '28');
  svg.setAttribute('aria-hidden', 'true');
  svg.dataset['damage'] = damage;
  const use = document.createElementNS(namespace, 'use');
  use.setAttribute('href', `#g-${damage}`);
  svg.append(use);
  return svg;
}
