import { createHash } from 'node:crypto';
import { DefaultApiClient, type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { interfaces, RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { type Content, contentFor, type LineName } from './content/index.ts';
import { householdDay, isZone } from './domain/calendar.ts';
import { NEW_HOUSEHOLD } from './domain/household.ts';
import { type Heard, hear, skillIdOf } from './envelope.ts';
import { type LogEntry, placeIn, TurnNotes } from './log.ts';
import { type Route, routeOf } from './routes.ts';
import { recall, remember } from './session.ts';
import { toSsml } from './speech.ts';
import type { HouseholdStore, Loaded } from './store.ts';
import { zoneNow } from './time-zone.ts';
import { line, type Outcome, type Turn } from './turn.ts';

/** The world a skill lives in: where households are kept, whose requests it answers, a clock, and where its log goes. */
export interface World {
  readonly store: HouseholdStore;
  readonly skillId?: string | undefined;
  readonly clock: () => number;
  readonly log: (entry: LogEntry) => void;
}

const MOST_TRIES = 3;
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
  const heard = hear(input.requestEnvelope) as Heard;
  const notes = new TurnNotes(world.clock);
  const route = routeOf(heard.name) ?? (heard.isIntent ? routeOf('AMAZON.FallbackIntent') : undefined);
  if (!route) {
    world.log(notes.entry('end', heard.name === 'SessionEndedRequest' ? 'ended' : 'unknown request'));
    return {};
  }
  const content = contentFor(heard.locale);
  const decision = await decideAndKeep({ input, heard, route, content, world, notes });
  const response = speak(input, decision, content);
  world.log(notes.entry(route.kind, decision.turn.remembers ? 'answered' : 'answered without memory'));
  return response;
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
  readonly route: Route;
  readonly content: Content;
  readonly world: World;
  readonly notes: TurnNotes;
}

interface Decision {
  readonly turn: Turn;
  readonly outcome: Outcome;
}

/** One turn against the table: where another turn was faster, it is read and decided again. */
async function decideAndKeep(taking: Taking): Promise<Decision> {
  const { heard, world, notes } = taking;
  const key = heard.userId && createHash('sha256').update(heard.userId).digest('base64url');
  const now = heard.at ?? world.clock();
  for (let tries = 0; key && tries < MOST_TRIES; tries += 1) {
    try {
      const decision = await tryOnce(taking, key, now);
      if (decision) return decision;
    } catch (error) {
      notes.error(error, 'table');
      break;
    }
  }
  const turn = turnFrom(taking, { household: NEW_HOUSEHOLD, now, seed: key ?? 'nobody', remembers: false });
  return { turn, outcome: taking.route.handle(turn) };
}

/** Load, decide, save; undefined where the save came too late. */
async function tryOnce(taking: Taking, key: string, now: number): Promise<Decision | undefined> {
  const { world, notes, route } = taking;
  notes.tableCall();
  const loaded = await world.store.load(key, now);
  notes.damaged(loaded.damaged);
  const turn = turnFrom(taking, {
    ...(await withZone(taking, loaded, now)),
    now,
    seed: key,
    remembers: true,
  });
  const outcome = route.handle(turn);
  if (outcome.household === loaded.household || !loaded.writable) return { turn, outcome };
  notes.tableCall();
  return (await world.store.save(key, outcome.household, loaded, now)) ? { turn, outcome } : undefined;
}

/** The household with the zone of the asking device, where the answer depends on which day it is. */
async function withZone({ input, heard, route, notes }: Taking, { household }: Loaded, now: number) {
  const hasOpenCheckin = household.checkin !== undefined && household.checkin.step !== 'over';
  if (!route.needsDay && !hasOpenCheckin) return { household };
  const known = household.zone;
  const zone = await zoneNow({ input, deviceId: heard.deviceId, known, now }, notes);
  return { household: zone && zone !== known ? { ...household, zone } : household };
}

function turnFrom(
  { heard, content }: Taking,
  known: Pick<Turn, 'household' | 'now' | 'seed' | 'remembers'>,
): Turn {
  const isLine = (name: unknown): name is LineName =>
    typeof name === 'string' && Object.hasOwn(content.lines, name);
  const zone = known.household.zone?.name ?? '';
  return {
    ...known,
    today: householdDay(known.now, isZone(zone) ? zone : content.zone),
    slots: heard.slots,
    session: recall(heard.attributes, heard.isNewSession, isLine),
    questions: content.questions,
    tips: content.tips,
  };
}

/** An outcome as Alexa wants it: the microphone open exactly where there is a reprompt, and always said so. */
function speak(input: HandlerInput, { turn, outcome }: Decision, content: Content): Response {
  const occasion = { content, seed: turn.seed, today: turn.today };
  const isOpen = outcome.reprompt.length > 0;
  const builder = input.responseBuilder.speak(toSsml(outcome.lines, occasion));
  if (isOpen) builder.reprompt(toSsml(outcome.reprompt, occasion));
  if (input.requestEnvelope.session)
    input.attributesManager.setSessionAttributes(isOpen ? { ...remember(outcome) } : {});
  return builder.withShouldEndSession(!isOpen).getResponse();
}
