import type { LineName } from '../content/index.ts';
import { daysBetween } from '../domain/calendar.ts';
import {
  begin,
  type Checkin,
  type CheckinEvent,
  entered,
  isOfToday,
  isOpen,
  move,
  placeOf,
  type Round,
  roundOf,
  takeBack,
} from '../domain/check-in.ts';
import { checkinQuestions } from '../domain/question-picker.ts';
import { isCounted } from '../domain/streak.ts';
import { ask, close, type Handler, invite, type Line, line, type Outcome, type Turn } from '../turn.ts';
import { toldAtTheEnd } from './streak-told.ts';

const ROUND_OPENS: Readonly<Record<Exclude<Round, 'good'>, LineName>> = {
  need: 'roundNeed',
  thanks: 'roundThanks',
};

/** StartCheckin: today's from its first turn, the open one where it stands, or another for fun. */
export const startCheckin: Handler = (turn) => {
  if (isOpen(turn.household.checkin, turn.now)) return resume(turn, [line('alreadyIn')]);
  if (isOverToday(turn)) return ask(turn, { kind: 'extra' }, [line('offerExtra')]);
  return beginCheckin(turn, false);
};

const isOverToday = ({ household, now }: Turn): boolean =>
  household.checkin !== undefined && isOfToday(household.checkin, now);

/** The first turn of a check-in; an extra one the same day gets other questions. */
export function beginCheckin(turn: Turn, isExtra: boolean): Outcome {
  const questions = checkinQuestions(turn.questions, turn.seed, turn.today, isExtra);
  const opening = turn.household.checkin ? 'checkinBegins' : 'checkinFirstEver';
  const checkin = begin(turn.moment, questions);
  return inTurn(turn, checkin, [line(opening), { question: questions.good }, line('firstTurnCue')]);
}

/** An event moves the check-in on: the next turn opens, or it ends. */
function advance(event: CheckinEvent): Handler {
  return (turn) => {
    const { checkin } = turn.household;
    if (!isOpen(checkin, turn.now)) return noneOpen(turn);
    const moved = move(checkin, event);
    return moved.step === 'over' ? ended(turn, moved) : nextTurn(turn, moved);
  };
}

/** The turn is over. */
export const turnDone = advance('done');

/** The round is over for both. */
export const roundDone = advance('bothdone');

/** The round once more from its first turn; nothing is counted by that. */
export const roundAgain: Handler = (turn) => {
  const { checkin } = turn.household;
  if (!isOpen(checkin, turn.now)) return noneOpen(turn);
  const moved = move(checkin, 'startover');
  const question = moved.questions[roundOf(moved.step)];
  return inTurn(turn, moved, [line('roundAgain'), { question }, line('swapCue')]);
};

function nextTurn(turn: Turn, checkin: Checkin): Outcome {
  const round = roundOf(checkin.step);
  const isSecond = placeOf(checkin.step) === 'second' || round === 'good';
  const opens = line(isSecond ? 'swap' : ROUND_OPENS[round]);
  return inTurn(turn, checkin, [opens, { question: checkin.questions[round] }, line('swapCue')]);
}

function inTurn(turn: Turn, checkin: Checkin, lines: readonly Line[]): Outcome {
  return invite(turn, lines, [line('stillYourTurn')], { ...turn.household, checkin: entered(checkin) });
}

function ended(turn: Turn, checkin: Checkin): Outcome {
  const { lines, household } = toldAtTheEnd(turn);
  return close(turn, [line('checkinOver'), ...lines], { ...household, checkin });
}

/** The open turn again: whose it is and what the question was, with the way it was reached said first. */
export function resume(turn: Turn, first: readonly Line[] = []): Outcome {
  const { checkin } = turn.household;
  if (!isOpen(checkin, turn.now)) return noneOpen(turn);
  const whose = line(placeOf(checkin.step) === 'first' ? 'turnOfFirst' : 'turnOfSecond');
  const question = checkin.questions[roundOf(checkin.step)];
  const lines = [...first, whose, { question }, line('swapCue')];
  return inTurn(turn, checkin, lines);
}

/** Where today's check-in stands: its open turn, or its end; undefined where there is none. */
export function checkinStands(turn: Turn): Outcome | undefined {
  const { checkin } = turn.household;
  if (!checkin || !isOfToday(checkin, turn.now)) return undefined;
  return isOpen(checkin, turn.now) ? resume(turn) : ended(turn, checkin);
}

/** The same turn again. */
export const sameTurn: Handler = (turn) => resume(turn);

/** After a short detour: the turn is handed back in the same reply. */
export function handBack(turn: Turn, answer: readonly Line[], household = turn.household): Outcome {
  return invite(turn, [...answer, line('backToTurn')], [line('stillYourTurn')], household);
}

/** Previous within a check-in: a wrong advance taken back, once. */
export const turnBefore: Handler = (turn) => {
  const { checkin } = turn.household;
  if (!isOpen(checkin, turn.now)) return noneOpen(turn);
  const said = line(checkin.undo ? 'takenBack' : 'nothingToTakeBack');
  return resume({ ...turn, household: { ...turn.household, checkin: takeBack(checkin) } }, [said]);
};

/** Something was heard that moves nothing: people are talking, so out of the way; only a place that is kept is promised. */
export const leaveTurn: Handler = (turn) => close(turn, [line(turn.remembers ? 'keepTime' : 'leaveYouToIt')]);

/** A break: an open check-in is set aside until somebody says that they are back. */
export const pause: Handler = (turn) => {
  const isKept = turn.remembers && isOpen(turn.household.checkin, turn.now);
  return close(turn, [line(isKept ? 'paused' : 'ofCourse')], setAside(turn));
};

/** Stop: an open check-in keeps until later. */
export const stop: Handler = (turn) => {
  const isKept = turn.remembers && isOpen(turn.household.checkin, turn.now);
  return close(turn, [line(isKept ? 'keptForLater' : 'goodbye')], setAside(turn));
};

/** The household with its open check-in set aside, unchanged where none is open. */
export function setAside(turn: Turn): Turn['household'] {
  const { checkin } = turn.household;
  return isOpen(checkin, turn.now)
    ? { ...turn.household, checkin: { ...checkin, aside: true } }
    : turn.household;
}

/** Nothing is open: today's is offered, or it is said to be done, and what became of last night's. */
export const noneOpen: Handler = (turn) => {
  if (isCounted(turn.household.streak, turn.moment))
    return ask(turn, { kind: 'extra' }, [line('offerExtra')]);
  const said = line(wasLeftLastNight(turn) ? 'lastNightClosed' : 'noneOpen');
  return ask(turn, { kind: 'checkin' }, [said, line('offerCheckin')]);
};

function wasLeftLastNight({ household, today }: Turn): boolean {
  const { checkin } = household;
  const isUnfinished = checkin !== undefined && checkin.step !== 'over' && checkin.isCounted;
  return isUnfinished && daysBetween(checkin.day, today) === 1;
}
