import { isOpen } from '../domain/check-in.ts';
import { isNew } from '../domain/household.ts';
import { isCounted } from '../domain/streak.ts';
import { ask, close, type Handler, type Line, line, type Offer, type Outcome, type Turn } from '../turn.ts';
import { beginCheckin, sameTurn, setAside, startCheckin } from './check-in.ts';
import { askUntil } from './pause.ts';
import { everythingStays, forgotten } from './privacy.ts';
import { questionFor } from './question.ts';
import { toldAtTheNextVisit } from './streak-told.ts';

/** Launch: the first time what this is, from then on one short line; then the most useful offer. */
export const welcome: Handler = (turn) => {
  if (turn.remembers && isNew(turn.household)) {
    return { ...ask(turn, { kind: 'question' }, [line('welcome')]), reprompt: [line('offerQuestion')] };
  }
  const { lines, household } = toldAtTheNextVisit(turn);
  return offerNow({ ...turn, household }, [line(turn.remembers ? 'welcomeBack' : 'hello'), ...lines]);
};

/** The most useful offer of this moment: the open check-in, else today's, else a question. */
export function offerNow(turn: Turn, first: readonly Line[] = []): Outcome {
  if (isOpen(turn.household.checkin, turn.now))
    return ask(turn, { kind: 'continue' }, [...first, line('offerContinue')]);
  if (turn.remembers && !isCounted(turn.household.streak, turn.moment))
    return ask(turn, { kind: 'checkin' }, [...first, line('offerCheckin')]);
  return ask(turn, { kind: 'question' }, [...first, line('offerQuestion')]);
}

/** Yes to the offer that waits. */
export const takeOffer: Handler = (turn) => {
  if (turn.session.asksUntil) return askUntil(turn);
  const { offer } = turn.session;
  return offer ? TAKEN[offer.kind](turn, offer) : offerNow(turn);
};

const TAKEN: Readonly<Record<Offer['kind'], (turn: Turn, offer: Offer) => Outcome>> = {
  question: (turn, offer) => questionFor(turn, offer.wanted ?? {}),
  checkin: startCheckin,
  extra: (turn) => beginCheckin(turn, true),
  continue: sameTurn,
  forget: forgotten,
};

/** No: the next best thing in the same reply, once; a second no closes warmly. */
export const declineOffer: Handler = (turn) => {
  const { offer, declined } = turn.session;
  if (offer?.kind === 'forget') return everythingStays(turn);
  const next = offer && !declined ? nextBest(turn, offer) : undefined;
  return next ? { ...next, declined: true } : goodbye(turn);
};

function nextBest(turn: Turn, offer: Offer): Outcome | undefined {
  if (offer.kind === 'continue')
    return ask(turn, { kind: 'question' }, [line('offerQuestion')], setAside(turn));
  if (offer.kind === 'checkin') return ask(turn, { kind: 'question' }, [line('offerQuestion')]);
  if (offer.wanted?.theme === 'hardtopics' || offer.wanted?.theme === 'repair')
    return ask(turn, { kind: 'question', wanted: { depth: 'light' } }, [line('offerLight')]);
  const isFirstEvening = isNew(turn.household) && turn.remembers;
  return isFirstEvening ? ask(turn, { kind: 'checkin' }, [line('offerCheckinInstead')]) : undefined;
}

/** Nobody is listening any more. */
export const silent: Handler = (turn) => close(turn, []);

/** A warm word and nothing more. */
export const goodbye: Handler = (turn) => close(turn, [line('goodbye')]);
