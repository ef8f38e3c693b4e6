import { type Day, householdDay } from './calendar.ts';
import type { Moment } from './streak.ts';

/** The three rounds of a check-in, in order: something good, support for this week, thanks. */
export const ROUNDS = ['good', 'need', 'thanks'] as const;
export type Round = (typeof ROUNDS)[number];

/** Whose turn it is within a round. */
export type Place = 'first' | 'second';

/** Where a check-in stands: a round and whose turn it is, or over. */
export type Step = `${Round} ${Place}` | 'over';

/** What can move a check-in; anything else leaves the turn as it is. */
export type CheckinEvent = 'done' | 'bothdone' | 'startover';

type Moves = Readonly<Record<CheckinEvent, Step>>;

/** The whole check-in: from step and event to the next step. */
export const MOVES_FROM: Readonly<Record<Step, Moves>> = {
  'good first': { done: 'good second', bothdone: 'need first', startover: 'good first' },
  'good second': { done: 'need first', bothdone: 'need first', startover: 'good first' },
  'need first': { done: 'need second', bothdone: 'thanks first', startover: 'need first' },
  'need second': { done: 'thanks first', bothdone: 'thanks first', startover: 'need first' },
  'thanks first': { done: 'thanks second', bothdone: 'over', startover: 'thanks first' },
  'thanks second': { done: 'over', bothdone: 'over', startover: 'thanks first' },
  over: { done: 'over', bothdone: 'over', startover: 'over' },
};

/** Every step a stored check-in may be in. */
export const STEPS = Object.keys(MOVES_FROM) as readonly Step[];

/** One household's check-in; it outlives the session, and `aside` means that people left it and must be led back. */
export interface Checkin {
  readonly day: Day;
  /** When and where it began; its credit is always worked out with these. */
  readonly began: Moment;
  /** Whether it is already in the run of evenings. */
  readonly isCounted: boolean;
  readonly step: Step;
  /** The question of each round, by its number. */
  readonly questions: Readonly<Record<Round, number>>;
  readonly aside: boolean;
  readonly undo?: Step;
  /** People left within its first talk time; it counts only when they come back and go on. */
  readonly left?: boolean;
}

/** A check-in that people are in again, or still. */
export function entered({ left: _left, ...checkin }: Checkin): Checkin {
  return { ...checkin, aside: false };
}

/** A check-in at its first turn. */
export function begin(began: Moment, questions: Checkin['questions']): Checkin {
  const day = householdDay(began.at, began.zone);
  return { day, began, isCounted: false, step: 'good first', questions, aside: false };
}

const FIRST_TALK_MS = 90_000;

/** Whether the first turn has advanced, or 90 seconds have passed since it began. */
export function isFirstTalkOver({ step, undo, began }: Checkin, now: number): boolean {
  return step !== 'good first' || undo !== undefined || now - began.at >= FIRST_TALK_MS;
}

/** The check-in after an event; the step it came from is kept, so that one wrong advance can be taken back. */
export function move(checkin: Checkin, event: CheckinEvent): Checkin {
  return { ...entered(checkin), step: MOVES_FROM[checkin.step][event], undo: checkin.step };
}

/** The check-in with its last advance taken back; unchanged where there is none, because it works once. */
export function takeBack(checkin: Checkin): Checkin {
  const { undo, ...rest } = entered(checkin);
  return { ...rest, step: undo ?? checkin.step };
}

/** Whether it is still the household-day of a check-in, which ends at the first 04:00 after it began, where it began. */
export function isOfToday({ day, began }: Checkin, now: number): boolean {
  return householdDay(now, began.zone) === day;
}

/** Whether a turn is still to come. */
export function isOpen(checkin: Checkin | undefined, now: number): checkin is Checkin {
  return checkin !== undefined && checkin.step !== 'over' && isOfToday(checkin, now);
}

/** The round of a step; the last one where it is over. */
export function roundOf(step: Step): Round {
  return ROUNDS.find((round) => step.startsWith(round)) ?? 'thanks';
}

/** Whose turn it is at a step. */
export function placeOf(step: Step): Place {
  return step.endsWith('first') ? 'first' : 'second';
}
