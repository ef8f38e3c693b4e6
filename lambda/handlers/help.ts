import { ask, close, type Handler, invite, type Line, line, type Outcome, type Turn } from '../turn.ts';
import { leaveTurn, resume } from './check-in.ts';
import { bowOut, lightQuestion } from './question.ts';
import { goodbye, offerNow } from './welcome.ts';

/** Help when nothing is going on: what there is, and what to say for it. */
export const helpAnytime: Handler = (turn) =>
  invite(turn, [line('whatThereIs'), line('tryThese')], [line('whatNow')]);

/** Help right after a question. */
export const helpAfterQuestion: Handler = (turn) => ({
  ...invite(turn, [line('helpAfterQuestion')], [line('whatNow')]),
  afterQuestion: true,
});

/** Help in a turn of the check-in: what to do in it and how to go on. */
export const helpInTurn: Handler = (turn) => invite(turn, [line('helpInTurn')], [line('stillYourTurn')]);

/** Help while a check-in waits. */
export const helpAside: Handler = (turn) => invite(turn, [line('helpAside')], [line('whatNow')]);

/** A question that can be answered yes or no is asked again in its short form, after something else. */
function askAgain(first: Line): Handler {
  return (turn) => {
    const { offer, reprompt } = turn.session;
    return offer ? ask(turn, offer, [first, ...reprompt]) : offerNow(turn);
  };
}

/** Help while a yes or no is waited for: what there is, and the question once more. */
export const helpAsked: Handler = askAgain(line('whatThereIs'));

/** The last thing said in this session once more, waiting for the same answer. */
export const saidAgain =
  (otherwise: Handler): Handler =>
  (turn) => {
    const { said, reprompt, offer } = turn.session;
    if (said.length === 0 || reprompt.length === 0) return otherwise(turn);
    return { ...invite(turn, said, reprompt), ...(offer && { offer }) };
  };

/** Not understood with nothing else going on: one thing to say, then a choice of two, then a light question, then goodbye. */
export const unclear: Handler = (turn) => {
  const times = turn.session.unclear + 1;
  return { ...(RUNGS[Math.min(times, RUNGS.length) - 1]?.(turn) ?? goodbye(turn)), unclear: times };
};

const RUNGS: readonly Handler[] = [
  (turn) => invite(turn, [line('unclear')], [line('whatNow')]),
  (turn) => invite(turn, [line('unclearAgain')], [line('whatNow')]),
  lightQuestion,
  (turn) => close(turn, [line('reachUs')]),
];

/** Not understood while a check-in waits: one thing to say, then the same turn again. */
export const unclearAside: Handler = (turn) => ({ ...unclearThen(turn), unclear: turn.session.unclear + 1 });

function unclearThen(turn: Turn): Outcome {
  return turn.session.unclear === 0 ? helpAside(turn) : resume(turn);
}

/** Not understood while a yes or no is waited for: asked again once, then closed with nothing done. */
export const unclearAnswer: Handler = (turn) =>
  turn.session.unclear === 0
    ? { ...askAgain(line('yesOrNo'))(turn), unclear: 1 }
    : close(turn, [line('reachUs')]);

/** Not understood right after a question or in a turn: people are talking. */
export const peopleTalking: { readonly question: Handler; readonly turn: Handler } = {
  question: (turn) => (turn.session.unclear > 2 ? close(turn, [line('reachUs')]) : bowOut(turn)),
  turn: leaveTurn,
};
