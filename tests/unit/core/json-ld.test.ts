import { beforeEach, describe, expect, it } from 'vitest';
import { citedAddresses, type JsonLd, toJsonLd } from '../../../src/core/json-ld.ts';
import { toJsonLdEvent } from '../../../src/core/json-ld-event.ts';
import { attributionOf } from '../../../src/core/licences.ts';
import { makeClaim, makeFacility, makeSource } from './builders.ts';
import { makeDataset, makeIncident } from './export-builders.ts';

const texts = {
  name: 'attacks',
  title: { en: 'Attacks', fr: 'Attaques' },
  description: { en: 'A ledger.', fr: 'Un registre.' },
  keywords: ['prison'],
  creator: 'The curators',
};
const home = makeFacility({
  kind: 'home',
  address: '1 rue Secrète',
  postcode: '77100',
  precision: 'commune',
  position: [2.851, 48.94171],
});
const night = { edtf: '2025-04-14/2025-04-15', low: '2025-04-14T20:00', high: '2025-04-15T06:00' };
const claim = makeClaim({ aspect: 'when' });
const dataset = makeDataset([
  makeIncident(),
  makeIncident({ id: 'villenoy', facility: home, when: { ...night, claim } }),
  makeIncident({
    id: 'oise',
    facility: makeFacility({
      position: null,
      precision: null,
      note: { en: 'Unknown.', fr: 'Inconnu.' },
    }),
  }),
]);
const describeAll = (incidents = dataset.incidents): JsonLd =>
  toJsonLd(dataset, texts, { locale: 'fr', base: './', page: './fr/', incidents });

let node: JsonLd = {};
let events: readonly JsonLd[] = [];
beforeEach(() => {
  node = describeAll();
  events = ((node['about'] as JsonLd)['itemListElement'] as readonly JsonLd[]).map(
    (item) => item['item'] as JsonLd,
  );
});
const placeOf = (index: number) => events[index]?.['location'] as JsonLd;

