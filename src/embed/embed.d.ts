/**
 * Types of embed.js, which defines the element `<prison-attacks-map>`: the map of the April 2025 attacks on French
 * prisons in a frame that follows its height.
 */

/** Ids of places stay the same for ever: `toulon`, `marseille`, `aix`, `valence`, `nimes`, `villepinte`, `nanterre`, `enap` … */
type PrisonAttacksMapIncident = string;

interface PrisonAttacksMapElement extends HTMLElement {
  /** Address of the frame page; without it the one beside embed.js, in the element's language. */
  src: string;
  /** `en` or `fr`; without it the language of the text around. */
  lang: string;
  /** The place that is open. */
  incident: PrisonAttacksMapIncident;
  /** `core`: the eight places; `all`: also what happened at the same time and afterwards. */
  scope: string;
  /** `auto`, `light` or `dark`. */
  theme: string;
  /** `map`, or `full` for headline, map and list. */
  ui: string;
  /** A height in px; without it the frame takes the height that its content wants. */
  height: string;
  /** `own`, or `ign` when the publisher has the readers' consent for IGN's tiles. */
  basemap: string;
  /** Opens the popup of a place, null closes it; before `ready`, as soon as it is. */
  select(incident: PrisonAttacksMapIncident | null): void;
  addEventListener<K extends keyof PrisonAttacksMapEventMap>(
    type: K,
    listener: (this: PrisonAttacksMapElement, event: PrisonAttacksMapEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

interface PrisonAttacksMapEventMap {
  /** The map can be used. Bubbles. */
  ready: CustomEvent<null>;
  /** The reader, or `select()`, opened a place or closed it. Bubbles. */
  select: CustomEvent<{ readonly incident: PrisonAttacksMapIncident | null }>;
}

interface HTMLElementTagNameMap {
  'prison-attacks-map': PrisonAttacksMapElement;
}
