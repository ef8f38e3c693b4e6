import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { contentFor, type LineText } from '../lambda/content/index.ts';
import type { Item } from '../lambda/record/plain.ts';
import { instantOf, stillClock } from '../simulator/clock.ts';
import { type Home, openHome } from '../simulator/home.ts';
import { responseFindings } from '../simulator/response-checks.ts';
import { SCRIPT_STARTS, Script } from '../simulator/script.ts';
import type { Exchange } from '../simulator/speaker.ts';

const content = contentFor('en-US');
let home: Promise<Home> | undefined;

/** The home that the conversations of one test file share; each conversation has a household of its own. */
export async function homeForTests(): Promise<Home> {
  home ??= openHome({ clock: stillClock(instantOf(SCRIPT_STARTS.local, SCRIPT_STARTS.zone)) });
  return home;
}

afterAll(async () => {
  await (await home)?.close();
});

/**
 * A test written as a dialogue: what people say goes through the interaction model and the exported handler, every
 * response is held against the response rules, and the whole transcript is compared at once. In a Skill line,
 * <line-name>, <question theme depth>, <follow-up which> and <tip technique> stand for any wording of it.
 */
export function conversation(title: string, dialogue: string): void {
  test(title, async () => {
    const expected = linesOf(dialogue);
    const actual = await replay(title, expected);
    expect(actual.join('\n')).toBe(expected.join('\n'));
  });
}

const linesOf = (dialogue: string): readonly string[] =>
  dialogue
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

async function replay(title: string, expected: readonly string[]): Promise<readonly string[]> {
  const at = await homeForTests();
  at.clock.set(instantOf(SCRIPT_STARTS.local, SCRIPT_STARTS.zone));
  at.table.line.isDown = at.settings.line.isDown = false;
  const script = new Script(at, { household: title });
  const answers = new Answers(expected);
  const actual: string[] = [];
  for (const line of expected) {
    const isSaid = line.startsWith('User: ');
    if (!isSaid && !line.startsWith('@')) continue;
    const before = await recordOf(at, script.device.household);
    at.table.calls.length = 0;
    const exchange = await script.play(isSaid ? line.slice('User: '.length) : line);
    const calls = [...at.table.calls];
    const after = await recordOf(at, script.device.household);
    expect({ line, findings: tableFindings({ calls, before, after }) }).toEqual({ line, findings: [] });
    actual.push(line);
    if (exchange) actual.push(...(await answers.toNext(exchange, at)));
  }
  return actual;
}

/** The record as it is, whether or not the line to the table is cut. */
async function recordOf(at: Home, household: string): Promise<Item | undefined> {
  const { isDown } = at.table.line;
  at.table.line.isDown = false;
  const record = await at.record(household);
  at.table.line.isDown = isDown;
  return record;
}

interface TableTurn {
  readonly calls: readonly string[];
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** One strongly consistent read and one write a turn at most, and a write only where the record changes. */
function tableFindings({ calls, before, after }: TableTurn): readonly string[] {
  const reads = calls.filter((call) => call === 'GetItem').length;
  const writes = calls.length - reads;
  const isSame = isDeepStrictEqual(withoutBookkeeping(before), withoutBookkeeping(after));
  return [
    ...(reads > 1 || writes > 1 ? [`${calls.join(' ')} in one turn`] : []),
    ...(writes > 0 && isSame ? ['a write that changed nothing'] : []),
  ];
}

function withoutBookkeeping(item: Item = {}): Item {
  const { version: _version, expiresAt: _expiresAt, requests: _requests, ...rest } = item;
  return rest;
}

/** Writes down what was answered in the words of the expected dialogue, as far as they fit. */
class Answers {
  readonly #expected: readonly string[];
  #at = 0;
  #question = '';

  constructor(expected: readonly string[]) {
    this.#expected = expected.filter((line) => line.startsWith('Skill: '));
  }

  async toNext(exchange: Exchange, at: Home): Promise<readonly string[]> {
    if (exchange.error) throw exchange.error;
    expect({ user: exchange.user, findings: await responseFindings(exchange, at) }).toEqual({
      user: exchange.user,
      findings: [],
    });
    if (!exchange.isForUs) return ['(not for Deep Talk)'];
    const ends = exchange.isListening ? [] : ['(the end)'];
    return exchange.speech === undefined ? ends : [this.#written(exchange.speech), ...ends];
  }

  #written(speech: string): string {
    const expected = this.#expected[this.#at]?.slice('Skill: '.length) ?? '';
    this.#at += 1;
    const fits = new RegExp(`^${this.#pattern(expected)}$`, 'u').test(speech);
    this.#question = content.questions.find(({ text }) => speech.includes(text))?.id ?? this.#question;
    return `Skill: ${fits ? expected : speech}`;
  }

  #pattern(expected: string): string {
    return expected
      .split(/(<[^>]+>)/)
      .map((part) => (part.startsWith('<') ? this.#wordings(part.slice(1, -1)) : literally(part)))
      .join('');
  }

  /** Every wording that a <name> stands for. */
  #wordings(name: string): string {
    const [what = '', ...facts] = name.split(' ');
    const texts = {
      question: () => questions(facts).map(({ text }) => text),
      'follow-up': () => this.#followUps(facts[0] ?? ''),
      tip: () => tips(facts[0]),
    }[what];
    if (texts) return oneOf(texts().map(literally));
    const line = content.lines[what as keyof typeof content.lines];
    if (line === undefined) throw new Error(`<${name}> is no line of the content`);
    return oneOf(wordingsOf(line).map((text) => literally(text).replace(/\\\{\w+\\\}/g, '[\\w -]+')));
  }

  #followUps(which: string): readonly string[] {
    const question = content.questions.find(({ id }) => id === this.#question);
    return Object.entries(question?.followUps ?? {}).flatMap(([key, text]) =>
      key === which || (which === 'us' && key === 'turn') ? [text] : [],
    );
  }
}

function questions(facts: readonly string[]) {
  return content.questions.filter(({ theme, depth, round = '', id }) =>
    facts.every((fact) => [theme, depth, round, id].includes(fact)),
  );
}

function tips(technique: string | undefined): readonly string[] {
  const fit = content.tips.filter((tip) => technique === undefined || tip.technique === technique);
  return fit.map((tip) => `${tip.do} ${tip.example}`);
}

const wordingsOf = (line: LineText): readonly string[] =>
  typeof line === 'string' ? [line] : Object.values(line as Readonly<Record<string, string>>);

const oneOf = (patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
