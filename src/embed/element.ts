import { follow, tell, unfollow } from './follow.ts';
import type { FrameMessage } from './protocol.ts';

/** What the element takes, as attributes and as properties of the same names. */
const ATTRIBUTES = [
  'src',
  'lang',
  'incident',
  'scope',
  'theme',
  'ui',
  'height',
  'basemap',
] as const;

const TITLES = {
  en: 'Map: attacks on French prisons, April 2025',
  fr: 'Carte\u00a0: attaques contre les prisons françaises, avril 2025',
} as const;
/** Until the frame says its own height, and when scripts in the frame do not run. */
const FIRST_HEIGHT = 480;
const titles = new Map<string, number>();

/** Folder of the site: embed.js stands at its root. */
let root: URL | null = null;

/** Says where the site is; elements made before have no frame without `src`. */
export function setRoot(address: URL): void {
  root = address;
}

/** `name`, or `name (2)` when the page has had one already: assistive technology lists frames by title. */
function distinct(name: string): string {
  const count = (titles.get(name) ?? 0) + 1;
  titles.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}

/** `<prison-attacks-map>`: makes the frame, follows its height, speaks for it. See embed.d.ts. */
export class PrisonAttacksMap extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;
  #iframe: HTMLIFrameElement | null = null;
  #ready = false;
  #wanted: string | null | undefined;

  connectedCallback(): void {
    // The parser has not read the children yet, and one of them may be the plain iframe that we are to keep.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#start(), { once: true });
    else this.#start();
  }

  disconnectedCallback(): void {
    if (this.#iframe !== null) unfollow(this.#iframe);
    this.#iframe = null;
    this.#ready = false;
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    const iframe = this.#iframe;
    if (iframe === null || before === value) return;
    if (name === 'height') {
      this.#size(iframe, FIRST_HEIGHT);
      tell(iframe, { type: 'hello', fit: this.#fit() });
    } else if (name === 'incident') this.select(value);
    else if (name === 'theme' && this.#ready)
      tell(iframe, { type: 'options', theme: (value ?? 'auto') as 'auto' });
    else if (name === 'scope' && this.#ready)
      tell(iframe, { type: 'options', scope: (value ?? 'core') as 'core' });
    else if (name === 'ui' && this.#ready)
      tell(iframe, { type: 'options', ui: (value ?? 'map') as 'map' });
    else this.#load(iframe);
  }

  /** Opens the popup of a place, or closes it with null; before the frame is ready, as soon as it is. */
  select(incident: string | null): void {
    if (this.#ready && this.#iframe !== null) tell(this.#iframe, { type: 'select', incident });
    else this.#wanted = incident;
  }

  #start(): void {
    if (!this.isConnected || this.#iframe !== null) return;
    const kept = this.querySelector('iframe');
    const iframe = kept ?? document.createElement('iframe');
    this.#iframe = iframe;
    if (this.style.display === '') this.style.display = 'block';
    iframe.style.cssText += 'display:block;width:100%;border:0';
    this.#size(iframe, kept?.offsetHeight || FIRST_HEIGHT);
    if (kept === null) {
      iframe.loading = 'lazy';
      iframe.allow = 'fullscreen';
      iframe.referrerPolicy = 'strict-origin-when-cross-origin';
      this.#load(iframe);
      this.replaceChildren(iframe);
    }
    if (iframe.title === '') iframe.title = distinct(this.#title());
    follow(
      iframe,
      () => this.#fit(),
      (message) => this.#receive(iframe, message),
    );
  }

  #fit(): 'content' | 'box' {
    return this.#fixed() === null ? 'content' : 'box';
  }

  /** The height that the attribute asks for, px; null for `auto` and for anything else that is no number. */
  #fixed(): number | null {
    const height = Number.parseInt(this.getAttribute('height') ?? '', 10);
    return height > 0 ? height : null;
  }

  #size(iframe: HTMLIFrameElement, height: number): void {
    iframe.style.height = `${this.#fixed() ?? height}px`;
  }

  #language(): 'en' | 'fr' {
    return this.closest<HTMLElement>('[lang]')?.lang.startsWith('fr') === true ? 'fr' : 'en';
  }

  #title(): string {
    const incident = this.getAttribute('incident');
    const own = this.getAttribute('title') ?? TITLES[this.#language()];
    return incident === null || this.title !== '' ? own : `${own} (${incident})`;
  }

  #load(iframe: HTMLIFrameElement): void {
    const language = this.#language();
    const given = this.getAttribute('src');
    if (given === null && root === null) return;
    const folder = language === 'fr' ? 'fr/embed/' : 'embed/';
    const file = root?.protocol === 'file:' ? `${folder}index.html` : folder;
    const address = given === null ? new URL(file, root ?? '') : new URL(given, document.baseURI);
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name);
      if (value === null || name === 'src' || name === 'height') continue;
      if (name === 'lang' && given === null) continue;
      address.searchParams.set(name, name === 'lang' ? language : value);
    }
    this.#ready = false;
    iframe.src = address.href;
  }

  #receive(iframe: HTMLIFrameElement, message: FrameMessage): void {
    if (message.type === 'resize') this.#size(iframe, message.height);
    else if (message.type === 'select') this.#say('select', { incident: message.incident });
    // A frame that was up before us says its height in answer to the greeting; `ready` again means loaded anew.
    if (message.type !== 'ready' && (message.type !== 'resize' || this.#ready)) return;
    this.#ready = true;
    if (this.#wanted !== undefined) this.select(this.#wanted);
    this.#wanted = undefined;
    this.#say('ready', null);
  }

  #say(name: string, detail: object | null): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(PrisonAttacksMap.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return this.getAttribute(name) ?? '';
    },
    set(this: HTMLElement, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}
