import type { Map as LeafletMapType } from 'leaflet';
import type { Locale } from '../../core/localized.ts';
import { nextTask } from '../../next-task.ts';
import type { Credit } from './credit.ts';
import type { Detail, DetailMessages } from './detail.ts';
import { canFetch, readGeometry, readLabels, readPlaces } from './files.ts';
import { whenIdle } from './idle.ts';
import { LabelLayer } from './label-layer.ts';
import { readNames, readTowns } from './labels.ts';
import PaintWorker from './paint-worker.ts?worker&inline';
import type { Palette } from './palette.ts';
import { readPalette, watchTheme } from './palette.ts';
import type { ShownMarker } from './reserved.ts';
import type { Studio } from './studio.ts';
import { openStudio } from './studio.ts';
import { PaintedTiles } from './tiles.ts';
import { DEEPEST, HIGH_FROM } from './tiling.ts';
import { townDiscs } from './town-discs.ts';
import { OFFERED_FROM } from './zooms.ts';

interface BasemapMessages extends DetailMessages {
  /** Said when the base map could not be loaded at all. */
  readonly outlineOnly: string;
  /** Said when a part of it is missing. */
  readonly partLost: string;
}

export interface BasemapOptions {
  /** Leads from the page to the site's root. */
  readonly root: string;
  readonly locale: Locale;
  readonly messages: BasemapMessages;
  readonly credit: Credit;
  /** The detailed map is on from the start. */
  readonly detail: boolean;
  /** The markers on the map, which no name may touch. */
  readonly markers: () => readonly ShownMarker[];
  /** A sentence for the reader. */
  readonly onNotice: (text: string) => void;
  /** The base map covers the page's own drawing now. */
  readonly onDrawn: () => void;
}

/** Zoom above which the detailed file is needed, before the names. */
const HIGH_NEEDED = 7.3;
/** What the reader must have come nearer, in zooms, for it to be needed soon. */
const NEARER = 0.05;

/** The base map: painted tiles from the site's own files, names, and IGN's map on request. */
export class Basemap {
  readonly #map: LeafletMapType;
  readonly #options: BasemapOptions;
  readonly #theme: { destroy(): void };
  readonly #startWorker: () => Worker;
  #detail: Detail | null = null;
  #palette: Palette;
  #tiles: PaintedTiles | null = null;
  #labels: LabelLayer | null = null;
  #studio: Studio | null = null;
  #drawn = false;
  #ign = false;
  #gone = false;

