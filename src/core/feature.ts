import type { Feature, FeatureCollection, Point } from 'geojson';
import { isCountAspect } from './aspect.ts';
import type { Account } from './claim.ts';
import type { Dataset } from './dataset.ts';
import type { FacilityKind } from './facility.ts';
import { type Figure, figureOf } from './figures.ts';
import type { Damage, Incident, Scope } from './incident.ts';
import type { Bbox, Precision } from './position.ts';
import { shownPosition } from './shown-position.ts';

/** A figure with its spread over all accounts, and whether somebody disputes it. */
interface FeatureFigure extends Figure {
  readonly disputed: boolean;
}

/** What an incident's feature says of it. Names as in the tables, so that one codebook serves both. */
export interface IncidentProperties {
  readonly incident_id: string;
  readonly scope: Scope;
  /** As the news writes it. */
  readonly place: string;
  readonly title_en: string;
  readonly title_fr: string;
  readonly summary_en: string;
  readonly summary_fr: string;
  readonly facility_id: string;
  readonly facility_name_en: string;
  readonly facility_name_fr: string;
  readonly facility_kind: FacilityKind;
  readonly commune: string;
  readonly insee_code: string;
  readonly department_code: string;
  readonly department: string;
  readonly region: string;
  /** How finely the position may be read; null with a null geometry. */
  readonly precision: Precision | null;
  /** Where the position stands and how sure that is: not always where the attack was. */
  readonly position_note_en: string;
  readonly position_note_fr: string;
  /** EDTF, and the local date-times (Europe/Paris) that bound it. */
  readonly when: { readonly edtf: string; readonly low: string; readonly high: string };
  readonly damages: readonly Damage[];
  /** Numbers by aspect: the preferred reading, and the extremes over all accounts. */
  readonly figures: Readonly<Record<string, FeatureFigure>>;
  /** Aspects on which accounts differ. */
  readonly disputed: readonly string[];
  /** Every source that a claim about the incident was read in, in order of appearance. */
  readonly source_ids: readonly string[];
  /** Official responses about this incident, in order of time; national ones are in no feature. */
  readonly response_ids: readonly string[];
}

export type IncidentFeature = Feature<Point | null, IncidentProperties>;
export type IncidentCollection = FeatureCollection<Point | null, IncidentProperties>;

/**
 * The incidents as GeoJSON (RFC 7946), in the dataset's order. An incident without position is a feature with null
 * geometry (§3.2): it stays in lists and counts. `bbox` is left out when nothing has a position.
 */
export function toFeatureCollection(dataset: Dataset): IncidentCollection {
  const features = dataset.incidents.map(toFeature);
  const bbox = bboxOf(dataset.incidents);
  return { type: 'FeatureCollection', ...(bbox === null ? {} : { bbox: [...bbox] }), features };
}

/** One incident as a GeoJSON feature; `id` is the incident's id. */
export function toFeature(incident: Incident): IncidentFeature {
  const position = shownPosition(incident.facility);
  const geometry =
    position === null ? null : { type: 'Point' as const, coordinates: [...position] };
  return { type: 'Feature', id: incident.id, geometry, properties: toProperties(incident) };
}

/** `[west, south, east, north]` over the incidents that have a position, null when none has. */
export function bboxOf(incidents: readonly Incident[]): Bbox | null {
  let bbox: Bbox | null = null;
  for (const incident of incidents) {
    const position = shownPosition(incident.facility);
    if (position === null) continue;
    const [lng, lat] = position;
    const [west, south, east, north]: Bbox = bbox ?? [lng, lat, lng, lat];
    bbox = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
  }
  return bbox;
}

function toProperties(incident: Incident): IncidentProperties {
  const { facility, accounts, when } = incident;
  return {
    incident_id: incident.id,
    scope: incident.scope,
    place: incident.place,
    title_en: incident.title.en,
    title_fr: incident.title.fr,
    summary_en: incident.summary.en,
    summary_fr: incident.summary.fr,
    facility_id: facility.id,
    facility_name_en: facility.name.en,
    facility_name_fr: facility.name.fr,
    facility_kind: facility.kind,
    commune: facility.commune,
    insee_code: facility.inseeCode,
    department_code: facility.departmentCode,
    department: facility.department,
    region: facility.region,
    precision: facility.precision,
    position_note_en: facility.note.en,
    position_note_fr: facility.note.fr,
    when: { edtf: when.edtf, low: when.low, high: when.high },
    damages: incident.damages,
    figures: figuresOf(accounts),
    disputed: accounts.filter((account) => account.disputed).map((account) => account.aspect),
    source_ids: [...new Set(accounts.flatMap(sourcesOf))],
    response_ids: incident.responseIds,
  };
}

function figuresOf(accounts: readonly Account[]): Readonly<Record<string, FeatureFigure>> {
  const figures = accounts.flatMap((account) => {
    const figure = isCountAspect(account.aspect) ? figureOf(account) : null;
    return figure === null
      ? []
      : [[account.aspect, { ...figure, disputed: account.disputed }] as const];
  });
  return Object.fromEntries(figures);
}

function sourcesOf(account: Account): readonly string[] {
  const { preferred, corroborating, disputing, superseded } = account;
  return [preferred, corroborating, disputing, superseded].flat().map((claim) => claim.sourceId);
}
