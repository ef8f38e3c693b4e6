import { instantOf, localTime } from './clock.ts';
import type { Device } from './device.ts';
import type { Home } from './home.ts';
import { type Exchange, Speaker } from './speaker.ts';

const UTTERANCE_MS = 5000;

/** Where a script begins unless it says otherwise. */
export const SCRIPT_STARTS = { local: '2026-11-23T21:00', zone: 'America/New_York' } as const;

/** A conversation as written lines: utterances, and @directions that set the scene. */
export class Script {
  readonly #home: Home;
  readonly #speakers = new Map<string, Speaker>();
  #device: Device;

  constructor(home: Home, device: Partial<Device> = {}) {
    this.#home = home;
    this.#device = {
      household: 'home',
      name: 'kitchen',
      locale: 'en-US',
      zone: SCRIPT_STARTS.zone,
      hasScreen: false,
      ...device,
    };
  }

  /** The device that hears the next line. */
  get device(): Device {
    return this.#device;
  }

  /** The speaker that hears the next line. */
  get speaker(): Speaker {
    const { household, name } = this.#device;
    const key = `${household} ${name}`;
    const known = this.#speakers.get(key);
    if (known) {
      known.become(this.#device);
      return known;
    }
    const speaker = new Speaker(this.#home, this.#device);
    this.#speakers.set(key, speaker);
    return speaker;
  }

  /** Plays one line; directions and comments give nothing back. Throws on a direction that is not known. */
  async play(line: string): Promise<Exchange | undefined> {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) return undefined;
    if (text === '@silence') return this.speaker.silence();
    if (text.startsWith('@')) {
      this.#direct(text.slice(1).trim());
      return undefined;
    }
    this.#home.clock.advance(UTTERANCE_MS);
    return this.speaker.hear(text);
  }

  #direct(direction: string): void {
    const [word = '', ...rest] = direction.split(/\s+/);
    const value = rest.join(' ');
    if (/^\d{4}-\d\d-\d\d/.test(word)) {
      this.#setClock(direction);
      return;
    }
    const directions: Readonly<Record<string, () => void>> = {
      'new-session': () => this.speaker.forget(),
      device: () => this.#change({ name: value }),
      household: () => this.#change({ household: value }),
      locale: () => this.#change({ locale: value }),
      screen: () => this.#change({ hasScreen: value === 'on' }),
      fail: () => this.#fail(value),
    };
    const act = directions[word];
    if (!act) throw new Error(`"@${direction}" is no direction that a script knows`);
    act();
  }

  #change(change: Partial<Device>): void {
    this.#device = { ...this.#device, ...change };
  }

  /** 2026-11-24T21:00 Europe/London: a local time, and a zone where it changes. */
  #setClock(direction: string): void {
    const [, local = '', zone = this.#device.zone] =
      /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(?:\s+(\S+))?$/.exec(direction) ?? [];
    this.#home.clock.set(instantOf(local, zone));
    if (zone !== this.#device.zone) this.#change({ zone });
  }

  #fail(what: string): void {
    const [service = '', state] = what.split(' ');
    const line = { table: this.#home.table.line, settings: this.#home.settings.line }[service];
    if (service === 'off') this.#home.table.line.isDown = this.#home.settings.line.isDown = false;
    else if (line) line.isDown = state !== 'off';
    else throw new Error(`"@fail ${what}": only the table and settings can fail`);
  }

  /** The local time it is for the device that hears the next line. */
  get localTime(): string {
    return localTime(this.#home.clock.now(), this.#device.zone);
  }
}

/** An exchange as it is written down: who said what, and whether the microphone is open. */
export function transcript(exchange: Exchange): string {
  const { user, speech, isListening, isForUs } = exchange;
  const state = isForUs ? (isListening ? '(listening)' : '(the end)') : '(not for Deep Talk)';
  const said = isForUs ? [`Skill: ${speech ?? ''}`.trimEnd()] : [];
  return [`User: ${user}`, ...said, state].join('\n');
}
