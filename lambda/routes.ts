import { startCheckin } from './handlers/check-in.ts';
import { listeningTip } from './handlers/listening.ts';
import { atMoment, continueCheckin, notUnderstood } from './handlers/moments.ts';
import { pauseStreak } from './handlers/pause.ts';
import { forgetUs, switchedOff } from './handlers/privacy.ts';
import { giveQuestion, goDeeper } from './handlers/question.ts';
import { checkStreak, startCounting, stopCounting } from './handlers/streak.ts';
import { silent, welcome } from './handlers/welcome.ts';
import type { Handler } from './turn.ts';

/** What a turn was about, as far as a log may know. */
export type TurnKind = 'question' | 'check-in' | 'listening' | 'streak' | 'settings' | 'talk' | 'end';

/** A request by name, its handler, and whether its answer depends on which household-day it is. */
export interface Route {
  readonly handle: Handler;
  readonly kind: TurnKind;
  readonly needsDay: boolean;
  /** Whether people leave with it, which in the first talk time of a check-in leaves it uncounted. */
  readonly leaves: boolean;
}

type Facts = Partial<Pick<Route, 'needsDay' | 'leaves'>>;

const route = (kind: TurnKind, handle: Handler, facts: Facts = {}): Route => ({
  handle,
  kind,
  needsDay: false,
  leaves: false,
  ...facts,
});
const day: Facts = { needsDay: true };
const leaving: Facts = { leaves: true };

/** What Alexa tells of its own accord, by the kind of request. */
export const requests = {
  LaunchRequest: route('talk', welcome, day),
  SessionEndedRequest: route('end', silent),
  'AlexaSkillEvent.SkillDisabled': route('settings', switchedOff),
} as const satisfies Record<string, Route>;

/** Everything a household can say: intent to handler, equal to the interaction model. */
export const intents = {
  GiveMePrompt: route('question', giveQuestion),
  GoDeeper: route('question', goDeeper),
  StartCheckin: route('check-in', startCheckin, day),
  ContinueCheckin: route('check-in', continueCheckin, day),
  HelpMeListen: route('listening', listeningTip),
  CheckStreak: route('streak', checkStreak, day),
  PauseStreak: route('streak', pauseStreak, day),
  StopCounting: route('settings', stopCounting),
  StartCounting: route('settings', startCounting),
  ForgetUs: route('settings', forgetUs),
  'AMAZON.YesIntent': route('talk', atMoment('yes'), day),
  'AMAZON.NoIntent': route('talk', atMoment('no')),
  'AMAZON.NextIntent': route('question', atMoment('next')),
  'AMAZON.PreviousIntent': route('question', atMoment('previous')),
  'AMAZON.RepeatIntent': route('talk', atMoment('repeat')),
  'AMAZON.PauseIntent': route('check-in', atMoment('pause')),
  'AMAZON.ResumeIntent': route('check-in', atMoment('back'), day),
  'AMAZON.StartOverIntent': route('talk', atMoment('startOver'), day),
  'AMAZON.HelpIntent': route('talk', atMoment('help')),
  'AMAZON.StopIntent': route('talk', atMoment('stop'), leaving),
  'AMAZON.CancelIntent': route('talk', atMoment('stop'), leaving),
  'AMAZON.NavigateHomeIntent': route('talk', atMoment('stop'), leaving),
  'AMAZON.FallbackIntent': route('talk', notUnderstood),
} as const satisfies Record<string, Route>;

/** The route of a request by its name; undefined for a kind of request or an intent that nobody ever published. */
export function routeOf(name: string, isIntent: boolean): Route | undefined {
  const table: Readonly<Record<string, Route>> = isIntent ? intents : requests;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
