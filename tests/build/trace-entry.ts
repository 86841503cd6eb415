import { formatDate } from '../../src/i18n/format.ts';
import {
  cell,
  claimsOf,
  damagesOf,
  dataset,
  isDisputed,
  placeOf,
  ranked,
  rowOf,
} from './ledger-rows.ts';
import type { Markup } from './markup.ts';
import { attribute, findAll, isElement, select, textOf } from './markup.ts';
import { coarseIds, decimalsOf, type Row } from './shipped.ts';
import { citeInEntry, marksIn, traceAccount, traceFact, traceResponse } from './trace-claims.ts';
import { collapse, type Trace } from './trace-page.ts';

function traceAnswers(trace: Trace, id: string, entry: Markup): void {
  const items = select(entry, '@data-response');
  for (const item of items) {
    const row = traceResponse(trace, item);
    if (row === null) continue;
    const about = cell(row, 'incidents').split('|');
    if (!about.includes(id)) trace.fault(`${id} ${row['response_id']}`, 'is about other places');
    const source = cell(row, 'source_id');
    const cited = trace.citations(marksIn(item));
    if (cited.length !== 1 || cited[0]?.includes(source) !== true)
      trace.fault(`${id} ${row['response_id']}`, `does not cite ${source}`);
    trace.meetSource(source);
  }
}

/** Where the marker stands: the gazetteer's row, no finer than it may be shown. */
function traceWhere(trace: Trace, id: string, entry: Markup): void {
  const place = placeOf(id);
  const heading = findAll(entry, ({ tag }) => tag === 'h4').find(
    (one) => collapse(textOf(one)) === trace.m.whereHeading,
  );
  const siblings = heading?.parent?.children ?? [];
  const paragraph = heading === undefined ? undefined : siblings[siblings.indexOf(heading) + 1];
  if (paragraph === undefined || !isElement(paragraph)) {
    trace.fault(id, 'says no place');
    return;
  }
  const precision = cell(place, 'precision') as keyof typeof trace.m.precision | '';
  const [spot] = select(paragraph, 'meta');
  trace.compose(`${id} where`, paragraph, [
    trace.text(place, 'name'),
    cell(place, 'commune'),
    cell(place, 'department'),
    precision === '' ? trace.m.unlocated : trace.m.precision[precision],
    trace.text(place, 'note'),
    spot === undefined ? '' : collapse(textOf(spot)),
  ]);
  const shown = spot === undefined ? [] : textOf(spot).split(', ');
  const held = place['lat'] === '' ? [] : [Number(place['lat']), Number(place['lon'])];
  shown.forEach((degrees, index) => {
    const digits = decimalsOf(degrees);
    const isOff = Math.abs(Number(degrees) - (held[index] ?? Number.NaN)) > 0.51 * 10 ** -digits;
    if (isOff || digits > (coarseIds.has(place['facility_id']) ? 2 : 4))
      trace.fault(id, `stands at ${degrees}`);
  });
  if (held.length !== shown.length) trace.fault(id, 'shows another number of coordinates');
  if (held.length > 0 && cell(place, 'position_source') === '')
    trace.fault(id, 'has a position without a source');
}

/** What is always seen of an entry: name, hour, damage, one figure. */
function traceBrief(trace: Trace, id: string, entry: Markup): void {
  const when = ranked(claimsOf(id, 'when'), 'preferred')[0];
  const brief = select(entry, 'brief')[0] ?? entry;
  trace.equal(`${id} name`, select(entry, 'name')[0], cell(placeOf(id), 'short_name'));
  trace.equal(`${id} when`, select(brief, 'when')[0], trace.text(when ?? {}, 'text'));
  const kinds = select(brief, 'kind');
  const shown = kinds.map((kind) => attribute(kind, 'data-damage'));
  if (shown.join() !== damagesOf(id).join()) trace.fault(`${id} damage`, `shows ${shown.join()}`);
  for (const kind of kinds)
    trace.equal(
      `${id} damage`,
      kind,
      trace.m.damage[attribute(kind, 'data-damage') as keyof typeof trace.m.damage],
    );
  const figures = ranked(
    [...claimsOf(id, 'vehicles_burned'), ...claimsOf(id, 'impacts')],
    'preferred',
  ).map((claim) => collapse(trace.text(claim, 'text')));
  const [figure] = select(brief, 'figure');
  if (figure === undefined) {
    if (figures.length > 0) trace.fault(`${id} figure`, 'is not there');
  } else if (figures.includes(collapse(textOf(figure)))) trace.explain(figure);
  else trace.fault(`${id} figure`, `says "${textOf(figure)}", which no preferred claim says`);
}