describe('toJsonLd', () => {
  it('describes the dataset in the language of the page', () => {
    expect(node).toMatchObject({
      '@type': 'Dataset',
      name: 'Attaques',
      description: 'Un registre.',
      version: '1.2.3',
      dateModified: '2026-11-22',
      license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
      isAccessibleForFree: true,
      temporalCoverage: '2025-04-14/2025-04-15',
    });
    expect(node['usageInfo']).toMatch(/MIT.*ODbL/);
    expect((node['distribution'] as readonly JsonLd[])[0]?.['contentUrl']).toBe(
      './data/incidents.geojson',
    );
  });

  it('is schema.org’s Dataset with its files, its box and its events in order', () => {
    const { about, distribution, spatialCoverage, ...rest } = node;
    expect(rest).toMatchObject({
      '@context': 'https://schema.org',
      '@id': 'tag:attacks,2026:dataset',
      url: './fr/',
      inLanguage: ['en', 'fr'],
      keywords: ['prison'],
      creditText: attributionOf(dataset),
      creator: { '@type': 'Organization', name: 'The curators' },
    });
    expect(distribution).toEqual(
      [
        ['GeoJSON', 'application/geo+json', 'incidents.geojson'],
        ['CSV', 'text/csv', 'incidents.csv'],
        ['KML', 'application/vnd.google-earth.kml+xml', 'incidents.kml'],
        ['Data Package', 'application/json', 'datapackage.json'],
      ].map(([name, encodingFormat, file]) => ({
        '@type': 'DataDownload',
        name,
        encodingFormat,
        contentUrl: `./data/${file}`,
      })),
    );
    expect(spatialCoverage).toEqual({
      '@type': 'Place',
      name: 'France',
      geo: { '@type': 'GeoShape', box: '44.91139 2.85 48.94 4.92944' },
    });
    const { itemListElement, ...list } = about as JsonLd;
    expect(list).toEqual({ '@type': 'ItemList', numberOfItems: 3 });
    expect(
      (itemListElement as readonly JsonLd[]).map((item) => [item['@type'], item['position']]),
    ).toEqual([
      ['ListItem', 1],
      ['ListItem', 2],
      ['ListItem', 3],
    ]);
  });

  it('covers the days from the first to the last', () => {
    const days = ['2025-04-20', '2025-04-14', '2025-04-17'].map((day) =>
      makeIncident({ when: { ...night, low: `${day}T20:00`, high: `${day}T22:00`, claim } }),
    );
    expect(describeAll(days)['temporalCoverage']).toBe('2025-04-14/2025-04-20');
  });

  it('claims no days and no box where nothing happened', () => {
    const empty = describeAll([]);
    expect(empty).not.toHaveProperty('temporalCoverage');
    expect(empty).not.toHaveProperty('spatialCoverage');
  });

  it('says of an event what the page says, in its language, and where it was', () => {
    expect(events[0]).toEqual({
      '@type': 'Event',
      '@id': 'tag:attacks,2026:valence',
      identifier: 'valence',
      name: 'Voitures brûlées',
      description: 'Des voitures ont brûlé.',
      url: './fr/#incident=valence',
      startDate: '2025-04-15T00:40:00+02:00',
      location: {
        '@type': 'Place',
        name: 'Centre pénitentiaire de Valence',
        address: {
          '@type': 'PostalAddress',
          addressLocality: 'Valence',
          addressRegion: 'Auvergne-Rhône-Alpes',
          addressCountry: 'FR',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 44.91139, longitude: 4.92944 },
      },
    });
    const facility = makeFacility({ address: '1 rue Verte', postcode: '26000', region: '' });
    const { location } = toJsonLdEvent(makeIncident({ facility }), 'id', {
      locale: 'fr',
      page: './fr/',
    });
    expect((location as JsonLd)['address']).toEqual({
      '@type': 'PostalAddress',
      streetAddress: '1 rue Verte',
      postalCode: '26000',
      addressLocality: 'Valence',
      addressRegion: 'Drôme',
      addressCountry: 'FR',
    });
  });

  it('dates an event of one day by that day, and of two moments by their days', () => {
    const datesOf = (edtf: string) => {
      const when = { ...night, edtf, claim };
      const { startDate, endDate } = toJsonLdEvent(makeIncident({ when }), 'id', {
        locale: 'fr',
        page: './fr/',
      });
      return [startDate, endDate];
    };
    expect(datesOf('2025-04-14')).toEqual(['2025-04-14', undefined]);
    expect(datesOf('2025-04-14T22:00/2025-04-15T02:00')).toEqual(['2025-04-14', '2025-04-15']);
    expect(datesOf('unreadable')).toEqual(['2025-04-14', '2025-04-15']);
  });

  it('dates events as finely as they are known', () => {
    expect(events[0]).toMatchObject({ startDate: '2025-04-15T00:40:00+02:00' });
    expect(events[0]).not.toHaveProperty('endDate');
    expect(events[1]).toMatchObject({ startDate: '2025-04-14', endDate: '2025-04-15' });
  });

  it('gives a home no address and nothing finer than its commune', () => {
    expect(placeOf(1)['geo']).toEqual({
      '@type': 'GeoCoordinates',
      latitude: 48.94,
      longitude: 2.85,
    });
    expect(JSON.stringify(placeOf(1))).not.toMatch(/Secrète|77100/);
    expect(placeOf(1)['address']).toEqual({
      '@type': 'PostalAddress',
      addressLocality: 'Valence',
      addressRegion: 'Auvergne-Rhône-Alpes',
      addressCountry: 'FR',
    });
  });

  it('gives no coordinates where none are known, and says why', () => {
    expect(placeOf(2)).not.toHaveProperty('geo');
    expect(placeOf(2)['description']).toBe('Inconnu.');
  });

  it('has ids that do not depend on where the site stands', () => {
    expect(events[0]?.['@id']).toBe('tag:attacks,2026:valence');
    expect(events[0]?.['url']).toBe('./fr/#incident=valence');
  });

  it('cites the publications with an address, once each', () => {
    const cited = makeIncident({}, [
      makeClaim({ aspect: 'impacts' }),
      makeClaim({ aspect: 'tag', value: 'DDPF' }),
      makeClaim({ aspect: 'weapon', sourceId: 'afp' }),
    ]);
    const sources = new Map([
      ['press', makeSource()],
      ['afp', makeSource({ id: 'afp', url: '' })],
    ]);
    expect(citedAddresses(makeDataset([cited], { sources }), [cited])).toEqual([
      'https://www.example.org/a',
    ]);
  });
});
