import type { Locale } from './localized.ts';

/**
 * Everything an address can say (DESIGN §6). Options come from the query and are set by whoever links or embeds;
 * what the reader does lives in the hash. Reading is total: unknown or broken values are ignored.
 */
export interface Options {
  readonly ui: 'full' | 'map' | null;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly incident: string | null;
  readonly scope: 'core' | 'all';
  readonly basemap: 'own' | 'ign';
  readonly lang: Locale | null;
}

/** `zoom/lat/lng` as in the address: Leaflet's order, so that people recognise it. */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}

export interface Reading {
  readonly incident: string | null;
  /** Chosen damage types; null means all. */
  readonly damage: readonly string[] | null;
  readonly scope: 'core' | 'all' | null;
  readonly night: string | null;
  readonly view: View | null;
}

export const EMPTY_READING: Reading = {
  incident: null,
  damage: null,
  scope: null,
  night: null,
  view: null,
};

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const NIGHT = /^\d{4}-\d{2}-\d{2}$/;
const VIEW = /^(\d{1,2}(?:\.\d{1,4})?)\/(-?\d{1,2}(?:\.\d{1,7})?)\/(-?\d{1,3}(?:\.\d{1,7})?)$/;
const OWN_KEYS = new Set(['incident', 'damage', 'scope', 'night', 'view']);
const LONGEST = 2000;

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((choice) => choice === value) ?? null;
}

/** Key → value pairs of a query or hash; never throws, whatever the percent-encoding. */
function pairs(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of text.slice(0, LONGEST).split('&')) {
    const cut = part.indexOf('=');
    if (cut < 1) continue;
    const key = part.slice(0, cut);
    if (found.has(key)) continue;
    try {
      found.set(key, decodeURIComponent(part.slice(cut + 1).replaceAll('+', ' ')));
    } catch {}
  }
  return found;
}

/** Reads `?…`; every value outside the contract falls back to its default. */
export function parseQuery(search: string): Options {
  const given = pairs(search.replace(/^\?/, ''));
  const incident = given.get('incident') ?? null;
  return {
    ui: oneOf(given.get('ui') ?? null, ['full', 'map']),
    theme: oneOf(given.get('theme') ?? null, ['auto', 'light', 'dark']) ?? 'auto',
    incident: incident !== null && ID.test(incident) ? incident : null,
    scope: oneOf(given.get('scope') ?? null, ['core', 'all']) ?? 'core',
    basemap: oneOf(given.get('basemap') ?? null, ['own', 'ign']) ?? 'own',
    lang: oneOf(given.get('lang') ?? null, ['en', 'fr']),
  };
}

/** Every type switched off is a choice too, and has a word of its own. */
const NOTHING = 'none';

function parseDamage(text: string | undefined): readonly string[] | null {
  if (text === NOTHING) return [];
  const kinds = (text ?? '').split(',').filter((kind) => ID.test(kind));
  return kinds.length > 0 ? kinds : null;
}

function parseView(text: string | undefined): View | null {
  const match = VIEW.exec(text ?? '');
  if (match === null) return null;
  const [zoom, lat, lng] = match.slice(1).map(Number) as [number, number, number];
  if (zoom > 19 || Math.abs(lat) > 85 || Math.abs(lng) > 180) return null;
  return { zoom, lat, lng };
}

/**
 * Reads `#…`. A bare `#toulon` is the address of a list entry without scripts and means the same as
 * `#incident=toulon`. Null when the hash is not ours (`#?secret=…`, a section): it must then be left alone.
 */
export function parseHash(hash: string, incidents: ReadonlySet<string>): Reading | null {
  const text = hash.replace(/^#/, '');
  if (text === '') return EMPTY_READING;
  if (incidents.has(text)) return { ...EMPTY_READING, incident: text };
  const given = pairs(text);
  if (![...given.keys()].some((key) => OWN_KEYS.has(key))) return null;
  const incident = given.get('incident') ?? null;
  const night = given.get('night') ?? '';
  return {
    incident: incident !== null && incidents.has(incident) ? incident : null,
    damage: parseDamage(given.get('damage')),
    scope: oneOf(given.get('scope') ?? null, ['core', 'all']),
    night: NIGHT.test(night) ? night : null,
    view: parseView(given.get('view')),
  };
}

function shorten(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

/** Writes a reading as `#…`, or as an empty text when there is nothing to say. `parseHash` reads it back unchanged. */
export function formatHash(reading: Reading): string {
  const parts: string[] = [];
  if (reading.incident !== null) parts.push(`incident=${reading.incident}`);
  if (reading.damage !== null) parts.push(`damage=${reading.damage.join(',') || NOTHING}`);
  if (reading.scope !== null) parts.push(`scope=${reading.scope}`);
  if (reading.night !== null) parts.push(`night=${reading.night}`);
  if (reading.view !== null) {
    const { zoom, lat, lng } = reading.view;
    parts.push(`view=${shorten(zoom, 2)}/${shorten(lat, 4)}/${shorten(lng, 4)}`);
  }
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
