import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../src/build/load-dataset.ts';
import { localizedPath, sitePages } from '../../src/build/site-pages.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { attributes, pagesOf, ROOT, readSite, SITE, visibleText } from './built-site.ts';

const { dataset } = loadDataset(ROOT);
if (dataset === null) throw new Error('found issues in data/, expected a dataset');
const expected = sitePages(dataset);
const core = dataset.incidents.filter(({ scope }) => scope === 'core');

/** The first cell of a record. */
const idOf = (line: string): string => line.split(',')[0] ?? '';

describe('the site', () => {
  test('has every page of the plan', () => {
    const built = new Set(pagesOf(SITE));
    expect(expected.filter((page) => !built.has(`${page.path}index.html`))).toEqual([]);
  });

  test('has the story and one page per core place in both languages', () => {
    const paths = expected.map((page) => page.path);
    for (const locale of ['en', 'fr'] as const) {
      expect(paths).toContain(localizedPath('', locale));
      for (const { id } of core) expect(paths).toContain(localizedPath(`${id}/`, locale));
    }
  });

  test('offers the data: GeoJSON of all incidents, the tables and their definition as they are', () => {
    const collection = JSON.parse(readSite('data/incidents.geojson'));
    expect(collection.features).toHaveLength(dataset.incidents.length);
    const definition = JSON.parse(readFileSync(path.join(ROOT, 'data/datapackage.json'), 'utf8'));
    for (const { path: table } of definition.resources as readonly { readonly path: string }[]) {
      const offered = readSite(`data/tables/${table}`).split('\n');
      const kept = readFileSync(path.join(ROOT, 'data', table), 'utf8').split('\n');
      expect(offered.length, table).toBe(kept.length);
      // Positions of whole communes are rounded on the way out; nothing else may differ.
      if (table !== 'gazetteer.csv') expect(offered, table).toEqual(kept);
      expect(offered.map(idOf), table).toEqual(kept.map(idOf));
    }
  });
});

describe.each(expected.map((page) => ({ ...page, file: `${page.path}index.html` })))(
  '$file',
  ({ file, locale, kind }) => {
    const text = readSite(file);

    test('names its language, has a title and one first heading', () => {
      expect(text.startsWith('<!doctype html>')).toBe(true);
      expect(text).toContain(`<html lang="${locale}"`);
      expect(/<title>[^<]{10,}<\/title>/.test(text)).toBe(true);
      expect(text.match(/<h1[\s>]/g)).toHaveLength(1);
    });

    test('gives every id once and leads only to what is there', () => {
      const ids = attributes(text, 'id');
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const known = new Set(ids);
      const fragments = attributes(text, 'href')
        .filter((href) => href.startsWith('#') && !href.includes('='))
        .map((href) => href.slice(1));
      expect(fragments.filter((id) => !known.has(id))).toEqual([]);
      const labels = attributes(text, 'aria-labelledby').flatMap((value) => value.split(' '));
      expect(labels.filter((id) => !known.has(id))).toEqual([]);
    });

    test('points at files that exist, by relative addresses alone', () => {
      const local = [...attributes(text, 'href'), ...attributes(text, 'src')].filter(
        (href) => !/^(https:|#|data:|mailto:)/.test(href),
      );
      expect(local.filter((href) => href.startsWith('/') || href.startsWith('http:'))).toEqual([]);
      const missing = local.filter((href) => {
        const [bare = ''] = href.split(/[?#]/);
        const target = path.join(SITE, path.dirname(file), bare);
        return !existsSync(
          bare.endsWith('/') || bare === '' ? path.join(target, 'index.html') : target,
        );
      });
      expect(missing).toEqual([]);
    });

    test('obeys a strict policy: no inline handler, style attribute or script', () => {
      const markup = text.replace(/<(script|style)\b([^>]*)>.*?<\/\1>/gs, '<$1$2>');
      expect(/<[^>]+\son[a-z]+=/i.test(markup)).toBe(false);
      expect(/<[^>]+\sstyle=/i.test(markup)).toBe(false);
      expect(/javascript:/i.test(markup)).toBe(false);
      for (const [, opening = ''] of text.matchAll(/<script\b([^>]*)>/g))
        expect(/src="|type="application\/(ld\+)?json"/.test(opening), opening).toBe(true);
    });

    test('loads nothing from elsewhere', () => {
      expect(
        /<(script|img|iframe|link rel="stylesheet")[^>]+(src|href)="(https?:)?\/\//.test(text),
      ).toBe(false);
      expect(/url\((?!["']?(data:|#))/.test(text)).toBe(false);
    });

    test('says nothing of the machine that built it, and leaves no message unfilled', () => {
      expect(/localhost|127\.0\.0\.1|node_modules|file:\/\//.test(text)).toBe(false);
      const seen = visibleText(text);
      expect(/undefined|\bNaN\b|\[object|\{\w+\}/.test(seen)).toBe(false);
    });

    test.runIf(kind !== 'accessibility')('holds the eight markers before any script', () => {
      const { title } = messagesFor(locale);
      expect(text).toContain(title);
      const markers = [...text.matchAll(/<a [^>]*data-role="marker"[^>]*>/g)].map(
        ([tag]) => attributes(tag, 'data-incident')[0],
      );
      expect(markers).toEqual(core.map(({ id }) => id));
    });

    test.runIf(locale === 'fr')('keeps French typography', () => {
      const seen = visibleText(text);
      const faults = [...seen.matchAll(/.{0,30}( [:;!?»]|« ).{0,20}/g)].map(([found]) => found);
      expect(faults).toEqual([]);
      expect([...seen.matchAll(/.{0,30}\w'\w.{0,20}/g)].map(([found]) => found)).toEqual([]);
    });
  },
);
