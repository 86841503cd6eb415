import { describe, expect, test } from 'vitest';
import { withParisOffset } from '../../src/core/paris-time.ts';
import { readSite } from './built-site.ts';
import {
  cell,
  claimsOf,
  damagesOf,
  dataset,
  figureOf,
  isDisputed,
  placeOf,
  ranked,
  rowOf,
  rows,
} from './ledger-rows.ts';
import { coarseIds, geojson, type Row, raw, textOf } from './shipped.ts';

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
const aspectsOf = (id: string) => distinct(claimsOf(id).map((claim) => cell(claim, 'aspect')));
const whenOf = (id: string): Row => {
  const [when] = ranked(claimsOf(id, 'when'), 'preferred');
  if (when === undefined) throw new Error(`found no hour of ${id}, expected one`);
  return when;
};

/** Numbers that are no figure of the attack itself: what burned next door is a business of its own. */
const NO_FIGURE = ['neighbour'];

/** Figures of an incident from its claims alone. */
function figuresOf(id: string) {
  return Object.fromEntries(
    aspectsOf(id).flatMap((aspect) => {
      const claims = claimsOf(id, aspect);
      const figure = figureOf(claims);
      return figure === null || NO_FIGURE.includes(aspect)
        ? []
        : [[aspect, { ...figure, disputed: isDisputed(claims) }] as const];
    }),
  );
}

/** What one attack's feature may say, each property by the rows that it comes from. */
function propertiesOf(id: string): Readonly<Record<string, unknown>> {
  const incident = rowOf('incidents', id) ?? {};
  const place = placeOf(id);
  const when = whenOf(id);
  const cells = (row: Row, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, cell(row, name)]));
  const answers = rows.responses.filter((row) => cell(row, 'incidents').split('|').includes(id));
  return {
    ...cells(incident, ['incident_id', 'scope', 'place', 'title_en', 'title_fr']),
    ...cells(incident, ['summary_en', 'summary_fr']),
    ...cells(place, ['facility_id', 'commune', 'insee_code', 'department_code', 'department']),
    region: cell(place, 'region'),
    facility_name_en: cell(place, 'name_en'),
    facility_name_fr: cell(place, 'name_fr'),
    facility_kind: cell(place, 'kind'),
    precision: cell(place, 'precision') || null,
    position_note_en: cell(place, 'note_en'),
    position_note_fr: cell(place, 'note_fr'),
    when: { edtf: cell(when, 'value'), low: cell(when, 'low'), high: cell(when, 'high') },
    damages: damagesOf(id),
    figures: figuresOf(id),
    disputed: aspectsOf(id)
      .filter((aspect) => isDisputed(claimsOf(id, aspect)))
      .sort(),
    source_ids: distinct(claimsOf(id).map((claim) => cell(claim, 'source_id'))).sort(),
    response_ids: answers.map((row) => cell(row, 'response_id')).sort(),
  };
}

/** Lists that the export gives in an order of its own. */
const sorted = (properties: Readonly<Record<string, unknown>>) => ({
  ...properties,
  ...Object.fromEntries(
    ['disputed', 'source_ids', 'response_ids'].map((name) => [
      name,
      [...(properties[name] as readonly string[])].sort(),
    ]),
  ),
});

/** `[lon, lat]` as they may be shown: two decimals where nothing finer than a commune may be. */
function positionOf(id: string): readonly number[] | null {
  const place = placeOf(id);
  if (place['lat'] === '') return null;
  const decimals = coarseIds.has(place['facility_id']) ? 2 : 6;
  return [place['lon'], place['lat']].map((text) => Number(Number(text).toFixed(decimals)));
}

describe('incidents.geojson', () => {
  test.each(geojson.features.map((feature) => ({ id: String(feature.id), feature })))(
    '$id: every property and the position come from rows',
    ({ id, feature }) => {
      expect(sorted(feature.properties ?? {})).toEqual(propertiesOf(id));
      expect(feature.geometry?.coordinates ?? null).toEqual(positionOf(id));
      if (feature.geometry !== null) expect(cell(placeOf(id), 'position_source')).not.toBe('');
      for (const source of (feature.properties?.['source_ids'] ?? []) as readonly string[])
        expect(rowOf('sources', source), source).toBeDefined();
    },
  );

  test('a figure that no claim gives would be found', () => {
    const [feature] = geojson.features;
    const planted = {
      ...feature?.properties,
      figures: { casings: { value: 12, low: 11, high: 12 } },
    };
    expect(sorted(planted)).not.toEqual(propertiesOf(String(feature?.id)));
  });
});

