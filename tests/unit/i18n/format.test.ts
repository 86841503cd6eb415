import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDay,
  formatEdtf,
  formatKm,
  formatList,
  formatNight,
  formatTime,
} from '../../../src/i18n/format.ts';

const N = '\u00a0';

describe('formatDate', () => {
  test.each([
    ['2025-04-15', '15 April 2025', '15 avril 2025'],
    ['2025-05-01', '1 May 2025', '1er mai 2025'],
    ['2025-08', 'August 2025', 'août 2025'],
    ['2025', '2025', '2025'],
    ['2024-02-29', '29 February 2024', '29 février 2024'],
  ])('%s', (date, en, fr) => {
    expect(formatDate(date, 'en')).toBe(en);
    expect(formatDate(date, 'fr')).toBe(fr);
  });

  test('only the first of a month is an ordinal in French', () => {
    expect(formatDate('2025-04-11', 'fr')).toBe('11 avril 2025');
    expect(formatDate('2025-04-21', 'fr')).toBe('21 avril 2025');
  });
});

describe('formatDay', () => {
  test('leaves the year out', () => {
    expect(formatDay('2025-04-15', 'en')).toBe('15 April');
    expect(formatDay('2025-05-01', 'fr')).toBe('1er mai');
  });
});

describe('formatNight', () => {
  test('is named by its evening and its morning', () => {
    expect(formatNight('2025-04-14', 'en')).toBe('14–15 April');
    expect(formatNight('2025-04-14', 'fr')).toBe('14 au 15 avril');
  });

  test('names both months when it crosses one', () => {
    expect(formatNight('2025-04-30', 'en')).toBe('30 April to 1 May');
    expect(formatNight('2025-04-30', 'fr')).toBe('30 avril au 1er mai');
  });
});

describe('formatTime', () => {
  test.each([
    ['00:40', '00:40', `0${N}h${N}40`],
    ['16:05', '16:05', `16${N}h${N}05`],
    ['23:00', '23:00', `23${N}h`],
  ])('%s', (time, en, fr) => {
    expect(formatTime(time, 'en')).toBe(en);
    expect(formatTime(time, 'fr')).toBe(fr);
  });
});

describe('formatEdtf', () => {
  test.each([
    ['2025-04-15', '15 April 2025', '15 avril 2025'],
    ['2025-04', 'April 2025', 'avril 2025'],
    ['2025-04-15T00:40:00', '15 April 2025, 00:40', `15 avril 2025, 0${N}h${N}40`],
    ['2025-04-15?', 'about 15 April 2025', 'vers le 15 avril 2025'],
    ['2025-04-14/2025-04-15', '14–15 April 2025', '14 au 15 avril 2025'],
    ['2025-04-13/2025-04-15', '13 April 2025 – 15 April 2025', '13 avril 2025 – 15 avril 2025'],
  ])('%s', (edtf, en, fr) => {
    expect(formatEdtf(edtf, 'en')).toBe(en);
    expect(formatEdtf(edtf, 'fr')).toBe(fr);
  });

  test('a night that crosses the year says the year of its morning', () => {
    expect(formatEdtf('2024-12-31/2025-01-01', 'en')).toBe('31 December to 1 January 2025');
  });

  test.each(['2025-04-15~', '2025-04-15%'])('%s is as doubtful as with a question mark', (edtf) => {
    expect(formatEdtf(edtf, 'en')).toBe(formatEdtf('2025-04-15?', 'en'));
  });
});

describe('numbers and lists', () => {
  test('kilometres are whole and keep their unit', () => {
    expect(formatKm(61.6, 'en')).toBe(`62${N}km`);
    expect(formatKm(0.2, 'fr')).toBe(`0${N}km`);
    expect(formatKm(1234, 'en')).toBe(`1,234${N}km`);
    expect(formatKm(1234, 'fr')).toMatch(/^1\s234\skm$/u);
  });

  test('lists end with the word of the language', () => {
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
    expect(formatList(['a'], 'fr')).toBe('a');
    expect(formatList([], 'en')).toBe('');
  });
});
