import type { Locale } from '../core/localized.ts';
import { dayAfter, minutesOf } from '../core/night.ts';

const TAG: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-FR' };
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(TAG[locale], { ...options, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter;
}

function toDate(date: string): Date {
  return new Date(minutesOf(`${date}T00:00`) * 60_000);
}

/** `1er avril` in French; the numeral alone otherwise. */
function ordinalFirst(text: string, locale: Locale): string {
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** `2025-04-15` → «15 April 2025» / «15 avril 2025»; `2025-04` and `2025` lose what they do not say. */
export function formatDate(date: string, locale: Locale): string {
  if (/^\d{4}$/.test(date)) return date;
  if (/^\d{4}-\d{2}$/.test(date)) {
    return dateFormatter(locale, { month: 'long', year: 'numeric' }).format(toDate(`${date}-01`));
  }
  const text = dateFormatter(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    toDate(date),
  );
  return ordinalFirst(text, locale);
}

/** Day and month without the year. */
export function formatDay(date: string, locale: Locale): string {
  return ordinalFirst(
    dateFormatter(locale, { day: 'numeric', month: 'long' }).format(toDate(date)),
    locale,
  );
}

/** A night by the date of its evening: «14–15 April» / «14 au 15 avril». */
export function formatNight(evening: string, locale: Locale): string {
  const morning = dayAfter(evening);
  const sameMonth = evening.slice(0, 7) === morning.slice(0, 7);
  const first = sameMonth ? String(Number(evening.slice(8))) : formatDay(evening, locale);
  const joint = locale === 'fr' ? ' au ' : sameMonth ? '–' : ' to ';
  return `${first}${joint}${formatDay(morning, locale)}`;
}

/** `16:05` → «16:05» / «16 h 05». */
export function formatTime(time: string, locale: Locale): string {
  const [hour = '', minute = ''] = time.split(':');
  if (locale === 'en') return `${hour}:${minute}`;
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/**
 * An EDTF date, date-time or closed interval as a reader says it. Doubt (`?`, `~`, `%`) is told by a word,
 * and an interval of one night stays a night.
 */
export function formatEdtf(edtf: string, locale: Locale): string {
  const [from = '', to] = edtf.split('/');
  if (to !== undefined) {
    const start = from.slice(0, 10);
    if (
      !from.includes('T') &&
      !to.includes('T') &&
      /^\d{4}-\d{2}-\d{2}$/.test(start) &&
      dayAfter(start) === to
    ) {
      const year = to.slice(0, 4);
      return locale === 'fr'
        ? `${formatNight(start, locale)} ${year}`
        : `${formatNight(start, locale)} ${year}`;
    }
    return `${formatEdtf(from, locale)} – ${formatEdtf(to, locale)}`;
  }
  const doubtful = /[?~%]$/.test(from);
  const plain = from.replace(/[?~%]$/, '');
  const [date = '', time] = plain.split('T');
  const text = formatDate(date, locale);
  const full = time === undefined ? text : `${text}, ${formatTime(time.slice(0, 5), locale)}`;
  if (!doubtful) return full;
  return locale === 'fr' ? `vers le ${full}` : `about ${full}`;
}

/** Kilometres, rounded to the unit: «62 km» with a no-break space. */
export function formatKm(km: number, locale: Locale): string {
  return `${new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 0 }).format(km)}\u00a0km`;
}

/** «a, b and c» / «a, b et c». */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(TAG[locale], { type: 'conjunction' }).format(items);
}
