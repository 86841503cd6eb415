import { countOrigins } from '../../src/core/independence.ts';
import { formatEdtf } from '../../src/i18n/format.ts';
import { assertionOf, cell, claimsOf, dataset, isDisputed, ranked, rowOf } from './ledger-rows.ts';
import type { Markup } from './markup.ts';
import { attribute, findAll, hasClass, isElement, select, textOf } from './markup.ts';
import type { Row } from './shipped.ts';
import { collapse, type Trace } from './trace-page.ts';

/** The source marks in an element. */
export const marksIn = (element: Markup): readonly Markup[] => select(element, 'cite');

/** Every mark leads to the source of one of these claims, and every such source has a mark. */
function traceMarks(trace: Trace, where: string, marks: readonly Markup[], claims: readonly Row[]) {
  const wanted = new Set(claims.map((claim) => cell(claim, 'source_id')));
  const cited = trace.citations(marks);
  for (const candidates of cited) {
    if (!candidates.some((id) => wanted.has(id)))
      trace.fault(where, `cites ${candidates.join(' or ') || 'nothing'}, which no claim names`);
  }
  for (const claim of claims) {
    const source = cell(claim, 'source_id');
    if (cited.some((candidates) => candidates.includes(source))) trace.meetClaim(claim);
    else trace.fault(where, `does not cite ${source} for ${claim['claim_id']}`);
  }
}

/** «4 publications, 2 origins», counted anew over the claims that say the same. */
function traceIndependence(
  trace: Trace,
  where: string,
  element: Markup | undefined,
  ids: ReadonlySet<string>,
): void {
  const accounts = [...dataset.incidents.flatMap((one) => one.accounts), ...dataset.series];
  const claims = accounts
    .flatMap(({ preferred, corroborating, disputing }) => [
      ...preferred,
      ...corroborating,
      ...disputing,
    ])
    .filter(({ id }) => ids.has(id));
  const { publications, origins } = countOrigins(claims, dataset.sources);
  if (publications < 2 && element === undefined) return;
  trace.equal(where, element, trace.m.evidence.independence(publications, origins));
}

const idsOf = (claims: readonly Row[]): ReadonlySet<string> =>
  new Set(claims.map((claim) => cell(claim, 'claim_id')));

/** Claims of the same incident and aspect that say what this one says and stand. */
function alike(claim: Row): readonly Row[] {
  return ranked(
    claimsOf(cell(claim, 'incident_id'), cell(claim, 'aspect')),
    'preferred',
    'alternative',
  ).filter((other) => assertionOf(other) === assertionOf(claim));
}

function countVersions(claims: readonly Row[]): number {
  const keptValues = new Set(ranked(claims, 'preferred').map(assertionOf));
  const values = ranked(claims, 'preferred', 'alternative')
    .filter((row) => row['rank'] === 'preferred' || !keptValues.has(assertionOf(row)))
    .map((row) => [row['value'], row['low'], row['high']].join(' '));
  return new Set(values).size;
}

/** One shown value: a preferred claim in its own words, the marks of all that say the same, and its note. */
function traceValue(trace: Trace, where: string, dd: Markup, claims: readonly Row[]): void {
  const [value] = select(dd, 'value');
  const said = value === undefined ? '' : collapse(textOf(value));
  const claim = ranked(claims, 'preferred').find(
    (row) => collapse(trace.text(row, 'text')) === said,
  );
  if (claim === undefined || value === undefined) {
    trace.fault(where, `shows "${said}", which no preferred claim says`);
    return;
  }
  trace.explain(value);
  traceMarks(trace, where, marksIn(dd), alike(claim));
  const disputed = isDisputed(claims);
  const note = disputed ? '' : trace.text(claim, 'note');
  const [shownNote] = select(dd, 'note');
  if (note !== '' || shownNote !== undefined) trace.equal(`${where} note`, shownNote, note);
  if (!disputed)
    traceIndependence(trace, `${where} origins`, select(dd, 'origins')[0], idsOf(alike(claim)));
  const [badge] = select(dd, 'disputed');
  if (disputed || badge !== undefined)
    trace.equal(`${where} accounts`, badge, trace.m.disputed(countVersions(claims)));
}

export function traceFact(trace: Trace, id: string, fact: Markup): void {
  const aspect = attribute(fact, 'data-aspect');
  const claims = claimsOf(id, aspect);
  const [label, ...values] = fact.children.filter(isElement);
  const where = `${id} ${aspect}`;
  trace.equal(`${where} label`, label, trace.m.aspect[aspect] ?? '');
  for (const dd of values) traceValue(trace, where, dd, claims);
  const preferred = ranked(claims, 'preferred').length;
  if (values.length !== preferred)
    trace.fault(where, `shows ${values.length} values, expected ${preferred}`);
}

