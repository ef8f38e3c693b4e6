import { createHash } from 'node:crypto';
import { DefaultApiClient, type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { interfaces, RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { type Content, contentFor, type LineName } from './content/index.ts';
import { Deadline } from './deadline.ts';
import { householdDay, isZone } from './domain/calendar.ts';
import { isOpen } from './domain/check-in.ts';
import type { Household } from './domain/household.ts';
import type { Moment } from './domain/streak.ts';
import { type Heard, hear, skillIdOf } from './envelope.ts';
import { type About, retell } from './handlers/retell.ts';
import { type LogEntry, placeIn, TurnNotes } from './log.ts';
import { type Decision, decideAndKeep, type Remembering } from './memory.ts';
import { changeItem, knownItem, readChange, readKnown } from './record/in-session.ts';
import { intents, type Route, routeOf } from './routes.ts';
import { recall, remember } from './session.ts';
import { toSsml } from './speech.ts';
import type { HouseholdStore, Timing } from './store.ts';
import { zoneNow } from './time-zone.ts';
import { line, type Turn } from './turn.ts';

/** The world a skill lives in: where households are kept, whose requests it answers, a clock, and where its log goes. */
export interface World {
  readonly store: HouseholdStore;
  readonly skillId?: string | undefined;
  readonly clock: () => number;
  readonly log: (entry: LogEntry) => void;
}

const OUTSIDE_MS = 1800;
const NOTHING_TO_SAY: ResponseEnvelope = { version: '1.0', response: {} };

/** The skill as one function, envelope in and envelope out; throws only for another skill's request. */
export function deepTalk(world: World): (envelope: unknown, context?: unknown) => Promise<ResponseEnvelope> {
  const builder = SkillBuilders.custom()
    .addRequestHandlers({ canHandle: () => true, handle: (input) => takeTurn(input, world) })
    .addErrorHandlers({ canHandle: () => true, handle: (input, error) => lastResort(input, error, world) })
    .withApiClient(new DefaultApiClient());
  const skill = (world.skillId ? builder.withSkillId(world.skillId) : builder).create();
  const refuse = (outcome: string) => world.log({ kind: 'refused', ms: 0, outcome, tableCalls: 0 });
  return async (envelope, context) => {
    if (world.skillId && skillIdOf(envelope) !== world.skillId) {
      refuse('another skill');
      throw new Error('This request is meant for another skill.');
    }
    if (!hear(envelope)) {
      refuse('malformed request');
      return NOTHING_TO_SAY;
    }
    return skill.invoke(withSystem(envelope as RequestEnvelope), context);
  };
}

/** The SDK reads context.System without looking; an envelope that lacks it is still answered. */
function withSystem(envelope: RequestEnvelope): RequestEnvelope {
  const System = { ...(envelope.context?.System as interfaces.system.SystemState | undefined) };
  return { ...envelope, context: { ...envelope.context, System: System as interfaces.system.SystemState } };
}

/** Reads what is known, decides, keeps what changed, then speaks; whatever the world does, there is an answer. */
async function takeTurn(input: HandlerInput, world: World): Promise<Response> {
  const notes = new TurnNotes(world.clock);
  const deadline = new Deadline(world.clock, OUTSIDE_MS);
  const heard = hear(input.requestEnvelope) as Heard;
  const unknown = heard.isIntent ? intents['AMAZON.FallbackIntent'] : undefined;
  const route = routeOf(heard.name, heard.isIntent) ?? unknown;
  if (!route) {
    world.log(notes.entry('end', 'unknown request'));
    return {};
  }
  const timing = { now: heard.at ?? world.clock(), deadline };
  const content = contentFor(heard.locale);
  const key = heard.userId && createHash('sha256').update(heard.userId).digest('base64url');
  const decision = await decideAndKeep(
    remembering({ input, heard, key, route, content, world, notes, timing }),
  );
  const response = decision.outcome.lines.length > 0 ? speak(input, decision, content) : {};
  world.log(notes.entry(route.kind, outcomeOf(route, decision)));
  return response;
}

function outcomeOf({ kind }: Route, { turn }: Decision): string {
  if (kind === 'end') return 'ended';
  return turn.remembers ? 'answered' : 'answered without memory';
}

/** A fault of our own: noted where it happened, and still a kind word with the way back. */
function lastResort(
  { requestEnvelope, responseBuilder }: HandlerInput,
  error: Error,
  world: World,
): Response {
  const notes = new TurnNotes(world.clock);
  notes.error(error, placeIn(error));
  world.log(notes.entry('talk', 'fault'));
  const heard = hear(requestEnvelope) as Heard;
  const content = contentFor(heard.locale);
  const occasion = { content, seed: '', today: householdDay(world.clock(), content.zone) };
  return responseBuilder
    .speak(toSsml([line('reachUs')], occasion))
    .withShouldEndSession(true)
    .getResponse();
}

interface Taking {
  readonly input: HandlerInput;
  readonly heard: Heard;
  /** The household's key in the table; absent where the request names no account. */
  readonly key: string | undefined;
  readonly route: Route;
  readonly content: Content;
  readonly world: World;
  readonly notes: TurnNotes;
  readonly timing: Timing;
}

/** What memory must know of a request. */
function remembering(taking: Taking): Remembering {
  const { heard, key, route, content, world, notes, timing } = taking;
  const leaves = route.leaves || heard.reason === 'USER_INITIATED';
  return {
    store: world.store,
    notes,
    timing,
    key,
    requestId: heard.requestId,
    sign: leaves ? 'leaves' : 'stays',
    covered: content.coveredDays,
    known: readKnown(heard.attributes['known']),
    due: readChange(heard.attributes['unwritten']),
    turnFor: (household, remembers) => turnFor(taking, household, remembers),
    decide: route.handle,
    retell: (turn) => retell(turn, aboutOf(route), route.handle),
  };
}

const aboutOf = ({ kind }: Route): About => (kind === 'check-in' || kind === 'question' ? kind : 'other');

/** A turn with the zone of the asking device, where the answer depends on which day it is. */
async function turnFor(taking: Taking, household: Household, remembers: boolean): Promise<Turn> {
  const { input, heard, key, route, content, notes, timing } = taking;
  const known = household.zone;
  const asks = remembers && (route.needsDay || isOpen(household.checkin, timing.now));
  const zone = asks ? await zoneNow({ input, deviceId: heard.deviceId, known, timing }, notes) : known;
  const isLearnt = zone !== undefined && zone !== known && route.needsDay;
  const moment = momentIn(zone?.name, content, timing.now);
  return {
    household: isLearnt ? { ...household, zone } : household,
    now: timing.now,
    moment,
    today: householdDay(moment.at, moment.zone),
    seed: key ?? 'nobody',
    remembers,
    covered: content.coveredDays,
    slots: heard.slots,
    session: recall(heard.attributes, heard.isNewSession, (name) => isLineOf(content, name)),
    questions: content.questions,
    tips: content.tips,
  };
}

/** Now, in the zone that is known; in the locale's usual one, marked as guessed, where none is. */
function momentIn(zone: string | undefined, content: Content, at: number): Moment {
  return zone !== undefined && isZone(zone) ? { at, zone } : { at, zone: content.zone, guessed: true };
}

const isLineOf = (content: Content, name: unknown): name is LineName =>
  typeof name === 'string' && Object.hasOwn(content.lines, name);

/** An outcome as Alexa wants it: the microphone open exactly where there is a reprompt, and always said so. */
function speak(
  input: HandlerInput,
  { turn, outcome, unwritten, version }: Decision,
  content: Content,
): Response {
  const occasion = { content, seed: turn.seed, today: turn.today };
  const isOpening = outcome.reprompt.length > 0;
  const builder = input.responseBuilder.speak(toSsml(outcome.lines, occasion));
  if (isOpening) builder.reprompt(toSsml(outcome.reprompt, occasion));
  const known = knownItem(outcome.household, version);
  const memory = { ...remember(outcome), known, ...(unwritten && { unwritten: changeItem(unwritten) }) };
  if (input.requestEnvelope.session) input.attributesManager.setSessionAttributes(isOpening ? memory : {});
  return builder.withShouldEndSession(!isOpening).getResponse();
}
