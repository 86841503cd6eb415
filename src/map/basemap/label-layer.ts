import type { LeafletEventHandlerFn, Map as LeafletMapType } from 'leaflet';
import type { Box } from '../../core/label-placement.ts';
import { boxAround, overlaps, placeLabels } from '../../core/label-placement.ts';
import { Layer } from '../leaflet.ts';
import type { Held } from './label-node.ts';
import { drawLabel } from './label-node.ts';
import { createMeasure } from './label-style.ts';
import type { Name } from './labels.ts';
import { candidatesAt } from './labels.ts';
import type { ShownMarker } from './reserved.ts';
import { readOverlays, readReserved } from './reserved.ts';

const PANE = 'labels';
/** Names drawn at once, at most. */
const MOST = 150;
/** Share of the map's size that is labelled beyond each side, so that a pan brings names with it. */
const BEYOND = 0.35;

/**
 * The names of the base map. They are placed once per zoom for the whole world, so panning only adds and removes names
 * far outside the view; while the zoom changes they are hidden.
 */
export class LabelLayer extends Layer {
  readonly #names: readonly Name[];
  readonly #byId: ReadonlyMap<string, Name>;
  readonly #root = document.createElement('div');
  readonly #drawn = new Map<string, HTMLElement>();
  readonly #measure: ReturnType<typeof createMeasure>;
  readonly #markers: () => readonly ShownMarker[];
  #held: readonly Held[] = [];
  #spots = new Map<string, number>();
  #covered: Box | null = null;
  /** The view that the names were placed for. */
  #placedFor = '';

  constructor(names: readonly Name[], family: string, markers: () => readonly ShownMarker[]) {
    super({ pane: PANE });
    this.#markers = markers;
    this.#names = names;
    this.#byId = new Map(names.map((name) => [name.id, name]));
    this.#measure = createMeasure(family);
    this.#root.className = 'map-labels leaflet-zoom-hide';
    this.#root.setAttribute('aria-hidden', 'true');
  }

  /** Measures the names of a zoom ahead: placing them is then short. */
  measure(zoom: number): void {
    candidatesAt(this.#names, zoom, [], this.#measure);
  }

  override onAdd(map: LeafletMapType): this {
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.append(this.#root);
    this.place();
    return this;
  }

  override onRemove(): this {
    this.#root.remove();
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoomstart: () => this.#root.classList.add('zooming'),
      zoomend: () => this.place(),
      viewreset: () => {
        if (this.#placedFor !== this.#view()) this.place();
      },
      move: () => this.#follow(),
      moveend: () => this.#settle(readOverlays(this._map)),
    };
  }

  #view(): string {
    const { x, y } = this._map.getPixelOrigin();
    return `${this._map.getZoom()} ${x} ${y}`;
  }

  /** The markers have changed. While the zoom changes nothing needs doing: its end places every name. */
  refresh(): void {
    if (!this.#root.classList.contains('zooming')) this.place();
  }

  /** Places every name anew for the present zoom. */
  place(): void {
    const map = this._map;
    const zoom = map.getZoom();
    const { boxes, markers } = readReserved(map, this.#markers());
    const overlays = readOverlays(map);
    const candidates = candidatesAt(this.#names, zoom, markers, this.#measure);
    const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
    const placed = placeLabels(candidates, boxes, this.#spots);
    this.#spots = new Map([...this.#spots, ...placed.map(({ id, spot }) => [id, spot] as const)]);
    this.#held = placed.flatMap((one) => {
      const [candidate, name] = [byId.get(one.id), this.#byId.get(one.id)];
      if (candidate === undefined || name === undefined) return [];
      const { width, height, angle } = candidate;
      const tall = angle === 0 ? height : width;
      return [{ placed: one, candidate, name, box: boxAround(one.x, one.y, width, tall) }];
    });
    for (const element of this.#drawn.values()) element.remove();
    this.#drawn.clear();
    this.#covered = null;
    this.#placedFor = this.#view();
    this.#root.classList.remove('zooming');
    this.#settle(overlays);
  }

  /** During a pan: draws more as soon as the view leaves what is labelled. */
  #follow(): void {
    const covered = this.#covered;
    const { min, max } = this._map.getPixelBounds();
    if (min === undefined || max === undefined || covered === null) return;
    const inside =
      min.x >= covered.left &&
      max.x <= covered.right &&
      min.y >= covered.top &&
      max.y <= covered.bottom;
    if (!inside) this.#fill();
  }

  /**
   * At rest: draws what is near the view, and hides what lies under buttons or the credit. These are read before
   * anything is drawn, or the browser would have to lay the page out twice.
   */
  #settle(overlays: readonly Box[]): void {
    this.#fill();
    for (const { placed, box } of this.#held) {
      const under = overlays.some((overlay) => overlaps(overlay, box));
      this.#drawn.get(placed.id)?.classList.toggle('under', under);
    }
  }

  /** Draws the names around the view, the weightiest first, and removes those far away. */
  #fill(): void {
    const map = this._map;
    const size = map.getSize();
    const { min, max } = map.getPixelBounds();
    if (min === undefined || max === undefined) return;
    const around = {
      left: min.x - size.x * BEYOND,
      top: min.y - size.y * BEYOND,
      right: max.x + size.x * BEYOND,
      bottom: max.y + size.y * BEYOND,
    };
    this.#covered = around;
    const near = this.#held.filter(({ box }) => overlaps(box, around));
    const wanted = new Set(near.map(({ placed }) => placed.id));
    for (const [id, element] of this.#drawn) {
      if (wanted.has(id)) continue;
      element.remove();
      this.#drawn.delete(id);
    }
    const origin = map.getPixelOrigin();
    for (const held of near) {
      if (this.#drawn.size >= MOST) break;
      const { id } = held.placed;
      if (this.#drawn.has(id)) continue;
      const element = drawLabel(held, origin.x, origin.y);
      this.#drawn.set(id, element);
      this.#root.append(element);
    }
  }
}
