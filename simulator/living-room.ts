import { householdDay } from '../lambda/domain/calendar.ts';
import { readStreak } from '../lambda/record/streak.ts';
import type { Home } from './home.ts';
import { Script } from './script.ts';
import type { PageAction, ShownExchange, ShownStreak, Snapshot } from './snapshot.ts';
import type { Exchange } from './speaker.ts';

const MOST_SHOWN = 200;

/** The conversations of the page: one for each device of each household. */
export class LivingRoom {
  readonly #home: Home;
  readonly #script: Script;
  readonly #shown = new Map<string, ShownExchange[]>();
  readonly #households = new Set<string>();
  readonly #devices = new Set<string>(['kitchen', 'bedroom']);

  constructor(home: Home, zone: string) {
    this.#home = home;
    this.#script = new Script(home, { zone });
  }

  /** Does what the page asks for; throws where the text, the time, the zone or a name is none. */
  async act(action: PageAction): Promise<Snapshot> {
    const exchange = await this.#script.play(directionOf(action));
    if (exchange) this.#keep(exchange);
    return this.snapshot();
  }

  async snapshot(): Promise<Snapshot> {
    const { name, household, zone } = this.#script.device;
    this.#households.add(household);
    this.#devices.add(name);
    const streak = streakOf((await this.#home.record(household))?.['streak']);
    return {
      conversation: this.#conversation(),
      isListening: this.#script.speaker.isListening,
      localTime: this.#script.localTime,
      zone,
      device: name,
      devices: [...this.#devices],
      household,
      households: [...this.#households],
      ...(streak && { streak }),
    };
  }

  #conversation(): ShownExchange[] {
    const { name, household } = this.#script.device;
    const key = `${household} ${name}`;
    const conversation = this.#shown.get(key) ?? [];
    this.#shown.set(key, conversation);
    return conversation;
  }

  #keep({ user, speech, isListening, isForUs, understood, request, response, error }: Exchange): void {
    const conversation = this.#conversation();
    conversation.push({
      at: this.#script.localTime,
      user,
      isListening,
      isForUs,
      ...(speech !== undefined && { speech }),
      ...(understood && { intent: understood.intent }),
      ...(request !== undefined && { request }),
      ...(response && { response }),
      ...(error && { error: error.message }),
    });
    if (conversation.length > MOST_SHOWN) conversation.shift();
  }
}

const NAME = /^[\p{L}\p{N} '-]{1,40}$/u;

/** A line of script for what the page asks. */
function directionOf(action: PageAction): string {
  if (action.kind === 'silence') return '@silence';
  if (action.kind === 'clock') return `@${action.local} ${action.zone}`;
  if (action.kind === 'say') return spokenLine(action.text);
  if (!NAME.test(action.name)) throw new RangeError('A name has 1 to 40 letters, digits or spaces.');
  return `@${action.kind} ${action.name}`;
}

/** What is typed is said, never read as a direction. */
function spokenLine(text: string): string {
  const line = text.replace(/[@#\p{Cc}]/gu, ' ').trim();
  if (line === '') throw new RangeError('There is nothing to say.');
  return line;
}

function streakOf(raw: unknown): ShownStreak | undefined {
  const streak = raw === undefined ? undefined : readStreak(raw);
  if (!streak) return undefined;
  const { count, best, total, last } = streak;
  return { count, best, total, ...(last && { lastDay: householdDay(last.at, last.zone) }) };
}
