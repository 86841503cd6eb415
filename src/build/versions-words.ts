import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../core/dataset.ts';
import { type CellChange, rowsOf } from '../core/dataset-diff.ts';
import type { Release } from '../core/dataset-diff-history.ts';
import type { Locale } from '../core/localized.ts';
import type { Messages } from '../i18n/messages.ts';
import { messagesFor } from '../i18n/messages.ts';

/** What the sentences about a difference are made with. */
export interface Wording {
  readonly locale: Locale;
  readonly m: Messages;
  /** Short names of incidents that the data has, and of the attacks as a whole. */
  readonly names: ReadonlyMap<string, string>;
  /** Title of a column in this language, from the descriptor. */
  readonly titleOf: (table: string, column: string) => string;
}

/** One change as a reader reads it, and the incident that it is about when there is one. */
export interface Sentence {
  readonly incidentId: string | null;
  readonly text: string;
}

interface TitledField {
  readonly name: string;
  readonly title?: string;
  readonly 'title@fr'?: string;
}

interface TitledResource {
  readonly name: string;
  readonly schema: { readonly fields: readonly TitledField[] };
}

const DESCRIPTOR = fileURLToPath(new URL('../../data/datapackage.json', import.meta.url));

/** The wording of one language: names of places from the dataset, titles of columns from `datapackage.json`. */
export function wordingOf(dataset: Pick<Dataset, 'incidents'>, locale: Locale): Wording {
  const m = messagesFor(locale);
  const names = new Map(dataset.incidents.map(({ id, facility }) => [id, facility.shortName]));
  names.set('series', m.sections.series);
  const titles = columnTitles(locale);
  return {
    locale,
    m,
    names,
    titleOf: (table, column) => titles.get(`${table}.${column}`) ?? column,
  };
}

function columnTitles(locale: Locale): ReadonlyMap<string, string> {
  const { resources } = JSON.parse(readFileSync(DESCRIPTOR, 'utf8')) as {
    readonly resources: readonly TitledResource[];
  };
  const entries = resources.flatMap(({ name, schema }) =>
    schema.fields.map((field) => {
      const title = (locale === 'fr' ? field['title@fr'] : undefined) ?? field.title ?? field.name;
      return [`${name}.${field.name}`, title] as const;
    }),
  );
  return new Map(entries);
}

/** How sentences call an incident: by its short name, or by its title when only older states have it. */
export function incidentLabel(
  id: string,
  { state, previous }: Pick<Release, 'state' | 'previous'>,
  { locale, names }: Wording,
): string {
  const name = names.get(id);
  if (name !== undefined) return name;
  const row = rowsOf(state, 'incidents').get(id) ?? rowsOf(previous, 'incidents').get(id);
  return row?.get(`title_${locale}`) ?? id;
}

/** Longer cells are named, not quoted. */
const SHOWN_LENGTH = 32;

/**
 * The changed cells in one line: «Latitude: 43.1 → 43.2; Note in English». A change in the other language's column
 * is told only when nothing else changed.
 */
export function describeCells(
  cells: readonly CellChange[],
  table: string,
  { locale, m, titleOf }: Wording,
): string {
  const other = locale === 'en' ? '_fr' : '_en';
  const own = cells.filter(({ column }) => !column.endsWith(other));
  const parts = (own.length === 0 ? cells : own).map(({ column, before, after }) => {
    const title = titleOf(table, column);
    if (Math.max(before.length, after.length) > SHOWN_LENGTH) return title;
    const { blank, value } = m.changes;
    return value(title, before || blank, after || blank);
  });
  return parts.join('; ');
}
