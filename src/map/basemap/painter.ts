import type { Cutter } from './cut.ts';
import { createCutter } from './cut.ts';
import { parseGeometry } from './geometry-file.ts';
import { paintTile } from './paint.ts';
import type { Palette } from './palette.ts';
import { pictureOf } from './picture.ts';
import { TILE } from './tiling.ts';
import type { Town } from './town-discs.ts';

/** The two geometry files: the whole of Europe roughly, France closely. */
export type GeometryName = 'low' | 'high';

/** `[west, south, east, north]`, degrees. */
export type Bounds = readonly [number, number, number, number];

/** One tile to be painted; plain data, so that it can be sent to a worker. */
export interface TileRequest {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Zoom of the map; line widths follow it. */
  readonly zoom: number;
  /** Side of the tile on the screen, CSS px. */
  readonly side: number;
  /** Size of the picture, px of the canvas. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** Holds the geometry and paints tiles from it. Knows no document: it works in a worker as in the page. */
export class Painter {
  #low: Cutter | null = null;
  #high: Cutter | null = null;
  #towns: readonly Town[] = [];

  /** Takes in the text of a geometry file; throws when it is something else. */
  load(name: GeometryName, text: string): Bounds {
    const cutter = createCutter(parseGeometry(name, text));
    if (name === 'low') this.#low = cutter;
    else this.#high = cutter;
    return cutter.bbox;
  }

  setTowns(towns: readonly Town[]): void {
    this.#towns = towns;
  }

  /** Paints a tile over the whole of a canvas that has the size asked for; throws before `low` is loaded. */
  paint(canvas: HTMLCanvasElement | OffscreenCanvas, request: TileRequest): void {
    if (this.#low === null) throw new Error('found no geometry, expected low');
    const sources = { low: this.#low, high: this.#high, towns: this.#towns };
    const { palette, zoom, side } = request;
    paintTile(canvas, pictureOf(sources, request), { palette, zoom, unit: TILE / side });
  }
}
