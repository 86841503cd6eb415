import { describe, expect, it } from 'vitest';
import { renderFeed } from '../../../src/build/feeds.ts';
import { toHistory } from '../../../src/core/dataset-diff-history.ts';
import type { Locale } from '../../../src/core/localized.ts';
import { makeFacility } from '../core/builders.ts';
import { makeDataset, makeIncident } from '../core/export-builders.ts';
import { VERSIONS } from '../core/version-cases.ts';
import { textsOf, xmlProblem } from '../core/well-formed.ts';

const dataset = makeDataset([
  makeIncident({ id: 'toulon', facility: makeFacility({ shortName: 'Toulon <&>' }) }),
]);
const history = toHistory(VERSIONS);
const feed = (locale: Locale, siteUrl: string | null) =>
  renderFeed(history, dataset, { locale, name: 'attacks', author: 'The curators', siteUrl });
const hrefs = (xml: string) => [...xml.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

describe.each<Locale>(['en', 'fr'])('the feed in %s', (locale) => {
  const xml = feed(locale, null);

  it('is well-formed and has what RFC 4287 asks for', () => {
    expect(xmlProblem(xml)).toBeNull();
    expect(xml).toContain(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`);
    const head = xml.slice(0, xml.indexOf('<entry>'));
    for (const element of ['title', 'id', 'updated', 'name'])
      expect(textsOf(head, element), element).toHaveLength(1);
    for (const entry of xml.split('<entry>').slice(1)) {
      for (const element of ['title', 'id', 'updated'])
        expect(textsOf(entry, element), element).toHaveLength(1);
      expect(entry).toContain(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><ul><li>',
      );
    }
  });

  it('dates entries by their releases and itself by the newest, never by the clock', () => {
    expect(textsOf(xml, 'updated')).toEqual([
      '2026-03-30T00:00:00Z',
      '2026-03-30T00:00:00Z',
      '2026-02-20T00:00:00Z',
      '2026-01-10T00:00:00Z',
    ]);
  });

  it('has ids of its own that stay when the site moves', () => {
    const ids = textsOf(xml, 'id');
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^tag:attacks,2026:/);
    expect(textsOf(feed(locale, 'https://example.org/map/'), 'id')).toEqual(ids);
  });

  it('links relative to itself unless the address of the site is known', () => {
    expect(hrefs(xml).slice(0, 3)).toEqual(['feed.atom', './#changes', './#version-2.0.0']);
    const root = locale === 'fr' ? 'https://example.org/map/fr/' : 'https://example.org/map/';
    expect(hrefs(feed(locale, 'https://example.org/map/')).slice(0, 3)).toEqual([
      `${root}feed.atom`,
      `${root}#changes`,
      `${root}#version-2.0.0`,
    ]);
  });
});

describe('renderFeed', () => {
  it('tells the changes, with text of the tables as text', () => {
    expect(textsOf(feed('en', null), 'li')).toContain('Toulon <&>, bullet marks, gate: 7 → 15');
  });

  it('separates the terms of data, code and base map', () => {
    expect(textsOf(feed('en', null), 'rights')[0]).toMatch(/Licence Ouverte 2\.0.*MIT.*ODbL/);
  });

  it('has no entry before the first release, and is dated by the data', () => {
    const xml = renderFeed(toHistory([]), dataset, {
      locale: 'en',
      name: 'attacks',
      author: 'x',
      siteUrl: null,
    });
    expect(xmlProblem(xml)).toBeNull();
    expect(textsOf(xml, 'updated')).toEqual(['2026-11-22T00:00:00Z']);
  });
});
