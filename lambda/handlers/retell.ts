import type { Handler, Outcome, Turn } from '../turn.ts';
import { checkinStands } from './check-in.ts';
import { sameQuestion } from './question.ts';
import { situationOf } from './situation.ts';

/** What a request was about, as far as it decides how things stand after it. */
export type About = 'check-in' | 'question' | 'other';

/** The answer to a request that has already had its effect: how things stand now, and nothing is changed again. */
export function retell(turn: Turn, about: About, handle: Handler): Outcome {
  const isCheckin = about === 'check-in' || situationOf(turn) === 'turn';
  const stands = isCheckin ? checkinStands(turn) : undefined;
  if (stands) return { ...stands, household: turn.household };
  const outcome = about === 'question' ? sameQuestion(turn) : handle(turn);
  return { ...outcome, household: turn.household };
}
