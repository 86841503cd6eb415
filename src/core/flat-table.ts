import { rankOf } from './aspect.ts';
import type { Dataset } from './dataset.ts';
import { type IncidentProperties, toFeature } from './feature.ts';
import type { Incident } from './incident.ts';
import { attributionOf, DATA_LICENCE } from './licences.ts';

/** Types as in Table Schema; lists are |-separated. */
export interface FlatColumn {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'list';
}

/** One row per incident, every cell as text; blank is unknown. */
export interface FlatTable {
  readonly columns: readonly FlatColumn[];
  readonly rows: readonly (readonly string[])[];
}

interface Source {
  readonly properties: IncidentProperties;
  /** `[lng, lat]`, or nothing. */
  readonly coordinates: readonly number[];
  readonly attribution: string;
}

interface Column extends FlatColumn {
  readonly cell: (source: Source) => string;
}

const text = (name: string, cell: Column['cell']): Column => ({ name, type: 'string', cell });
const list = (name: string, cell: (source: Source) => readonly string[]): Column => ({
  name,
  type: 'list',
  cell: (source) => cell(source).join('|'),
});

const TEXT_PROPERTIES = [
  'incident_id',
  'scope',
  'place',
  'title_en',
  'title_fr',
  'summary_en',
  'summary_fr',
  'facility_id',
  'facility_name_en',
  'facility_name_fr',
  'facility_kind',
  'commune',
  'insee_code',
  'department_code',
  'department',
  'region',
  'precision',
  'position_note_en',
  'position_note_fr',
] as const;

const LEADING: readonly Column[] = [
  ...TEXT_PROPERTIES.map((name) => text(name, ({ properties }) => properties[name] ?? '')),
  { name: 'lat', type: 'number', cell: ({ coordinates }) => String(coordinates[1] ?? '') },
  { name: 'lon', type: 'number', cell: ({ coordinates }) => String(coordinates[0] ?? '') },
  text('when_edtf', ({ properties }) => properties.when.edtf),
  text('when_low', ({ properties }) => properties.when.low),
  text('when_high', ({ properties }) => properties.when.high),
  list('damages', ({ properties }) => properties.damages),
];

const TRAILING: readonly Column[] = [
  list('disputed', ({ properties }) => properties.disputed),
  list('source_ids', ({ properties }) => properties.source_ids),
  list('response_ids', ({ properties }) => properties.response_ids),
  text('licence', () => DATA_LICENCE.name),
  text('attribution', ({ attribution }) => attribution),
];

/** The kept number of an aspect, and its extremes over all accounts. */
function figureColumns(aspect: string): readonly Column[] {
  const column = (name: string, key: 'value' | 'low' | 'high'): Column => ({
    name,
    type: 'integer',
    cell: ({ properties }) =>
      Object.hasOwn(properties.figures, aspect)
        ? String(properties.figures[aspect]?.[key] ?? '')
        : '',
  });
  return [
    column(aspect, 'value'),
    column(`${aspect}_low`, 'low'),
    column(`${aspect}_high`, 'high'),
  ];
}

/**
 * The incidents flat, in the dataset's order: the same values as `toFeatureCollection`, one cell each. Columns of
 * figures follow the aspects that the data has.
 */
export function toFlatTable(
  dataset: Pick<Dataset, 'incidents' | 'version' | 'updated'>,
): FlatTable {
  const attribution = attributionOf(dataset);
  const sources = dataset.incidents.map((incident) => toSource(incident, attribution));
  const aspects = new Set(sources.flatMap(({ properties }) => Object.keys(properties.figures)));
  const figures = [...aspects].sort(byReadingOrder).flatMap(figureColumns);
  const columns = [...LEADING, ...figures, ...TRAILING];
  return {
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: sources.map((source) => columns.map((column) => column.cell(source))),
  };
}

function toSource(incident: Incident, attribution: string): Source {
  const { geometry, properties } = toFeature(incident);
  return { properties, coordinates: geometry?.coordinates ?? [], attribution };
}

function byReadingOrder(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}
