import type { Day } from './calendar.ts';
import type { Checkin } from './check-in.ts';
import type { Current, Wish } from './question-picker.ts';
import { NO_STREAK, type Streak } from './streak.ts';

/** The time zone last learnt, with the device (short hash) and the household-day it was asked for. */
export interface KnownZone {
  readonly name: string;
  readonly device: string;
  readonly day: Day;
}

/** All that is ever remembered of the people behind one Alexa account: no words they said, no names. */
export interface Household {
  readonly heard: ReadonlySet<number>;
  readonly tipsHeard: ReadonlySet<number>;
  readonly current?: Current;
  readonly wish?: Wish;
  readonly checkin?: Checkin;
  readonly streak: Streak;
  readonly zone?: KnownZone;
  /** The credited household-day whose number the household has heard. */
  readonly told?: Day;
}

/** A household that has never spoken to us. */
export const NEW_HOUSEHOLD: Household = { heard: new Set(), tipsHeard: new Set(), streak: NO_STREAK };

/** Whether nothing has ever been said to this household. */
export function isNew(household: Household): boolean {
  return household.heard.size + household.tipsHeard.size + household.streak.total === 0 && !household.checkin;
}
