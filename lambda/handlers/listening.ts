import { pickTip } from '../domain/tip-picker.ts';
import { close, type Handler, line } from '../turn.ts';
import { handBack } from './check-in.ts';
import { questionFor } from './question.ts';
import { situationOf } from './situation.ts';

/** HelpMeListen: one tip, then out of the way; in a check-in first what the listener does now, and the turn again. */
export const listeningTip: Handler = (turn) => {
  const audience = turn.household.wish?.audience ?? 'couple';
  const technique = turn.slots.technique;
  const picked = pickTip(turn.tips, turn.household.tipsHeard, turn.seed, { technique, audience });
  if (!picked) return questionFor(turn, { audience });
  const household = { ...turn.household, tipsHeard: picked.heard };
  const tip = { tip: picked.tip.id };
  return situationOf(turn) === 'turn'
    ? handBack(turn, [line('listenerNow'), tip], household)
    : close(turn, [tip, line('yoursToTry')], household);
};
