import { addDays, type Day } from '../domain/calendar.ts';
import { coveredBack, paused } from '../domain/pause.ts';
import { pauseUntil } from '../domain/spoken-time.ts';
import { isCounted } from '../domain/streak.ts';
import { ask, close, type Handler, invite, type Line, line, type Outcome, type Turn } from '../turn.ts';
import { handBack } from './check-in.ts';
import { situationOf } from './situation.ts';
import { withoutCount } from './streak.ts';

const SEVEN_DAYS = 7;
const GAP_OF_SOMEBODY_BACK = 3;

/** PauseStreak: covered until a day, or, where people have plainly been away, the days behind them. */
export const pauseStreak: Handler = (turn) => {
  if (!turn.remembers) return withoutCount(turn);
  const until = pauseUntil(turn.slots, turn.today);
  const back = coveredBack(turn.household.streak, turn.moment, turn.covered);
  const areBack =
    until === undefined ? back.days > 0 : !turn.slots.until && back.days >= GAP_OF_SOMEBODY_BACK;
  if (areBack)
    return welcomeHome({ ...turn, household: { ...turn.household, streak: back.streak } }, back.days);
  if (until !== undefined) return coverUntil(turn, until);
  return turn.session.asksUntil ? pauseForSevenDays(turn) : askUntil(turn);
};

/** The days away are covered, and today's check-in is offered where it is still to come. */
function welcomeHome(turn: Turn, days: number): Outcome {
  const said = line('awayCovered', { count: days });
  if (situationOf(turn) === 'turn') return handBack(turn, [said]);
  if (isCounted(turn.household.streak, turn.moment))
    return close(turn, [said, line('streakToday', { count: turn.household.streak.count })]);
  return ask(turn, { kind: 'checkin' }, [said, line('offerCheckin')]);
}

/** Until when, asked with the words for an answer. */
export function askUntil(turn: Turn): Outcome {
  return { ...invite(turn, [line('untilWhen')], [line('untilWhen')]), asksUntil: true };
}

/** No day was named when asked for one: seven days, said so, and never fewer than were covered already. */
export const pauseForSevenDays: Handler = (turn) => {
  const until = addDays(turn.today, SEVEN_DAYS);
  const already = turn.household.streak.pause?.to ?? '';
  return already > until ? coverUntil(turn, already) : covered(turn, until, 'coveredSevenDays');
};

function coverUntil(turn: Turn, until: Day): Outcome {
  const isTooFar = paused(turn.household.streak, until, turn.moment).pause?.to !== until;
  return covered(turn, until, isTooFar ? 'coveredAtMost' : 'coveredUntil');
}

function covered(
  turn: Turn,
  until: Day,
  said: 'coveredUntil' | 'coveredAtMost' | 'coveredSevenDays',
): Outcome {
  const streak = paused(turn.household.streak, until, turn.moment);
  const lines: readonly Line[] = [line(said, { day: streak.pause?.to ?? until })];
  const household = { ...turn.household, streak };
  return situationOf(turn) === 'turn' ? handBack(turn, lines, household) : close(turn, lines, household);
}
