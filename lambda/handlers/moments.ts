import { isOpen } from '../domain/check-in.ts';
import type { Handler } from '../turn.ts';
import {
  leaveTurn,
  noneOpen,
  pause,
  roundAgain,
  roundDone,
  sameTurn,
  setAside,
  stop,
  turnBefore,
  turnDone,
} from './check-in.ts';
import {
  helpAfterQuestion,
  helpAnytime,
  helpAside,
  helpAsked,
  helpInTurn,
  peopleTalking,
  saidAgain,
  unclear,
  unclearAnswer,
  unclearAside,
} from './help.ts';
import { pauseForSevenDays } from './pause.ts';
import { another, anotherOne, bowOut, questionBefore, questionFor, sameQuestion } from './question.ts';
import { type Situation, situationOf } from './situation.ts';
import { declineOffer, goodbye, offerNow, takeOffer, welcome } from './welcome.ts';

type Moments = Readonly<Record<Situation, Handler>>;

const turnOr =
  (otherwise: Handler): Handler =>
  (turn) =>
    isOpen(turn.household.checkin, turn.now) ? sameTurn(turn) : otherwise(turn);

const freshQuestion: Handler = (turn) => questionFor({ ...turn, household: setAside(turn) }, {});

/** What each word of control means at each moment: the table of the conversation. */
export const moments = {
  yes: {
    asked: takeOffer,
    question: bowOut,
    turn: turnDone,
    aside: sameTurn,
    free: (turn) => offerNow(turn),
  },
  no: { asked: declineOffer, question: bowOut, turn: leaveTurn, aside: freshQuestion, free: goodbye },
  next: { asked: another, question: another, turn: turnDone, aside: sameTurn, free: another },
  done: {
    asked: turnOr(declineOffer),
    question: turnOr(anotherOne),
    turn: turnDone,
    aside: sameTurn,
    free: noneOpen,
  },
  bothDone: {
    asked: turnOr(declineOffer),
    question: turnOr(anotherOne),
    turn: roundDone,
    aside: sameTurn,
    free: noneOpen,
  },
  back: { asked: sameTurn, question: turnOr(sameQuestion), turn: sameTurn, aside: sameTurn, free: noneOpen },
  previous: {
    asked: questionBefore,
    question: questionBefore,
    turn: turnBefore,
    aside: turnBefore,
    free: questionBefore,
  },
  repeat: {
    asked: saidAgain((turn) => offerNow(turn)),
    question: sameQuestion,
    turn: sameTurn,
    aside: sameTurn,
    free: saidAgain(sameQuestion),
  },
  pause: { asked: pause, question: pause, turn: pause, aside: pause, free: pause },
  stop: { asked: stop, question: bowOut, turn: stop, aside: stop, free: goodbye },
  startOver: { asked: welcome, question: another, turn: roundAgain, aside: roundAgain, free: welcome },
  unclear: {
    asked: unclearAnswer,
    question: peopleTalking.question,
    turn: peopleTalking.turn,
    aside: unclearAside,
    free: unclear,
  },
  help: {
    asked: helpAsked,
    question: helpAfterQuestion,
    turn: helpInTurn,
    aside: helpAside,
    free: helpAnytime,
  },
} as const satisfies Record<string, Moments>;

/** A handler that answers by the moment in which the word is said. */
export function atMoment(word: keyof typeof moments): Handler {
  return (turn) => moments[word][situationOf(turn)](turn);
}

/** Not understood: where a day was asked for there still is none, else by the moment. */
export const notUnderstood: Handler = (turn) =>
  turn.session.asksUntil ? pauseForSevenDays(turn) : atMoment('unclear')(turn);

/** ContinueCheckin: the turn is over, the round is over, or back to the turn; without a word for it, back after a break, else done. */
export const continueCheckin: Handler = (turn) => {
  const spoken = turn.slots.move ?? (situationOf(turn) === 'aside' ? 'back' : 'done');
  return atMoment(spoken === 'bothdone' ? 'bothDone' : spoken)(turn);
};
