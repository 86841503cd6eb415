import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../src/build/load-dataset.ts';
import { pageContext } from '../../../src/build/page/context.ts';
import { renderHead } from '../../../src/build/page/head.ts';
import { sitePages } from '../../../src/build/site-pages.ts';

const SITE = 'https://example.org/map/';
const { dataset } = loadDataset(process.cwd());
if (dataset === null) throw new Error('found issues in data/, expected a dataset');

const pages = sitePages(dataset).map((page) => {
  const context = pageContext(dataset, page.locale, page.root);
  return {
    ...page,
    name: page.path === '' ? 'the root' : page.path,
    head: renderHead(page, context, SITE).text,
    bare: renderHead(page, context, null).text,
  };
});

/** Content of the meta elements of a property or name, in order. */
function meta(head: string, name: string): readonly string[] {
  return [...head.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g)]
    .filter(([, key]) => key === name)
    .map(([, , content]) => content ?? '');
}

function links(head: string, rel: string): readonly string[] {
  return [...head.matchAll(/<link rel="([^"]+)"[^>]* href="([^"]*)"/g)]
    .filter(([, key]) => key === rel)
    .map(([, , href]) => href ?? '');
}

describe.each(pages)('$name', ({ path, head, bare, kind, incident, locale }) => {
  test('is canonical, and knows itself in both languages', () => {
    expect(links(head, 'canonical')).toEqual([`${SITE}${path}`]);
    expect(meta(head, 'og:url')).toEqual([`${SITE}${path}`]);
    const other = path.replace(/^fr\//, '');
    for (const [lang, target] of [
      ['en', other],
      ['fr', `fr/${other}`],
      ['x-default', other],
    ])
      expect(head).toContain(`<link rel="alternate" hreflang="${lang}" href="${SITE}${target}">`);
  });

  test('is previewed with its own title, words, language and picture', () => {
    const title = /<title>([^<]*)</.exec(head)?.[1];
    expect(meta(head, 'og:title')).toEqual([title]);
    expect(meta(head, 'og:description')).toEqual(meta(head, 'description'));
    expect(meta(head, 'og:type')).toEqual(['website']);
    expect(meta(head, 'og:locale')).toEqual([locale === 'fr' ? 'fr_FR' : 'en_GB']);
    expect(meta(head, 'og:locale:alternate')).toEqual([locale === 'fr' ? 'en_GB' : 'fr_FR']);
    expect(meta(head, 'og:image')).toEqual([`${SITE}static/${incident ?? 'map'}-${locale}.png`]);
    expect(meta(head, 'og:image:width')).toEqual(['1200']);
    expect(meta(head, 'og:image:height')).toEqual(['630']);
    expect(meta(head, 'og:image:alt')[0]?.length).toBeGreaterThan(30);
    expect(meta(head, 'twitter:card')).toEqual(['summary_large_image']);
  });

  test('leads editors to its oEmbed answer, unless it shows no map', () => {
    const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(
      head,
    );
    expect(found?.[1]).toBe(kind === 'accessibility' ? undefined : `${SITE}${path}oembed.json`);
  });

  test('says nothing absolute when nobody knows the address', () => {
    expect(bare).not.toMatch(/canonical|hreflang|og:|twitter:|oembed/);
    expect(meta(bare, 'description')).toEqual(meta(head, 'description'));
  });
});

test('no two pages share a title or a description', () => {
  for (const name of ['og:title', 'og:description'] as const) {
    const all = pages.map(({ head }) => meta(head, name)[0]);
    expect(new Set(all).size).toBe(pages.length);
  }
});