  /** Paints in what `startWorker` starts, or in the page when that throws or the worker cannot paint. */
  constructor(
    map: LeafletMapType,
    options: BasemapOptions,
    startWorker: () => Worker = () => new PaintWorker(),
  ) {
    this.#map = map;
    this.#startWorker = startWorker;
    this.#options = options;
    this.#palette = readPalette(map.getContainer());
    this.#theme = watchTheme(() => {
      this.#palette = readPalette(map.getContainer());
      this.#tiles?.repaint();
    });
    map.on('zoomend', this.#offerDetail);
    this.#offerDetail();
    void this.#load();
  }

  /** The detailed map is offered near by only: its code comes when the reader has come near. */
  readonly #offerDetail = (): void => {
    if (!this.#options.detail && this.#map.getZoom() < OFFERED_FROM - 1) return;
    this.#map.off('zoomend', this.#offerDetail);
    void this.#startDetail();
  };

  async #startDetail(): Promise<void> {
    const { messages, detail: always, onNotice } = this.#options;
    try {
      const { Detail } = await import('./detail.ts');
      if (this.#gone) return;
      const onShown = (shown: boolean): void => {
        this.#ign = shown;
        this.#show();
      };
      this.#detail = new Detail(this.#map, { messages, always, onShown });
    } catch {
      if (!this.#gone) onNotice(messages.detailFailed);
    }
  }

  /** Places the names anew: the markers have changed. */
  refresh(): void {
    if (this.#labels !== null && this.#map.hasLayer(this.#labels)) this.#labels.refresh();
  }

  destroy(): void {
    this.#gone = true;
    this.#theme.destroy();
    this.#map.off('zoomend', this.#offerDetail);
    this.#detail?.destroy();
    this.#labels?.remove();
    this.#tiles?.remove();
    this.#studio?.close();
  }

  /** The files in the order of their use: each part shows as soon as it is there. */
  async #load(): Promise<void> {
    const { messages, onNotice } = this.#options;
    await nextTask();
    if (!(await this.#try(() => this.#loadLow()))) {
      if (!this.#gone) onNotice(messages.outlineOnly);
      return;
    }
    const names = () => this.#loadNames();
    const high = () => this.#loadHigh();
    const parts =
      this.#map.getZoom() > HIGH_NEEDED ? [high, names] : [names, () => this.#comeNearer(), high];
    for (const part of parts) {
      const here = await this.#try(part);
      if (!here && !this.#gone) onNotice(messages.partLost);
      await new Promise<void>((resolve) => {
        whenIdle(resolve);
      });
      if (!this.#gone) this.#tiles?.spread();
    }
  }

  /** Settles when the reader has come nearer: who only looks and clicks needs no detail, and pays for none. */
  #comeNearer(): Promise<void> {
    const map = this.#map;
    const from = Math.min(map.getZoom() + NEARER, HIGH_NEEDED);
    return new Promise((resolve) => {
      const check = (): void => {
        if (map.getZoom() <= from) return;
        map.off('zoomend', check);
        resolve();
      };
      map.on('zoomend', check);
      check();
    });
  }

  /** Whether a part came; what failed leaves the map as it is. */
  async #try(part: () => Promise<void>): Promise<boolean> {
    try {
      await part();
      return true;
    } catch {
      return false;
    }
  }

  async #loadLow(): Promise<void> {
    const [studio, text] = await Promise.all([
      openStudio(this.#startWorker),
      readGeometry('low', this.#options.root),
    ]);
    this.#studio = studio;
    const [west, south, east, north] = await studio.load('low', text);
    if (this.#gone) {
      studio.close();
      return;
    }
    const tiles = new PaintedTiles(
      (tile) => studio.paint({ ...tile, palette: this.#palette }),
      studio.breadth,
      DEEPEST,
      [
        [south, west],
        [north, east],
      ],
    );
    this.#tiles = tiles;
    await new Promise<void>((resolve) => {
      tiles.once('load', () => resolve());
      tiles.addTo(this.#map);
    });
    // Until every tile in view is painted the page's own drawing stays: no patchwork, no flash.
    tiles.getContainer()?.classList.add('drawn');
    this.#drawn = true;
    this.#options.onDrawn();
    this.#show();
  }

  async #loadHigh(): Promise<void> {
    if (!canFetch()) return;
    await this.#studio?.load('high', await readGeometry('high', this.#options.root));
    this.#tiles?.repaint(HIGH_FROM);
  }

  async #loadNames(): Promise<void> {
    const { root, locale, markers } = this.#options;
    const [places, labels] = await Promise.all([readPlaces(root), readLabels(root)]);
    await nextTask();
    const towns = readTowns(places, locale);
    await nextTask();
    this.#studio?.setTowns(townDiscs(towns));
    await nextTask();
    const names = await readNames(towns, labels, locale);
    await nextTask();
    const family = getComputedStyle(this.#map.getContainer()).fontFamily;
    const layer = new LabelLayer(names, family, markers);
    layer.measure(this.#map.getZoom());
    await nextTask();
    this.#labels = layer;
    if (this.#gone) return;
    this.#tiles?.repaint(HIGH_FROM);
    this.#show();
  }

  /** Credit and names for what the reader sees: IGN's map has names of its own. */
  #show(): void {
    if (this.#gone) return;
    const own = this.#drawn ? 'own' : 'drawing';
    this.#options.credit.show(this.#ign ? 'ign' : own);
    const labels = this.#labels;
    if (labels === null || this.#map.hasLayer(labels) === !this.#ign) return;
    if (this.#ign) labels.remove();
    else labels.addTo(this.#map);
  }
}
