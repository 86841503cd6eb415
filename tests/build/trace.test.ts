import { describe, expect, test } from 'vitest';
import { sitePages } from '../../src/build/site-pages.ts';
import type { Locale } from '../../src/core/localized.ts';
import { readSite } from './built-site.ts';
import { cell, claimsOf, dataset, rows } from './ledger-rows.ts';
import { type Markup, readMarkup, select, textOf } from './markup.ts';
import { traceChain, traceResponses, traceSeries } from './trace-answers.ts';
import { traceRelease, traceTeams, traceWords } from './trace-computed.ts';
import { traceEntry } from './trace-entry.ts';
import { traceMap, traceMasthead, tracePrint, traceTimeline } from './trace-map.ts';
import { Trace } from './trace-page.ts';

const CHAPTERS = [
  traceMasthead,
  traceTimeline,
  tracePrint,
  traceResponses,
  traceChain,
  traceSeries,
  traceTeams,
  traceWords,
  traceRelease,
];

const idsOf = (claims: typeof rows.claims) => claims.map((claim) => cell(claim, 'claim_id')).sort();

/** A figure that no check has explained is a fault, wherever it stands; so is a claim that is shown nowhere. */
function finish(trace: Trace, root: Markup, expected: typeof rows.claims): Trace {
  for (const left of trace.unexplained(root, (text) => /\p{N}/u.test(text)))
    trace.fault('a figure without a claim', left);
  for (const value of select(root, 'value'))
    for (const left of trace.unexplained(value)) trace.fault('a value without a claim', left);
  for (const id of idsOf(expected)) if (!trace.claims.has(id)) trace.fault(id, 'is shown nowhere');
  return trace;
}

function tracePage(markup: string, locale: Locale): Trace {
  const trace = new Trace(readMarkup(markup), locale);
  for (const entry of select(trace.root, 'entry')) traceEntry(trace, entry);
  for (const check of [traceMap, ...CHAPTERS]) check(trace);
  const body = select(trace.root, 'masthead')[0]?.parent ?? trace.root;
  return finish(trace, body, rows.claims);
}

/** A frame page in its own language; the other one is held inert until the reader turns to it. */
function traceFrame(markup: string, locale: Locale): Trace {
  const [content] = select(readMarkup(markup), '@id=content');
  if (content === undefined) throw new Error('found no content in the frame, expected it');
  const trace = new Trace(content, locale);
  for (const entry of select(trace.root, 'entry')) traceEntry(trace, entry);
  traceMap(trace);
  const places = rows.claims.filter((claim) => claim['incident_id'] !== 'series');
  return finish(trace, content, places);
}

