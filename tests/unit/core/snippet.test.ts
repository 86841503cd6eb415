import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SnippetChoice } from '../../../src/core/snippet.ts';
import {
  elementSnippet,
  frameAddress,
  frameSnippet,
  pageAddress,
  pictureSnippet,
} from '../../../src/core/snippet.ts';

const ROOT = 'https://example.org/map/';
const WORDS = { title: 'Attacks "and" <answers> & more', alt: 'Map of France' };

function choose(changes: Partial<SnippetChoice> = {}): SnippetChoice {
  return {
    locale: 'en',
    incident: null,
    theme: 'auto',
    scope: 'core',
    ui: 'map',
    width: null,
    height: 520,
    ...changes,
  };
}

/** Attributes of the first tag of a name; an attribute without a value is the empty text. */
function tag(code: string, name: string): Readonly<Record<string, string>> {
  const [, inside] = new RegExp(`<${name}\\b([^>]*)>`).exec(code) ?? [];
  if (inside === undefined) throw new Error(`found no <${name}> in ${code}, expected one`);
  const pairs = [...inside.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, key, value]) => [key ?? '', value ?? '']));
}

describe('addresses', () => {
  test('say nothing that is a default', () => {
    expect(pageAddress(ROOT, choose())).toBe(ROOT);
    expect(frameAddress(ROOT, choose())).toBe(`${ROOT}embed/`);
  });

  test('lead to the language, the place and its options', () => {
    const choice = choose({ locale: 'fr', incident: 'toulon', theme: 'dark', scope: 'all' });
    expect(pageAddress(ROOT, choice)).toBe(`${ROOT}fr/toulon/?theme=dark&scope=all`);
    expect(frameAddress(ROOT, { ...choice, ui: 'full' })).toBe(
      `${ROOT}fr/embed/?incident=toulon&ui=full&theme=dark&scope=all`,
    );
  });
});

describe('the frame', () => {
  test('has what every host needs and nothing that harms a reader', () => {
    const frame = tag(
      frameSnippet(ROOT, choose({ incident: 'aix', theme: 'dark' }), WORDS),
      'iframe',
    );
    expect(frame).toEqual({
      src: `${ROOT}embed/?incident=aix&amp;theme=dark`,
      title: 'Attacks &quot;and&quot; &lt;answers&gt; &amp; more',
      width: '100%',
      height: '520',
      style: 'border:0',
      loading: 'lazy',
      allow: 'fullscreen',
      allowfullscreen: '',
      referrerpolicy: 'strict-origin-when-cross-origin',
    });
  });

  test('takes the size that was chosen', () => {
    const frame = tag(frameSnippet(ROOT, choose({ width: 300, height: 700 }), WORDS), 'iframe');
    expect([frame['width'], frame['height']]).toEqual(['300', '700']);
  });

  test('is followed by a text link, and by a picture where frames and scripts are dropped', () => {
    const code = frameSnippet(ROOT, choose({ incident: 'nimes' }), WORDS);
    const rest = code.slice(code.indexOf('</iframe>'));
    expect(rest).toContain(
      `<p><a href="${ROOT}nimes/">Attacks &quot;and&quot; &lt;answers&gt; &amp; more</a></p>`,
    );
    const fallback = /<noscript>(.*)<\/noscript>/.exec(rest)?.[1] ?? '';
    expect(tag(fallback, 'a')).toEqual({ href: `${ROOT}nimes/` });
    expect(tag(fallback, 'img')).toMatchObject({
      src: `${ROOT}static/nimes-en.png`,
      alt: 'Map of France',
      width: '1200',
      height: '630',
    });
  });
});

describe('the element', () => {
  test('loads the script and holds a link until that runs', () => {
    const code = elementSnippet(ROOT, choose({ locale: 'fr' }), WORDS);
    expect(tag(code, 'script')).toEqual({ src: `${ROOT}embed.js`, async: '' });
    expect(tag(code, 'prison-attacks-map')).toEqual({ lang: 'fr' });
    expect(code).toContain(`"><a href="${ROOT}fr/">`);
    const fallback = /<noscript>(.*)<\/noscript>/.exec(code)?.[1] ?? '';
    expect(tag(fallback, 'img')['src']).toBe(`${ROOT}static/map-fr.png`);
  });

  test('carries only what was chosen', () => {
    const choice = choose({
      incident: 'enap',
      scope: 'all',
      theme: 'light',
      ui: 'full',
      width: 400,
    });
    expect(tag(elementSnippet(ROOT, choice, WORDS), 'prison-attacks-map')).toEqual({
      lang: 'en',
      incident: 'enap',
      ui: 'full',
      theme: 'light',
      scope: 'all',
      style: 'max-width:400px',
    });
  });
});

test('the picture is a link around an image with its text', () => {
  expect(pictureSnippet(ROOT, choose({ locale: 'fr' }), { title: 'T', alt: 'L’"image"' })).toBe(
    `<a href="${ROOT}fr/"><img src="${ROOT}static/map-fr.png" alt="L’&quot;image&quot;" width="1200" height="630" style="max-width:100%;height:auto"></a>`,
  );
});

test('the README shows what the dialog copies', () => {
  const readme = readFileSync('README.md', 'utf8');
  const choice = choose({ incident: 'toulon' });
  const words = {
    title: 'Attacks on French prisons, April 2025: Toulon',
    alt: 'Map of France on which one place is marked: Toulon.',
  };
  expect(readme).toContain(frameSnippet(ROOT, choice, words));
  expect(readme).toContain(elementSnippet(ROOT, choice, words));
});
