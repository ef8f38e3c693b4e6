import { type Checkin, roundOf } from '../domain/check-in.ts';
import {
  type Current,
  deeper,
  ONLY_ON_REQUEST,
  pick,
  type Question,
  type Wanted,
  WISH_LASTS_MS,
} from '../domain/question-picker.ts';
import { ask, close, type Handler, type Line, line, type Outcome, type Turn } from '../turn.ts';
import { handBack, setAside } from './check-in.ts';
import { situationOf } from './situation.ts';

/** GiveMePrompt: a question of the theme, depth and audience named, after a gate where the subject is hard. */
export const giveQuestion: Handler = (turn) => {
  const { theme, depth, audience = wishStillHeld(turn).audience } = turn.slots;
  const wanted = { ...(theme && { theme }), ...(depth && { depth }), ...(audience && { audience }) };
  const needsGate = theme !== undefined && ONLY_ON_REQUEST.has(theme);
  const isFit = turn.questions.some((each) => fits(each, wanted));
  if (needsGate && isFit) return ask(turn, { kind: 'question', wanted }, [line('gate')]);
  return questionFor(turn, wanted);
};

function fits(question: Question, wanted: Wanted): boolean {
  return question.theme === wanted.theme && question.audiences.includes(wanted.audience ?? 'couple');
}

/** The next question for a wish; one that suits nobody at this table is declined and another offered. */
export function questionFor(turn: Turn, wanted: Wanted): Outcome {
  const picked = pick(
    {
      bank: turn.questions,
      heard: turn.household.heard,
      current: turn.household.current,
      seed: turn.remembers ? turn.seed : `${turn.seed} ${turn.now}`,
    },
    wanted,
  );
  if (!picked) {
    const { theme: _unfit, ...rest } = wanted;
    return ask(turn, { kind: 'question', wanted: rest }, [line('notForThisTable')]);
  }
  const before = turn.household.current?.number;
  const household = {
    ...turn.household,
    heard: picked.heard,
    wish: { ...wanted, until: turn.now + WISH_LASTS_MS },
  };
  const current = {
    number: picked.question.number,
    followUps: 0,
    chain: [picked.question.number],
    ...(before !== undefined && { before }),
  };
  return put({ ...turn, household }, picked.question, current);
}

/** Puts a question on the table: closed at once when it was asked for in one breath, else the last thing said. */
function put(turn: Turn, question: Question, current: Current): Outcome {
  const kept = setAside(turn);
  const leavesCheckin = kept.checkin?.aside === true && turn.household.checkin?.aside === false;
  const household = { ...kept, current };
  const lines = [
    ...(leavesCheckin ? [line('checkinWaits')] : []),
    ...(question.depth === 'deep' ? [line('deepChoice')] : []),
    { question: question.number },
  ];
  return onTheTable({ ...turn, household }, lines);
}

/** What comes right after a question: silence in a one-shot, an open microphone and patience in a session. */
function onTheTable(turn: Turn, lines: readonly Line[]): Outcome {
  const last = lines.slice(-1);
  const isOneShot = turn.session.isNew;
  return {
    lines: isOneShot ? [...lines, line('overToYou')] : lines,
    reprompt: isOneShot ? [] : [line('noRush'), ...last],
    household: turn.household,
    afterQuestion: true,
  };
}

/** Next: another question for the wish that still holds. */
export const another: Handler = (turn) => questionFor(turn, wishStillHeld(turn));

function wishStillHeld(turn: Turn): Wanted {
  const { until, ...wanted } = turn.household.wish ?? { until: 0 };
  return until > turn.now ? wanted : {};
}

/** GoDeeper: a follow-up to the question on the table, then its deeper neighbour, then an honest end. */
export const goDeeper: Handler = (turn) => {
  const { current, wish, checkin } = turn.household;
  if (situationOf(turn) === 'turn' && checkin) return deeperInTurn(turn, checkin);
  if (!current || !turn.questions.some(({ number }) => number === current.number)) return another(turn);
  const audience = wish?.audience ?? 'couple';
  const step = deeper(turn.questions, current, audience);
  if (step.kind === 'followUp') {
    const household = { ...turn.household, current: { ...current, followUps: current.followUps + 1 } };
    return onTheTable({ ...turn, household }, [{ followUp: step.followUp, of: current.number }]);
  }
  if (step.kind === 'question') return deeperQuestion(turn, step.question, current);
  if (audience === 'family')
    return ask(turn, { kind: 'question', wanted: { audience } }, [line('asFarAsItGoes')]);
  return ask(turn, { kind: 'question', wanted: { audience, depth: 'light' } }, [line('asDeepAsItGoes')]);
};

function deeperInTurn(turn: Turn, checkin: Checkin): Outcome {
  const of = checkin.questions[roundOf(checkin.step)];
  return handBack(turn, [{ followUp: 'feeling', of }]);
}

function deeperQuestion(turn: Turn, question: Question, current: Current): Outcome {
  const household = { ...turn.household, heard: new Set([...turn.household.heard, question.number]) };
  return put({ ...turn, household }, question, {
    number: question.number,
    followUps: 0,
    chain: [...current.chain, question.number],
    before: current.number,
  });
}

/** The question on the table once more; a fresh one where there is none. */
export const sameQuestion: Handler = (turn) => {
  const question = turn.questions.find(({ number }) => number === turn.household.current?.number);
  return question ? onTheTable(turn, [{ question: question.number }]) : another(turn);
};

/** Previous: the question before the one on the table. */
export const questionBefore: Handler = (turn) => {
  const { current } = turn.household;
  const before = turn.questions.find(({ number }) => number === current?.before);
  if (!current || !before) return sameQuestion(turn);
  const household = {
    ...turn.household,
    current: { number: before.number, followUps: 0, chain: [before.number], before: current.number },
  };
  return onTheTable({ ...turn, household }, [{ question: before.number }]);
};

/** People are talking: a few words at most, and out of the way. */
export const bowOut: Handler = (turn) => close(turn, [line('leaveYouToIt')]);

/** "We're done" right after a question: glad, and an offer. */
export const anotherOne: Handler = (turn) =>
  ask(turn, { kind: 'question', wanted: wishStillHeld(turn) }, [line('offerAnother')]);

/** A question that nobody has to choose, for the moment when nothing else was understood. */
export const lightQuestion: Handler = (turn) => {
  const outcome = questionFor({ ...turn, session: { ...turn.session, isNew: false } }, { depth: 'light' });
  return {
    ...outcome,
    household: { ...outcome.household, ...(turn.household.wish && { wish: turn.household.wish }) },
  };
};