/** What a place page says below its head: the same as the story, from one folder further down. */
function bodyOf(markup: string): string {
  const body = markup.slice(markup.indexOf('<body'), markup.indexOf('type="application/json"'));
  return body.replaceAll(/(href|src)="(?:\.\.?\/)+/g, '$1="');
}

const sourcesOf = (table: 'claims' | 'responses') =>
  rows[table].map((row) => cell(row, 'source_id'));

describe('every value leads to a claim and its source, every claim is there', () => {
  test.each([
    ['index.html', 'en'],
    ['fr/index.html', 'fr'],
  ] as const)('%s', (file, locale) => {
    const trace = tracePage(readSite(file), locale);
    expect(trace.faults).toEqual([]);
    expect([...trace.responses].sort()).toEqual(
      rows.responses.map((row) => cell(row, 'response_id')).sort(),
    );
    const used = new Set([...sourcesOf('claims'), ...sourcesOf('responses')]);
    expect([...trace.sources].sort()).toEqual([...used].sort());
  });

  test('a page of one place says below its head what the story says', () => {
    const places = sitePages(dataset).filter(({ incident }) => incident !== null);
    expect(places.length).toBeGreaterThan(0);
    for (const { path, locale } of places) {
      const story = readSite(locale === 'en' ? 'index.html' : 'fr/index.html');
      expect(bodyOf(readSite(`${path}index.html`)) === bodyOf(story), path).toBe(true);
    }
  });

  test('frames: each in its own language, and the same in the other one', () => {
    const [en, fr] = [readSite('embed/index.html'), readSite('fr/embed/index.html')];
    expect(traceFrame(en, 'en').faults).toEqual([]);
    expect(traceFrame(fr, 'fr').faults).toEqual([]);
    const said = (markup: string) => select(readMarkup(markup), '@id=content').map(textOf);
    expect(said(en)).toHaveLength(2);
    expect(said(fr)).toEqual(said(en).reverse());
  });

  test('no source is kept for nothing: each is shown, or is where a shown one has it from', () => {
    const met = new Set<string>();
    const follow = (id: string): void => {
      if (met.has(id)) return;
      met.add(id);
      const row = rows.sources.find((source) => source['source_id'] === id);
      for (const origin of (row?.['derived_from'] ?? '').split('|'))
        if (origin !== '') follow(origin);
    };
    for (const id of [...sourcesOf('claims'), ...sourcesOf('responses')]) follow(id);
    expect(rows.sources.map((row) => cell(row, 'source_id')).filter((id) => !met.has(id))).toEqual(
      [],
    );
  });

  test('no place is kept for nothing: each is where something was attacked', () => {
    const used = new Set(dataset.incidents.map(({ facility }) => facility.id));
    const kept = rows.gazetteer.map((row) => cell(row, 'facility_id'));
    expect(kept.filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('a fault planted in the page is found', () => {
  const page = readSite('index.html');
  const edit = (from: string | RegExp, to: string): readonly string[] => {
    const mutated = page.replace(from, to);
    if (mutated === page) throw new Error(`found no ${from} in the page, expected it`);
    return tracePage(mutated, 'en').faults;
  };
  const impacts = claimsOf('toulon', 'impacts')[0]?.['text_en'] ?? '';
  const fact = /(<div class="fact" data-aspect="impacts">.*?)<\/div>/s;

  test.each<readonly [what: string, from: string | RegExp, to: string, says: RegExp]>([
    [
      'another number',
      `<span class="value">${impacts}`,
      '<span class="value">16 impacts',
      /16 imp/,
    ],
    [
      'a value more',
      fact,
      '$1<dd><span class="value">Three</span></dd></div>',
      /"Three", which no/,
    ],
    ['a figure in prose', '<p class="summary">', '<p class="summary">12 shots. ', /12 shots/],
    ['a sentence more', '<dl class="facts">', '<p>Many shots.</p><dl class="facts">', /Many shots/],
    [
      'a value in a chapter',
      '<h2 id="method-title">',
      '<span class="value">Many</span><h2 id="method-title">',
      /Many/,
    ],
    [
      'a figure in a chapter',
      '<h2 id="method-title">',
      '<p>40 cars</p><h2 id="method-title">',
      /40 cars/,
    ],
    [
      'the mark of another source',
      /(data-aspect="impacts">.*?href="#toulon-s)\d+(">)\d+/s,
      '$11$21',
      /impacts: (cites|does not cite)/,
    ],
    [
      'no mark',
      /(data-aspect="impacts">.*?<\/span>)<a class="cite".*?<\/a>/s,
      '$1',
      /does not cite/,
    ],
    ['a source without a row', /(<li id="toulon-s1" value="1">)[^,]+/, '$1Somebody', /has no row/],
    [
      'a claim left out',
      /<li data-rank="alternative"><span class="value" data-claim="toulon-weapon-.*?<\/li>/s,
      '',
      /does not list toulon-weapon-\d+/,
    ],
    [
      'another speaker',
      / class="meta">according to [^,]+/,
      ' class="meta">according to Nobody',
      /Nobody/,
    ],
    ['a headline figure', /(<dd class="number">)8</, '$19<', /says "9"/],
    ['a total', 'data-gives="9"', 'data-gives="10"', /gives "10"/],
    ['a distance', /(<td class="number">)(\d+)(\skm<\/td>)/, '$11$2$3', /says/],
    ['a count of the legend', /(<span class="count">)(\d)/, '$17$2', /legend/],
    [
      'an address',
      /(<a class="via" href=")[^"]+/,
      '$1https://example.org/',
      /leads to https:\/\/example/,
    ],
    ['an hour', /data-low="2025-04-15T00:25"/, 'data-low="2025-04-15T00:35"', /data-low/],
  ])('%s', (_, from, to, says) => {
    expect(edit(from, to).join('\n')).toMatch(says);
  });
});
