import { isOpen } from '../domain/check-in.ts';
import type { Turn } from '../turn.ts';

/** The moment in which something is said, as far as it changes the answer. */
export const SITUATIONS = ['asked', 'question', 'turn', 'aside', 'free'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** A waiting yes/no question comes first, then a question just given, then the check-in. */
export function situationOf(turn: Turn): Situation {
  if (turn.session.offer || turn.session.asksUntil) return 'asked';
  if (turn.session.afterQuestion) return 'question';
  const { checkin } = turn.household;
  if (!isOpen(checkin, turn.now)) return 'free';
  return checkin.aside ? 'aside' : 'turn';
}
