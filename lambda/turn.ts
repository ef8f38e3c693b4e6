import type { LineName } from './content/index.ts';
import type { Day } from './domain/calendar.ts';
import type { Household } from './domain/household.ts';
import type { FollowUp, Question, Wanted } from './domain/question-picker.ts';
import type { Moment } from './domain/streak.ts';
import type { Tip } from './domain/tip-picker.ts';
import type { Audience, Depth, SpokenMove, Technique, Theme } from './domain/vocabulary.ts';

/** Something to say by name, never by its words: a line with the values of its gaps, or an entry of the content. */
export type Line =
  | { readonly line: LineName; readonly values?: Readonly<Record<string, string | number>> }
  | { readonly question: number }
  | { readonly followUp: FollowUp; readonly of: number }
  | { readonly tip: string };

/** What a yes would start. */
export interface Offer {
  readonly kind: 'question' | 'checkin' | 'extra' | 'continue' | 'forget';
  readonly wanted?: Wanted;
}

/** What must not outlive the session: what was said last, a yes/no question that waits, and patience used up. */
export interface SessionMemory {
  readonly isNew: boolean;
  readonly said: readonly Line[];
  readonly reprompt: readonly Line[];
  readonly afterQuestion: boolean;
  readonly offer?: Offer;
  readonly declined: boolean;
  readonly unclear: number;
  /** Whether the last thing asked was until when to pause. */
  readonly asksUntil: boolean;
}

/** The slots of a request that resolved to a known id. */
export interface Slots {
  readonly theme?: Theme;
  readonly depth?: Depth;
  readonly audience?: Audience;
  readonly technique?: Technique;
  readonly move?: SpokenMove;
  /** AMAZON.DATE as Alexa writes it, such as 2026-11-29 or 2026-W48. */
  readonly until?: string;
  /** AMAZON.DURATION as Alexa writes it, such as P1W. */
  readonly duration?: string;
}

/** Everything a handler may know: plain, read-only, already loaded. `now` is milliseconds since 1970. */
export interface Turn {
  readonly slots: Slots;
  readonly household: Household;
  readonly session: SessionMemory;
  readonly now: number;
  /** Where and when it is said: what a check-in that began now would be credited with. */
  readonly moment: Moment;
  readonly today: Day;
  readonly seed: string;
  readonly remembers: boolean;
  /** Household-days on which the skill itself failed; they are never missed. */
  readonly covered: ReadonlySet<Day>;
  readonly questions: readonly Question[];
  readonly tips: readonly Tip[];
}

/** What a handler decides: what to say and how the household changes. The microphone opens exactly where there is a reprompt. */
export interface Outcome {
  readonly lines: readonly Line[];
  readonly reprompt: readonly Line[];
  readonly household: Household;
  readonly afterQuestion: boolean;
  readonly offer?: Offer;
  readonly declined?: boolean;
  readonly unclear?: number;
  readonly asksUntil?: boolean;
  /** The record is deleted instead of kept. */
  readonly forgets?: boolean;
}

/** One thing that a household can say, answered without touching the world. */
export type Handler = (turn: Turn) => Outcome;

/** A line by name with the values of its gaps. */
export function line(name: LineName, values?: Readonly<Record<string, string | number>>): Line {
  return values ? { line: name, values } : { line: name };
}

/** Says something and closes the microphone. */
export function close(turn: Turn, lines: readonly Line[], household = turn.household): Outcome {
  return { lines, reprompt: [], household, afterQuestion: false };
}

/** Says something that ends on a question or a plain invitation, and listens. */
export function invite(
  turn: Turn,
  lines: readonly Line[],
  reprompt: readonly Line[],
  household = turn.household,
): Outcome {
  return { lines, reprompt, household, afterQuestion: false };
}

/** Asks a yes/no question; `lines` end on it, and silence hears its last line again. */
export function ask(turn: Turn, offer: Offer, lines: readonly Line[], household = turn.household): Outcome {
  return { lines, reprompt: lines.slice(-1), household, afterQuestion: false, offer };
}
