import { describe, expect, test } from 'vitest';
import { computeHeadline } from '../../src/core/figures.ts';
import type { Locale } from '../../src/core/localized.ts';
import { reconcileTotals } from '../../src/core/published-totals.ts';
import { DEFAULT_SPEED } from '../../src/core/teams.ts';
import { RULES, type TotalRule } from '../../src/core/totals.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { dataset } from './real-tables.ts';

const LOCALES = ['en', 'fr'] as const;

/** Number words from two on: «one» and «un» are articles as well. */
const WORDS: Readonly<Record<Locale, readonly string[]>> = {
  en: 'two three four five six seven eight nine ten eleven twelve'.split(' '),
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze'.split(' '),
};

/** Every message by its path. Functions are called with letters, so that no argument counts as a typed number. */
function flatten(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return flatten(value(...'abcdef'.slice(0, value.length)), path);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => flatten(one, `${path}.${key}`));
}

/** Ways of speaking in which two is no count: one thing held against another. */
const PAIRS = /no two of|two by two|deux à deux|deux fois|aux deux endroits|à deux de ces/gi;

/** The numbers that a text writes, in figures or in words, as figures. */
function numbersIn(text: string, locale: Locale): readonly number[] {
  const tokens =
    text
      .replace(PAIRS, '')
      .toLowerCase()
      .match(/\p{N}+|\p{L}+/gu) ?? [];
  return tokens.flatMap((token) => {
    if (/^\p{N}+$/u.test(token)) return [Number(token)];
    const at = WORDS[locale].indexOf(token);
    return at < 0 ? [] : [at + 2];
  });
}

/**
 * Messages whose numbers are about the site, its standards and its own controls, and not about the attacks.
 */
const NOT_ABOUT_THE_ATTACKS: readonly RegExp[] = [
  /^\.accessibility\./,
  /^\.check\./,
  /^\.data\.(files|terms|intro)/,
  /^\.licence$/,
  /^\.gestureTouch$/,
  // An example of what the words mean.
  /^\.evidence\.independenceNote$/,
  // A count of none, filled in by the release.
  /^\.changes\.first$/,
  // Counts the figures on the page.
  /^\.figuresLabel$/,
];

const { prisons, places } = computeHeadline(dataset.incidents, dataset.series);
const core = dataset.incidents.filter(({ scope }) => scope === 'core');
const totals = reconcileTotals(dataset).flatMap((group) => group.totals);
const published = (id: string): number =>
  Number(totals.find(({ claim }) => claim.id === id)?.claim.value);

/** Days on which a core attack took place, as numbers of the month, and the year. */
const DAYS = [...new Set(core.map(({ when }) => Number(when.edtf.slice(8, 10))))].sort();
const YEAR = Number(core[0]?.when.edtf.slice(0, 4));
const first = DAYS[0] ?? 0;
// A night that begins on the last day is over on the next.
const last = Math.max(...core.map(({ when }) => Number(when.high.slice(8, 10))));
const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);

const highSecurity = 2;

/** What each message with numbers may say: each number as the tables give it. */
const EXPECTED: readonly (readonly [path: RegExp, numbers: readonly number[]])[] = [
  [/^\.description$/, [first, last, YEAR, prisons]],
  [/^\.(card\.)?title$/, [YEAR]],
  [/^\.(listHeading|scopeCore|scope\.core|wordsIntro|distancesCaption)$/, [places]],
  [/^\.card\.mapAlt$/, [places]],
  [/^\.listOthersNote$/, [prisons]],
  [/^\.chain\.measure\.high_security$/, [highSecurity]],
  [/^\.teams\.method$/, [DEFAULT_SPEED]],
  [/^\.counts\.title$/, [prisons, 6, 8, 9]],
  [/^\.counts\.rules\.(core|core-and-parallel|core-prisons)$/, [places]],
  [/^\.counts\.rules\.(with-vehicles|burned-or-tagged)$/, days],
];

/** Numbers that a message may hold: by its own entry, by the rule that it words, by the total that it explains. */
function allowed(path: string): readonly number[] {
  const rule = /^\.counts\.rules\.(.*)$/.exec(path)?.[1];
  if (rule !== undefined) {
    const { until, takenUp } = RULES[rule as keyof typeof RULES] as TotalRule;
    const day = until ?? takenUp?.until;
    if (day !== undefined) return [Number(day.slice(8))];
  }
  const total = /^\.counts\.why\.(.*)$/.exec(path)?.[1];
  // Europe 1 is a name.
  if (total !== undefined) return [published(total), ...(total.endsWith('places-5') ? [1] : [])];
  return EXPECTED.filter(([test]) => test.test(path)).flatMap(([, numbers]) => numbers);
}

function strays(locale: Locale, messages: readonly (readonly [string, string])[]) {
  return messages
    .filter(([path]) => !NOT_ABOUT_THE_ATTACKS.some((test) => test.test(path)))
    .map(([path, text]) => {
      const known = allowed(path);
      return { path, text, stray: numbersIn(text, locale).filter((one) => !known.includes(one)) };
    })
    .filter(({ stray }) => stray.length > 0);
}

describe('numbers in the messages', () => {
  test.each(LOCALES)('%s: none is typed but what the tables give', (locale) => {
    const messages = flatten(messagesFor(locale), '');
    expect(messages.length).toBeGreaterThan(200);
    expect(strays(locale, messages)).toEqual([]);
  });

  test('one that the tables do not give would be found, in figures or in words', () => {
    const planted = [
      ['.standfirst', 'Twelve cars burned.'],
      ['.timelineNote', 'There were 9 bars.'],
      ['.listHeading', 'The seven places'],
      ['.counts.why.series-count-vehicles-3', 'No rule gives 31.'],
    ] as const;
    expect(strays('en', planted).map(({ path }) => path)).toEqual(planted.map(([path]) => path));
    expect(strays('fr', [['.standfirst', 'Douze voitures']])).toHaveLength(1);
  });

  test('each exemption is still needed', () => {
    const all = LOCALES.flatMap((locale) =>
      flatten(messagesFor(locale), '')
        .filter(([, text]) => numbersIn(text, locale).length > 0)
        .map(([path]) => path),
    );
    const tests = [...NOT_ABOUT_THE_ATTACKS, ...EXPECTED.map(([path]) => path)];
    expect(tests.filter((one) => !all.some((path) => one.test(path))).map(String)).toEqual([]);
  });
});

describe('what the wording of the counts says', () => {
  test.each(LOCALES)('%s: each rule names the day on which it ends', (locale) => {
    for (const [id, rule] of Object.entries<TotalRule>(RULES)) {
      const day = rule.until ?? rule.takenUp?.until;
      if (day === undefined) continue;
      const text = messagesFor(locale).counts.rules[id as keyof typeof RULES];
      expect(text, id).toContain(formatDay(day, locale));
    }
  });

  test('the title names totals of places that were published', () => {
    const said = totals
      .filter(({ claim }) => claim.aspect === 'count_places')
      .map(({ claim }) => Number(claim.value));
    for (const locale of LOCALES)
      for (const number of numbersIn(messagesFor(locale).counts.title, locale))
        expect(said, locale).toContain(number);
  });

  test('two prisons of high security are in the answers', () => {
    const row = dataset.responses.find(({ id }) => id === '2025-03-06-darmanin');
    const named = ['Vendin-le-Vieil', 'Condé-sur-Sarthe'];
    expect(named.filter((name) => row?.summary.en.includes(name))).toHaveLength(highSecurity);
  });
});
