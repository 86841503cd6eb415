import type { Ramp } from '../../core/ramp.ts';
import { readRamp } from '../../core/ramp.ts';
import type { LayerName } from './cut.ts';
import {
  BORDER_WIDTH,
  COAST_WIDTH,
  DEPARTMENT_ALPHA,
  LIFTS,
  REGION_ALPHA,
  REGION_WIDTH,
  RIVER_WIDTHS,
  SHALLOWS,
  URBAN_ALPHA,
} from './line-look.ts';
import type { ColourName, Palette } from './palette.ts';
import { TILE } from './tiling.ts';
import { tracePath } from './trace.ts';

/** A built-up area as a soft disc, in px of the tile. It is a symbol of size, no footprint. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where the data end, in px of the tile; the land fades into the sea there. */
export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Depth of the fade. */
  readonly depth: number;
}

/** Everything that one tile shows. */
export interface TilePicture {
  readonly cut: (layer: LayerName) => readonly (readonly number[])[];
  readonly discs: readonly Disc[];
  readonly edges: Edges;
}

/** How a tile is to be painted. */
export interface TileLook {
  readonly palette: Palette;
  /** Zoom of the map; line widths follow it. */
  readonly zoom: number;
  /** Px of the tile per CSS px on the screen. */
  readonly unit: number;
}

/** The same colour without any of it: the end of a gradient that fades. */
function clear(colour: string): string {
  return colour.replace(/^rgba?\(([^,]+,[^,]+,[^,)]+).*$/, 'rgba($1, 0)');
}

/** Near by, rivers and lakes show the corners of their data; there they are rounded. */
const SMOOTH_FROM = 9;
const WATERS = /^(rivers|lakes)/;

/** What a canvas of the page and one of a worker have in common. */
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** One tile under the brush. */
class Brush {
  readonly #context: Context;
  readonly #picture: TilePicture;
  readonly #look: TileLook;
  readonly #paths = new Map<LayerName, Path2D>();

  constructor(context: Context, picture: TilePicture, look: TileLook) {
    this.#context = context;
    this.#picture = picture;
    this.#look = look;
  }

  path(layer: LayerName): Path2D {
    const known = this.#paths.get(layer);
    if (known !== undefined) return known;
    const smooth = this.#look.zoom >= SMOOTH_FROM && WATERS.test(layer);
    const path = tracePath(this.#picture.cut(layer), smooth);
    this.#paths.set(layer, path);
    return path;
  }

  fill(layer: LayerName, colour: ColourName): void {
    this.#context.fillStyle = this.#look.palette[colour];
    this.#context.fill(this.path(layer), 'evenodd');
  }

  /** Strokes a layer; the width is in CSS px. */
  stroke(layer: LayerName, colour: ColourName, width: number, alpha = 1): void {
    if (width <= 0 || alpha <= 0) return;
    this.#context.globalAlpha = alpha;
    this.#context.strokeStyle = this.#look.palette[colour];
    this.#context.lineWidth = width * this.#look.unit;
    this.#context.stroke(this.path(layer));
    this.#context.globalAlpha = 1;
  }

  ramp(ramp: Ramp): number {
    return readRamp(ramp, this.#look.zoom);
  }

  ground(): void {
    const context = this.#context;
    context.fillStyle = this.#look.palette.sea;
    context.fillRect(0, 0, TILE, TILE);
    for (const width of SHALLOWS) this.stroke('coast', 'shallow', width);
    this.fill('abroad', 'land');
    for (const width of LIFTS) this.stroke('frontier', 'lift', width);
    this.fill('france', 'france');
  }

  discs(): void {
    const { discs } = this.#picture;
    const alpha = this.ramp(URBAN_ALPHA);
    if (discs.length === 0 || alpha === 0) return;
    const context = this.#context;
    const colour = this.#look.palette.urban;
    context.save();
    context.clip(this.path('france'), 'evenodd');
    context.globalAlpha = alpha;
    for (const { x, y, radius } of discs) {
      const shade = context.createRadialGradient(x, y, 0, x, y, radius);
      shade.addColorStop(0, colour);
      shade.addColorStop(1, clear(colour));
      context.fillStyle = shade;
      context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    }
    context.restore();
  }

  waters(): void {
    this.fill('lakes', 'lake');
    this.stroke('coast', 'coast', this.ramp(COAST_WIDTH));
    this.stroke('lakes', 'coast', 0.7 * this.ramp(COAST_WIDTH), 0.7);
    for (const [layer, width] of RIVER_WIDTHS) this.stroke(layer, 'river', this.ramp(width));
  }

  limits(): void {
    this.stroke('departments', 'department', 0.9, this.ramp(DEPARTMENT_ALPHA));
    this.stroke('regions', 'region', this.ramp(REGION_WIDTH), this.ramp(REGION_ALPHA));
    const width = this.ramp(BORDER_WIDTH);
    for (const layer of ['borders', 'frontier'] as const) {
      this.stroke(layer, 'casing', width + 2.4);
      this.stroke(layer, 'border', layer === 'frontier' ? 1.25 * width : width);
    }
  }

  /** Where the data end, the land goes under instead of breaking off. */
  fade(): void {
    const { top, right, bottom, depth } = this.#picture.edges;
    const { sea } = this.#look.palette;
    const context = this.#context;
    const side = (x: number, y: number, toX: number, toY: number): void => {
      const shade = context.createLinearGradient(x, y, toX, toY);
      shade.addColorStop(0, sea);
      shade.addColorStop(1, clear(sea));
      context.fillStyle = shade;
      context.fillRect(0, 0, TILE, TILE);
    };
    if (top + depth > 0) side(0, top, 0, top + depth);
    if (right - depth < TILE) side(right, 0, right - depth, 0);
    if (bottom - depth < TILE) side(0, bottom, 0, bottom - depth);
  }
}

/** Paints one tile over the whole of its canvas. */
export function paintTile(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  picture: TilePicture,
  look: TileLook,
): void {
  const context = canvas.getContext('2d', { alpha: false }) as Context | null;
  if (context === null) return;
  context.setTransform(canvas.width / TILE, 0, 0, canvas.height / TILE, 0, 0);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const brush = new Brush(context, picture, look);
  brush.ground();
  brush.discs();
  brush.waters();
  brush.limits();
  brush.fade();
}
