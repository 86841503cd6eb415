import type { Position } from '../core/position.ts';

/** One place that the IGN Géoplateforme geocoder proposes. */
export interface Candidate {
  readonly index: 'poi' | 'address';
  /** Name as the geocoder gives it. */
  readonly label: string;
  /** POI: its categories. Address: `housenumber`, `street`, `locality` or `municipality`. */
  readonly types: readonly string[];
  /** Comparable within one answer only. */
  readonly score: number;
  /** INSEE codes of communes; several where a POI lies on a border or in an arrondissement. */
  readonly inseeCodes: readonly string[];
  readonly communes: readonly string[];
  readonly postcodes: readonly string[];
  /** `26, Drôme, Auvergne-Rhône-Alpes` of an address; blank of a POI. */
  readonly context: string;
  readonly position: Position;
}

const INSEE = /^(\d{5}|\d[AB]\d{3})$/;

/**
 * Candidates of an answer in its order, which is that of the scores; null when the text is no GeoJSON feature
 * collection. Features that lack a name, a score or a position are left out. POIs give arrays where addresses give texts; `_type` is
 * there only when both indexes answered (api/merge.js of gpf-geocodeur). Positions are taken from the geometry:
 * `x` and `y` are projected metres.
 */
export function parseAnswer(text: string): readonly Candidate[] | null {
  const json = parseJson(text);
  if (!isRecord(json) || json['type'] !== 'FeatureCollection') return null;
  const features = json['features'];
  return Array.isArray(features) ? features.flatMap((feature) => toCandidate(feature) ?? []) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is not an answer.
    return null;
  }
}

function toCandidate(feature: unknown): Candidate | null {
  if (!isRecord(feature) || !isRecord(feature['properties'])) return null;
  const { properties } = feature;
  const position = toPosition(feature['geometry']);
  const isPoi = properties['_type'] === 'poi' || Array.isArray(properties['category']);
  const [label] = isPoi
    ? [...texts(properties['toponym']), ...texts(properties['name'])]
    : texts(properties['label']);
  const score = properties['score'] ?? properties['_score'];
  if (position === null || label === undefined || typeof score !== 'number') return null;
  return {
    index: isPoi ? 'poi' : 'address',
    label,
    types: texts(isPoi ? properties['category'] : properties['type']),
    score,
    // POIs list codes of departments among those of communes.
    inseeCodes: texts(properties['citycode']).filter((code) => INSEE.test(code)),
    communes: texts(properties['city']),
    postcodes: texts(properties['postcode']),
    context: texts(properties['context'])[0] ?? '',
    position,
  };
}

function toPosition(geometry: unknown): Position | null {
  if (!isRecord(geometry) || geometry['type'] !== 'Point') return null;
  const { coordinates } = geometry;
  if (!Array.isArray(coordinates)) return null;
  const [lng, lat] = coordinates as readonly unknown[];
  const isNumber = typeof lng === 'number' && typeof lat === 'number';
  return isNumber && Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}

/** A text or a list of texts, as a list; numbers are read as texts. */
function texts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
