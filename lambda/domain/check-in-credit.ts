import type { Day } from './calendar.ts';
import { type Checkin, isFirstTalkOver } from './check-in.ts';
import type { Household } from './household.ts';
import { credit } from './streak.ts';

/** What the skill hears, as far as it can be a sign that people stayed with their check-in. */
export type Sign = 'leaves' | 'stays';

/**
 * The household with its check-in counted, once it was begun and not stopped within its first talk time. Worked out
 * with the instant and zone at which it began, whenever the next sign of life comes; one that was left stays open and uncounted until people go on with it.
 */
export function settled(
  household: Household,
  sign: Sign,
  now: number,
  covered: ReadonlySet<Day> = new Set(),
): Household {
  const { checkin } = household;
  if (!checkin || checkin.isCounted || checkin.left || now <= checkin.began.at) return household;
  if (sign === 'leaves' && !isFirstTalkOver(checkin, now))
    return { ...household, checkin: { ...checkin, left: true } };
  const counted: Checkin = { ...checkin, isCounted: true };
  return { ...household, checkin: counted, streak: credit(household.streak, checkin.began, covered).streak };
}
