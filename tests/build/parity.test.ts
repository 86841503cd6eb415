import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/core/localized.ts';
import { readSite } from './built-site.ts';
import { cell, claimsOf, coreIds, placeOf, ranked, rows } from './ledger-rows.ts';
import {
  attribute,
  findAll,
  isElement,
  type Markup,
  readMarkup,
  select,
  textOf,
} from './markup.ts';
import { geojson } from './shipped.ts';
import { collapse, Trace } from './trace-page.ts';

const ids = rows.incidents.map((row) => cell(row, 'incident_id'));
const pages = {
  en: new Trace(readMarkup(readSite('index.html')), 'en'),
  fr: new Trace(readMarkup(readSite('fr/index.html')), 'fr'),
} as const;
const LOCALES = ['en', 'fr'] as const;

/** A fact without its language: what it is about, which claim says it, which publications carry it. */
function factsOf(entry: Markup, locale: Locale): readonly string[] {
  const trace = pages[locale];
  const id = attribute(entry, 'data-incident');
  return select(entry, 'fact').flatMap((fact) => {
    const aspect = attribute(fact, 'data-aspect');
    return findAll(fact, ({ tag }) => tag === 'dd').map((dd) => {
      const said = collapse(select(dd, 'value').map(textOf).join(''));
      const claim = ranked(claimsOf(id, aspect), 'preferred').find(
        (row) => collapse(trace.text(row, 'text')) === said,
      );
      const marks = trace.citations(select(dd, 'cite')).map(([source]) => source);
      return `${id} ${aspect} ${claim?.['value']} ${marks.sort().join()}`;
    });
  });
}

const entriesOf = (locale: Locale) => select(pages[locale].root, 'entry');
const named = (elements: readonly Markup[], name: string) =>
  elements.map((element) => attribute(element, name)).sort();

describe('one set of facts', () => {
  test.each(LOCALES)(
    '%s: list, drawing, timeline, words and exports hold the same places',
    (locale) => {
      const { root } = pages[locale];
      expect(named(entriesOf(locale), 'data-incident')).toEqual([...ids].sort());
      expect(geojson.features.map((feature) => String(feature.id)).sort()).toEqual([...ids].sort());
      expect(named(select(root, '@data-role=marker'), 'data-incident')).toEqual(
        [...coreIds].sort(),
      );
      expect(named(select(root, '@data-lane'), 'data-lane')).toEqual([...ids].sort());
      expect(named(select(root, '@data-stop'), 'data-stop')).toEqual([...coreIds].sort());
      const words = select(root, 'places').flatMap((list) => list.children.filter(isElement));
      coreIds.forEach((id, index) => {
        const said = collapse(textOf(words[index] as Markup));
        const place = placeOf(id);
        for (const column of ['short_name', 'commune', 'department'])
          expect(said, id).toContain(cell(place, column));
        const { properties } = geojson.features.find((feature) => feature.id === id) ?? {};
        expect([properties?.['commune'], properties?.['department']]).toEqual([
          cell(place, 'commune'),
          cell(place, 'department'),
        ]);
      });
      expect(words).toHaveLength(coreIds.length);
    },
  );

  test('both languages state the same facts from the same publications, follow-ups included', () => {
    const [en, fr] = LOCALES.map((locale) =>
      entriesOf(locale).flatMap((entry) => factsOf(entry, locale)),
    );
    expect(en?.length).toBe(
      rows.claims.filter((row) => row['rank'] === 'preferred' && row['incident_id'] !== 'series')
        .length,
    );
    expect(fr).toEqual(en);
    for (const name of [
      'data-scope',
      'data-damage',
      'data-low',
      'data-high',
      'data-lng',
      'data-lat',
    ])
      expect(entriesOf('fr').map((entry) => attribute(entry, name))).toEqual(
        entriesOf('en').map((entry) => attribute(entry, name)),
      );
  });

  test('a fact that one language lacks would be found', () => {
    const cut = readSite('fr/index.html').replace(
      /<div class="fact" data-aspect="casings">.*?<\/div>/s,
      '',
    );
    const [entry] = select(readMarkup(cut), 'entry');
    const whole = factsOf(entriesOf('fr')[0] as Markup, 'fr');
    expect(factsOf(entry as Markup, 'fr')).not.toEqual(whole);
  });
});
