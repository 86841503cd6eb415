import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bbox } from '@turf/turf';
import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { SITE } from './built-site.ts';
import {
  coarse,
  coarseIds,
  decimalsOf,
  geojson,
  ids,
  type Row,
  raw,
  rowsOf,
  TEXT_FILE,
  textOf,
} from './shipped.ts';

describe('every incident is in every export, in the order of the table', () => {
  it.each<[string, () => readonly unknown[]]>([
    ['GeoJSON', () => geojson.features.map(({ id }) => id)],
    ['CSV for programs', () => raw.map((row) => row['incident_id'])],
    [
      'CSV for spreadsheets',
      () => rowsOf(textOf('data/incidents.csv')).map((row) => row['incident_id']),
    ],
    [
      'JSON-LD',
      () =>
        JSON.parse(textOf('data/incidents.jsonld'))['@graph'][1].about.itemListElement.map(
          (item: { item: { identifier: string } }) => item.item.identifier,
        ),
    ],
  ])('%s', (_, read) => {
    expect(read()).toEqual(ids);
  });

  it('KML, by scope', () => {
    const found = [...textOf('data/incidents.kml').matchAll(/<Placemark id="incident-([^"]+)"/g)];
    expect(found.map(([, id]) => id).sort()).toEqual([...ids].sort());
  });
});

describe('incidents.geojson (RFC 7946)', () => {
  it('has longitude first, a bbox that holds every point, and no crs', () => {
    expect(geojson.type).toBe('FeatureCollection');
    expect(geojson).not.toHaveProperty('crs');
    for (const { geometry } of geojson.features) {
      if (geometry === null) continue;
      const [lng = Number.NaN, lat = Number.NaN] = geometry.coordinates;
      expect(geometry.coordinates).toHaveLength(2);
      expect(lng).toBeGreaterThan(-5.5);
      expect(lng).toBeLessThan(10);
      expect(lat).toBeGreaterThan(41);
      expect(lat).toBeLessThan(51.5);
      expect(Math.max(decimalsOf(lng), decimalsOf(lat))).toBeLessThanOrEqual(6);
    }
    const located = {
      ...geojson,
      bbox: undefined,
      features: geojson.features.filter(({ geometry }) => geometry !== null),
    };
    expect(geojson.bbox).toEqual(bbox(located as unknown as FeatureCollection<Point>));
  });

  it('says the same as the CSV', () => {
    const places = raw.map(({ lat, lon }) => (lat === '' ? null : [Number(lon), Number(lat)]));
    expect(geojson.features.map(({ geometry }) => geometry?.coordinates ?? null)).toEqual(places);
    const read = (name: string) => geojson.features.map(({ properties }) => properties?.[name]);
    for (const name of ['scope', 'title_fr', 'summary_en', 'insee_code', 'facility_kind'])
      expect(read(name), name).toEqual(raw.map((row) => row[name]));
    const burned = geojson.features.map(
      ({ properties }) => properties?.['figures']['vehicles_burned']?.value,
    );
    expect(burned.map((value) => (value === undefined ? '' : String(value)))).toEqual(
      raw.map((row) => row['vehicles_burned']),
    );
    expect(read('source_ids').map((list) => list.join('|'))).toEqual(
      raw.map((row) => row['source_ids']),
    );
  });
});

describe('CSV', () => {
  it('is the same in both files but for the apostrophes that take force from formulas', () => {
    const safe = rowsOf(textOf('data/incidents.csv'));
    const plain = (rows: readonly Row[]) =>
      rows.map((row) => Object.values(row).map((cell) => cell.replaceAll("'", '')));
    expect(plain(safe)).toEqual(plain(raw));
    for (const row of safe) {
      for (const [name, cell] of Object.entries(row)) {
        if (name === 'lat' || name === 'lon') expect(cell).toMatch(/^(-?\d+(\.\d+)?)?$/);
        else expect(cell, name).not.toMatch(/^[\s\ufeff]*[=+\-@＝＋－＠]/);
      }
    }
  });

  it('keeps codes of communes as text', () => {
    const codes = raw.map((row) => row['insee_code'] ?? '').filter((code) => code !== '');
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) expect(code).toMatch(/^(\d{5}|\d[AB]\d{3})$/);
  });
});

describe('places that may not be shown finer than their commune', () => {
  it('are there, so that these rules are tested at all', () => {
    expect(coarse.filter((row) => row['lat'] !== '').length).toBeGreaterThan(0);
  });

  it('have two decimals at most in every export', () => {
    const incidents = new Set(
      raw.filter((row) => coarseIds.has(row['facility_id'])).map((row) => row['incident_id']),
    );
    expect(incidents.size).toBeGreaterThan(0);
    for (const { id, geometry } of geojson.features)
      if (incidents.has(String(id)))
        for (const value of geometry?.coordinates ?? [])
          expect(decimalsOf(value)).toBeLessThanOrEqual(2);
    for (const row of [...raw, ...rowsOf(textOf('data/tables/gazetteer.csv'))])
      if (coarseIds.has(row['facility_id']))
        expect(Math.max(decimalsOf(row['lat']), decimalsOf(row['lon']))).toBeLessThanOrEqual(2);
  });

  const fineOf = (rows: readonly Row[]) =>
    rows
      .flatMap((row) => [row['lat'] ?? '', row['lon'] ?? ''])
      .filter((value) => decimalsOf(value) > 2);

  // Three decimals are met by chance: other places of the base map have them.
  const isTelling = (value: string) => decimalsOf(value) > 3;

  function filesWith(values: readonly string[], under: string): readonly string[] {
    const folder = path.join(SITE, under);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && TEXT_FILE.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !path.relative(SITE, file).startsWith('basemap'))
      .filter((file) => {
        const text = readFileSync(file, 'utf8');
        return values.some((value) => text.includes(value));
      });
  }

  it('have their fine position in no data file', () => {
    expect(filesWith(fineOf(coarse), 'data')).toEqual([]);
  });

  it('when they are homes: in no file of the site', () => {
    expect(
      filesWith(fineOf(coarse.filter((row) => row['kind'] === 'home')).filter(isTelling), ''),
    ).toEqual([]);
  });

  it('stand in the list of the page with two decimals at most', () => {
    const entries = [...textOf('index.html').matchAll(/<li id="[^"]*" class="entry"[^>]*>/g)];
    const shown = entries.flatMap(([entry]) => {
      const facility = /data-facility="([^"]*)"/.exec(entry)?.[1];
      const values = [...entry.matchAll(/data-(?:lng|lat)="([^"]*)"/g)].map(([, value]) => value);
      return coarseIds.has(facility) ? values : [];
    });
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((value) => decimalsOf(value) > 2)).toEqual([]);
  });
});
