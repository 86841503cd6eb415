import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../src/build/load-dataset.ts';
import { computeHeadline } from '../../../src/core/figures.ts';
import { clientMessages } from '../../../src/i18n/client.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';

const LOCALES = ['en', 'fr'] as const;

/** Every message by its path; functions are called with numbers or words of their own. */
function flatten(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const parameters = ['2', '3', '4', '5', '6'].slice(0, Math.max(1, value.length));
    return flatten(value(...parameters), path);
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, one]) => flatten(one, `${path}.${key}`));
  }
  return [];
}

/** Keys of the messages, whatever they hold; lists by their length. */
function shape(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return [`${path}[${value.length}]`];
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => shape(one, `${path}.${key}`));
  return [`${path}: ${typeof value}`];
}

/** Messages that English needs no word for: the term of the data is the word already. */
const FRENCH_ONLY = /^\.channel\./;

describe('the two languages', () => {
  test('have the same messages of the same kinds', () => {
    const [en, fr] = LOCALES.map((locale) =>
      shape(messagesFor(locale), '')
        .filter((key) => !FRENCH_ONLY.test(key) && !key.startsWith('.channel'))
        .sort(),
    );
    expect(fr).toEqual(en);
  });

  test('leave no message empty', () => {
    for (const locale of LOCALES) {
      const empty = flatten(messagesFor(locale), '').filter(([, text]) => text.trim() === '');
      expect(empty, locale).toEqual([]);
    }
  });

  test('name the same places to fill in', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const fr = new Map(flatten(messagesFor('fr'), ''));
    for (const [path, text] of flatten(messagesFor('en'), ''))
      expect(places(fr.get(path) ?? text), path).toEqual(places(text));
  });

  test('differ wherever a sentence is said', () => {
    const fr = new Map(flatten(messagesFor('fr'), ''));
    const same = flatten(messagesFor('en'), '').filter(
      ([path, text]) => text.length > 40 && fr.get(path) === text,
    );
    expect(same).toEqual([]);
  });

  test('lead to each other by name', () => {
    expect(messagesFor('en').otherLanguageCode).toBe(messagesFor('fr').htmlLang);
    expect(messagesFor('fr').otherLanguageCode).toBe(messagesFor('en').htmlLang);
  });
});

describe('typography', () => {
  test('French sets no-break spaces before : ; ! ? » and after «', () => {
    const faults = flatten(messagesFor('fr'), '').filter(([, text]) =>
      / [:;!?»]|« |[^\u00a0\u202f:][;!?»]/.test(text),
    );
    expect(faults).toEqual([]);
  });

  test('both use typographic apostrophes', () => {
    for (const locale of LOCALES)
      expect(flatten(messagesFor(locale), '').filter(([, text]) => text.includes("'"))).toEqual([]);
  });
});

describe('numbers in prose', () => {
  test('the description says as many prisons as the tables hold', () => {
    const { dataset } = loadDataset(process.cwd());
    const headline = computeHeadline(dataset?.incidents ?? [], dataset?.series ?? []);
    const words = {
      en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
      fr: ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
    };
    expect(messagesFor('en').description).toContain(`${words.en[headline.prisons]} French prisons`);
    expect(messagesFor('fr').description).toContain(`${words.fr[headline.prisons]} prisons`);
    expect(messagesFor('en').listHeading).toContain(words.en[headline.places]);
    expect(messagesFor('fr').listHeading).toContain(words.fr[headline.places]);
  });
});

describe('clientMessages', () => {
  test('are plain texts of one language, ready for JSON', () => {
    for (const locale of LOCALES) {
      const messages = clientMessages(messagesFor(locale), locale, 21, './');
      expect(JSON.parse(JSON.stringify(messages))).toEqual(messages);
      for (const [key, text] of Object.entries(messages)) expect(typeof text, key).toBe('string');
      expect(messages.scopeAll).toContain('21');
    }
  });
});

describe('fill', () => {
  test('puts values in their places', () => {
    expect(fill('{shown} of {total} places', { shown: 3, total: 8 })).toBe('3 of 8 places');
    expect(fill('{a}{a}', { a: 'x' })).toBe('xx');
  });

  test('leaves a place without a value to be seen', () => {
    expect(fill('{shown} of {total}', { shown: 0 })).toBe('0 of {total}');
    expect(fill('no place', {})).toBe('no place');
  });

  test('does not fill what a value brings', () => {
    expect(fill('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  });
});
