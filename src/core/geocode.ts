import { createSuggester } from './edit-distance.ts';
import type { Facility } from './facility.ts';
import type { Gazetteer } from './gazetteer.ts';
import { normaliseName } from './normalise.ts';

export type GeocodeMatch = 'id' | 'name' | 'alias';

/** What resolving a place came to: always a value, never an exception. */
export type GeocodeResult =
  | { readonly status: 'located'; readonly facility: Facility; readonly matched: GeocodeMatch }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Facility[] }
  | {
      readonly status: 'unknown';
      readonly query: string;
      /** Ids of facilities with a similar name: for a message, never a decision. */
      readonly suggestions: readonly string[];
    };

/** Resolves a place as the news writes it; `communeHint` may be blank. */
export type Geocoder = (place: string, communeHint: string) => GeocodeResult;

/**
 * A geocoder over one gazetteer. Tries the id, then the names, then the aliases, compared in normal form; the first
 * level that knows the place decides. Between several facilities of that level the hint decides when exactly one
 * stands in that commune. Spelling never decides: an unknown place gets suggestions, nothing more.
 *
 * Results are remembered, because places repeat; suggestions are made for the first failures only.
 */
export function createGeocoder(gazetteer: Gazetteer): Geocoder {
  const suggest = createSuggester();
  const names = new Set([...gazetteer.byName.keys(), ...gazetteer.byAlias.keys()]);
  const known = new Map<string, Map<string, GeocodeResult>>();
  return (place, communeHint) => {
    const hints = known.get(place) ?? new Map<string, GeocodeResult>();
    known.set(place, hints);
    const before = hints.get(communeHint);
    if (before !== undefined) return before;
    const result = resolve(place, communeHint, gazetteer) ?? {
      status: 'unknown',
      query: place,
      suggestions: idsOf(suggest(normaliseName(place), names), gazetteer),
    };
    hints.set(communeHint, result);
    return result;
  };
}

/** Ids of the facilities that answer to these normal forms, without repeats. */
function idsOf(keys: readonly string[], { byName, byAlias }: Gazetteer): readonly string[] {
  const facilities = keys.flatMap((key) => byName.get(key) ?? byAlias.get(key) ?? []);
  return [...new Set(facilities.map((facility) => facility.id))];
}

/** True when the hint names another commune than the facility's. Blank on either side never disagrees. */
export function disagreesWithHint(facility: Facility, communeHint: string): boolean {
  if (communeHint === '' || facility.commune === '') return false;
  return normaliseName(facility.commune) !== normaliseName(communeHint);
}

function resolve(place: string, communeHint: string, gazetteer: Gazetteer): GeocodeResult | null {
  const facility = gazetteer.byId.get(place);
  if (facility !== undefined) return { status: 'located', facility, matched: 'id' };
  const key = normaliseName(place);
  const named = gazetteer.byName.get(key);
  if (named !== undefined) return decide(named, communeHint, 'name');
  const aliased = gazetteer.byAlias.get(key);
  return aliased === undefined ? null : decide(aliased, communeHint, 'alias');
}

function decide(
  candidates: readonly Facility[],
  communeHint: string,
  matched: GeocodeMatch,
): GeocodeResult {
  const hinted = candidates.filter(
    ({ commune }) => communeHint !== '' && normaliseName(commune) === normaliseName(communeHint),
  );
  const [only, ...others] = candidates.length === 1 ? candidates : hinted;
  if (only === undefined || others.length > 0) return { status: 'ambiguous', candidates };
  return { status: 'located', facility: only, matched };
}
