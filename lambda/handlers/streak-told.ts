import { type Credited, credit, NO_STREAK, standingOffer } from '../domain/streak.ts';
import { type Line, line, type Turn } from '../turn.ts';

const MILESTONES: ReadonlySet<number> = new Set([3, 7, 14, 30, 50]);
const DAYS_A_YEAR = 365;

/** One short clause at the end of a check-in about the run it was counted in, once a household-day and never when muted. */
export function toldAtTheEnd(turn: Turn): readonly Line[] {
  const { streak, told } = turn.household;
  if (!turn.remembers || streak.muted || told === turn.today || !streak.last) return [];
  const { undo = NO_STREAK, pause } = streak;
  return lineFor(credit({ ...undo, ...(pause && { pause }) }, streak.last, turn.covered), turn);
}

function lineFor({ streak, forgiven, isNewRun, isRepaired }: Credited, turn: Turn): readonly Line[] {
  const { count, total } = streak;
  if (isRepaired) return [line('isBack', { count })];
  if (isNewRun) {
    const offer = standingOffer(streak, turn.today);
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
