import { addDays } from '../domain/calendar.ts';
import { isOpen } from '../domain/check-in.ts';
import {
  type Credited,
  credit,
  isCounted,
  NO_STREAK,
  rewound,
  type Streak,
  standingOffer,
} from '../domain/streak.ts';
import { ask, close, type Handler, type Line, line, type Outcome, type Turn } from '../turn.ts';
import { handBack } from './check-in.ts';
import { situationOf } from './situation.ts';

/** CheckStreak: how the run stands, or what a check-in today would carry on; asking changes nothing. */
export const checkStreak: Handler = (turn) => {
  if (!turn.remembers) return withoutCount(turn);
  const told = standing(turn);
  if (situationOf(turn) === 'turn') return handBack(turn, told);
  const isToday = isCounted(turn.household.streak, turn.moment);
  return isToday ? close(turn, told) : ask(turn, { kind: 'checkin' }, [...told, line('shallWe')]);
};

/** Without memory nothing is said of the run; a turn of the check-in goes on. */
export function withoutCount(turn: Turn): Outcome {
  if (situationOf(turn) === 'turn') return handBack(turn, [line('streakUnknown')]);
  return ask(turn, { kind: 'question' }, [line('streakUnknown'), line('questionInstead')]);
}

/** The run as it stands; while today's check-in is open its figures are those before it, with today's as a promise. */
function standing(turn: Turn): readonly Line[] {
  const { checkin, streak: stored } = turn.household;
  const streak = rewound(stored, turn.moment);
  const isPromised = isOpen(checkin, turn.now) && checkin.isCounted && checkin.began.at === streak.last?.at;
  const { total, best } = isPromised ? (streak.undo ?? NO_STREAK) : streak;
  const soFar = total > 0 ? [line('total', { count: total })] : [];
  const run = isPromised ? [line('todayMakes', { count: streak.count })] : runAsItStands(turn, streak);
  return [...soFar, ...(best > 1 ? [line('best', { count: best })] : []), ...run];
}

function runAsItStands(turn: Turn, streak: Streak): readonly Line[] {
  if (streak.total === 0) return [line('streakFirst')];
  if (isCounted(streak, turn.moment)) return [line('streakToday', { count: streak.count })];
  return ahead(credit(streak, turn.moment, turn.covered), turn);
}

/** What a check-in now would make of the run. */
function ahead({ streak, forgiven, isNewRun }: Credited, turn: Turn): readonly Line[] {
  const covered =
    forgiven.length > 0 ? [line('isCovered', { count: forgiven.length, day: forgiven[0] ?? '' })] : [];
  const offer = isNewRun ? standingOffer(streak, addDays(turn.today, 1)) : undefined;
  const promise = offer ? [line('offerStands', { count: offer.count })] : [];
  return [...covered, line('streakAhead', { count: streak.count }), ...promise];
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
