import { describe, expect, test } from 'vitest';
import type { ShareState } from '../../../src/ui/share-model.ts';
import { codeOf, FIELDS, KINDS, wordsOf } from '../../../src/ui/share-model.ts';

const ROOT = 'https://example.org/';
const PLACES = [
  { id: 'toulon', name: 'Toulon' },
  { id: 'enap', name: 'Énap (Agen)' },
];
const STATE: ShareState = {
  kind: 'frame',
  locale: 'fr',
  incident: 'toulon',
  theme: 'dark',
  scope: 'all',
  ui: 'full',
  width: 400,
  height: 700,
};

describe('words', () => {
  test('speak the language of the snippet, not of the page', () => {
    expect(wordsOf(STATE, PLACES).title).toMatch(/^Attaques .*\u00a0: Toulon$/);
    expect(wordsOf({ ...STATE, locale: 'en' }, PLACES).title).toMatch(/^Attacks .*: Toulon$/);
  });

  test('name every place when none is chosen', () => {
    const { alt } = wordsOf({ locale: 'en', incident: null }, PLACES);
    expect(alt).toContain('Toulon, Énap (Agen)');
  });
});

describe('what is copied', () => {
  const code = (kind: ShareState['kind']): string =>
    codeOf(ROOT, { ...STATE, kind }, wordsOf(STATE, PLACES));

  test('is an address alone for a link', () => {
    expect(code('link')).toBe(`${ROOT}fr/toulon/?theme=dark&scope=all`);
  });

  test('is one kind of thing each', () => {
    expect(code('frame')).toMatch(/^<iframe /);
    expect(code('element')).toContain('<prison-attacks-map ');
    expect(code('picture')).toMatch(/^<a .*<img /);
  });

  test('changes with every field that is shown for its kind, and with no other', () => {
    const changes: Readonly<Record<string, Partial<ShareState>>> = {
      place: { incident: 'enap' },
      language: { locale: 'en' },
      theme: { theme: 'light' },
      shown: { ui: 'map' },
      scope: { scope: 'core' },
      width: { width: 600 },
      height: { height: 300 },
    };
    for (const kind of KINDS) {
      const make = (state: ShareState): string => codeOf(ROOT, state, wordsOf(state, PLACES));
      const before = make({ ...STATE, kind });
      const felt = Object.keys(changes).filter(
        (name) => make({ ...STATE, kind, ...changes[name] }) !== before,
      );
      expect(felt, kind).toEqual([...FIELDS[kind]]);
    }
  });
});
