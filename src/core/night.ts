/** Local date-time text `YYYY-MM-DDTHH:MM` to minutes since 1970 on a calendar without time zones. */
export function minutesOf(local: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(local);
  if (match === null)
    throw new Error(`found "${local}", expected a local date-time YYYY-MM-DDTHH:MM`);
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}

const DAY = 24 * 60;
const NOON = 12 * 60;

/**
 * The night that a local date-time belongs to, named by the date of its evening (`YYYY-MM-DD`):
 * nights run from noon to noon, so 00:40 on 15 April is in the night of 14 April.
 */
export function nightOf(local: string): string {
  const evening = Math.floor((minutesOf(local) - NOON) / DAY) * DAY;
  return new Date(evening * 60_000).toISOString().slice(0, 10);
}

/** The calendar day after `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return new Date((minutesOf(`${date}T00:00`) + DAY) * 60_000).toISOString().slice(0, 10);
}
