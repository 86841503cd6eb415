import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SITE } from './built-site.ts';

function read(file: string): string {
  return readFileSync(path.join(SITE, file), 'utf8');
}

/** Weight in bytes; 9 is quick, and 11, which servers use for files, only ever does better. */
function brotli(text: string, quality = 9): number {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(text, { params }).length;
}

function hashesOf(page: string, element: 'script' | 'style'): readonly string[] {
  const found = page.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'));
  return [...found].map(
    ([, text]) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`,
  );
}

function policyOf(page: string): ReadonlyMap<string, string> {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  const directives = policy.replaceAll('&#39;', "'").split('; ');
  return new Map(
    directives.map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe.each([
  ['embed/', 'en'],
  ['fr/embed/', 'fr'],
])('the frame page %s', (folder, lang) => {
  const page = read(`${folder}index.html`);

  it('weighs at most 230 kB brotli, with the base map', () => {
    expect(brotli(page)).toBeLessThanOrEqual(230_000);
  });

  it('paints headline and map from the first 14 kB', () => {
    const first = page.slice(0, page.indexOf('<div class="list"'));
    expect(first).toContain('data-role="marker"');
    expect(brotli(first)).toBeLessThanOrEqual(14_000);
  });

  it('needs no other file and no module', () => {
    expect(page).not.toMatch(/<script[^>]+(src|type="module")/);
    expect(page).not.toMatch(/<link[^>]+rel="(stylesheet|modulepreload|preload)"/);
    expect(page).not.toMatch(/\bimport\s*\(/);
    expect(page).not.toMatch(/localStorage|sessionStorage|document\.cookie|indexedDB/);
  });

  it('lets in exactly the scripts and styles that it carries', () => {
    const policy = policyOf(page);
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe(hashesOf(page, 'script').join(' '));
    expect(policy.get('style-src')).toBe(hashesOf(page, 'style').join(' '));
    expect(page.replaceAll(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/\sstyle=|\son\w+=/);
  });

  it('carries the base map as data that is still what was drawn', () => {
    for (const name of ['low', 'places', 'labels']) {
      const open = `<script type="application/json" id="basemap-${name}">`;
      const start = page.indexOf(open) + open.length;
      const block = page.slice(start, page.indexOf('</script>', start));
      expect(JSON.parse(block)).toEqual(JSON.parse(read(`basemap/${name}.json`)));
      expect(start).toBeGreaterThan(page.indexOf('<div class="list"'));
    }
  });

  it('speaks its language first and carries the other one whole', () => {
    expect(page).toContain(`<html lang="${lang}">`);
    const other = page.slice(page.indexOf(`<template data-lang="${lang === 'en' ? 'fr' : 'en'}"`));
    const count = (text: string): number =>
      text.match(/<li id="[^"]+" class="entry"/g)?.length ?? 0;
    expect(count(other)).toBeGreaterThanOrEqual(8);
    expect(count(page)).toBe(2 * count(other));
  });

  it('has no link that would open a page inside the frame', () => {
    const links = [...page.matchAll(/<a\s[^>]*>/g)].map(([link]) => link);
    const leaving = links.filter((link) => !/href="#/.test(link));
    expect(leaving.length).toBeGreaterThan(100);
    for (const link of leaving) expect(link).toMatch(/target="_blank"/);
    expect(page).not.toContain('href="#incident=');
  });
});

describe('embed.js', () => {
  it('weighs at most 2 kB brotli', () => {
    expect(brotli(read('embed.js'), 11)).toBeLessThanOrEqual(2048);
  });

  it('is a classic script that loads nothing', () => {
    const code = read('embed.js');
    expect(code).not.toMatch(/\bimport\b|\bexport\b|\bfetch\b|innerHTML/);
  });

  it('ships types that name every attribute', () => {
    const types = read('embed.d.ts');
    for (const name of ['src', 'lang', 'incident', 'scope', 'theme', 'ui', 'height', 'basemap'])
      expect(types).toMatch(new RegExp(`^  ${name}: `, 'm'));
  });
});
