import { randomUUID } from 'node:crypto';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { localTime } from './clock.ts';
import { type Device, deviceIdOf } from './device.ts';
import {
  type EndReason,
  envelope,
  intentRequest,
  launchRequest,
  type Session,
  sessionEndedRequest,
} from './envelope.ts';
import type { Home } from './home.ts';
import { spokenText } from './spoken.ts';
import { calledWith, withoutWakeWord } from './understanding/carrier.ts';
import type { Understood } from './understanding/understanding.ts';
import { normalize } from './understanding/words.ts';

/** What happened when something was said, or nothing was. */
export interface Exchange {
  readonly user: string;
  /** Absent where the skill was not asked, or had nothing to say. */
  readonly speech?: string;
  readonly isListening: boolean;
  readonly isForUs: boolean;
  readonly understood?: Understood;
  readonly request?: unknown;
  readonly response?: ResponseEnvelope;
  readonly error?: Error;
}

const NOTHING_HEARD = '(silence)';
const TROUBLE = "There was a problem with the requested skill's response.";

/** One device: it keeps the session and the microphone as Alexa does. */
export class Speaker {
  readonly #home: Home;
  #device: Device;
  #session: Session | undefined;
  #reprompt: string | undefined;

  constructor(home: Home, device: Device) {
    this.#home = home;
    this.#device = device;
    this.become(device);
  }

  /** The same device with other facts: a zone after a flight, a locale, a screen. */
  become(device: Device): void {
    this.#device = device;
    this.#home.settings.zones.set(deviceIdOf(device), device.zone);
  }

  get isListening(): boolean {
    return this.#session !== undefined;
  }

  /** The session ends without a word to anyone, as when the speaker was left alone for a while. */
  forget(): void {
    this.#session = undefined;
    this.#reprompt = undefined;
  }

  /** Something is said in the room. */
  async hear(user: string): Promise<Exchange> {
    const utterance = normalize(user);
    const called = calledWith(utterance, this.#home.invocationName);
    if (called !== undefined) {
      this.#session = { id: `amzn1.echo-api.session.${randomUUID()}`, isNew: true, attributes: {} };
      return called === '' ? this.#ask(user, launchRequest) : this.#say(user, called);
    }
    if (!this.#session) return { user, isListening: false, isForUs: false };
    const { words } = withoutWakeWord(utterance);
    if (words === 'exit' || words === 'quit') return this.#end(user, 'USER_INITIATED');
    return this.#say(user, words);
  }

  /** Nothing is said while the microphone is open: first the reprompt, then the session ends. */
  async silence(): Promise<Exchange> {
    if (!this.#session) return { user: NOTHING_HEARD, isListening: false, isForUs: false };
    const speech = this.#reprompt;
    if (speech === undefined) return this.#end(NOTHING_HEARD, 'EXCEEDED_MAX_REPROMPTS');
    this.#reprompt = undefined;
    return { user: NOTHING_HEARD, speech, isListening: true, isForUs: true };
  }

  async #say(user: string, words: string): Promise<Exchange> {
    const understood = await this.#home.understanding.understand(words, this.#localDay);
    const declared = this.#home.model.intents.find(({ intent }) => intent === understood.intent)?.slots ?? {};
    const exchange = await this.#ask(user, intentRequest(understood, Object.keys(declared)));
    return { ...exchange, understood };
  }

  async #ask(user: string, request: Readonly<Record<string, unknown>>): Promise<Exchange> {
    const sent = this.#envelope(request);
    try {
      const response = await this.#home.handler(sent, {});
      const speech = this.#take(response);
      const heard = { user, isListening: this.isListening, isForUs: true, request: sent, response };
      return speech === undefined ? heard : { ...heard, speech };
    } catch (error) {
      await this.#end(user, 'ERROR');
      return {
        user,
        speech: TROUBLE,
        isListening: false,
        isForUs: true,
        request: sent,
        error: error as Error,
      };
    }
  }

  /** Keeps the session open exactly where the response says so. */
  #take({ response, sessionAttributes }: ResponseEnvelope): string | undefined {
    const { outputSpeech, reprompt, shouldEndSession } = response;
    if (shouldEndSession === false && this.#session) {
      this.#session = { ...this.#session, isNew: false, attributes: sessionAttributes ?? {} };
      this.#reprompt = speechOf(reprompt?.outputSpeech);
    } else {
      this.forget();
    }
    return speechOf(outputSpeech);
  }

  async #end(user: string, reason: EndReason): Promise<Exchange> {
    const request = this.#envelope(sessionEndedRequest(reason));
    this.forget();
    const response = await this.#home.handler(request, {});
    return { user, isListening: false, isForUs: true, request, response };
  }

  get #localDay(): string {
    return localTime(this.#home.clock.now(), this.#device.zone).slice(0, 10);
  }

  #envelope(request: Readonly<Record<string, unknown>>) {
    const session = this.#session ?? { id: '', isNew: true, attributes: {} };
    const moment = {
      device: this.#device,
      session,
      now: this.#home.clock.now(),
      apiEndpoint: this.#home.settings.endpoint,
    };
    return envelope(moment, request);
  }
}

type Speech = ResponseEnvelope['response']['outputSpeech'];

function speechOf(speech: Speech): string | undefined {
  if (!speech) return undefined;
  return speech.type === 'SSML' ? spokenText(speech.ssml) : speech.text;
}
