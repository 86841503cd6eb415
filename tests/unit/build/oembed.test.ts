import { describe, expect, test } from 'vitest';
import { renderCheckOembed, renderOembed } from '../../../src/build/oembed.ts';

const SITE = 'https://example.org/map/';
const SUBJECT = {
  locale: 'fr',
  incident: null,
  title: 'La « carte » & "plus"',
  provider: 'Carte',
} as const;

interface Answer {
  readonly html: string;
  readonly [key: string]: unknown;
}
const read = (text: string): Answer => JSON.parse(text) as Answer;

/** Attributes of the one tag of an answer. */
function frameOf(html: string): Readonly<Record<string, string>> {
  const pairs = [...html.matchAll(/ ([a-z]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, key, value]) => [key ?? '', value ?? '']));
}

describe('an oEmbed answer', () => {
  const answer = read(renderOembed(SITE, SUBJECT));

  test('is rich 1.0 with whole sizes and a thumbnail that is complete', () => {
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: SUBJECT.title,
      provider_name: 'Carte',
      provider_url: `${SITE}fr/`,
      thumbnail_url: `${SITE}static/map-fr.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    for (const key of ['width', 'height', 'cache_age'])
      expect(Number.isInteger(answer[key]), key).toBe(true);
  });

  test('is one titled frame with the attributes that WordPress keeps, and nothing else', () => {
    expect(answer.html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(frameOf(answer.html)).toEqual({
      src: `${SITE}fr/embed/`,
      width: '100%',
      height: String(answer['height']),
      frameborder: '0',
      scrolling: 'auto',
      title: 'La « carte » &amp; &quot;plus&quot;',
    });
  });

  test('of a place opens that place and shows its picture', () => {
    const place = read(renderOembed(SITE, { ...SUBJECT, incident: 'toulon' }));
    expect(frameOf(place.html)['src']).toBe(`${SITE}fr/embed/?incident=toulon`);
    expect(place['thumbnail_url']).toBe(`${SITE}static/toulon-fr.png`);
  });

  test('of the check frames the check', () => {
    const check = read(renderCheckOembed(SITE, { ...SUBJECT, locale: 'en' }));
    expect(frameOf(check.html)['src']).toBe(`${SITE}embed/check/`);
  });
});
