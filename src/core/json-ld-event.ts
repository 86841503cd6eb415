import { parseEdtf } from './edtf.ts';
import type { Facility } from './facility.ts';
import type { Incident, When } from './incident.ts';
import type { JsonLd, JsonLdOptions } from './json-ld.ts';
import type { Locale } from './localized.ts';
import { withParisOffset } from './paris-time.ts';
import { shownPosition } from './shown-position.ts';

/** One incident as a schema.org `Event` (https://schema.org/Event), dated as finely as it is known. */
export function toJsonLdEvent(
  incident: Incident,
  id: string,
  { locale, page }: Pick<JsonLdOptions, 'locale' | 'page'>,
): JsonLd {
  return {
    '@type': 'Event',
    '@id': id,
    identifier: incident.id,
    name: incident.title[locale],
    description: incident.summary[locale],
    url: `${page}#incident=${incident.id}`,
    ...dates(incident.when),
    location: toPlace(incident.facility, locale),
  };
}

/** A stated minute is a date-time with its offset; a night or a day has no hour. */
function dates({ edtf, low, high }: When): JsonLd {
  const moment = parseEdtf(edtf);
  if (moment?.start.precision === 'minute' && moment.end === null) {
    return { startDate: withParisOffset(moment.low) };
  }
  const [first, last] = [moment?.low ?? low, moment?.high ?? high].map((text) => text.slice(0, 10));
  return first === undefined || last === undefined || first === last
    ? { startDate: first ?? low.slice(0, 10) }
    : { startDate: first, endDate: last };
}

function toPlace(facility: Facility, locale: Locale): JsonLd {
  const { name, note, address, postcode, commune, department, region, kind } = facility;
  const isHome = kind === 'home';
  const parts: readonly (readonly [string, string])[] = [
    ['streetAddress', isHome ? '' : address],
    ['postalCode', isHome ? '' : postcode],
    ['addressLocality', commune],
    ['addressRegion', region === '' ? department : region],
    ['addressCountry', 'FR'],
  ];
  return {
    '@type': 'Place',
    name: name[locale],
    // Where the position stands is not always where the attack was: the note says so.
    ...(note[locale] === '' ? {} : { description: note[locale] }),
    address: {
      '@type': 'PostalAddress',
      ...Object.fromEntries(parts.filter(([, value]) => value !== '')),
    },
    ...geo(facility),
  };
}

function geo(facility: Facility): JsonLd {
  const position = shownPosition(facility);
  if (position === null) return {};
  const [longitude, latitude] = position;
  return { geo: { '@type': 'GeoCoordinates', latitude, longitude } };
}
