import { booleanPointInPolygon, distance, pointToPolygonDistance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Facility } from './facility.ts';
import { type Finding, type Report, toIssue } from './finding.ts';
import type { Position } from './position.ts';

/** What positions are checked against. */
export interface Reference {
  /** Metropolitan France and Corsica, WGS84. */
  readonly france: Feature<Polygon | MultiPolygon>;
  /** A position for each commune, by INSEE code. Communes that are not in it cannot be checked. */
  readonly communes: ReadonlyMap<string, Position>;
}

/** Coasts and borders of the reference are generalised. In km. */
const BORDER_TOLERANCE = 5;
/** Farthest that a facility may be from its commune's position, in km: large communes reach as far. */
const COMMUNE_RADIUS = 15;

const HOME_COLUMNS = ['address', 'postcode'] as const;

/**
 * Checks where the gazetteer's facilities stand: in France, close to their commune, latitude and longitude not
 * exchanged, and homes never finer than their commune. Facilities without position pass.
 */
export function reportPositions(
  facilities: readonly Facility[],
  reference: Reference,
  report: Report,
): void {
  for (const facility of facilities) {
    const findings = [...homeFindings(facility), ...positionFindings(facility, reference)];
    for (const finding of findings) report(toIssue('gazetteer.csv', facility.record, finding));
  }
}

function homeFindings(facility: Facility): readonly Finding[] {
  if (facility.kind !== 'home') return [];
  const code = 'home-too-fine';
  const findings: Finding[] = HOME_COLUMNS.filter((column) => facility[column] !== '').map(
    (column) => {
      const message = 'is given for a private home, expected blank';
      return { code, column, value: facility[column], message };
    },
  );
  const { precision } = facility;
  if (precision === null || precision === 'commune') return findings;
  const message = 'is finer than the commune for a private home, expected commune';
  return [...findings, { code, column: 'precision', value: precision, message }];
}

function positionFindings(facility: Facility, reference: Reference): readonly Finding[] {
  const { position } = facility;
  if (position === null) return [];
  const [lng, lat] = position;
  if (!isInFrance(position, reference.france)) {
    if (isInFrance([lat, lng], reference.france)) {
      const message =
        'is in France only when exchanged, expected lat in degrees north and lon in degrees east';
      return [{ code: 'position-swapped', column: 'lat', value: `${lat}, ${lng}`, message }];
    }
    const message = `is more than ${BORDER_TOLERANCE} km outside metropolitan France, expected inside`;
    return [{ code: 'position-outside', column: 'lat', value: `${lat}, ${lng}`, message }];
  }
  const finding = communeFinding(facility, position, reference);
  return finding === null ? [] : [finding];
}

/** Inside the polygons, or at most `BORDER_TOLERANCE` from them. A position off the globe is nowhere. */
export function isInFrance(position: Position, france: Reference['france']): boolean {
  const [lng, lat] = position;
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return false;
  if (booleanPointInPolygon([lng, lat], france)) return true;
  return pointToPolygonDistance([lng, lat], france, { units: 'kilometers' }) <= BORDER_TOLERANCE;
}

function communeFinding(
  facility: Facility,
  position: Position,
  reference: Reference,
): Finding | null {
  const { inseeCode, commune } = facility;
  if (inseeCode === '') return null;
  const centre = reference.communes.get(inseeCode);
  if (centre === undefined) {
    const message = 'is not among the reference communes, so the distance was not checked';
    return {
      code: 'commune-unknown',
      column: 'insee_code',
      value: inseeCode,
      message,
      severity: 'warning',
    };
  }
  const km = distance([...position], [...centre], { units: 'kilometers' });
  if (km <= COMMUNE_RADIUS) return null;
  const message = `is ${km.toFixed(1)} km from ${commune} (${inseeCode}), expected ${COMMUNE_RADIUS} km at most`;
  return { code: 'position-far', column: 'lat', value: `${position[1]}, ${position[0]}`, message };
}
