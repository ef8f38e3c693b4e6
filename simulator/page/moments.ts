const HOUR_MS = 3_600_000;
const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The hour and minute of a local time such as 2026-11-23T21:00. */
export function timeOf(local: string): string {
  return local.slice(11, 16);
}

/** The date of a local time, as 2026-11-23. */
export function dateOf(local: string): string {
  return local.slice(0, 10);
}

/** The day of a local time or a date in words. */
export function dayInWords(local: string): string {
  const date = new Date(`${dateOf(local)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? local : DAY.format(date);
}

/** Whether this machine knows a time zone of that name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** A local time so many milliseconds further on the wall clock. */
export function later(local: string, ms: number): string {
  return new Date(Date.parse(`${local}:00Z`) + ms).toISOString().slice(0, 16);
}

/** The same local time one hour on. */
export function inAnHour(local: string): string {
  return later(local, HOUR_MS);
}

/** Nine in the evening of the next day; the night until four still belongs to the day before. */
export function nextEvening(local: string): string {
  return `${dateOf(later(local, 20 * HOUR_MS))}T21:00`;
}