/** A property as one cell of the flat table. */
function flatCell(properties: Readonly<Record<string, unknown>>, column: string): string {
  const { when, figures } = properties as {
    readonly when: Readonly<Record<string, string>>;
    readonly figures: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const [, aspect = column, bound = 'value'] = /^(.*?)(?:_(low|high))?$/.exec(column) ?? [];
  if (column.startsWith('when_')) return when[column.slice('when_'.length)] ?? '';
  if (aspect in figures) return String(figures[aspect]?.[bound]);
  const value = properties[column];
  return Array.isArray(value)
    ? [...(value as readonly string[])].sort().join('|')
    : String(value ?? '');
}

describe('flat tables and KML', () => {
  const NOT_OF_THE_ROW = ['licence', 'attribution', 'lat', 'lon'];
  const LISTS = ['damages', 'disputed', 'source_ids', 'response_ids'];

  test.each(raw.map((row) => ({ id: cell(row, 'incident_id'), row })))(
    'incidents.raw.csv, $id: every cell comes from rows',
    ({ id, row }) => {
      const properties = propertiesOf(id);
      const entries = Object.entries(row).filter(([name]) => !NOT_OF_THE_ROW.includes(name));
      for (const [name, text] of entries) {
        const said = LISTS.includes(name) ? text.split('|').sort().join('|') : text;
        const expected = flatCell(properties, name);
        expect(said, name).toBe(
          LISTS.includes(name) ? expected.split('|').sort().join('|') : expected,
        );
      }
      const position = positionOf(id);
      expect([row['lon'], row['lat']]).toEqual(position?.map(String) ?? ['', '']);
      // And the other way round: no figure of the claims is left out of the row.
      for (const aspect of Object.keys(figuresOf(id))) expect(row[aspect], aspect).toMatch(/^\d+$/);
    },
  );

  test('incidents.kml says in each placemark what the row says, its hours and its point', () => {
    const kml = textOf('data/incidents.kml');
    const plain = (text: string) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&');
    const marks = [...kml.matchAll(/<Placemark id="incident-([^"]+)">(.*?)<\/Placemark>/gs)];
    expect(marks).toHaveLength(rows.incidents.length);
    for (const [, id = '', body = ''] of marks) {
      const row = raw.find((one) => one['incident_id'] === id) ?? {};
      for (const [, name = '', value = ''] of body.matchAll(
        /<Data name="([^"]+)"><value>(.*?)<\/value>/gs,
      ))
        expect(plain(value), `${id} ${name}`).toBe(row[name]);
      const when = whenOf(id);
      expect(body).toContain(`<begin>${withParisOffset(cell(when, 'low'))}</begin>`);
      expect(body).toContain(`<end>${withParisOffset(cell(when, 'high'))}</end>`);
      const point = /<coordinates>(.*?)<\/coordinates>/.exec(body)?.[1];
      expect(point, id).toBe(positionOf(id)?.join(','));
      const incident = rowOf('incidents', id) ?? {};
      const place = placeOf(id);
      const description = plain(/<description>(.*?)<\/description>/s.exec(body)?.[1] ?? '');
      const texts = ['en', 'fr'].flatMap((locale) => [
        cell(incident, `title_${locale}`),
        cell(incident, `summary_${locale}`),
        cell(place, `note_${locale}`),
      ]);
      expect(description.split('\n\n'), id).toEqual(texts.filter((text) => text !== ''));
    }
  });
});

interface Event {
  readonly identifier: string;
  readonly name: string;
  readonly description: string;
  readonly startDate: string;
  readonly endDate?: string;
  readonly location: {
    readonly name: string;
    readonly geo?: { readonly latitude: number; readonly longitude: number };
  };
}
interface List {
  readonly about: { readonly itemListElement: readonly { readonly item: Event }[] };
  readonly citation?: readonly unknown[];
}

/** The dataset for machines in a page: the block that holds JSON-LD. */
function jsonLdOf(file: string): List {
  const [, text = ''] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(readSite(file)) ?? [];
  return JSON.parse(text) as List;
}

const whole = JSON.parse(textOf('data/incidents.jsonld'))['@graph'] as readonly List[];

describe('JSON-LD', () => {
  test.each([
    ['index.html', 'en', jsonLdOf('index.html')],
    ['fr/index.html', 'fr', jsonLdOf('fr/index.html')],
    ...whole
      .filter((node) => node.about !== undefined)
      .map(
        (node, index) => [`incidents.jsonld ${index}`, index === 0 ? 'en' : 'fr', node] as const,
      ),
  ] as const)('%s: every event comes from rows', (_, locale, node) => {
    expect(node.about.itemListElement.length).toBeGreaterThan(0);
    for (const { item } of node.about.itemListElement) {
      const incident = rowOf('incidents', item.identifier) ?? {};
      const language = item.name === incident['title_fr'] ? 'fr' : 'en';
      if (_.endsWith('.html')) expect(language).toBe(locale);
      expect(item.name).toBe(cell(incident, `title_${language}`));
      expect(item.description).toBe(cell(incident, `summary_${language}`));
      const when = whenOf(item.identifier);
      const days = [cell(when, 'low'), cell(when, 'high')].map((text) => text.slice(0, 10));
      for (const date of [item.startDate, item.endDate ?? item.startDate]) {
        expect(date.slice(0, 10) >= (days[0] ?? ''), `${item.identifier} ${date}`).toBe(true);
        expect(date.slice(0, 10) <= (days[1] ?? ''), `${item.identifier} ${date}`).toBe(true);
        // An hour is told only where the kept claim is one.
        if (date.includes('T')) expect(cell(when, 'value').slice(0, 16)).toBe(date.slice(0, 16));
      }
      const { geo } = item.location;
      const position = geo === undefined ? null : [geo.longitude, geo.latitude];
      expect(position, item.identifier).toEqual(positionOf(item.identifier));
    }
  });
});

describe('feeds', () => {
  test.each([
    ['feed.atom', 'en'],
    ['fr/feed.atom', 'fr'],
  ])('%s: the counts of the newest release are those of its tables', (file) => {
    const text = readSite(file);
    const newest = /<entry>(.*?)<\/entry>/s.exec(text)?.[1] ?? '';
    expect(newest).toContain(dataset.version);
    expect(newest).toContain(`<updated>${dataset.updated}T00:00:00Z</updated>`);
    if ((text.match(/<entry>/g) ?? []).length > 1) return;
    const said = [...newest.replace(/^.*<li>/s, '').matchAll(/\d+/g)].map(([number]) =>
      Number(number),
    );
    const tables = ['incidents', 'claims', 'responses', 'sources', 'gazetteer'] as const;
    expect(said).toEqual(tables.map((table) => rows[table].length));
  });
});
