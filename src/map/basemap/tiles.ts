import type { Bounds, Coords, LatLng, Point } from 'leaflet';
import { GridLayer } from '../leaflet-grid.ts';
import { TILE } from './cut.ts';

/** Canvas px per CSS px on the screen: beyond this the eye gains nothing and memory is lost. */
const SHARPEST = 2.5;
/** CSS px around the map that are painted too, so that a pan meets no empty margin. */
const RING = 200;
/** Px of the widest canvas: tiles stretched beyond the deepest zoom need no more. */
const LARGEST = 1920;
/** Ms of painting per frame. */
const BUDGET = 7;
/** Ms of rest after which tiles stretched by a zoom in between are painted anew. */
const SETTLE = 140;

type Painter = (canvas: HTMLCanvasElement, coords: Coords, zoom: number, side: number) => void;

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly coords: Coords;
  readonly done: (error: undefined, tile: HTMLElement) => void;
  /** Zoom that it was painted for; null before its first painting. */
  painted: number | null;
  waiting: boolean;
}

/** The parts of Leaflet 1.9.4's grid that this layer builds on and that its types leave out. */
interface Grid {
  _setView(center: LatLng, zoom: number, noPrune?: boolean, noUpdate?: boolean): void;
  _getTiledPixelBounds(center: LatLng): Bounds & { min: Point; max: Point };
  readonly _levels: Readonly<Record<number, { readonly origin: Point }>>;
}

const grid = GridLayer.prototype as unknown as Grid;

/**
 * A grid of painted canvases. The map stands at any fraction of a zoom, so each canvas is laid out on whole px of the
 * screen and painted at exactly their number: lines are sharp and no seam shows between tiles.
 */
export class PaintedTiles extends GridLayer {
  readonly #paint: Painter;
  readonly #sheets = new Map<HTMLElement, Sheet>();
  #queue: Sheet[] = [];
  #frame = 0;
  #settling = 0;
  #zoom = 0;

  constructor(paint: Painter, maxNativeZoom: number, bounds: [[number, number], [number, number]]) {
    super({
      tileSize: TILE,
      maxZoom: 19,
      maxNativeZoom,
      bounds,
      noWrap: true,
      updateWhenIdle: false,
      updateWhenZooming: false,
      updateInterval: 60,
      keepBuffer: 2,
      className: 'map-tiles',
    });
    this.#paint = paint;
    this.on('tileloadstart', ({ tile }) => {
      const sheet = this.#sheets.get(tile);
      if (sheet !== undefined) this.#layOut(sheet);
    });
    this.on('tileunload', ({ tile }) => this.#drop(tile));
  }

  /** Paints the tiles of a zoom and deeper anew where they stand. */
  repaint(from = 0): void {
    for (const sheet of this.#sheets.values()) if (sheet.coords.z >= from) this.#wait(sheet);
  }

  override getEvents() {
    const settle = (): void => {
      window.clearTimeout(this.#settling);
      this.#settling = window.setTimeout(() => this.#sharpen(), SETTLE);
    };
    return { ...super.getEvents?.(), zoomend: settle };
  }

  override onRemove(map: Parameters<GridLayer['onRemove']>[0]): this {
    window.clearTimeout(this.#settling);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#queue = [];
    return super.onRemove(map);
  }

  override createTile(coords: Coords, done: (error: undefined, tile: HTMLElement) => void) {
    const canvas = document.createElement('canvas');
    const sheet = { canvas, coords, done, painted: null, waiting: false };
    this.#sheets.set(canvas, sheet);
    this.#wait(sheet);
    return canvas;
  }

  /** Leaflet's own: remembers the zoom that the view is going to, before the tiles for it are made. */
  _setView(center: LatLng, zoom: number, noPrune?: boolean, noUpdate?: boolean): void {
    this.#zoom = zoom;
    grid._setView.call(this, center, zoom, noPrune, noUpdate);
  }

  /** Leaflet's own: the part of the world that needs tiles, here with a ring around the view. */
  _getTiledPixelBounds(center: LatLng) {
    const bounds = grid._getTiledPixelBounds.call(this, center);
    const ring = RING / 2 ** (this.#zoom - Math.round(this.#zoom));
    bounds.min = bounds.min.subtract([ring, ring]);
    bounds.max = bounds.max.add([ring, ring]);
    return bounds;
  }

  /**
   * Sets a sheet on whole px of the screen; its neighbours' edges round to the same px. It reaches one px further to
   * the right and to the foot, under the next sheet, so that rounding in the compositor opens no seam.
   */
  #layOut({ canvas, coords }: Sheet): void {
    const level = (this as unknown as Grid)._levels[coords.z];
    if (level === undefined) return;
    const { origin } = level;
    const step = 2 ** (this.#zoom - coords.z) * devicePixelRatio;
    const edge = (tile: number, from: number): number => Math.round((tile * TILE - from) * step);
    const [left, top] = [edge(coords.x, origin.x), edge(coords.y, origin.y)];
    const width = edge(coords.x + 1, origin.x) - left + 1;
    const height = edge(coords.y + 1, origin.y) - top + 1;
    const detail = Math.min(1, SHARPEST / devicePixelRatio, LARGEST / width);
    canvas.width = Math.round(width * detail);
    canvas.height = Math.round(height * detail);
    // Scaled by a transform, not by a width: browsers round widths to fractions of a px.
    const { style } = canvas;
    style.width = `${canvas.width}px`;
    style.height = `${canvas.height}px`;
    style.transform = `translate3d(${left / step}px,${top / step}px,0) scale(${width / step / canvas.width},${height / step / canvas.height})`;
  }

  #wait(sheet: Sheet): void {
    if (!sheet.waiting) this.#queue.push(sheet);
    sheet.waiting = true;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#work());
  }

  #work(): void {
    this.#frame = 0;
    const until = performance.now() + BUDGET;
    let sheet = this.#queue.shift();
    while (sheet !== undefined) {
      sheet.waiting = false;
      // A tile may have left the map while it waited.
      if (this.#sheets.has(sheet.canvas)) this.#paintSheet(sheet);
      if (performance.now() >= until) break;
      sheet = this.#queue.shift();
    }
    if (this.#queue.length > 0) this.#frame = requestAnimationFrame(() => this.#work());
  }

  #paintSheet(sheet: Sheet): void {
    const first = sheet.painted === null;
    sheet.painted = this.#zoom;
    this.#layOut(sheet);
    const side = TILE * 2 ** (this.#zoom - sheet.coords.z);
    this.#paint(sheet.canvas, sheet.coords, this.#zoom, side);
    if (first) sheet.done(undefined, sheet.canvas);
  }

  /** After a zoom to a fraction the tiles stand stretched; they are painted anew at their present size. */
  #sharpen(): void {
    for (const sheet of this.#sheets.values()) {
      if (sheet.painted !== null && Math.abs(sheet.painted - this.#zoom) > 0.005) this.#wait(sheet);
    }
  }

  #drop(tile: HTMLElement): void {
    const canvas = this.#sheets.get(tile)?.canvas;
    this.#sheets.delete(tile);
    if (canvas === undefined) return;
    // Safari keeps the memory of a canvas until it is collected; an empty one costs nothing.
    canvas.width = 0;
    canvas.height = 0;
  }
}
