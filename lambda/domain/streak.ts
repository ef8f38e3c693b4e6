import { type Day, daysBetween } from './calendar.ts';

/** Consecutive household-days with a check-in; counts are days, `graceDays` is 0 to 2. */
export interface Streak {
  readonly count: number;
  readonly best: number;
  readonly total: number;
  readonly graceDays: number;
  readonly lastDay?: Day;
}

/** A household that has not yet had a check-in. */
export const NO_STREAK: Streak = { count: 0, best: 0, total: 0, graceDays: 2 };

/** The streak after a check-in on a household-day: once a day, and never moved by a day that lies in the past. */
export function credit(streak: Streak, day: Day): Streak {
  const since = streak.lastDay === undefined ? Number.POSITIVE_INFINITY : daysBetween(streak.lastDay, day);
  if (since <= 0) return streak;
  const count = since === 1 ? streak.count + 1 : 1;
  return {
    ...streak,
    count,
    best: Math.max(streak.best, count),
    total: streak.total + 1,
    lastDay: day,
  };
}

/** Whether the household-day already has its check-in. */
export function isCounted(streak: Streak, day: Day): boolean {
  return streak.lastDay !== undefined && daysBetween(streak.lastDay, day) <= 0;
}
