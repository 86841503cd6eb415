/** How much of a moment is stated. */
type EdtfPrecision = 'year' | 'month' | 'day' | 'minute';

/** One stated moment. Fields finer than `precision` are null. Seconds are checked and left out: nobody states them. */
interface EdtfPoint {
  readonly precision: EdtfPrecision;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
  /** `?` or `%`: the source is not sure. */
  readonly uncertain: boolean;
  /** `~` or `%`: about then. */
  readonly approximate: boolean;
}

/** A moment or an interval, with the local date-times `YYYY-MM-DDTHH:MM` that bound it, both included. */
export interface Edtf {
  readonly start: EdtfPoint;
  /** End of an interval, null for a single moment. */
  readonly end: EdtfPoint | null;
  readonly low: string;
  readonly high: string;
}

const POINT = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?([?~%])?$/;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1–12) in the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/**
 * Reads the part of EDTF (ISO 8601-2:2019, levels 0 and 1; https://www.loc.gov/standards/datetime/) that the data
 * uses: `2025`, `2025-04`, `2025-04-15`, each with `?`, `~` or `%`; `2025-04-15T00:40` with or without seconds;
 * closed intervals `a/b`. Times are local, Europe/Paris: a zone is refused. Returns null for anything else,
 * for dates that no calendar has (2025-02-30) and for intervals that end before they start.
 */
export function parseEdtf(text: string): Edtf | null {
  const slash = text.indexOf('/');
  const start = parsePoint(slash === -1 ? text : text.slice(0, slash));
  if (start === null) return null;
  if (slash === -1) return { start, end: null, low: lowOf(start), high: highOf(start) };
  const end = parsePoint(text.slice(slash + 1));
  if (end === null || lowOf(end) < lowOf(start) || highOf(end) < highOf(start)) return null;
  return { start, end, low: lowOf(start), high: highOf(end) };
}

/** True for a local date-time `YYYY-MM-DDTHH:MM` that the calendar has: the form of the bounds of `when`. */
export function isLocalDateTime(text: string): boolean {
  return text.length === 16 && parsePoint(text)?.precision === 'minute';
}

/** True for a day `YYYY-MM-DD` that the calendar has, without `?` or `~`. */
export function isDay(text: string): boolean {
  return text.length === 10 && parsePoint(text)?.precision === 'day';
}

/** Order of time: by lower bound, then by upper bound, so that what is stated exactly comes first. */
export function compareEdtf(a: Edtf, b: Edtf): number {
  return compareText(a.low, b.low) || compareText(a.high, b.high);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function parsePoint(text: string): EdtfPoint | null {
  const match = POINT.exec(text);
  if (match === null) return null;
  const [year = 0, month = null, day = null, hour = null, minute = null, second = 0] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const mark = match[7];
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year, month ?? 0))) return null;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || second > 59) return null;
  // EDTF qualifies dates, not times of day.
  if (hour !== null && mark !== undefined) return null;
  const uncertain = mark === '?' || mark === '%';
  const approximate = mark === '~' || mark === '%';
  return {
    precision: precisionOf(month, day, hour),
    year,
    month,
    day,
    hour,
    minute,
    uncertain,
    approximate,
  };
}

function precisionOf(month: number | null, day: number | null, hour: number | null): EdtfPrecision {
  if (hour !== null) return 'minute';
  if (day !== null) return 'day';
  return month === null ? 'year' : 'month';
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

function lowOf({ year, month, day, hour, minute }: EdtfPoint): string {
  const date = `${pad(year, 4)}-${pad(month ?? 1)}-${pad(day ?? 1)}`;
  return `${date}T${pad(hour ?? 0)}:${pad(minute ?? 0)}`;
}

function highOf({ year, month, day, hour, minute }: EdtfPoint): string {
  const last = day ?? daysInMonth(year, month ?? 12);
  const date = `${pad(year, 4)}-${pad(month ?? 12)}-${pad(last)}`;
  return `${date}T${pad(hour ?? 23)}:${pad(minute ?? 59)}`;
}