function traceAttributes(trace: Trace, id: string, entry: Markup): void {
  const when = ranked(claimsOf(id, 'when'), 'preferred')[0];
  const place = placeOf(id);
  const expected: readonly (readonly [string, string | undefined])[] = [
    ['data-scope', rowOf('incidents', id)?.['scope']],
    ['data-facility', place['facility_id']],
    ['data-damage', damagesOf(id).join(' ')],
    ['data-low', when?.['low']],
    ['data-high', when?.['high']],
  ];
  for (const [name, value] of expected)
    if (attribute(entry, name) !== value)
      trace.fault(`${id} ${name}`, `is "${attribute(entry, name)}", expected "${value}"`);
}

/** Every source of the entry's list is cited in the entry, and stands there once. */
function traceSourceList(trace: Trace, id: string, entry: Markup): void {
  const cited = new Set(marksIn(entry).map((mark) => attribute(mark, 'href').slice(1)));
  const lines = select(entry, 'sources').flatMap((list) => list.children.filter(isElement));
  for (const line of lines) {
    const [first] = trace.sourcesOf(line);
    if (first === undefined) trace.fault(`${id} source`, `"${collapse(textOf(line))}" has no row`);
    else trace.explain(line);
    if (!cited.has(attribute(line, 'id'))) trace.fault(`${id} source`, 'is cited by nothing');
  }
}

/** Claims that stand by themselves are exactly these: none is dropped, none stands twice. */
export function traceListed(
  trace: Trace,
  where: string,
  listed: readonly Markup[],
  claims: readonly Row[],
): void {
  const shown = listed.map((value) => attribute(value, 'data-claim'));
  const expected = claims.map((claim) => cell(claim, 'claim_id'));
  for (const id of expected)
    if (!shown.includes(id)) trace.fault(where, `does not list ${id} among the accounts`);
  if (new Set(shown).size !== shown.length || shown.length > expected.length)
    trace.fault(where, 'lists an account too many');
}

/** Claims of an incident that must stand by themselves: of each aspect in dispute, and what was superseded. */
function accountsOf(id: string): readonly Row[] {
  const claims = claimsOf(id);
  return claims.filter(
    (claim) => claim['rank'] === 'superseded' || isDisputed(claimsOf(id, cell(claim, 'aspect'))),
  );
}

/** Traces one place of the list, dossier and all: no text in it is left without a row or a message. */
export function traceEntry(trace: Trace, entry: Markup): void {
  const id = attribute(entry, 'data-incident');
  const row = rowOf('incidents', id);
  if (row === undefined) {
    trace.fault(id, 'is no incident');
    return;
  }
  traceAttributes(trace, id, entry);
  traceBrief(trace, id, entry);
  trace.equal(`${id} summary`, select(entry, 'summary')[0], trace.text(row, 'summary'));
  for (const fact of select(entry, 'fact')) traceFact(trace, id, fact);
  for (const list of select(entry, 'accounts'))
    for (const item of list.children.filter(isElement))
      traceAccount(trace, item, citeInEntry(trace));
  traceListed(trace, id, select(entry, '@data-claim'), accountsOf(id));
  for (const heading of findAll(entry, ({ tag }) => tag === 'h5')) {
    const labels = [...Object.values(trace.m.aspect), trace.m.supersededIntro];
    if (labels.includes(collapse(textOf(heading)))) trace.explain(heading);
  }
  traceAnswers(trace, id, entry);
  traceWhere(trace, id, entry);
  traceSourceList(trace, id, entry);
  // The day is that of the release, which the versions tell.
  const days = new Set(
    [dataset.updated].map((day) => trace.m.changes.lastUpdated(formatDate(day, trace.locale))),
  );
  for (const line of select(entry, 'meta'))
    if (days.has(collapse(textOf(line)))) trace.explain(line);
  for (const left of trace.unexplained(entry)) trace.fault(id, `shows without a claim: ${left}`);
}
