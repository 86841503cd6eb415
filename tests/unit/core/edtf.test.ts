import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareEdtf,
  daysInMonth,
  type Edtf,
  isDay,
  isLocalDateTime,
  parseEdtf,
} from '../../../src/core/edtf.ts';

function parsed(text: string): Edtf {
  const edtf = parseEdtf(text);
  if (edtf === null) throw new Error(`found null for ${text}, expected a date`);
  return edtf;
}

describe('parseEdtf', () => {
  it.each([
    ['2025', '2025-01-01T00:00', '2025-12-31T23:59'],
    ['2025-04', '2025-04-01T00:00', '2025-04-30T23:59'],
    ['2024-02', '2024-02-01T00:00', '2024-02-29T23:59'],
    ['2025-04-15', '2025-04-15T00:00', '2025-04-15T23:59'],
    ['2025-04-15T00:40', '2025-04-15T00:40', '2025-04-15T00:40'],
    ['2025-04-14T21:45:00', '2025-04-14T21:45', '2025-04-14T21:45'],
    ['2025-04-14/2025-04-15', '2025-04-14T00:00', '2025-04-15T23:59'],
    ['2025-04-14T22:00/2025-04-15', '2025-04-14T22:00', '2025-04-15T23:59'],
    ['2025-04/2025-05', '2025-04-01T00:00', '2025-05-31T23:59'],
    ['2025-04-15/2025-04-15', '2025-04-15T00:00', '2025-04-15T23:59'],
    ['2025-12-31T23:59:59', '2025-12-31T23:59', '2025-12-31T23:59'],
  ])('bounds %s', (text, low, high) => {
    expect(parsed(text)).toMatchObject({ low, high });
  });

  it.each([
    ['2025-04-15?', { uncertain: true, approximate: false }],
    ['2025-04~', { uncertain: false, approximate: true }],
    ['2025%', { uncertain: true, approximate: true }],
    ['2025-04-15', { uncertain: false, approximate: false }],
  ])('reads the qualifier of %s', (text, qualifier) => {
    expect(parsed(text).start).toMatchObject(qualifier);
  });

  it('says how much is stated', () => {
    const texts = ['2025', '2025-04', '2025-04-15', '2025-04-15T21:45'];
    expect(texts.map((text) => parsed(text).start.precision)).toEqual([
      'year',
      'month',
      'day',
      'minute',
    ]);
    expect(parsed('2025-04').start).toMatchObject({ year: 2025, month: 4, day: null, hour: null });
  });

  it('keeps both ends of an interval', () => {
    const { start, end } = parsed('2025-04-14?/2025-04-15~');
    expect(start).toMatchObject({ day: 14, uncertain: true });
    expect(end).toMatchObject({ day: 15, approximate: true });
    expect(parsed('2025-04-14').end).toBeNull();
  });

  it.each([
    ['', 'nothing'],
    ['2025-02-30', 'a day that no calendar has'],
    ['2025-02-29', 'a leap day of a common year'],
    ['1900-02-29', 'a leap day of a century'],
    ['2025-13', 'a thirteenth month'],
    ['2025-00-10', 'a month zero'],
    ['2025-00', 'a month zero without a day'],
    ['2025-04-15/2025-04', 'an interval whose end begins before its start'],
    ['2025-04/2025-04-01', 'an interval whose end is over before its start'],
    ['2025-04-00', 'a day zero'],
    ['2025-04-15T24:00', 'an hour 24'],
    ['2025-04-15T10:60', 'a minute 60'],
    ['2025-04-15T10:10:60', 'a second 60'],
    ['2025-04-15T10', 'an hour without minutes'],
    ['2025-04-15T10:10Z', 'a zone'],
    ['2025-04-15T10:10+02:00', 'an offset'],
    ['2025-04-15T10:10?', 'a qualified time'],
    ['25-04-15', 'a short year'],
    ['2025-4-15', 'a short month'],
    ['15/04/2025', 'a French date'],
    ['2025-04-15/', 'an open interval'],
    ['../2025-04-15', 'an open start'],
    ['2025-04-15/2025-04-14', 'an interval that ends before it starts'],
    ['2025-04-14/2025-04-15/2025-04-16', 'three dates'],
    [' 2025-04-15', 'a space'],
    ['2025-04-15\n', 'a line break'],
    ['２０２５', 'digits of another script'],
  ])('refuses %j: %s', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it('agrees with the calendar of the language on every day', () => {
    const day = fc.record({
      year: fc.integer({ min: 0, max: 9999 }),
      month: fc.nat(13),
      day: fc.nat(32),
    });
    fc.assert(
      fc.property(day, ({ year, month, day: number }) => {
        const pad = (value: number, width: number) => String(value).padStart(width, '0');
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(number, 2)}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(parseEdtf(text) !== null).toBe(exists);
      }),
    );
  });

  it('never throws, and bounds what it reads', () => {
    const unit = fc.constantFrom(...'0123456789-T:/?~%.Z');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
        const edtf = parseEdtf(text);
        if (edtf === null) return;
        expect(edtf.low <= edtf.high).toBe(true);
        expect(isLocalDateTime(edtf.low) && isLocalDateTime(edtf.high)).toBe(true);
      }),
    );
  });
});

describe('compareEdtf', () => {
  it('orders by beginning, then what is stated exactly first', () => {
    const texts = ['2025-05', '2025-04-15', '2025-04-15T00:00', '2025', '2025-04-14/2025-04-16'];
    const sorted = [...texts].sort((a, b) => compareEdtf(parsed(a), parsed(b)));
    expect(sorted).toEqual([
      '2025',
      '2025-04-14/2025-04-16',
      '2025-04-15T00:00',
      '2025-04-15',
      '2025-05',
    ]);
  });

  it('finds a moment equal to itself', () => {
    expect(compareEdtf(parsed('2025-04-15'), parsed('2025-04-15?'))).toBe(0);
  });
});

describe('forms', () => {
  it('knows local date-times to the minute', () => {
    const texts = [
      '2025-04-14T21:30',
      '2025-04-14T21:30:00',
      '2025-04-14',
      '2025-04-31T10:00',
      '2025-04-14/2025',
    ];
    expect(texts.map(isLocalDateTime)).toEqual([true, false, false, false, false]);
  });

  it('knows plain days', () => {
    const texts = ['2026-11-22', '2026-11-22?', '2026-11', '2026-02-29', '22/11/2026'];
    expect(texts.map(isDay)).toEqual([true, false, false, false, false]);
  });

  it('knows how long months are', () => {
    expect([1, 2, 4, 12].map((month) => daysInMonth(2025, month))).toEqual([31, 28, 30, 31]);
    expect([1900, 2000, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29]);
    expect(daysInMonth(2025, 13)).toBe(0);
  });
});
