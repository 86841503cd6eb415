import { describe, expect, it } from 'vitest';
import { withParisOffset } from '../../../src/core/paris-time.ts';

describe('withParisOffset', () => {
  it.each([
    ['2025-04-15T00:40', '2025-04-15T00:40:00+02:00'],
    ['2025-01-01T12:00', '2025-01-01T12:00:00+01:00'],
    ['2025-03-30T01:59', '2025-03-30T01:59:00+01:00'],
    ['2025-03-30T03:00', '2025-03-30T03:00:00+02:00'],
    ['2025-10-26T01:59', '2025-10-26T01:59:00+02:00'],
    ['2025-10-26T02:30', '2025-10-26T02:30:00+02:00'],
    ['2025-10-26T03:00', '2025-10-26T03:00:00+01:00'],
    ['2024-03-31T03:00', '2024-03-31T03:00:00+02:00'],
    ['2025-04-15T00:40:30', '2025-04-15T00:40:00+02:00'],
  ])('%s is %s', (local, expected) => {
    expect(withParisOffset(local)).toBe(expected);
  });

  it('agrees with the time zone database on every day of six years', () => {
    const zone = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let day = Date.UTC(2022, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
      const local = `${new Date(day).toISOString().slice(0, 10)}T12:00`;
      const [year, month, date] = local.slice(0, 10).split('-');
      expect(zone.format(new Date(withParisOffset(local))), local).toBe(
        `${date}/${month}/${year}, 12:00`,
      );
    }
  });

  it('refuses what is no date-time', () => {
    expect(() => withParisOffset('2025-04-15')).toThrow('found "2025-04-15"');
  });
});
