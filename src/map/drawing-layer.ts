import type { LeafletEventHandlerFn, Map as LeafletMapType, ZoomAnimEvent } from 'leaflet';
import { DRAWING_ZOOM, drawingFrame } from '../core/mercator.ts';
import { Layer, Point } from './leaflet.ts';

type AnimatedMap = LeafletMapType & {
  _getNewPixelOrigin(center: unknown, zoom: number): Point;
};

/**
 * The page's own SVG map as a Leaflet layer: adopted where it stands, then moved and scaled with the map.
 * It is what the reader sees until the base map has loaded, and stays when that never comes.
 */
export class DrawingLayer extends Layer {
  readonly #svg: SVGSVGElement;

  constructor(svg: SVGSVGElement) {
    super();
    this.#svg = svg;
  }

  override onAdd(map: LeafletMapType): this {
    this.#svg.classList.add('leaflet-zoom-animated');
    map.getPane('tilePane')?.prepend(this.#svg);
    this.#place(map.getZoom(), (map as AnimatedMap).getPixelOrigin());
    return this;
  }

  override onRemove(): this {
    this.#svg.remove();
    return this;
  }

  /** The base map is drawn: the picture stays in the page, for paper, but is painted no more. */
  cover(): void {
    this.#svg.classList.add('covered');
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      viewreset: () => this.#reset(),
      zoom: () => this.#reset(),
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.#place(zoom, (this._map as AnimatedMap)._getNewPixelOrigin(center, zoom));
      },
    };
  }

  #reset(): void {
    const map = this._map as AnimatedMap;
    this.#place(map.getZoom(), map.getPixelOrigin());
  }

  #place(zoom: number, origin: Point): void {
    const frame = drawingFrame();
    const scale = 2 ** (zoom - DRAWING_ZOOM);
    const corner = new Point(frame.x * scale - origin.x, frame.y * scale - origin.y);
    const { style } = this.#svg;
    style.width = `${frame.width}px`;
    style.height = `${frame.height}px`;
    style.transform = `translate3d(${corner.x}px,${corner.y}px,0) scale(${scale})`;
  }
}
