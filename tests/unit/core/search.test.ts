import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchForm } from '../../../src/core/search.ts';

describe('searchForm', () => {
  test.each([
    ['Nîmes', 'nimes'],
    ['ÉNAP (Agen)', 'enap agen'],
    ['  Aix-en-Provence  ', 'aix en provence'],
    ['L’œuvre de la sœur', 'l oeuvre de la soeur'],
    ['« DDPF »', 'ddpf'],
    ['0 h 40', '0 h 40'],
    ['…', ''],
  ])('%s becomes «%s»', (text, form) => {
    expect(searchForm(text)).toBe(form);
  });

  test('is the same for what looks the same', () => {
    expect(searchForm('E\u0301nap')).toBe(searchForm('\u00c9nap'));
  });

  test('settles: the form of a form is itself, single-spaced and trimmed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const form = searchForm(text);
        expect(searchForm(form)).toBe(form);
        expect(form).toBe(form.trim());
        expect(form).not.toMatch(/ {2}/);
      }),
    );
  });
});
