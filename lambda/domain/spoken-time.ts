import { addDays, type Day, daysBetween } from './calendar.ts';

const DAYS_A_UNIT = { D: 1, W: 7, M: 30, Y: 365 };

/** The last day of what Alexa understood as a date: a day, a week, a weekend or a month; undefined for anything else. */
export function lastDayOf(date: string): Day | undefined {
  const [, year = '', week, month, day] = /^(\d{4})-(?:W(\d\d)(?:-WE)?|(\d\d)(?:-(\d\d))?)$/.exec(date) ?? [];
  if (week) return sundayOf(Number(year), Number(week));
  if (!month) return undefined;
  const last = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  const whole = `${year}-${month}-${last}`;
  return Number.isNaN(Date.parse(whole)) ? undefined : whole;
}

/** The Sunday that ends an ISO week. */
function sundayOf(year: number, week: number): Day {
  const firstThursdayWeek = `${year}-01-04`;
  const weekday = (new Date(firstThursdayWeek).getUTCDay() + 6) % 7;
  return addDays(firstThursdayWeek, 6 - weekday + (week - 1) * 7);
}

/** The whole days of an ISO duration such as P1W or P10D; undefined where it has none. */
export function daysIn(duration: string): number | undefined {
  const date = /^P[^T]+/.exec(duration)?.[0] ?? '';
  const counts = Object.entries(DAYS_A_UNIT).map(([unit, days]) => days * countOf(unit, date));
  return counts.reduce((sum, days) => sum + days, 0) || undefined;
}

function countOf(unit: string, date: string): number {
  return Number(new RegExp(`(\\d+)${unit}`).exec(date)?.[1] ?? 0);
}

/** Until when a pause was wished for: a date from today on, or a length from today; undefined where neither was said. */
export function pauseUntil(
  said: { readonly until?: string | undefined; readonly duration?: string | undefined },
  today: Day,
): Day | undefined {
  const day = lastDayOf(said.until ?? '');
  if (day !== undefined && daysBetween(today, day) >= 0) return day;
  const days = daysIn(said.duration ?? '');
  return days === undefined ? undefined : addDays(today, days);
}
