import { bbox } from '@turf/turf';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { toAccount } from '../../../src/core/account.ts';
import type { Claim } from '../../../src/core/claim.ts';
import type { Dataset } from '../../../src/core/dataset.ts';
import { bboxOf, toFeature, toFeatureCollection } from '../../../src/core/feature.ts';
import type { Incident } from '../../../src/core/incident.ts';
import type { Position } from '../../../src/core/position.ts';
import { makeClaim, makeFacility } from './builders.ts';

const whenClaim = makeClaim({ aspect: 'when', sourceId: 'afp' });

function makeIncident(changes: Partial<Incident> = {}): Incident {
  return {
    id: 'valence',
    scope: 'core',
    place: 'Valence',
    title: { en: 'Attack', fr: 'Attaque' },
    summary: { en: 'An attack.', fr: 'Une attaque.' },
    facility: makeFacility(),
    matched: 'name',
    when: {
      edtf: '2025-04-15',
      low: '2025-04-15T00:00',
      high: '2025-04-15T06:00',
      claim: whenClaim,
    },
    damages: ['arson'],
    accounts: [],
    responseIds: [],
    record: 2,
    ...changes,
  };
}

const placed = (position: Position | null) =>
  makeIncident({ facility: makeFacility({ position }) });

const datasetOf = (incidents: readonly Incident[]): Dataset => ({
  version: '1.0.0',
  updated: '2026-11-22',
  incidents,
  series: [],
  responses: [],
  facilities: [],
  sources: new Map(),
});

const accountOf = (aspect: string, claims: readonly Claim[]) =>
  toAccount({
    incidentId: 'valence',
    aspect,
    claims: claims.map((claim) => ({ ...claim, aspect })),
  });

describe('toFeature', () => {
  it('is a point, longitude first, with the incident’s id', () => {
    const feature = toFeature(makeIncident());
    expect(feature).toMatchObject({ type: 'Feature', id: 'valence' });
    expect(feature.geometry).toEqual({ type: 'Point', coordinates: [4.92944, 44.91139] });
  });

  it('has at most six decimals', () => {
    expect(toFeature(placed([4.92944444444, 44.9])).geometry?.coordinates).toEqual([
      4.929444, 44.9,
    ]);
  });

  it('has a null geometry without position', () => {
    const facility = makeFacility({ position: null, precision: null });
    const feature = toFeature(makeIncident({ facility }));
    expect(feature.geometry).toBeNull();
    expect(feature.properties.precision).toBeNull();
  });

  it('names the facility and says when, in both languages', () => {
    expect(toFeature(makeIncident()).properties).toMatchObject({
      incident_id: 'valence',
      title_en: 'Attack',
      title_fr: 'Attaque',
      facility_id: 'cp-valence',
      facility_name_fr: 'Centre pénitentiaire de Valence',
      precision: 'site',
      when: { edtf: '2025-04-15', low: '2025-04-15T00:00', high: '2025-04-15T06:00' },
      damages: ['arson'],
    });
  });

  it('gives figures with their spread, and says which are disputed', () => {
    const impacts = [makeClaim({ value: '15' }), makeClaim({ value: '7', rank: 'alternative' })];
    const accounts = [
      accountOf('impacts', impacts),
      accountOf('vehicles_burned', [makeClaim({ value: '', low: '7' })]),
      accountOf('weapon', [makeClaim({ value: '9' })]),
    ];
    const { figures, disputed } = toFeature(makeIncident({ accounts })).properties;
    expect(figures).toEqual({
      impacts: { value: 15, low: 7, high: 15, disputed: true },
      vehicles_burned: { value: 7, low: 7, high: 7, disputed: false },
    });
    expect(disputed).toEqual(['impacts']);
  });

  it('names every source once, also of what was replaced', () => {
    const claims = [
      makeClaim({ sourceId: 'b' }),
      makeClaim({ sourceId: 'a', rank: 'alternative' }),
      makeClaim({ sourceId: 'c', rank: 'superseded' }),
    ];
    const accounts = [
      accountOf('impacts', claims),
      accountOf('tag', [makeClaim({ sourceId: 'b' })]),
    ];
    expect(toFeature(makeIncident({ accounts })).properties.source_ids).toEqual(['b', 'a', 'c']);
  });
});

describe('toFeatureCollection', () => {
  it('keeps every incident, in order, located or not', () => {
    const collection = toFeatureCollection(datasetOf([placed(null), placed([1, 45])]));
    expect(collection.features.map((feature) => feature.geometry === null)).toEqual([true, false]);
  });

  it('leaves the bbox out when nothing has a position', () => {
    expect(toFeatureCollection(datasetOf([placed(null)])).bbox).toBeUndefined();
    expect(bboxOf([])).toBeNull();
  });

  it('has the bbox of its points', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 1 }), (positions) => {
        const collection = toFeatureCollection(datasetOf(positions.map(placed)));
        const { bbox: found, ...plain } = collection;
        expect(found).toEqual(bbox(plain as FeatureCollection));
      }),
    );
  });

  it('survives JSON', () => {
    const collection = toFeatureCollection(datasetOf([makeIncident(), placed(null)]));
    expect(JSON.parse(JSON.stringify(collection))).toEqual(collection);
  });
});
