import { chainOf } from '../../src/core/chain.ts';
import { minutesOf } from '../../src/core/night.ts';
import { reconcileTotals } from '../../src/core/published-totals.ts';
import { writeResult } from '../../src/core/recount.ts';
import { formatDate, formatEdtf } from '../../src/i18n/format.ts';
import {
  cell,
  claimsOf,
  coreIds,
  dataset,
  headlineOf,
  nameOf,
  rowOf,
  rows,
  whenOf,
} from './ledger-rows.ts';
import type { Markup } from './markup.ts';
import { attribute, findAll, hasClass, isElement, select } from './markup.ts';
import type { Row } from './shipped.ts';
import { traceAccount, traceResponse } from './trace-claims.ts';
import { traceListed } from './trace-entry.ts';
import type { Trace } from './trace-page.ts';

const TOTALS = reconcileTotals(dataset).flatMap(({ totals }) => totals);

/** Where an answer or a step belongs: national, or to these places. */
function traceAbout(trace: Trace, where: string, item: Markup, row: Row): void {
  const about = select(item, 'about');
  const ids = cell(row, 'incidents').split('|');
  const expected = ids[0] === 'all' ? [trace.m.national] : ids.map(nameOf);
  for (const [index, name] of expected.entries()) trace.equal(`${where} about`, about[index], name);
  if (about.length !== expected.length) trace.fault(where, 'is about other places');
}

export function traceResponses(trace: Trace): void {
  const [chapter] = select(trace.root, '@id=responses');
  const items = select(chapter ?? trace.root, '@data-response');
  for (const item of items) {
    const row = traceResponse(trace, item);
    if (row === null) continue;
    const id = cell(row, 'response_id');
    traceAbout(trace, id, item, row);
    trace.via(`${id} source`, select(item, 'via')[0], cell(row, 'source_id'));
  }
  const shown = items.map((item) => attribute(item, 'data-response')).sort();
  const all = rows.responses.map((row) => cell(row, 'response_id')).sort();
  if (shown.join() !== all.join()) trace.fault('responses', 'are not those of the table');
}

export function traceChain(trace: Trace): void {
  const { m, locale } = trace;
  const [chapter] = select(trace.root, '@id=chain');
  const steps = new Map(chainOf(dataset).map((link) => [link.response.id, link]));
  const begin = coreIds.map((id) => cell(whenOf(id), 'low')).sort()[0] ?? '';
  const days = coreIds.map((id) => cell(whenOf(id), 'value').slice(0, 10)).sort();
  for (const item of select(chapter ?? trace.root, '@data-chain')) {
    const id = attribute(item, 'data-chain');
    const row = rowOf('responses', id);
    const link = steps.get(id);
    if (row === undefined || link === undefined) {
      trace.fault(`step ${id}`, 'is no response');
      continue;
    }
    const on = cell(row, 'on').slice(0, 10);
    const [time] = findAll(item, ({ tag }) => tag === 'time');
    trace.equal(`step ${id}`, time, formatEdtf(on, locale));
    trace.equal(`step ${id}`, findAll(item, ({ tag }) => tag === 'b')[0], m.chain.step[link.step]);
    const speaker = cell(row, 'speaker') || cell(row, 'organisation');
    trace.equal(`step ${id}`, findAll(item, ({ tag }) => tag === 'a')[0], speaker);
    const channel = cell(row, 'channel');
    for (const meta of select(item, 'meta'))
      trace.equal(`step ${id}`, meta, m.channel[channel] ?? channel);
    const elapsed = Math.floor((minutesOf(begin) - minutesOf(`${on}T00:00`)) / (24 * 60));
    for (const note of select(item, 'note'))
      trace.equal(`step ${id}`, note, m.chain.before(elapsed));
    traceAbout(trace, `step ${id}`, item, row);
    trace.via(`step ${id} source`, select(item, 'via')[0], cell(row, 'source_id'));
  }
  for (const attacks of select(chapter ?? trace.root, 'attacks'))
    trace.equal(
      'attacks',
      attacks,
      m.chain.attacks(
        `${formatDate(days[0] ?? '', locale)} – ${formatDate(days.at(-1) ?? '', locale)}`,
      ),
    );
}

/** A claim of a chapter names its publication in place. */
function viaIn(trace: Trace) {
  return (item: Markup, claim: Row, where: string): void => {
    const own = select(item, 'via').filter(({ parent }) => !hasClass(parent ?? item, 'replaced'));
    trace.via(`${where} source`, own[0], cell(claim, 'source_id'));
    trace.meetClaim(claim);
  };
}

export function traceSeries(trace: Trace): void {
  const { m } = trace;
  const [disputes] = select(trace.root, '@id=disputes');
  const [counts] = select(trace.root, '@id=counts');
  for (const item of [
    ...select(disputes ?? trace.root, 'accounts'),
    ...select(counts ?? trace.root, 'totals'),
  ].flatMap((list) => list.children.filter(isElement)))
    traceAccount(trace, item, viaIn(trace));
  const listed = [disputes, counts].flatMap((chapter) =>
    select(chapter ?? trace.root, '@data-claim'),
  );
  traceListed(trace, 'series', listed, claimsOf('series'));
  trace.equal(
    'disputes',
    select(disputes ?? trace.root, 'lead')[0],
    `${m.disputesIntro} ${m.evidence.independenceNote}`,
  );
  const { places, prisons } = headlineOf();
  const [intro] = select(counts ?? trace.root, 'lead');
  trace.equal('counts', intro, m.counts.intro(places, prisons));
  for (const { claim, rule, result, verdict } of TOTALS) {
    const [value] = select(counts ?? trace.root, `@data-claim=${claim.id}`);
    const item = value?.parent?.parent ?? null;
    if (item === null || rule === null || result === null) {
      trace.fault(`total ${claim.id}`, 'is not there');
      continue;
    }
    const { value: gives, low, high } = result;
    const figure = low === high ? String(gives) : m.counts.range(gives, low, high);
    trace.compose(`total ${claim.id}`, select(item, 'rule')[0], [
      m.counts.verdict[verdict],
      m.counts.gives(m.counts.rules[rule], figure),
      m.counts.why[claim.id] ?? '',
    ]);
    if (attribute(item, 'data-gives') !== writeResult(result))
      trace.fault(`total ${claim.id}`, `gives "${attribute(item, 'data-gives')}"`);
  }
}
