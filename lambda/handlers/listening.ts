import { pickTip } from '../domain/tip-picker.ts';
import type { Technique } from '../domain/vocabulary.ts';
import { close, type Handler, line } from '../turn.ts';
import { handBack } from './check-in.ts';
import { questionFor } from './question.ts';
import { situationOf } from './situation.ts';

/** What the one who listens can do at this moment. */
const FOR_THE_LISTENER: ReadonlySet<Technique> = new Set([
  'paraphrase',
  'validate',
  'bodylanguage',
  'dontinterrupt',
  'openquestions',
  'quietpartner',
]);

/** HelpMeListen: one tip, then out of the way; in a check-in first what the listener does now, and the turn again. */
export const listeningTip: Handler = (turn) => {
  const audience = turn.household.wish?.audience ?? 'couple';
  const technique = turn.slots.technique;
  const isInTurn = situationOf(turn) === 'turn';
  const tips = turn.tips.filter((tip) => technique || !isInTurn || FOR_THE_LISTENER.has(tip.technique));
  const picked = pickTip(tips, turn.household.tipsHeard, turn.seed, { technique, audience });
  if (!picked) return questionFor(turn, { audience });
  const household = { ...turn.household, tipsHeard: picked.heard };
  const tip = { tip: picked.tip.id };
  return isInTurn
    ? handBack(turn, [line('listenerNow'), tip], household)
    : close(turn, [tip, line('yoursToTry')], household);
};
