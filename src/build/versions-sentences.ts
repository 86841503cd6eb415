import { kindOf, type Row, type RowChange } from '../core/dataset-diff.ts';
import type { Release, Tombstone } from '../core/dataset-diff-history.ts';
import type { TableState } from '../core/version-store.ts';
import { formatEdtf } from '../i18n/format.ts';
import { claimSentences } from './versions-claims.ts';
import { describeCells, type Sentence, type Wording } from './versions-words.ts';

/** Tables whose changes are told row by row. Claims are told by incident and aspect. */
const TOLD = ['incidents', 'responses', 'gazetteer', 'sources'] as const;
type ToldTable = (typeof TOLD)[number];

/** A release in sentences, made from the difference alone. The first one is told in numbers. */
export function releaseSentences(release: Release, wording: Wording): readonly Sentence[] {
  const { m } = wording;
  if (release.previous === null) {
    return [{ incidentId: null, text: m.changes.first(countRows(release.state.tables)) }];
  }
  const sentences = [
    ...rowSentences(release, 'incidents', wording),
    ...claimSentences(release, wording),
    ...TOLD.slice(1).flatMap((table) => rowSentences(release, table, wording)),
  ];
  return sentences.length === 0 ? [{ incidentId: null, text: m.changes.nothing }] : sentences;
}

function countRows(tables: readonly TableState[]): Readonly<Record<string, number>> {
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length]));
}

function rowSentences(
  { changes }: Release,
  table: ToldTable,
  wording: Wording,
): readonly Sentence[] {
  return changes
    .filter((change) => change.table === table)
    .map((change) => ({
      incidentId: table === 'incidents' ? change.id : null,
      text: rowSentence(change, table, wording),
    }));
}

function rowSentence(change: RowChange, table: ToldTable, wording: Wording): string {
  const { about, row } = wording.m.changes;
  const label = rowLabel(table, change, wording);
  const details =
    change.cells.length === 0 ? '' : ` (${describeCells(change.cells, table, wording)})`;
  return about(row[table][kindOf(change)], `${label}${details}`);
}

function rowLabel(
  table: ToldTable,
  { id, before, after }: Pick<RowChange, 'id' | 'before' | 'after'>,
  { locale, names }: Wording,
): string {
  const row: Row = after ?? before ?? new Map();
  const cell = (column: string) => row.get(column) ?? '';
  switch (table) {
    case 'incidents':
      return names.get(id) ?? (cell(`title_${locale}`) || id);
    case 'gazetteer':
      return cell(`name_${locale}`) || id;
    case 'responses':
      return `${cell('speaker')}, ${formatEdtf(cell('on'), locale)}`;
    case 'sources':
      return `${cell('publisher')}, ${cell('title')}`;
  }
}

/** What became of a row that the data no longer has; `date` as a reader reads it. */
export function tombstoneSentence(
  { table, id, row, version }: Tombstone,
  date: string,
  wording: Wording,
): string {
  const told = TOLD.find((one) => one === table);
  const label = told === undefined ? id : rowLabel(told, { id, before: row, after: null }, wording);
  return wording.m.changes.withdrawn(label, version, date);
}
