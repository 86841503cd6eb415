import { describe, expect, it } from 'vitest';
import { renderChanges } from '../../../src/build/page/changes.ts';
import { pageContext } from '../../../src/build/page/context.ts';
import { renderDataLinks } from '../../../src/build/page/data-links.ts';
import { lastUpdates } from '../../../src/build/versions.ts';
import { toHistory } from '../../../src/core/dataset-diff-history.ts';
import type { Locale } from '../../../src/core/localized.ts';
import { makeFacility } from '../core/builders.ts';
import { makeDataset, makeIncident } from '../core/export-builders.ts';
import { VERSIONS } from '../core/version-cases.ts';

const dataset = makeDataset([
  makeIncident({ id: 'toulon', facility: makeFacility({ id: 'cp-toulon', shortName: 'Toulon' }) }),
  makeIncident({ id: 'nimes', facility: makeFacility({ id: 'cp-nimes', shortName: 'Nîmes' }) }),
]);
const history = toHistory(VERSIONS);
const contextOf = (locale: Locale) => ({ ...pageContext(dataset, locale, '../'), history });
const html = renderChanges(contextOf('en')).text;

describe('the chapter «what changed»', () => {
  it('tells every release, the newest first, each with an address', () => {
    const ids = [...html.matchAll(/<h3 id="(version-[\d.]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['version-2.0.0', 'version-1.1.0', 'version-1.0.0']);
    expect(html).toMatch(/^<section id="changes"/);
  });

  it('leads from a change to its incident', () => {
    expect(html).toContain('<a href="#toulon">Toulon, bullet marks, gate: 7 → 15</a>');
  });

  it('lets every address that ever was still answer: withdrawn rows keep theirs', () => {
    expect(html).toContain(
      '<li id="rumour" data-withdrawn>Reported fire at *Nîmes*: withdrawn from the data with version 2.0.0, 30 March 2026.</li>',
    );
    expect(html).toContain('<li id="r-2025-04-15-minister" data-withdrawn>');
    expect(html).not.toContain('href="#rumour"');
  });

  it('says the same in French', () => {
    const french = renderChanges(contextOf('fr')).text;
    expect(french).toContain('Toulon, impacts, portail\u00a0: 7 → 15');
    expect(french).toContain('href="../fr/feed.atom"');
  });

  it('says so when nothing was released', () => {
    const none = renderChanges({ ...contextOf('en'), history: toHistory([]) }).text;
    expect(none).toContain('The data has not been released yet.');
  });
});

describe('lastUpdates', () => {
  it('knows the day of each incident, and of none that no release has', () => {
    const updates = lastUpdates(dataset, history);
    expect(updates.get('toulon')).toBe('2026-03-30');
    expect(updates.get('elsewhere')).toBeUndefined();
  });
});

describe('the data links', () => {
  it('lead to every file, relative to the page, and separate the terms', () => {
    const links = renderDataLinks(contextOf('en')).text;
    const hrefs = [...links.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs).toContain('../data/incidents.geojson');
    expect(hrefs).toContain('../data/incidents.raw.csv');
    expect(hrefs).toContain('../data/tables/claims.csv');
    expect(hrefs).toHaveLength(11);
    expect(links).toMatch(/Licence Ouverte 2\.0.*MIT.*ODbL/);
  });
});
