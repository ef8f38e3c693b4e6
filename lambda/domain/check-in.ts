import type { Day } from './calendar.ts';

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
  readonly step: Step;
  readonly questions: Readonly<Record<Round, string>>;
  readonly aside: boolean;
  readonly undo?: Step;
  readonly extra?: boolean;
}

/** A check-in at its first turn. */
export function begin(day: Day, questions: Checkin['questions']): Checkin {
  return { day, step: 'good first', questions, aside: false };
}

/** The check-in after an event; the step it came from is kept, so that one wrong advance can be taken back. */
export function move(checkin: Checkin, event: CheckinEvent): Checkin {
  return { ...checkin, step: MOVES_FROM[checkin.step][event], aside: false, undo: checkin.step };
}

/** The check-in with its last advance taken back; unchanged where there is none, because it works once. */
export function takeBack(checkin: Checkin): Checkin {
  const { undo, ...rest } = checkin;
  return { ...rest, aside: false, step: undo ?? checkin.step };
}

/** Whether a turn of this household-day's check-in is still to come. */
export function isOpen(checkin: Checkin | undefined, day: Day): checkin is Checkin {
  return checkin !== undefined && checkin.day === day && checkin.step !== 'over';
}

/** The round of a step; the last one where it is over. */
export function roundOf(step: Step): Round {
  return ROUNDS.find((round) => step.startsWith(round)) ?? 'thanks';
}

/** Whose turn it is at a step. */
export function placeOf(step: Step): Place {
  return step.endsWith('first') ? 'first' : 'second';
}