/** A claim among the accounts: in its own words, who said it, when, how firmly, and its source. */
export function traceAccount(
  trace: Trace,
  item: Markup,
  traceSource: (item: Markup, claim: Row, where: string) => void,
): void {
  const [value] = select(item, '@data-claim');
  const id = value === undefined ? '' : attribute(value, 'data-claim');
  const claim = rowOf('claims', id);
  if (claim === undefined) {
    trace.fault(collapse(textOf(item)), `names no claim ("${id}")`);
    return;
  }
  const { m, locale } = trace;
  trace.equal(id, value, trace.text(claim, 'text'));
  const [meta] = select(item, 'meta');
  const rank = cell(claim, 'rank') as keyof typeof m.rank;
  const standing = cell(claim, 'standing') as keyof typeof m.standing;
  trace.compose(`${id} who`, meta, [
    m.saidBy(cell(claim, 'said_by')),
    formatEdtf(cell(claim, 'said_on'), locale),
    m.standing[standing],
    ...(hasClass(item.parent ?? item, 'totals') && rank !== 'superseded' ? [] : [m.rank[rank]]),
  ]);
  traceSource(item, claim, id);
  const note = trace.text(claim, 'note');
  const [shownNote] = select(item, 'note');
  if (note !== '' || shownNote !== undefined) trace.equal(`${id} note`, shownNote, note);
  const [origins] = select(item, 'origins');
  if (origins !== undefined)
    traceIndependence(trace, `${id} origins`, origins, idsOf(alike(claim)));
  traceReplacement(trace, id, item, claim);
}

/** What replaced a superseded claim is a claim that stands, in its own words. */
function traceReplacement(trace: Trace, where: string, item: Markup, claim: Row): void {
  const [shown] = select(item, 'replaced');
  if (claim['rank'] !== 'superseded') {
    if (shown !== undefined) trace.fault(where, 'is replaced, though it is not superseded');
    return;
  }
  if (shown === undefined) {
    trace.fault(where, 'does not say what replaced it');
    return;
  }
  const standing = ranked(
    claimsOf(cell(claim, 'incident_id'), cell(claim, 'aspect')),
    'preferred',
    'alternative',
  );
  const now = standing.find((row) =>
    collapse(textOf(shown)).startsWith(
      collapse(trace.m.evidence.replacedBy(trace.text(row, 'text'))),
    ),
  );
  if (now === undefined) {
    trace.fault(where, `is replaced by "${textOf(shown)}"`);
    return;
  }
  const named = findAll(shown, ({ tag }) => tag === 'a' || tag === 'span').map(textOf);
  trace.compose(`${where} replaced`, shown, [
    trace.m.evidence.replacedBy(trace.text(now, 'text')),
    ...named,
  ]);
  const publisher = rowOf('sources', cell(now, 'source_id'))?.['publisher'] ?? '';
  const cited = trace.citations(marksIn(shown)).flat();
  if (!named.includes(publisher) && !cited.includes(cell(now, 'source_id')))
    trace.fault(where, `is replaced without ${now['source_id']}`);
}

/** The marks of an account that are its own: not those of what replaced it. */
export function citeInEntry(trace: Trace) {
  return (item: Markup, claim: Row, where: string): void => {
    const marks = marksIn(item).filter(({ parent }) => parent === item);
    traceMarks(trace, where, marks, [claim]);
  };
}

/** A response: who, in what function, when, how, what, and a quotation, by its row. */
export function traceResponse(trace: Trace, item: Markup): Row | null {
  const id = attribute(item, 'data-response');
  const row = rowOf('responses', id);
  if (row === undefined) {
    trace.fault(id, 'is no response');
    return null;
  }
  trace.responses.add(id);
  const { m, locale } = trace;
  const [time] = findAll(item, ({ tag }) => tag === 'time');
  const [who] = findAll(item, ({ tag }) => tag === 'b');
  trace.equal(`${id} on`, time, formatEdtf(cell(row, 'on'), locale));
  const speaker = [cell(row, 'speaker'), trace.text(row, 'role')].filter((part) => part !== '');
  trace.equal(`${id} who`, who, speaker.join(', ') || cell(row, 'organisation'));
  const channel = cell(row, 'channel');
  trace.compose(`${id} act`, select(item, 'meta')[0], [
    m.act[cell(row, 'act') as keyof typeof m.act],
    m.channel[channel] ?? channel,
  ]);
  const quotes = findAll(item, ({ tag }) => tag === 'q');
  if (quotes.length > 0 || row['quote'] !== '')
    trace.equal(`${id} quote`, quotes[0], cell(row, 'quote'));
  // The summary is the text that stands before the quotation and the source.
  const [, second] = item.children.filter(isElement);
  const summary = second?.children[0];
  if (summary === undefined || isElement(summary)) trace.fault(id, 'has no summary');
  else {
    trace.explain(summary);
    if (collapse(summary.text) !== collapse(trace.text(row, 'summary')))
      trace.fault(id, `says "${summary.text}"`);
  }
  return row;
}
