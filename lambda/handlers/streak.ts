import { addDays } from '../domain/calendar.ts';
import { isOpen } from '../domain/check-in.ts';
import { pauseUntil } from '../domain/spoken-time.ts';
import {
  type Credited,
  credit,
  isCounted,
  missedDays,
  paused,
  rewound,
  type Streak,
} from '../domain/streak.ts';
import { ask, close, type Handler, invite, type Line, line, type Outcome, type Turn } from '../turn.ts';
import { handBack } from './check-in.ts';
import { situationOf } from './situation.ts';

const SEVEN_DAYS = 7;

/** CheckStreak: how the run stands, or what a check-in today would carry on; asking changes nothing. */
export const checkStreak: Handler = (turn) => {
  if (!turn.remembers) return withoutCount(turn);
  const told = standing(turn);
  if (situationOf(turn) === 'turn') return handBack(turn, told);
  const isToday = isCounted(turn.household.streak, turn.moment);
  return isToday ? close(turn, told) : ask(turn, { kind: 'checkin' }, [...told, line('shallWe')]);
};

/** Without memory nothing is said of the run; a turn of the check-in goes on. */
function withoutCount(turn: Turn): Outcome {
  if (situationOf(turn) === 'turn') return handBack(turn, [line('streakUnknown')]);
  return ask(turn, { kind: 'question' }, [line('streakUnknown'), line('questionInstead')]);
}

function standing(turn: Turn): readonly Line[] {
  const streak = rewound(turn.household.streak, turn.moment);
  if (streak.total === 0) return [line('streakFirst')];
  const best = streak.best > 1 ? [line('best', { count: streak.best })] : [];
  return [line('total', { count: streak.total }), ...best, ...runAsItStands(turn, streak)];
}

function runAsItStands(turn: Turn, streak: Streak): readonly Line[] {
  const { count } = streak;
  if (isOpen(turn.household.checkin, turn.now)) return [line('todayMakes', { count })];
  if (isCounted(streak, turn.moment)) return [line('streakToday', { count })];
  return ahead(credit(streak, turn.moment, turn.covered));
}

/** What a check-in now would make of the run. */
function ahead({ streak, forgiven, isNewRun }: Credited): readonly Line[] {
  const covered =
    forgiven.length > 0 ? [line('isCovered', { count: forgiven.length, day: forgiven[0] ?? '' })] : [];
  const offer = isNewRun ? offerOf(streak) : [];
  return [...covered, line('streakAhead', { count: streak.count }), ...offer];
}

function offerOf(streak: Streak): readonly Line[] {
  return streak.offer ? [line('offerStands', { count: streak.offer.count })] : [];
}

/** PauseStreak: covered until a day, up to thirty ahead; days missed up to seven back are covered with it. */
export const pauseStreak: Handler = (turn) => {
  if (!turn.remembers) return withoutCount(turn);
  const until = pauseUntil(turn.slots, turn.today);
  if (until !== undefined) return coverUntil(turn, until, 'coveredUntil');
  if (turn.session.asksUntil) return pauseForSevenDays(turn);
  const away = missedDays(turn.household.streak, turn.moment, turn.covered).length;
  const yesterday = addDays(turn.today, -1);
  const household = away > 0 ? withPause(turn, yesterday) : turn.household;
  const said = away > 0 ? [line('awayCovered', { count: away })] : [];
  return { ...invite(turn, [...said, line('untilWhen')], [line('untilWhen')], household), asksUntil: true };
};

/** No day was named when asked for one: seven days, and said so. */
export const pauseForSevenDays: Handler = (turn) =>
  coverUntil(turn, addDays(turn.today, SEVEN_DAYS), 'coveredSevenDays');

function coverUntil(turn: Turn, until: string, said: 'coveredUntil' | 'coveredSevenDays'): Outcome {
  const household = withPause(turn, until);
  const lines = [line(said, { day: household.streak.pause?.to ?? until })];
  return situationOf(turn) === 'turn' ? handBack(turn, lines, household) : close(turn, lines, household);
}

function withPause(turn: Turn, until: string): Turn['household'] {
  return { ...turn.household, streak: paused(turn.household.streak, until, turn.moment) };
}

/** StopCounting: the run is kept and no longer spoken of by itself. */
export const stopCounting: Handler = (turn) =>
  switched(turn, { ...turn.household.streak, muted: true }, [line('countsQuietly')]);

/** StartCounting: the run is spoken of again, beginning now. */
export const startCounting: Handler = (turn) => {
  const { muted: _muted, ...streak } = turn.household.streak;
  return switched(turn, streak, [
    line('countsAgain'),
    ...(streak.total > 0 ? [line('total', { count: streak.total })] : []),
  ]);
};

function switched(turn: Turn, streak: Streak, lines: readonly Line[]): Outcome {
  if (!turn.remembers) return withoutCount(turn);
  const household = { ...turn.household, streak };
  return situationOf(turn) === 'turn' ? handBack(turn, lines, household) : close(turn, lines, household);
}
