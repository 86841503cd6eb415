import type { Map as LeafletMapType } from 'leaflet';
import type { View } from '../core/address.ts';
import { openingView } from '../core/frame.ts';
import { DRAWING_ZOOM, drawingFrame, unproject } from '../core/mercator.ts';
import { nextTask } from '../next-task.ts';
import type { StartOptions } from './basemap/start.ts';
import { startBasemap } from './basemap/start.ts';
import { IGN_ZOOM, OWN_ZOOM } from './basemap/zooms.ts';
import type { ControlNames } from './controls.ts';
import { createControls } from './controls.ts';
import { DrawingLayer } from './drawing-layer.ts';
import { cooperate } from './gestures.ts';
import { LatLng, LeafletMap, Point } from './leaflet.ts';
import type { MarkerModel } from './marker-model.ts';
import { MarkerSet } from './marker-set.ts';
import { PopupBox } from './popup-box.ts';
import { toLatLng } from './position.ts';

type MapMessages = ControlNames &
  StartOptions['messages'] & {
    readonly mapHelp: string;
    readonly gestureTouch: string;
    readonly gestureWheel: string;
  };

export interface MapOptions extends Pick<StartOptions, 'root' | 'locale' | 'detail' | 'onNotice'> {
  readonly markers: readonly MarkerModel[];
  readonly messages: MapMessages;
  readonly reducedMotion: boolean;
  readonly onSelect: (id: string, opener: HTMLElement) => void;
  readonly onClose: () => void;
  /** The reader moved the map; null when it is back at the opening view. */
  readonly onMove: (view: View | null) => void;
}

export interface MapView {
  readonly map: LeafletMapType;
  /** Shows exactly these markers. */
  show(ids: ReadonlySet<string>): void;
  setView(view: View): void;
  fit(): void;
  openPopup(id: string, content: HTMLElement): boolean;
  closePopup(): void;
  /** Marks one marker as selected on the map; null for none. */
  select(id: string | null): void;
  /** Brings a marker into the part of the map that `covered` px at its foot leave free. */
  reveal(id: string, covered: number): void;
  markerElement(id: string): HTMLElement | null;
  destroy(): void;
}

const MIN_ZOOM = 3.5;
const HINT_MS = 1600;
/** Px kept between a revealed marker and the edges of the free part. */
const REVEAL_MARGIN = 44;

/** How far a value lies outside a range: negative below, positive above, 0 inside. */
function outside(value: number, low: number, high: number): number {
  if (value < low) return value - low;
  return value > high ? value - high : 0;
}

