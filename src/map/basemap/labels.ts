import type { LabelCandidate } from '../../core/label-placement.ts';
import type { Locale } from '../../core/localized.ts';
import { project } from '../../core/mercator.ts';
import type { Place } from '../../core/place-rank.ts';
import { GREAT, isNamed, namesTown, rankPlaces } from '../../core/place-rank.ts';
import { nextTask } from '../../next-task.ts';
import type { LabelsFile, PlacesFile } from './files.ts';
import type { LabelStyle, StyleName } from './label-style.ts';
import { STYLES, setText } from './label-style.ts';

/** A name of the base map in the page's language. */
export interface Name {
  readonly id: string;
  readonly text: string;
  readonly style: LabelStyle;
  readonly lng: number;
  readonly lat: number;
  /** Weight of the place: decides at which zooms it is named. */
  readonly rank: number;
  /** Names with more of it choose their position first. */
  readonly precedence: number;
  readonly shape: LabelCandidate['shape'];
  readonly angle: number;
  /** One of the cities whose names must be on the map. */
  readonly must: boolean;
  /** The town behind the name; null for countries, waters and the like. */
  readonly place: Place | null;
  /** First and last whole zoom, for names that are no towns. */
  readonly zooms: readonly [from: number, to: number];
}

/** The marker of a place, as names must respect it: world px. */
export interface NamedMarker {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Ranks of names that are no towns, on the scale of the towns'. */
const RANKS: Readonly<Record<string, number>> = {
  country: 26.5,
  sea: 26.2,
  gulf: 20,
  region: 17.5,
  island: 16,
  lake: 15,
  river: 13,
  department: 12,
};
/** Px between a marker and the middle of its town within which the marker's name stands for both. */
const SAME_SPOT = 70;
const LINE_HEIGHT = 1.18;

function localized(fr: string, en: string | 0, locale: Locale): string {
  return locale === 'fr' || en === 0 ? fr : en;
}

/** The towns of `places.json`, most populous first. */
export function readTowns({ places }: PlacesFile, locale: Locale): readonly Place[] {
  return places.map(([fr, en, lng, lat, importance, flags]) => ({
    name: localized(fr, en, locale),
    lng,
    lat,
    importance,
    abroad: flags >= 2,
    seat: flags % 2 === 1,
  }));
}

function townStyle({ abroad, importance, seat }: Place): StyleName {
  if (abroad) return 'abroad';
  if (importance >= 24) return 'city';
  return importance >= 20 || (seat && importance >= 18) ? 'town' : 'village';
}

function townNames(
  towns: readonly Place[],
  ranks: readonly number[],
  locale: Locale,
): readonly Name[] {
  return towns.map((place, index) => {
    const style = STYLES[townStyle(place)];
    const { name, lng, lat, abroad } = place;
    const rank = ranks[index] ?? 0;
    const must = !abroad && GREAT.has(name);
    return {
      id: `${name} ${lng} ${lat}`,
      text: setText(name, style, locale),
      style,
      lng,
      lat,
      rank,
      precedence: (must ? 50 : rank) - (abroad ? 6 : 0),
      must,
      shape: 'point',
      angle: 0,
      place,
      zooms: [0, 99],
    };
  });
}

function otherNames({ kinds, labels }: LabelsFile, locale: Locale): readonly Name[] {
  return labels.flatMap(([kindIndex, fr, en, lng, lat, from, to, angle]) => {
    const kind = kinds[kindIndex]?.kind ?? '';
    if (!(kind in RANKS)) return [];
    const style = STYLES[kind as StyleName];
    const text = localized(fr, en, locale);
    // Of one kind, the names meant for far views come first.
    const rank = (RANKS[kind] ?? 0) - from / 10;
    const shape = angle === undefined ? 'area' : 'line';
    return [
      {
        id: `${kind} ${text} ${lng} ${lat}`,
        text: setText(text, style, locale),
        style,
        lng,
        lat,
        rank,
        precedence: rank,
        must: false,
        shape,
        angle: angle ?? 0,
        place: null,
        zooms: [from, to],
      },
    ];
  });
}

/** All names of the base map, the weightiest first; made in pieces that nobody feels. */
export async function readNames(
  towns: readonly Place[],
  labels: LabelsFile,
  locale: Locale,
): Promise<readonly Name[]> {
  const ranks = rankPlaces(towns);
  await nextTask();
  const named = townNames(towns, ranks, locale);
  await nextTask();
  return [...named, ...otherNames(labels, locale)].sort((a, b) => b.precedence - a.precedence);
}

function isWanted({ place, rank, zooms }: Name, zoom: number): boolean {
  if (place === null) return Math.round(zoom) >= zooms[0] && Math.round(zoom) <= zooms[1];
  return isNamed(place, rank, zoom);
}

/** The names to be placed at a zoom, in the order in which they choose their positions. */
export function candidatesAt(
  names: readonly Name[],
  zoom: number,
  markers: readonly NamedMarker[],
  measure: (text: string, style: LabelStyle) => number,
): readonly LabelCandidate[] {
  return names.flatMap((name) => {
    if (!isWanted(name, zoom)) return [];
    const { id, text, style, lng, lat, place, shape, angle, must } = name;
    const [x, y] = project([lng, lat], zoom);
    const said = markers.some(
      (marker) =>
        place !== null &&
        namesTown(marker.name, place.name) &&
        Math.hypot(marker.x - x, marker.y - y) < SAME_SPOT,
    );
    if (said) return [];
    return [
      {
        id,
        x,
        y,
        width: measure(text, style),
        height: style.size * LINE_HEIGHT,
        shape,
        angle,
        reach: style.dot + 4,
        must,
      },
    ];
  });
}
