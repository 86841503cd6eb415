import type { Coords } from 'leaflet';
import { TileLayer } from '../leaflet-tiles.ts';

/** Plan IGN v2 of the Géoplateforme: WMTS whose GetTile address is a plain template; no key is needed. */
const TEMPLATE =
  'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
/** Ms after which a picture that neither comes nor fails counts as failed. */
const PATIENCE = 5000;
/** Failures in a row after which the service counts as out of reach. */
const FAILURES = 4;
/** Metropolitan France: elsewhere our own map stays. */
const BOUNDS: [[number, number], [number, number]] = [
  [41.2, -5.6],
  [51.3, 9.9],
];

/** The detailed map; `onLost` is called once when the service is out of reach. */
export class IgnLayer extends TileLayer {
  readonly #waits = new Map<HTMLElement, number>();
  #failures = 0;

  constructor(onLost: () => void) {
    super(TEMPLATE, {
      maxZoom: 19,
      maxNativeZoom: 18,
      bounds: BOUNDS,
      referrerPolicy: 'no-referrer',
      className: 'ign-tiles',
      zIndex: 2,
    });
    this.on('tileload', ({ tile }) => {
      this.#forget(tile);
      this.#failures = 0;
    });
    this.on('tileerror', ({ tile }) => {
      this.#forget(tile);
      this.#failures++;
      if (this.#failures === FAILURES) onLost();
    });
    this.on('tileunload tileabort', (event) =>
      this.#forget((event as unknown as { tile: HTMLElement }).tile),
    );
  }

  override createTile(coords: Coords, done: (error?: Error, tile?: HTMLElement) => void) {
    const tile = super.createTile(coords, done as never) as HTMLImageElement;
    const wait = window.setTimeout(() => {
      done(new Error(`found no answer in ${PATIENCE} ms, expected a tile`), tile);
    }, PATIENCE);
    this.#waits.set(tile, wait);
    return tile;
  }

  #forget(tile: HTMLElement): void {
    window.clearTimeout(this.#waits.get(tile));
    this.#waits.delete(tile);
  }
}
