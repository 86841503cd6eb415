import { loadDataset } from '../../src/build/load-dataset.ts';
import type { Dataset } from '../../src/core/dataset.ts';
import { ROOT } from './built-site.ts';
import { type Row, rowsOf, source } from './shipped.ts';

export type Table = 'incidents' | 'claims' | 'sources' | 'responses' | 'gazetteer';

function requireDataset(): Dataset {
  const { dataset } = loadDataset(ROOT);
  if (dataset === null) throw new Error('found issues in data/, expected a dataset');
  return dataset;
}

/** Only where the tables alone do not say it: which facility an incident was located at, and the order of answers. */
export const dataset = requireDataset();

/** The tables as text, read without the pipeline, so that the trace does not trust what it checks. */
export const rows: Readonly<Record<Table, readonly Row[]>> = {
  incidents: rowsOf(source('incidents.csv')),
  claims: rowsOf(source('claims.csv')),
  sources: rowsOf(source('sources.csv')),
  responses: rowsOf(source('responses.csv')),
  gazetteer: rowsOf(source('gazetteer.csv')),
};

/** One cell of a row; a column that is not there is a mistake of the test. */
export function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`found no column ${column}, expected one`);
  return text;
}

/** The row of a table with an id, if there is one. */
export function rowOf(table: Table, id: string): Row | undefined {
  return rows[table].find((row) => Object.values(row)[0] === id);
}

/** Claims about an incident or the series; of one aspect, when it is given. */
export function claimsOf(incident: string, aspect?: string): readonly Row[] {
  return rows.claims.filter(
    (claim) =>
      claim['incident_id'] === incident && (aspect === undefined || claim['aspect'] === aspect),
  );
}

export function ranked(claims: readonly Row[], ...ranks: readonly string[]): readonly Row[] {
  return claims.filter((claim) => ranks.includes(cell(claim, 'rank')));
}

/** What makes two claims say the same: the value, or its bounds. */
export function assertionOf(claim: Row): string {
  const value = cell(claim, 'value');
  return value === '' ? `${claim['low']}..${claim['high']}` : value;
}

/** Preferred claims, and what the others say differently. */
export function isDisputed(claims: readonly Row[]): boolean {
  const kept = new Set(ranked(claims, 'preferred').map(assertionOf));
  return ranked(claims, 'alternative').some((claim) => !kept.has(assertionOf(claim)));
}

const INTEGER = /^\d+$/;

/** Kept number of a group of claims and its extremes over all that stand; null when none is a number. */
export function figureOf(
  claims: readonly Row[],
): { readonly value: number; readonly low: number; readonly high: number } | null {
  const [kept] = ranked(claims, 'preferred');
  const value = [kept?.['value'] ?? '', kept?.['low'] ?? ''].find((text) => INTEGER.test(text));
  if (value === undefined) return null;
  const numbers = ranked(claims, 'preferred', 'alternative')
    .flatMap((claim) => [cell(claim, 'value'), cell(claim, 'low'), cell(claim, 'high')])
    .filter((text) => INTEGER.test(text))
    .map(Number);
  return { value: Number(value), low: Math.min(...numbers), high: Math.max(...numbers) };
}

/** The gazetteer's row of an incident. */
export function placeOf(incident: string): Row {
  const found = dataset.incidents.find(({ id }) => id === incident);
  const row = rowOf('gazetteer', found?.facility.id ?? '');
  if (row === undefined) throw new Error(`found no place of ${incident}, expected one`);
  return row;
}

export const coreIds = rows.incidents
  .filter(({ scope }) => scope === 'core')
  .map((row) => cell(row, 'incident_id'));

/** Damage types of an incident by its claims, in the order of the legend. */
export function damagesOf(incident: string): readonly string[] {
  const held = ranked(claimsOf(incident, 'damage'), 'preferred').map((row) => cell(row, 'value'));
  return ['gunfire', 'arson', 'graffiti', 'attempt'].filter((kind) => held.includes(kind));
}

/** What an incident's place is called on the map. */
export const nameOf = (incident: string): string => cell(placeOf(incident), 'short_name');
/** The hour that is kept of an incident. */
export const whenOf = (incident: string): Row =>
  ranked(claimsOf(incident, 'when'), 'preferred')[0] as Row;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The four figures, from the claims alone. */
export function headlineOf() {
  const burned = coreIds.flatMap((id) => figureOf(claimsOf(id, 'vehicles_burned')) ?? []);
  const kinds = coreIds.map((id) => cell(placeOf(id), 'kind'));
  const hurt = [...coreIds, 'series']
    .flatMap((id) => ranked(claimsOf(id, 'casualties'), 'preferred'))
    .map((claim) => Number(cell(claim, 'value')));
  return {
    places: coreIds.length,
    prisons: kinds.filter((kind) => kind === 'prison').length,
    schools: kinds.filter((kind) => kind === 'school').length,
    burned: sum(burned.map(({ value }) => value)),
    low: sum(burned.map(({ low }) => low)),
    high: sum(burned.map(({ high }) => high)),
    underFire: coreIds.filter((id) => damagesOf(id).includes('gunfire')).length,
    hurt: Math.max(...hurt),
  };
}
