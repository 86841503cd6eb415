import type { Bounds, Coords, LatLng, Point } from 'leaflet';
import { GridLayer } from '../leaflet-grid.ts';
import type { TileRequest } from './painter.ts';
import { TILE } from './tiling.ts';

/** Canvas px per CSS px on the screen: beyond this the eye gains nothing and memory is lost. */
const SHARPEST = 2.5;
/** CSS px around the map that are painted too once the view is there, so that a pan meets no empty margin. */
const RING = 200;
/** Px of the widest canvas: tiles stretched beyond the deepest zoom need no more. */
const LARGEST = 1920;
/** Ms of rest after which tiles stretched by a zoom in between are painted anew. */
const SETTLE = 140;

/** Paints one tile; the answer puts the picture on its canvas. */
type Paint = (tile: Omit<TileRequest, 'palette'>) => Promise<(canvas: HTMLCanvasElement) => void>;

/** Where a sheet lies at a zoom: px of the screen from its level's origin. */
interface Place {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Px of the canvas per px of the screen: no more than the eye gains from. */
  readonly detail: number;
}

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly coords: Coords;
  readonly done: (error: undefined, tile: HTMLElement) => void;
  place: Place | null;
  /** Zoom that it was painted for; null before its first painting. */
  painted: number | null;
  waiting: boolean;
}

interface Level {
  readonly el: HTMLElement;
  readonly zoom: number;
  /** Its corner in the world, px at its own zoom. */
  readonly origin: Point;
}

/** The parts of Leaflet 1.9.4's grid that this layer builds on and that its types leave out. */
interface Grid {
  _setView(center: LatLng, zoom: number, noPrune?: boolean, noUpdate?: boolean): void;
  _update(): void;
  _getTiledPixelBounds(center: LatLng): Bounds & { min: Point; max: Point };
  readonly _levels: Readonly<Record<number, Level>>;
}

const grid = GridLayer.prototype as unknown as Grid;

/** What the layer asks of its map beyond Leaflet's types. */
interface Frame {
  _getNewPixelOrigin(center: LatLng, zoom: number): Point;
}

/** The transform of a part of the map; without a scale where there is none, which is drawn much faster. */
function transform(x: number, y: number, scaleX: number, scaleY: number): string {
  const plain = Math.abs(scaleX - 1) < 1e-9 && Math.abs(scaleY - 1) < 1e-9;
  return `translate3d(${x}px,${y}px,0)${plain ? '' : ` scale(${scaleX},${scaleY})`}`;
}

/**
 * A grid of painted canvases. The map stands at any fraction of a zoom, so each canvas is laid out on whole px of the
 * screen and painted at exactly their number: lines are sharp and no seam shows between tiles.
 */
export class PaintedTiles extends GridLayer {
  readonly #paint: Paint;
  /** How many tiles may be under way. */
  readonly #breadth: number;
  readonly #sheets = new Map<HTMLElement, Sheet>();
  /** The zoom at which the sheets of a level lie without being scaled. */
  readonly #laid = new WeakMap<Level, number>();
  #queue: Sheet[] = [];
  #under = 0;
  #ring = 0;
  #settling = 0;
  #zoom = 0;

