import { beforeEach, describe, expect, it } from 'vitest';
import { toKml } from '../../../src/core/kml.ts';
import { attributionOf, DATA_LICENCE, RIGHTS } from '../../../src/core/licences.ts';
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
const incidents = [
  makeIncident(),
  makeIncident({ id: 'villenoy', scope: 'follow_up', facility: home }),
  makeIncident({
    id: 'oise',
    scope: 'follow_up',
    facility: nowhere,
    title: { en: '<script>&', fr: 'A]]>B' },
  }),
];

let kml = '';
beforeEach(() => {
  kml = toKml(makeDataset(incidents));
});

const placemark = (id: string): string =>
  new RegExp(`<Placemark id="incident-${id}">.*?</Placemark>\n`, 's').exec(kml)?.[0] ?? '';

/** Names and values of the data in a part of the file. */
const dataOf = (part: string) =>
  [...part.matchAll(/<Data name="([^"]*)"><value>([^<]*)<\/value><\/Data>/g)].map(
    ([, name, value]) => [name, value],
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
    expect(placemark('oise')).not.toBe('');
    expect(placemark('oise')).toMatch(/<\/ExtendedData><\/Placemark>\n$/);
  });

  it('names the document and says its terms, version and date as data', () => {
    const head = kml.slice(0, kml.indexOf('<Folder'));
    expect(textsOf(head, 'name')).toEqual([
      'Attacks on French prisons, April 2025 / Attaques contre les prisons françaises, avril 2025',
    ]);
    expect(textsOf(head, 'description')).toEqual([`${RIGHTS.en}\n\n${RIGHTS.fr}`]);
    expect(dataOf(head)).toEqual([
      ['license', DATA_LICENCE.path],
      ['attribution', attributionOf({ version: '1.2.3', updated: '2026-11-22' })],
      ['version', '1.2.3'],
      ['updated', '2026-11-22'],
    ]);
  });

  it('describes a place in both languages, and gives the columns that say more', () => {
    const note = { en: 'At the gate.', fr: '' };
    kml = toKml(makeDataset([makeIncident({ facility: makeFacility({ note }) })]));
    expect(textsOf(placemark('valence'), 'description')).toEqual([
      'Cars burned\n\nCars were burned.\n\nAt the gate.\n\nVoitures brûlées\n\nDes voitures ont brûlé.',
    ]);
    expect(dataOf(placemark('valence'))).toEqual([
      ['incident_id', 'valence'],
      ['scope', 'core'],
      ['place', 'prison de Valence'],
      ['title_en', 'Cars burned'],
      ['title_fr', 'Voitures brûlées'],
      ['facility_id', 'cp-valence'],
      ['facility_name_en', 'Valence prison'],
      ['facility_name_fr', 'Centre pénitentiaire de Valence'],
      ['facility_kind', 'prison'],
      ['commune', 'Valence'],
      ['insee_code', '26362'],
      ['department_code', '26'],
      ['department', 'Drôme'],
      ['region', 'Auvergne-Rhône-Alpes'],
      ['precision', 'site'],
      ['when_edtf', '2025-04-15T00:40:00'],
      ['when_low', '2025-04-15T00:25'],
      ['when_high', '2025-04-15T00:55'],
      ['damages', 'arson|graffiti'],
    ]);
  });

  it('holds nothing besides its elements', () => {
    const between = kml.replace(/<(name|description|begin|end|value|coordinates)>[^<]*/g, '');
    expect(between.replace(/<[^>]*>/g, '').trim()).toBe('');
    expect(textsOf(kml, 'name').slice(1)).toEqual([
      'The eight / Les huit',
      'Valence',
      'Afterwards / Ensuite',
      'Valence',
      'Valence',
    ]);
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
    const core = /<Folder id="core">.*?<\/Folder>/s.exec(kml)?.[0] ?? '';
    expect([...core.matchAll(/<Placemark id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'incident-valence',
    ]);
  });

  it('keeps the order of elements that the schema asks for', () => {
    const order = [
      ...placemark('valence').matchAll(/<(name|description|TimeSpan|ExtendedData|Point)>/g),
    ].map(([, tag]) => tag);
    expect(order).toEqual(['name', 'description', 'TimeSpan', 'ExtendedData', 'Point']);
  });
});
