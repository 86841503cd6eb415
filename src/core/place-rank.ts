import type { Ramp } from './ramp.ts';
import { readRamp } from './ramp.ts';

/** A town of the base map. */
export interface Place {
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  /** 10 · log₁₀(thousands of inhabitants): 0 is 1 000, 20 is 100 000, 33 is Paris. */
  readonly importance: number;
  readonly abroad: boolean;
  /** Prefecture in France, national capital abroad. */
  readonly seat: boolean;
}

/** The cities that every reader looks for first: their names give up their own spot rather than stay away. */
export const GREAT: ReadonlySet<string> = new Set(['Paris', 'Lyon', 'Marseille']);

const SEAT_BONUS = 3;
/** A town so near to one so much larger is a suburb: the region around is known by the other's name. */
const SUBURB_KM = 14;
const SUBURB_LESS = 6;
const SUBURB_LOSS = 7;
const KM_PER_DEGREE = 111.32;

/** Least rank of a French town that is named at a zoom. */
const FRENCH: Ramp = [
  [4, 27],
  [5, 26],
  [6, 22],
  [7, 19],
  [8, 15],
  [9, 9.5],
  [10, 4],
  [10.7, -2],
  [11, -8],
];
/** Abroad there is less to find: large cities only. */
const ABROAD: Ramp = [
  [4.2, 36],
  [5, 31],
  [6, 27],
  [7, 22],
  [8, 20],
];

function isNear(place: Place, other: Place): boolean {
  const dy = (other.lat - place.lat) * KM_PER_DEGREE;
  if (Math.abs(dy) > SUBURB_KM) return false;
  const dx = (other.lng - place.lng) * KM_PER_DEGREE * Math.cos((place.lat * Math.PI) / 180);
  return Math.hypot(dx, dy) <= SUBURB_KM;
}

/** Whether one of these towns, the most populous first, is near enough and large enough to make this one its suburb. */
function isSuburb(place: Place, towns: readonly Place[]): boolean {
  for (const other of towns) {
    if (other.importance < place.importance + SUBURB_LESS) return false;
    if (other.abroad === place.abroad && isNear(place, other)) return true;
  }
  return false;
}

/**
 * How much each town matters for finding one's way, on the scale of `importance`: seats of departments and states gain,
 * suburbs lose. `places` must hold the most populous first.
 */
export function rankPlaces(places: readonly Place[]): readonly number[] {
  return places.map((place) => {
    const { importance, seat } = place;
    const suburb = !seat && isSuburb(place, places);
    return importance + (seat ? SEAT_BONUS : 0) - (suburb ? SUBURB_LOSS : 0);
  });
}

/** Whether a town of this rank is named at a zoom, room permitting. */
export function isNamed(place: Place, rank: number, zoom: number): boolean {
  return rank >= readRamp(place.abroad ? ABROAD : FRENCH, zoom);
}

/** Whether a marker's name already says this town: «Toulon» or, in brackets, «Énap (Agen)». */
export function namesTown(marker: string, town: string): boolean {
  return marker === town || marker.endsWith(`(${town})`);
}
