import { credit, isCounted } from '../domain/streak.ts';
import { ask, close, type Handler, type Line, line, type Turn } from '../turn.ts';
import { handBack } from './check-in.ts';
import { situationOf } from './situation.ts';

/** CheckStreak: how the run stands, or what a check-in today would make of it; asking changes nothing. */
export const checkStreak: Handler = (turn) => {
  if (!turn.remembers) return ask(turn, { kind: 'question' }, [line('streakUnknown')]);
  if (situationOf(turn) === 'turn') return handBack(turn, standing(turn));
  if (isCounted(turn.household.streak, turn.today)) return close(turn, standing(turn));
  return ask(turn, { kind: 'checkin' }, [...standing(turn), line('shallWe')]);
};

function standing(turn: Turn): readonly Line[] {
  const { streak } = turn.household;
  if (streak.total === 0) return [line('streakFirst')];
  const { count } = credit(streak, turn.today);
  const run = line(isCounted(streak, turn.today) ? 'streakToday' : 'streakAhead', { count });
  const best = streak.best > 1 ? [line('best', { count: streak.best })] : [];
  return [line('total', { count: streak.total }), ...best, run];
}
