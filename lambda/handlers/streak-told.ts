import { addDays } from '../domain/calendar.ts';
import { isOpen } from '../domain/check-in.ts';
import type { Household } from '../domain/household.ts';
import { beforeLast, type Credited, credit, dayOf, NO_STREAK, standingOffer } from '../domain/streak.ts';
import { type Line, line, type Turn } from '../turn.ts';

const MILESTONES: ReadonlySet<number> = new Set([3, 7, 14, 30, 50]);
const DAYS_A_YEAR = 365;

/** What is said of the run, and the household that has heard it: a clause at most, once for each credited day, never when muted. */
export interface Told {
  readonly lines: readonly Line[];
  readonly household: Household;
}

/** The clause at the end of a check-in, about the run it was counted in. */
export function toldAtTheEnd(turn: Turn): Told {
  const { streak } = turn.household;
  const { last } = streak;
  if (!last) return { lines: [], household: turn.household };
  return told(turn, lineFor(credit(beforeLast(streak) ?? NO_STREAK, last, turn.covered), turn));
}

/** The number alone, at the next visit after a check-in that nobody finished. */
export function toldAtTheNextVisit(turn: Turn): Told {
  const { count, total } = turn.household.streak;
  const number = count > 1 ? line('runNow', { count }) : line('total', { count: total });
  return isOpen(turn.household.checkin, turn.now) ? told(turn, []) : told(turn, [number]);
}

function told(turn: Turn, lines: readonly Line[]): Told {
  const { household } = turn;
  const { last, muted } = household.streak;
  const day = last && dayOf(last);
  const isSilent = !turn.remembers || muted || day === undefined || household.told === day;
  return isSilent || lines.length === 0
    ? { lines: [], household }
    : { lines, household: { ...household, told: day } };
}

function lineFor({ streak, forgiven, isNewRun, isRepaired }: Credited, turn: Turn): readonly Line[] {
  const { count, total } = streak;
  if (isRepaired) return [line('isBack', { count })];
  if (isNewRun) {
    const offer = standingOffer(streak, addDays(turn.today, 1));
    return [
      offer ? line('totalAndOffer', { count: total, run: offer.count }) : line('total', { count: total }),
    ];
  }
  if (count < 2) return [line('total', { count: total })];
  if (forgiven.length > 0)
    return [line('runCovered', { run: count, count: forgiven.length, day: forgiven[0] ?? '' })];
  return [line(isMilestone(count) ? 'milestone' : 'runNow', { count })];
}

const isMilestone = (count: number): boolean =>
  MILESTONES.has(count) || count % 100 === 0 || count % DAYS_A_YEAR === 0;
