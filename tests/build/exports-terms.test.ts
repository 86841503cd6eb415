import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsOf, xmlProblem } from '../unit/core/well-formed.ts';
import { ROOT } from './built-site.ts';
import { bytesOf, descriptor, geojson, ids, raw, rowsOf, source, textOf } from './shipped.ts';

describe('KML and feeds', () => {
  it.each(['data/incidents.kml', 'feed.atom', 'fr/feed.atom'])('%s is well-formed', (name) => {
    expect(xmlProblem(textOf(name))).toBeNull();
  });

  it('have one entry per release, dated by it', () => {
    const released = readdirSync(path.join(ROOT, 'data/versions'));
    for (const name of ['feed.atom', 'fr/feed.atom']) {
      const feed = textOf(name);
      expect(feed.split('<entry>').length - 1).toBe(released.length);
      expect(textsOf(feed, 'updated')[0]).toBe(`${descriptor.updated}T00:00:00Z`);
    }
  });

  it('lead to anchors that the page has', () => {
    for (const [feed, page] of [
      ['feed.atom', 'index.html'],
      ['fr/feed.atom', 'fr/index.html'],
    ] as const) {
      const anchors = [...textOf(feed).matchAll(/href="[^"#]*#([^"]+)"/g)].map(([, id]) => id);
      expect(anchors.length).toBeGreaterThan(0);
      for (const id of anchors) expect(textOf(page), id).toContain(`id="${id}"`);
    }
  });
});

describe('terms', () => {
  const TERMS = /Licence Ouverte 2\.0.*MIT.*ODbL/s;

  it.each<[string, () => string]>([
    ['GeoJSON', () => geojson.rights],
    ['the Data Package', () => descriptor.rights],
    ['KML', () => textsOf(textOf('data/incidents.kml'), 'description')[0] ?? ''],
    ['JSON-LD', () => JSON.parse(textOf('data/incidents.jsonld'))['@graph'][0].usageInfo],
    ['the feed', () => textsOf(textOf('feed.atom'), 'rights')[0] ?? ''],
  ])('%s separates data, code and base map', (_, read) => {
    expect(read()).toMatch(TERMS);
  });

  it('name licence, version and day wherever the data can be taken', () => {
    const mention = `version ${descriptor.version} of ${descriptor.updated}`;
    expect(geojson.license).toContain('licence-ouverte');
    expect(geojson.attribution).toContain(mention);
    expect(new Set(raw.map((row) => row['licence']))).toEqual(new Set(['etalab-2.0']));
    for (const row of raw) expect(row['attribution']).toContain(mention);
    expect(textOf('data/incidents.kml')).toContain(mention);
    expect(textOf('data/incidents.jsonld')).toContain(mention);
  });

  it('hold: no position of the gazetteer comes from a share-alike database', () => {
    for (const row of rowsOf(source('gazetteer.csv')))
      expect(row['position_source'], row['facility_id']).not.toMatch(
        /openstreetmap|overpass|nominatim/i,
      );
  });
});

describe('the page', () => {
  it.each(['index.html', 'fr/index.html'])(
    '%s links to data files and feeds that exist',
    (name) => {
      const html = textOf(name);
      const hrefs = [...html.matchAll(/href="([^"#]*(?:data\/|feed\.atom)[^"]*)"/g)].map(
        ([, href = '']) => href,
      );
      expect(new Set(hrefs).size).toBeGreaterThanOrEqual(12);
      for (const href of hrefs)
        expect(() => bytesOf(path.posix.join(path.posix.dirname(name), href)), href).not.toThrow();
    },
  );

  it('says of each incident when it was last updated', () => {
    const dates = textOf('index.html').match(/Last updated \d{1,2} \w+ \d{4}\./g) ?? [];
    expect(dates.length).toBeGreaterThanOrEqual(ids.length);
  });
});
