import Papa from 'papaparse';
import type { FacilityKind } from '../core/facility.ts';
import { roundDegrees, shownDecimals } from '../core/shown-position.ts';
import type { Candidate } from './geocode-answer.ts';
import type { Choice } from './geocode-choice.ts';
import { plainText } from './geocode-text.ts';

/** Beginnings of official names, as ids of the gazetteer shorten them. */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['centre penitentiaire', 'cp'],
  ['centre de detention', 'cd'],
  ['maison d arret', 'ma'],
  ['maison centrale', 'mc'],
  ['etablissement penitentiaire pour mineurs', 'epm'],
];

/** About 1 m: finer is no more than the geocoder knows. */
const DECIMALS = 5;

const NOTES: Readonly<Record<Choice['precision'], readonly [en: string, fr: string]>> = {
  site: ['The marker stands at the place itself.', 'Le repère est placé sur le lieu lui-même.'],
  street: ['The marker stands in the street.', 'Le repère est placé dans la rue.'],
  commune: [
    'The disc marks the commune as a whole; nothing finer is shown.',
    'Le disque couvre toute la commune ; rien de plus précis n’est montré.',
  ],
};

/**
 * The row that a candidate makes in gazetteer.csv, cells in the order of `columns`; a column that the geocoder cannot
 * fill is blank. A home has no address and nothing finer than its commune.
 */
export function toGazetteerRow(
  { candidate, precision }: Choice,
  { query, kind, columns }: { query: string; kind: FacilityKind; columns: readonly string[] },
): readonly string[] {
  const cells = new Map([
    ...nameCells(candidate, query, kind),
    ...placeCells(candidate, kind),
    ...positionCells({ candidate, precision, objections: [] }, kind),
  ]);
  return columns.map((column) => cells.get(column) ?? '');
}

/** The row as a line of the file. */
export function formatRow(cells: readonly string[]): string {
  return Papa.unparse([[...cells]], { newline: '\n' });
}

type Cells = readonly (readonly [column: string, cell: string])[];

function nameCells({ label, communes }: Candidate, query: string, kind: FacilityKind): Cells {
  const [commune = label] = communes;
  const shortName = kind === 'home' ? commune : label;
  const isOther = plainText(query) !== plainText(label) && !query.includes('|');
  return [
    ['facility_id', kind === 'home' ? slugOf(`place ${commune}`) : slugOf(label)],
    ['name_fr', label],
    ['name_en', kind === 'prison' ? `${commune} prison` : label],
    ['short_name', kind === 'prison' ? commune : shortName],
    ['kind', kind],
    ['aliases', isOther && kind !== 'home' ? query : ''],
  ];
}

function slugOf(name: string): string {
  const words = plainText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const form = SHORT_FORMS.find(([long]) => words.startsWith(`${long} `));
  const short = form === undefined ? words : `${form[1]}${words.slice(form[0].length)}`;
  return short
    .split(' ')
    .filter((word) => !['de', 'du', 'des', 'd', 'la', 'le', 'l'].includes(word))
    .join('-');
}

function placeCells(candidate: Candidate, kind: FacilityKind): Cells {
  const { index, label, communes, inseeCodes, postcodes, context } = candidate;
  const [inseeCode = ''] = inseeCodes;
  const [department = '', region = ''] = context.split(', ').slice(1);
  const isHome = kind === 'home';
  return [
    ['address', index === 'address' && !isHome ? label : ''],
    ['postcode', isHome ? '' : (postcodes[0] ?? '')],
    ['commune', communes[0] ?? ''],
    ['insee_code', inseeCode],
    ['department_code', inseeCode.slice(0, /^97/.test(inseeCode) ? 3 : 2)],
    ['department', department],
    ['region', region],
  ];
}

function positionCells({ candidate, precision }: Choice, kind: FacilityKind): Cells {
  const shown = kind === 'home' ? 'commune' : precision;
  const decimals = Math.min(DECIMALS, shownDecimals({ kind, precision: shown }));
  const [lng, lat] = candidate.position;
  const [en, fr] = NOTES[shown];
  const source = candidate.index === 'poi' ? 'BD TOPO' : 'Base Adresse Nationale';
  return [
    ['lat', String(roundDegrees(lat, decimals))],
    ['lon', String(roundDegrees(lng, decimals))],
    ['precision', shown],
    [
      'position_source',
      `IGN Géoplateforme (${source}, score ${candidate.score.toFixed(2)}), https://data.geopf.fr/geocodage/search`,
    ],
    ['note_en', en],
    ['note_fr', fr],
  ];
}
