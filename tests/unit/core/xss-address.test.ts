import { describe, expect, test } from 'vitest';
import { EMPTY_READING, formatHash, parseHash, parseQuery } from '../../../src/core/address.ts';
import { PAYLOADS } from '../../xss/payloads.ts';

const QUERY = ['ui', 'theme', 'incident', 'scope', 'basemap', 'lang', '__proto__'];
const HASH = ['incident', 'damage', 'scope', 'night', 'view', 'constructor'];
const TEXTS = PAYLOADS.flatMap(({ text }) => [text, encodeURIComponent(text)]);
const DEFAULTS = parseQuery('');

/** A payload may begin with a word like any other: that asks for a place or a kind which is then unknown. */
const WORD = /^[a-z0-9-]+$/;

describe('a payload in an address', () => {
  test.each(QUERY)('says nothing as ?%s=', (name) => {
    for (const text of TEXTS) {
      const options = parseQuery(`?${name}=${text}`);
      expect({ ...options, incident: null }, text).toEqual(DEFAULTS);
      expect(options.incident ?? 'none').toMatch(WORD);
    }
  });

  test.each(HASH)('says nothing as #%s=', (name) => {
    for (const text of TEXTS) {
      const reading = parseHash(`#${name}=${text}`, new Set(['toulon'])) ?? EMPTY_READING;
      expect({ ...reading, damage: null }, text).toEqual(EMPTY_READING);
      for (const kind of reading.damage ?? []) expect(kind).toMatch(WORD);
      expect(formatHash(reading)).toMatch(/^(#damage=[a-z0-9,-]+)?$/);
    }
  });

  test('says nothing as a key, or alone', () => {
    for (const text of TEXTS) {
      expect(parseQuery(`?${text}=toulon`)).toEqual(DEFAULTS);
      expect(parseHash(`#${text}`, new Set(['toulon']))).toBeNull();
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
