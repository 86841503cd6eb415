import type { Map as LeafletMapType } from 'leaflet';
import type { IgnLayer } from './ign-layer.ts';
import { IGN_ZOOM, OFFERED_FROM, OWN_ZOOM } from './zooms.ts';

export interface DetailMessages {
  readonly detailShow: string;
  readonly detailHide: string;
  readonly detailNote: string;
  readonly detailFailed: string;
}

export interface DetailOptions {
  readonly messages: DetailMessages;
  /** The publisher asked for it and has the readers' consent: on from the start, at every zoom. */
  readonly always: boolean;
  /** Whether the detailed map is what the reader sees now. */
  readonly onShown: (shown: boolean) => void;
}

function createPanel(messages: DetailMessages) {
  const root = document.createElement('div');
  root.className = 'map-detail';
  root.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'detail-button';
  const note = document.createElement('p');
  note.className = 'detail-note';
  note.setAttribute('role', 'status');
  note.id = 'map-detail-note';
  button.setAttribute('aria-describedby', note.id);
  button.textContent = messages.detailShow;
  note.textContent = messages.detailNote;
  root.append(button, note);
  // A press here is no press on the map.
  for (const type of ['mousedown', 'touchstart', 'dblclick'])
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  return { root, button, note };
}

/** Offers IGN's tiles on request, and goes back to our own map when they fail. Nothing is asked of anyone before. */
export class Detail {
  readonly #map: LeafletMapType;
  readonly #options: DetailOptions;
  readonly #panel: ReturnType<typeof createPanel>;
  #layer: IgnLayer | null = null;
  /** What the reader wants last; the layer's code may still be on its way. */
  #wanted = false;
  #everywhere = false;

  constructor(map: LeafletMapType, options: DetailOptions) {
    this.#map = map;
    this.#options = options;
    this.#panel = createPanel(options.messages);
    this.#panel.button.addEventListener('click', this.#toggle);
    map.getContainer().append(this.#panel.root);
    map.on('zoomend', this.#update);
    this.#everywhere = options.always;
    if (options.always) void this.#start();
    this.#update();
  }

  readonly #toggle = (): void => {
    if (this.#wanted) this.#stop();
    else void this.#start();
  };

  readonly #update = (): void => {
    const near = this.#map.getZoom() >= OFFERED_FROM - 0.01;
    const here = near || this.#everywhere;
    this.#panel.root.hidden = !here;
    const layer = this.#layer;
    if (layer !== null && here !== this.#map.hasLayer(layer)) {
      if (here) layer.addTo(this.#map);
      else layer.remove();
    }
    this.#options.onShown(layer !== null && here);
  };

  async #start(): Promise<void> {
    const { messages } = this.#options;
    this.#wanted = true;
    this.#say(messages.detailHide, messages.detailNote);
    this.#map.setMaxZoom(IGN_ZOOM);
    try {
      const { IgnLayer } = await import('./ign-layer.ts');
      if (!this.#wanted || this.#layer !== null) return;
      this.#layer = new IgnLayer(() => this.#lose());
      this.#update();
    } catch {
      this.#lose();
    }
  }

  #stop(): void {
    const { messages } = this.#options;
    this.#wanted = false;
    this.#everywhere = false;
    this.#layer?.remove();
    this.#layer = null;
    this.#map.setMaxZoom(OWN_ZOOM);
    this.#say(messages.detailShow, messages.detailNote);
    this.#update();
  }

  #lose(): void {
    this.#stop();
    this.#panel.root.hidden = false;
    this.#panel.note.textContent = this.#options.messages.detailFailed;
  }

  #say(button: string, note: string): void {
    this.#panel.button.textContent = button;
    // A status that is set to what it says already would be read out again.
    if (this.#panel.note.textContent !== note) this.#panel.note.textContent = note;
  }

  destroy(): void {
    this.#map.off('zoomend', this.#update);
    this.#layer?.remove();
    this.#panel.root.remove();
  }
}
