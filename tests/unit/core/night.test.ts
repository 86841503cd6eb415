import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, minutesOf, nightOf } from '../../../src/core/night.ts';

describe('minutesOf', () => {
  test('counts minutes of a calendar without time zones', () => {
    expect(minutesOf('1970-01-01T00:00')).toBe(0);
    expect(minutesOf('1970-01-02T01:05')).toBe(24 * 60 + 65);
    expect(minutesOf('2025-04-15T00:40') - minutesOf('2025-04-14T23:50')).toBe(50);
  });

  test('ignores seconds', () => {
    expect(minutesOf('2025-04-15T00:40:59')).toBe(minutesOf('2025-04-15T00:40'));
  });

  test.each(['', '2025-04-15', '15/04/2025 00:40', 'T00:40', '«2025-04-15T00:40»'])(
    'refuses «%s»',
    (text) => {
      expect(() => minutesOf(text)).toThrow(/expected a local date-time/);
    },
  );
});

describe('nightOf', () => {
  test.each([
    ['2025-04-15T00:40', '2025-04-14'],
    ['2025-04-14T20:00', '2025-04-14'],
    ['2025-04-13T23:00', '2025-04-13'],
    ['2025-04-15T11:59', '2025-04-14'],
    ['2025-04-15T12:00', '2025-04-15'],
    ['2025-01-01T03:00', '2024-12-31'],
    ['2024-03-01T00:00', '2024-02-29'],
  ])('%s is in the night of %s', (local, evening) => {
    expect(nightOf(local)).toBe(evening);
  });
});

describe('dayAfter', () => {
  test.each([
    ['2025-04-14', '2025-04-15'],
    ['2024-02-28', '2024-02-29'],
    ['2025-02-28', '2025-03-01'],
    ['2025-12-31', '2026-01-01'],
  ])('after %s comes %s', (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });

  test('the morning of a night is the day after its evening', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const evening = date.toISOString().slice(0, 10);
        expect(nightOf(`${dayAfter(evening)}T03:00`)).toBe(evening);
        expect(nightOf(`${evening}T21:00`)).toBe(evening);
      }),
    );
  });
});
