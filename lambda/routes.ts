import { startCheckin } from './handlers/check-in.ts';
import { listeningTip } from './handlers/listening.ts';
import { atMoment, continueCheckin } from './handlers/moments.ts';
import { giveQuestion, goDeeper } from './handlers/question.ts';
import { checkStreak } from './handlers/streak.ts';
import { welcome } from './handlers/welcome.ts';
import type { Handler } from './turn.ts';

/** What a turn was about, as far as a log may know. */
export type TurnKind = 'question' | 'check-in' | 'listening' | 'streak' | 'talk';

/** A request by name, its handler, and whether its answer depends on which household-day it is. */
export interface Route {
  readonly handle: Handler;
  readonly kind: TurnKind;
  readonly needsDay: boolean;
}

const route = (kind: TurnKind, handle: Handler, needsDay = false): Route => ({ handle, kind, needsDay });

/** Everything a household can say: request name to handler, equal to the interaction model. */
export const routes = {
  LaunchRequest: route('talk', welcome, true),
  GiveMePrompt: route('question', giveQuestion),
  GoDeeper: route('question', goDeeper),
  StartCheckin: route('check-in', startCheckin, true),
  ContinueCheckin: route('check-in', continueCheckin, true),
  HelpMeListen: route('listening', listeningTip),
  CheckStreak: route('streak', checkStreak, true),
  'AMAZON.YesIntent': route('talk', atMoment('yes'), true),
  'AMAZON.NoIntent': route('talk', atMoment('no')),
  'AMAZON.NextIntent': route('question', atMoment('next')),
  'AMAZON.PreviousIntent': route('question', atMoment('previous')),
  'AMAZON.RepeatIntent': route('talk', atMoment('repeat')),
  'AMAZON.PauseIntent': route('check-in', atMoment('pause')),
  'AMAZON.ResumeIntent': route('check-in', atMoment('back'), true),
  'AMAZON.StartOverIntent': route('talk', atMoment('startOver'), true),
  'AMAZON.HelpIntent': route('talk', atMoment('help')),
  'AMAZON.StopIntent': route('talk', atMoment('stop')),
  'AMAZON.CancelIntent': route('talk', atMoment('stop')),
  'AMAZON.NavigateHomeIntent': route('talk', atMoment('stop')),
  'AMAZON.FallbackIntent': route('talk', atMoment('unclear')),
} as const satisfies Record<string, Route>;

/** The route of a request; undefined for a name that nobody ever published. */
export function routeOf(name: string): Route | undefined {
  return Object.hasOwn(routes, name) ? routes[name as keyof typeof routes] : undefined;
}
