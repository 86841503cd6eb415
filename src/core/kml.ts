import type { Dataset } from './dataset.ts';
import { type FlatColumn, toFlatTable } from './flat-table.ts';
import { type Incident, SCOPES, type Scope } from './incident.ts';
import { attributionOf, DATA_LICENCE, RIGHTS } from './licences.ts';
import { withParisOffset } from './paris-time.ts';
import { shownPosition } from './shown-position.ts';
import { escapeXml } from './xml.ts';

/** Names of the folders, in both languages: KML has no way to mark them up as such. */
const FOLDERS: Readonly<Record<Scope, string>> = {
  core: 'The eight / Les huit',
  parallel: 'At the same time / Au même moment',
  follow_up: 'Afterwards / Ensuite',
};

/** Already said by the elements of the placemark. */
const SAID: ReadonlySet<string> = new Set([
  'summary_en',
  'summary_fr',
  'position_note_en',
  'position_note_fr',
  'lat',
  'lon',
  'licence',
  'attribution',
]);

/**
 * The incidents as OGC KML 2.2 (http://docs.opengeospatial.org/is/07-147r2/), a folder for each scope, texts in both
 * languages. An incident without position is a placemark without a point. Asks for no file from anywhere.
 */
export function toKml(dataset: Dataset): string {
  const { columns, rows } = toFlatTable(dataset);
  const placemarks = dataset.incidents.map((incident, index) => ({
    scope: incident.scope,
    xml: placemark(incident, columns, rows[index] ?? []),
  }));
  const folders = SCOPES.map((scope) => {
    const members = placemarks.filter((one) => one.scope === scope).map((one) => one.xml);
    return members.length === 0
      ? ''
      : `<Folder id="${scope}"><name>${escapeXml(FOLDERS[scope])}</name>\n${members.join('')}</Folder>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n${heading(dataset)}${folders.join('')}</Document>\n</kml>\n`;
}

function heading(dataset: Dataset): string {
  const name =
    'Attacks on French prisons, April 2025 / Attaques contre les prisons françaises, avril 2025';
  return [
    `<name>${escapeXml(name)}</name>\n`,
    `<description>${escapeXml(`${RIGHTS.en}\n\n${RIGHTS.fr}`)}</description>\n`,
    '<ExtendedData>',
    data('license', DATA_LICENCE.path),
    data('attribution', attributionOf(dataset)),
    data('version', dataset.version),
    data('updated', dataset.updated),
    '</ExtendedData>\n',
  ].join('');
}

function data(name: string, value: string): string {
  return `<Data name="${escapeXml(name)}"><value>${escapeXml(value)}</value></Data>`;
}

/** Children in the order of the schema. The id is not the incident's alone: an XML id may not begin with a digit. */
function placemark(
  incident: Incident,
  columns: readonly FlatColumn[],
  row: readonly string[],
): string {
  const { id, facility, summary, when, title } = incident;
  const cells = columns
    .map(({ name }, index) => ({ name, value: row[index] ?? '' }))
    .filter(({ name, value }) => value !== '' && !SAID.has(name));
  const text = [title.en, summary.en, facility.note.en, title.fr, summary.fr, facility.note.fr];
  const description = text.filter((part) => part !== '').join('\n\n');
  return [
    `<Placemark id="incident-${escapeXml(id)}"><name>${escapeXml(facility.shortName)}</name>`,
    `<description>${escapeXml(description)}</description>`,
    `<TimeSpan><begin>${withParisOffset(when.low)}</begin><end>${withParisOffset(when.high)}</end></TimeSpan>`,
    `<ExtendedData>${cells.map(({ name, value }) => data(name, value)).join('')}</ExtendedData>`,
    point(incident),
    '</Placemark>\n',
  ].join('');
}

function point({ facility }: Incident): string {
  const position = shownPosition(facility);
  return position === null ? '' : `<Point><coordinates>${position.join(',')}</coordinates></Point>`;
}
