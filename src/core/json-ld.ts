import type { Dataset } from './dataset.ts';
import { bboxOf } from './feature.ts';
import type { Incident } from './incident.ts';
import { toJsonLdEvent } from './json-ld-event.ts';
import { attributionOf, DATA_LICENCE, RIGHTS } from './licences.ts';
import { safeHref } from './link.ts';
import type { Locale, Localized } from './localized.ts';

/** Values of a JSON-LD node. */
export interface JsonLd {
  readonly [key: string]: JsonLdValue;
}
type JsonLdValue = string | number | boolean | JsonLd | readonly JsonLdValue[];

/** What the tables alone do not say, from the descriptor. */
export interface JsonLdTexts {
  readonly name: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly keywords: readonly string[];
  readonly creator: string;
}

export interface JsonLdOptions {
  readonly locale: Locale;
  /** What stands before `data/…`: relative to where the text will stand, or absolute. */
  readonly base: string;
  /** Address of the page in this language, in the same manner. */
  readonly page: string;
  readonly incidents: readonly Incident[];
}

/** A download: path under `base`, media type, name. */
const DOWNLOADS = [
  ['data/incidents.geojson', 'application/geo+json', 'GeoJSON'],
  ['data/incidents.csv', 'text/csv', 'CSV'],
  ['data/incidents.kml', 'application/vnd.google-earth.kml+xml', 'KML'],
  ['data/datapackage.json', 'application/json', 'Data Package'],
] as const;

/**
 * schema.org `Dataset` about an `ItemList` of `Event`s (https://schema.org/Dataset), in one language. Positions are
 * as coarse as they may be shown; nobody is rated, and no suspect is in it.
 */
export function toJsonLd(dataset: Dataset, texts: JsonLdTexts, options: JsonLdOptions): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...describe(dataset, texts, options),
    ...coverage(options.incidents),
    distribution: DOWNLOADS.map(([path, encodingFormat, name]) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat,
      contentUrl: options.base + path,
    })),
    about: {
      '@type': 'ItemList',
      numberOfItems: options.incidents.length,
      itemListElement: options.incidents.map((incident, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: toJsonLdEvent(incident, tagOf(texts, incident.id), options),
      })),
    },
  };
}

/** Addresses of the publications that the claims about these incidents were read in, in order of appearance. */
export function citedAddresses(
  { sources }: Dataset,
  incidents: readonly Incident[],
): readonly string[] {
  const ids = incidents.flatMap(({ accounts }) =>
    accounts.flatMap(({ preferred, corroborating, disputing, superseded }) =>
      [...preferred, ...corroborating, ...disputing, ...superseded].map((claim) => claim.sourceId),
    ),
  );
  return [...new Set(ids)].flatMap((id) => safeHref(sources.get(id)?.url ?? '') ?? []);
}

/** A name that stays when the site moves (RFC 4151). */
function tagOf({ name }: JsonLdTexts, part: string): string {
  return `tag:${name},2026:${part}`;
}

function describe(dataset: Dataset, texts: JsonLdTexts, { locale, page }: JsonLdOptions): JsonLd {
  return {
    '@id': tagOf(texts, 'dataset'),
    name: texts.title[locale],
    description: texts.description[locale],
    url: page,
    inLanguage: ['en', 'fr'],
    keywords: texts.keywords,
    version: dataset.version,
    dateModified: dataset.updated,
    license: DATA_LICENCE.path,
    usageInfo: RIGHTS[locale],
    creditText: attributionOf(dataset),
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: texts.creator },
  };
}

/** Box as schema.org writes it, «south west north east», and the days from the first to the last. */
function coverage(incidents: readonly Incident[]): JsonLd {
  const days = incidents
    .flatMap(({ when }) => [when.low.slice(0, 10), when.high.slice(0, 10)])
    .sort();
  const bbox = bboxOf(incidents);
  const [first, last] = [days[0], days.at(-1)];
  return {
    ...(first === undefined || last === undefined ? {} : { temporalCoverage: `${first}/${last}` }),
    ...(bbox === null
      ? {}
      : {
          spatialCoverage: {
            '@type': 'Place',
            name: 'France',
            geo: { '@type': 'GeoShape', box: `${bbox[1]} ${bbox[0]} ${bbox[3]} ${bbox[2]}` },
          },
        }),
  };
}
