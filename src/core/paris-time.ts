import { daysInMonth } from './edtf.ts';
import { minutesOf } from './night.ts';

/** Day of the month of the last Sunday. */
function lastSunday(year: number, month: number): number {
  const last = daysInMonth(year, month);
  return last - new Date(Date.UTC(year, month - 1, last)).getUTCDay();
}

const pad = (value: number) => String(value).padStart(2, '0');

/**
 * A local date-time `YYYY-MM-DDTHH:MM` of Europe/Paris as RFC 3339 with its offset: summer time from the last Sunday
 * of March, 02:00, to the last of October, 03:00 (directive 2000/84/EC). The hour that comes twice is read as summer's.
 * @throws Error when the text is no such date-time.
 */
export function withParisOffset(local: string): string {
  const minutes = minutesOf(local);
  const year = Number(local.slice(0, 4));
  const start = minutesOf(`${year}-03-${pad(lastSunday(year, 3))}T02:00`);
  const end = minutesOf(`${year}-10-${pad(lastSunday(year, 10))}T03:00`);
  const offset = minutes >= start && minutes < end ? '+02:00' : '+01:00';
  return `${local.slice(0, 16)}:00${offset}`;
}