/** Takes over the HTML map in the same box, piece by piece: same scale, same centre, same markers. */
export async function createMapView(container: HTMLElement, options: MapOptions): Promise<MapView> {
  const map = new LeafletMap(container, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0,
    zoomDelta: 1,
    minZoom: MIN_ZOOM,
    maxZoom: options.detail ? IGN_ZOOM : OWN_ZOOM,
    fadeAnimation: false,
    zoomAnimation: !options.reducedMotion,
    markerZoomAnimation: !options.reducedMotion,
    inertia: !options.reducedMotion,
    worldCopyJump: false,
    maxBounds: [
      [28, -40],
      [66, 42],
    ],
    maxBoundsViscosity: 0.7,
    closePopupOnClick: false,
  });
  if (options.reducedMotion) {
    // Leaflet has no option for it: popups, keys and buttons would still glide.
    const panBy = map.panBy.bind(map);
    map.panBy = (offset, how) => panBy(offset, { ...how, animate: false });
  }
  const frame = drawingFrame();
  let atOpening = true;
  /** A gliding move to the opening view starts later than it is asked for, and does not leave that view. */
  let fitting = false;
  let zooming = false;

  /** Size of the box that the map was last made to fit, CSS px. */
  let fitted = { width: 0, height: 0 };

  const opening = (): { center: LatLng; zoom: number } => {
    fitted = container.getBoundingClientRect();
    const { width, height } = fitted;
    const view = openingView(width, height);
    const scale = view.drawn / frame.width;
    // The world px under the box's centre, at the drawing's zoom.
    const x = frame.x + (width / 2 - view.left) / scale;
    const y = frame.y + (height / 2 - view.top) / scale;
    return { center: toLatLng(unproject([x, y], DRAWING_ZOOM)), zoom: view.zoom };
  };
  const fit = (animate: boolean): void => {
    if (zooming) {
      // Leaflet forgets a view that is asked for while it zooms.
      map.once('moveend', () => fit(animate));
      return;
    }
    const { center, zoom } = opening();
    atOpening = true;
    fitting = true;
    map.setView(center, zoom, { animate: animate && !options.reducedMotion });
    atOpening = true;
    markers.layOut(true);
    basemap.refresh();
    options.onMove(null);
  };

  await nextTask();
  const start = opening();
  map.setView(start.center, start.zoom, { animate: false });
  await nextTask();

  const svg = container.querySelector<SVGSVGElement>('svg.drawing');
  const drawing = svg === null ? null : new DrawingLayer(svg).addTo(map);
  const markers = new MarkerSet(map, container, options);
  markers.layOut(true);
  container.querySelector('.frame')?.remove();
  const popup = new PopupBox(map, options.onClose);

  const report = (): void => {
    if (atOpening) return;
    const center = map.getCenter();
    options.onMove({ zoom: map.getZoom(), lat: center.lat, lng: center.lng });
  };
  map.on('movestart zoomstart', ({ type }) => {
    atOpening = fitting;
    if (type === 'zoomstart') zooming = true;
  });
  map.on('zoomend', () => {
    zooming = false;
    markers.layOut(atOpening);
  });
  map.on('moveend', () => {
    fitting = false;
    report();
  });

  await nextTask();
  const controls = createControls(options.messages, {
    zoom: (direction) => {
      const zoom = map.getZoom();
      map.setZoom(direction > 0 ? Math.floor(zoom + 1e-6) + 1 : Math.ceil(zoom - 1e-6) - 1);
    },
    fit: () => fit(true),
    pan: (x, y) => {
      const size = map.getSize();
      map.panBy(new Point(size.x * x, size.y * y));
    },
  });
  const hint = document.createElement('p');
  hint.className = 'gesture-hint';
  hint.hidden = true;
  let hintTimer = 0;
  const gestures = cooperate(map, (gesture) => {
    hint.textContent =
      gesture === 'touch' ? options.messages.gestureTouch : options.messages.gestureWheel;
    hint.hidden = false;
    window.clearTimeout(hintTimer);
    hintTimer = window.setTimeout(() => {
      hint.hidden = true;
    }, HINT_MS);
  });
  container.append(controls, hint);
  const basemap = startBasemap(map, {
    ...options,
    markers: () => markers.onMap(),
    onDrawn: () => drawing?.cover(),
  });

  const help = document.createElement('p');
  help.className = 'unseen';
  help.id = 'map-help';
  help.textContent = options.messages.mapHelp;
  container.after(help);
  container.setAttribute('aria-describedby', help.id);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Home' || event.target !== container) return;
    event.preventDefault();
    fit(true);
  };
  container.addEventListener('keydown', onKey);

  const resize = (): void => {
    const { width, height } = container.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    // Its first call mostly says what the map has just measured.
    if (width === fitted.width && height === fitted.height) return;
    fitted = { width, height };
    const wasOpening = atOpening;
    map.invalidateSize({ animate: false });
    if (wasOpening) fit(false);
  };
  // Without an observer Leaflet still follows the window.
  const observer = 'ResizeObserver' in window ? new ResizeObserver(resize) : null;
  observer?.observe(container);

  return {
    map,
    show: (ids) => {
      markers.show(ids, atOpening);
      basemap.refresh();
    },
    setView: (view) => {
      atOpening = false;
      map.setView(new LatLng(view.lat, view.lng), view.zoom, { animate: false });
      atOpening = false;
      markers.layOut(false);
      basemap.refresh();
    },
    fit: () => fit(true),
    openPopup: (id, content) => {
      if (!popup.hasRoom()) return false;
      const anchor = markers.anchor(id);
      if (anchor === null) return false;
      popup.open(anchor.latLng, anchor.offset, content);
      return true;
    },
    closePopup: () => popup.close(),
    select: (id) => markers.select(id),
    reveal: (id, covered) => {
      const anchor = markers.anchor(id);
      if (anchor === null) return;
      const size = map.getSize();
      const at = map.latLngToContainerPoint(anchor.latLng).add(anchor.offset);
      const free = Math.max(60, size.y - covered);
      const shift = new Point(
        outside(at.x, REVEAL_MARGIN, size.x - REVEAL_MARGIN),
        outside(at.y, REVEAL_MARGIN, free - REVEAL_MARGIN),
      );
      if (shift.x !== 0 || shift.y !== 0) map.panBy(shift, { animate: !options.reducedMotion });
    },
    markerElement: (id) => markers.element(id),
    destroy: () => {
      observer?.disconnect();
      gestures.destroy();
      window.clearTimeout(hintTimer);
      container.removeEventListener('keydown', onKey);
      popup.destroy();
      basemap.destroy();
      markers.destroy();
      for (const element of [controls, hint, help]) element.remove();
      map.remove();
    },
  };
}
