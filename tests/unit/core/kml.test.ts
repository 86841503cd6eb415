import { describe, expect, it } from 'vitest';
import { toKml } from '../../../src/core/kml.ts';
import { makeFacility } from './builders.ts';
import { makeDataset, makeIncident } from './export-builders.ts';
import { textsOf, xmlProblem } from './well-formed.ts';

const home = makeFacility({
  id: 'home',
  kind: 'home',
  precision: 'commune',
  position: [2.851, 48.94171],
});
const nowhere = makeFacility({ id: 'nowhere', position: null, precision: null });
const kml = toKml(
  makeDataset([
    makeIncident(),
    makeIncident({ id: 'villenoy', scope: 'follow_up', facility: home }),
    makeIncident({
      id: 'oise',
      scope: 'follow_up',
      facility: nowhere,
      title: { en: '<script>&', fr: 'A]]>B' },
    }),
  ]),
);

describe('toKml', () => {
  it('is well-formed whatever the texts hold', () => {
    expect(xmlProblem(kml)).toBeNull();
    expect(textsOf(kml, 'description').join()).toContain('<script>&');
  });

  it('is in the namespace of OGC KML 2.2 and asks for no file', () => {
    expect(kml).toContain('<kml xmlns="http://www.opengis.net/kml/2.2">');
    expect(kml).not.toMatch(/<(href|Icon|NetworkLink|styleUrl)/);
  });

  it('gives longitude first, and homes no finer than their commune', () => {
    expect(textsOf(kml, 'coordinates')).toEqual(['4.92944,44.91139', '2.85,48.94']);
  });

  it('keeps an incident without position, without a point', () => {
    const placemark = /<Placemark id="incident-oise">.*?<\/Placemark>/s.exec(kml)?.[0] ?? '';
    expect(placemark).not.toBe('');
    expect(placemark).not.toContain('<Point>');
  });

  it('says both languages, the time with its offset, and the terms', () => {
    const [rights = '', first = ''] = textsOf(kml, 'description');
    expect(first).toContain('Cars were burned.');
    expect(first).toContain('Des voitures ont brûlé.');
    expect(textsOf(kml, 'begin')[0]).toBe('2025-04-15T00:25:00+02:00');
    expect(rights).toMatch(/Licence Ouverte 2\.0[\s\S]*MIT[\s\S]*ODbL/);
    expect(textsOf(kml, 'value').join()).toContain('version 1.2.3 of 2026-11-22');
  });

  it('puts each scope in its folder and leaves out empty ones', () => {
    expect([...kml.matchAll(/<Folder id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      'core',
      'follow_up',
    ]);
  });

  it('keeps the order of elements that the schema asks for', () => {
    const order = [
      ...(/<Placemark id="incident-valence">.*?<\/Placemark>/s.exec(kml)?.[0] ?? '').matchAll(
        /<(name|description|TimeSpan|ExtendedData|Point)>/g,
      ),
    ].map(([, tag]) => tag);
    expect(order).toEqual(['name', 'description', 'TimeSpan', 'ExtendedData', 'Point']);
  });
});