  constructor(
    paint: Paint,
    breadth: number,
    maxNativeZoom: number,
    bounds: [[number, number], [number, number]],
  ) {
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
    this.#breadth = breadth;
    this.on('tileunload', ({ tile }) => this.#drop(tile));
  }

  /** From now on more is painted than seen. */
  spread(): void {
    if (this.#ring === RING) return;
    this.#ring = RING;
    (this as unknown as Grid)._update();
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
    this.#queue = [];
    return super.onRemove(map);
  }

  override createTile(coords: Coords, done: (error: undefined, tile: HTMLElement) => void) {
    const canvas = document.createElement('canvas');
    const sheet = { canvas, coords, done, place: null, painted: null, waiting: false };
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
    const ring = this.#ring / 2 ** (this.#zoom - Math.round(this.#zoom));
    bounds.min = bounds.min.subtract([ring, ring]);
    bounds.max = bounds.max.add([ring, ring]);
    return bounds;
  }

  /**
   * Leaflet's own, which scales a level from its whole zoom to the map's fraction of one: here from the zoom that its
   * sheets are laid out for, so that at rest nothing is scaled and a pan only moves what is painted.
   */
  _setZoomTransform(level: Level, center: LatLng, zoom: number): void {
    if (!this.#laid.has(level)) this.#laid.set(level, this.#zoom);
    const scale = 2 ** (zoom - this.#laidFor(level));
    const { _getNewPixelOrigin: originOf } = this._map as unknown as Frame;
    const { x, y } = level.origin
      .multiplyBy(2 ** (zoom - level.zoom))
      .subtract(originOf.call(this._map, center, zoom))
      .round();
    level.el.style.transform = transform(x, y, scale, scale);
  }

  #laidFor(level: Level): number {
    return this.#laid.get(level) ?? this.#zoom;
  }

  /**
   * The place of a tile on whole px of the screen; its neighbours' edges round to the same px. It reaches one px
   * further to the right and to the foot, under the next tile, so that rounding in the compositor opens no seam.
   */
  #placeOf(coords: Coords, { origin }: Level): Place {
    const step = 2 ** (this.#zoom - coords.z) * devicePixelRatio;
    const edge = (tile: number, from: number): number => Math.round((tile * TILE - from) * step);
    const [left, top] = [edge(coords.x, origin.x), edge(coords.y, origin.y)];
    const width = edge(coords.x + 1, origin.x) - left + 1;
    const height = edge(coords.y + 1, origin.y) - top + 1;
    const detail = Math.min(1, SHARPEST / devicePixelRatio, LARGEST / width);
    return { zoom: this.#zoom, left, top, width, height, detail };
  }

  /** Puts a sheet where it belongs in its level. Sized by a transform: browsers round widths to fractions of a px. */
  #place({ canvas, place }: Sheet, level: Level): void {
    if (place === null) return;
    const unit = 2 ** (this.#laidFor(level) - place.zoom) / devicePixelRatio;
    const { style, width, height } = canvas;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.transform = transform(
      place.left * unit,
      place.top * unit,
      (place.width * unit) / width,
      (place.height * unit) / height,
    );
  }

  #wait(sheet: Sheet): void {
    if (!sheet.waiting) this.#queue.push(sheet);
    sheet.waiting = true;
    // Leaflet lays a new tile out only after it was created.
    queueMicrotask(() => this.#work());
  }

  #work(): void {
    while (this.#under < this.#breadth) {
      const sheet = this.#queue.shift();
      if (sheet === undefined) return;
      sheet.waiting = false;
      // A tile may have left the map while it waited.
      if (this.#sheets.has(sheet.canvas)) void this.#paintSheet(sheet);
    }
  }

  async #paintSheet(sheet: Sheet): Promise<void> {
    const { canvas, coords } = sheet;
    const { x, y, z } = coords;
    const level = (this as unknown as Grid)._levels[z];
    if (level === undefined) return;
    this.#under++;
    try {
      const place = this.#placeOf(coords, level);
      const { zoom, detail } = place;
      const put = await this.#paint({
        x,
        y,
        z,
        zoom,
        side: TILE * 2 ** (zoom - z),
        width: Math.round(place.width * detail),
        height: Math.round(place.height * detail),
      });
      if (!this.#sheets.has(canvas)) return;
      const first = sheet.painted === null;
      sheet.place = place;
      sheet.painted = zoom;
      put(canvas);
      this.#place(sheet, level);
      if (first) sheet.done(undefined, canvas);
    } finally {
      this.#under--;
      this.#work();
    }
  }

  /** After a zoom the tiles stand scaled; they are laid out for the present zoom and painted anew at their size. */
  #sharpen(): void {
    // The next zoom is under way: its end comes back here.
    if (this.#zoom !== this._map.getZoom()) return;
    const levels = (this as unknown as Grid)._levels;
    for (const level of Object.values(levels)) {
      this.#laid.set(level, this.#zoom);
      this._setZoomTransform(level, this._map.getCenter(), this.#zoom);
    }
    for (const sheet of this.#sheets.values()) {
      const level = levels[sheet.coords.z];
      if (level !== undefined) this.#place(sheet, level);
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
