import { isCountAspect } from '../core/aspect.ts';
import { kindOf, type Row, type RowChange, rowsOf } from '../core/dataset-diff.ts';
import type { Release } from '../core/dataset-diff-history.ts';
import { nameAspect } from '../i18n/aspect-name.ts';
import { describeCells, incidentLabel, type Sentence, type Wording } from './versions-words.ts';

interface Group {
  readonly incidentId: string;
  readonly aspect: string;
  readonly changes: RowChange[];
}

/**
 * What changed in the claims, by incident and aspect. First the value that readers see, «Toulon, bullet marks:
 * 7 → 15», however many rows made it so; then the accounts that this does not tell.
 */
export function claimSentences(release: Release, wording: Wording): readonly Sentence[] {
  const claims = release.changes.filter((change) => change.table === 'claims');
  const [before, after] = [release.previous, release.state].map((state) =>
    keptValues(rowsOf(state, 'claims'), wording),
  );
  return [...groupChanges(claims).entries()].flatMap(([key, { incidentId, aspect, changes }]) => {
    const name = incidentLabel(incidentId, release, wording);
    const label = `${name}, ${aspectName(aspect, wording)}`;
    const headline = keptSentence(label, before?.get(key), after?.get(key), wording);
    const rest = headline === null ? changes : changes.filter((change) => !isKept(change));
    const texts = rest.map((change) => accountSentence(label, change, wording));
    return [headline, ...texts].flatMap((text) => (text === null ? [] : [{ incidentId, text }]));
  });
}

const keyOf = (row: Row) => `${row.get('incident_id')} ${row.get('aspect')}`;

/** A claim that moved to another incident or aspect belongs to both. */
function groupChanges(changes: readonly RowChange[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const rows = new Map(
      [change.before, change.after].flatMap((row) =>
        row === null ? [] : [[keyOf(row), row] as const],
      ),
    );
    for (const [key, row] of rows) {
      const [incidentId, aspect] = [row.get('incident_id') ?? '', row.get('aspect') ?? ''];
      const group = groups.get(key) ?? { incidentId, aspect, changes: [] };
      group.changes.push(change);
      groups.set(key, group);
    }
  }
  return groups;
}

/** Preferred values by incident and aspect, as a reader reads them. */
function keptValues(
  claims: ReadonlyMap<string, Row>,
  wording: Wording,
): ReadonlyMap<string, string> {
  const kept = new Map<string, Set<string>>();
  for (const row of claims.values()) {
    if (row.get('rank') !== 'preferred') continue;
    const values = kept.get(keyOf(row)) ?? new Set();
    kept.set(keyOf(row), values.add(shownValue(row, wording)));
  }
  return new Map([...kept].map(([key, values]) => [key, [...values].join(', ')]));
}

/** A number where the claim counts; its text otherwise. */
function shownValue(row: Row, { locale }: Wording): string {
  const value = row.get('value') ?? '';
  const counted = isCountAspect(row.get('aspect') ?? '') && /^\d+$/.test(value);
  return counted ? value : (row.get(`text_${locale}`) ?? value);
}

function keptSentence(
  label: string,
  before: string | undefined,
  after: string | undefined,
  { m }: Wording,
): string | null {
  if (before === after) return null;
  if (before === undefined) return m.changes.valueAdded(label, after ?? '');
  if (after === undefined) return m.changes.valueWithdrawn(label, before);
  return m.changes.value(label, before, after);
}

/** True when the change is told by the kept values: the row was or became preferred. */
function isKept({ before, after }: RowChange): boolean {
  return [before, after].some((row) => row?.get('rank') === 'preferred');
}

function accountSentence(label: string, change: RowChange, wording: Wording): string {
  const { m } = wording;
  const row = change.after ?? change.before;
  const who = row?.get('said_by') ?? '';
  const kind = kindOf(change);
  const what =
    kind === 'changed'
      ? describeCells(change.cells, 'claims', wording)
      : row === null
        ? ''
        : shownValue(row, wording);
  return m.changes.account[kind](label, m.changes.said(who, what));
}

function aspectName(aspect: string, { locale, m }: Wording): string {
  const name = nameAspect(aspect, m);
  return `${name.charAt(0).toLocaleLowerCase(locale)}${name.slice(1)}`;
}
