import type { Day } from './calendar.ts';
import type { Household } from './household.ts';
import { credit, type DayRange, type Moment } from './streak.ts';

/**
 * What a turn changed and could not write: enough to write it later over whatever the table then holds. `base` is the
 * version it was decided on; absent where nothing could be read.
 */
export interface Change extends Pick<Household, 'current' | 'wish' | 'checkin' | 'zone' | 'told'> {
  readonly base?: number;
  readonly heard: readonly number[];
  readonly tipsHeard: readonly number[];
  readonly credits: readonly Moment[];
  readonly pause?: DayRange;
  readonly muted?: boolean;
}

const REPLACED = ['current', 'wish', 'checkin', 'zone', 'told'] as const;

/** What is new in a household against what it was. */
export function changeBetween(before: Household, after: Household, base?: number): Change {
  const added = (was: ReadonlySet<number>, is: ReadonlySet<number>) =>
    [...is].filter((each) => !was.has(each));
  const replaced = Object.fromEntries(
    REPLACED.filter((part) => after[part] !== before[part]).map((part) => [part, after[part]]),
  );
  const { last, pause, muted } = after.streak;
  const isCredited = last !== undefined && last.at !== before.streak.last?.at;
  return {
    ...replaced,
    ...(base !== undefined && { base }),
    heard: added(before.heard, after.heard),
    tipsHeard: added(before.tipsHeard, after.tipsHeard),
    credits: isCredited ? [last] : [],
    ...(pause && pause !== before.streak.pause && { pause }),
    ...(muted !== before.streak.muted && { muted: muted === true }),
  };
}

/** A household with a change that waited; credits that the household has already count once. */
export function withChange(
  household: Household,
  change: Change,
  covered: ReadonlySet<Day> = new Set(),
): Household {
  const { base: _base, heard, tipsHeard, credits, pause, muted, ...replaced } = change;
  const streak = credits.reduce((run, moment) => credit(run, moment, covered).streak, household.streak);
  const { muted: wasMuted, ...run } = streak;
  const isMuted = muted ?? wasMuted === true;
  return {
    ...household,
    ...replaced,
    heard: new Set([...household.heard, ...heard]),
    tipsHeard: new Set([...household.tipsHeard, ...tipsHeard]),
    streak: { ...run, ...(isMuted && { muted: true }), ...(pause && { pause }) },
  };
}

/** Whether there is anything to write at all. */
export function isEmpty({ base: _base, ...change }: Change): boolean {
  return Object.values(change).every((part) => Array.isArray(part) && part.length === 0);
}
