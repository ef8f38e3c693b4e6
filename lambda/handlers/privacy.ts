import { ask, close, type Handler, line } from '../turn.ts';
import { setAside } from './check-in.ts';

/** ForgetUs: one yes/no question naming what goes; asked again while it waits, the whole list. */
export const forgetUs: Handler = (turn) => {
  if (!turn.remembers) return ask(turn, { kind: 'question' }, [line('cannotForgetNow')]);
  const isAskedAgain = turn.session.offer?.kind === 'forget';
  const household = setAside(turn);
  return ask(turn, { kind: 'forget' }, [line(isAskedAgain ? 'forgetList' : 'forgetAsk')], household);
};

/** Yes: the record goes, at once. */
export const forgotten: Handler = (turn) =>
  turn.remembers
    ? { ...close(turn, [line('forgotten')]), forgets: true }
    : ask(turn, { kind: 'question' }, [line('cannotForgetNow')]);

/** No: everything stays. */
export const everythingStays: Handler = (turn) => close(turn, [line('everythingStays')]);

/** The skill was switched off in the Alexa app: what is kept goes, and nobody hears a word. */
export const switchedOff: Handler = (turn) => ({ ...close(turn, []), forgets: true });
