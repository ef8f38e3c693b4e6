import { addDays, type Day } from './calendar.ts';
import { beforeLast, credit, dayOf, isNewDay, type Moment, missedDays, type Streak } from './streak.ts';

/** Days that a pause said today may cover: thirty ahead, and seven back where days were missed. */
const PAUSE_AT_MOST = { daysAhead: 30, daysBack: 7 } as const;

/** The streak paused until a household-day, today included; days missed up to seven back are covered with it. */
export function paused(streak: Streak, until: Day, now: Moment): Streak {
  const today = dayOf(now);
  const furthest = addDays(today, PAUSE_AT_MOST.daysAhead);
  const to = until > furthest ? furthest : until;
  const [firstMissed = today] = missedDays(streak, now, new Set());
  const earliest = addDays(today, -PAUSE_AT_MOST.daysBack);
  const from = firstMissed < earliest ? earliest : firstMissed;
  const old = streak.pause && streak.seen && streak.pause.to >= dayOf(streak.seen) ? streak.pause : undefined;
  const pause = { from: old && old.from < from ? old.from : from, to };
  return { ...streak, pause };
}

/** Days away covered afterwards, and how many that are. */
export interface Covered {
  readonly streak: Streak;
  readonly days: number;
}

/**
 * The streak with the days away up to yesterday covered, seven at most. Said after the check-in of the return, that
 * check-in is counted anew, as if the days had been covered before it.
 */
export function coveredBack(streak: Streak, now: Moment, covered: ReadonlySet<Day> = new Set()): Covered {
  const before = isNewDay(streak, now) ? undefined : beforeLast(streak);
  const returned = before && streak.last;
  const base = returned ? before : streak;
  const back = returned ?? now;
  const quiet = paused(base, addDays(dayOf(back), -1), back);
  const days = missedDays(base, back, covered).length - missedDays(quiet, back, covered).length;
  if (days === 0) return { streak, days };
  return { streak: returned ? credit(quiet, back, covered).streak : quiet, days };
}
