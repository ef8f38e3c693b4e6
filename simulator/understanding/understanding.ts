import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent, LanguageModel } from '../../interaction-model/read.ts';
import { BUILT_IN_SAMPLES } from './built-in-samples.ts';
import { type Candidate, type Matcher, NOT_FOR_US, train } from './matcher.ts';
import {
  type Dictionary,
  dictionaryOf,
  type Filling,
  type HeardSlot,
  type Known,
  matchSample,
} from './samples.ts';
import { normalize, tokensOf } from './words.ts';

/** What an utterance was taken for, how it was found, and what else it might have been. */
export interface Understood {
  readonly intent: string;
  readonly slots: readonly HeardSlot[];
  readonly how: 'sample' | 'alike' | 'nothing';
  readonly candidates: readonly Candidate[];
}

/** Understands utterances without wake word and invocation name. */
export interface Understanding {
  understand(utterance: string): Promise<Understood>;
}

const SURE_ENOUGH = 0.65;
const FEWEST_FIXED_WORDS = 3;

/** Learns a model as Alexa does: samples exactly, custom intents also by likeness, and everything else is not understood. */
export async function learn(model: LanguageModel): Promise<Understanding> {
  const dictionary = dictionaryOf(model);
  const intents = model.intents.map(withOwnSamples);
  const literals = new Map(
    intents.flatMap((intent) =>
      intent.samples.filter((sample) => !sample.includes('{')).map((sample) => [sample, intent]),
    ),
  );
  const custom = intents.filter(isCustom);
  const learnt = { custom, dictionary, matcher: await train(examplesFor(custom)) };
  return {
    async understand(spoken) {
      const utterance = normalize(spoken);
      const literal = literals.get(utterance);
      if (literal) return { intent: literal.intent, slots: [], how: 'sample', candidates: [] };
      const exact = bySlots(utterance, 'known', learnt);
      if (exact) return exact;
      const alike = await byLikeness(utterance, learnt);
      return alike.how === 'alike' ? alike : (bySlots(utterance, 'any', learnt) ?? alike);
    },
  };
}

/** The first custom intent with a sample that the utterance reads like, slots and all. */
function bySlots(utterance: string, known: Known, learnt: Learnt): Understood | undefined {
  for (const intent of learnt.custom) {
    const slots = slotsOfFirst(utterance, { intent, dictionary: learnt.dictionary, known });
    if (slots) return { intent: intent.intent, slots, how: 'sample', candidates: [] };
  }
  return undefined;
}

function slotsOfFirst(utterance: string, filling: Filling): readonly HeardSlot[] | undefined {
  for (const sample of filling.intent.samples) {
    if (!sample.includes('{') || (filling.known === 'any' && fixedWords(sample) < FEWEST_FIXED_WORDS))
      continue;
    const slots = matchSample(sample, utterance, filling);
    if (slots) return slots;
  }
  return undefined;
}

const isCustom = ({ intent }: Intent): boolean => !intent.startsWith('AMAZON.');

function withOwnSamples(intent: Intent): Intent {
  return {
    ...intent,
    samples: [...intent.samples.map(normalizeSample), ...(BUILT_IN_SAMPLES[intent.intent] ?? [])],
  };
}

/** Normalizes a sample's words and leaves its {slots} as they are. */
function normalizeSample(sample: string): string {
  return sample
    .replace(/[^{}]+(?![^{]*\})/g, (words) => ` ${normalize(words)} `)
    .replace(/\s+/g, ' ')
    .trim();
}

const fixedWords = (sample: string): number =>
  tokensOf(sample).filter((word) => !word.startsWith('{')).length;

function examplesFor(custom: readonly Intent[]): ReadonlyMap<string, readonly string[]> {
  const negatives = readFileSync(join(import.meta.dirname, 'negatives.txt'), 'utf8').split('\n');
  const notForUs = negatives.filter((sentence) => sentence !== '' && !sentence.startsWith('#'));
  return new Map([
    ...custom.map(
      ({ intent, slots, samples }) => [intent, samples.map((sample) => asTokens(sample, slots))] as const,
    ),
    [NOT_FOR_US, notForUs.map(normalize)],
  ]);
}

/** A sample with each {slot} as one word of its type, so that likeness is about the rest. */
function asTokens(sample: string, slots: Intent['slots']): string {
  return sample.replace(/\{(\w+)\}/g, (_slot, name: string) => tokenFor(slots[name] ?? name));
}

const tokenFor = (type: string): string => `slot${type.toLowerCase()}`;

interface Learnt {
  readonly custom: readonly Intent[];
  readonly dictionary: Dictionary;
  readonly matcher: Matcher;
}

/** The likeliest custom intent over the ways in which the utterance's slot values may be read. */
async function byLikeness(utterance: string, learnt: Learnt): Promise<Understood> {
  const readings = await Promise.all(
    readingsOf(utterance, learnt.dictionary).map(async (reading) => learnt.matcher.rank(reading)),
  );
  const candidates = best(readings.flat());
  const [first] = candidates;
  const intent = learnt.custom.find((each) => each.intent === first?.intent);
  if (!intent || !first || first.score < SURE_ENOUGH)
    return { intent: 'AMAZON.FallbackIntent', slots: [], how: 'nothing', candidates };
  return {
    intent: intent.intent,
    slots: slotsIn(utterance, intent, learnt.dictionary),
    how: 'alike',
    candidates,
  };
}

function best(candidates: readonly Candidate[]): readonly Candidate[] {
  const scores = new Map<string, number>();
  for (const { intent, score } of candidates) scores.set(intent, Math.max(score, scores.get(intent) ?? 0));
  return [...scores]
    .map(([intent, score]) => ({ intent, score }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 4);
}

/** The utterance as it stands, and with the values of each slot type as one word. */
function readingsOf(utterance: string, dictionary: Dictionary): readonly string[] {
  const replaced = [...dictionary].map(([type, values]) => {
    const found = longestIn(utterance, values.keys());
    return found ? ` ${utterance} `.replace(` ${found} `, ` ${tokenFor(type)} `).trim() : utterance;
  });
  const all = [...dictionary].reduce((sentence, [type, values]) => {
    const found = longestIn(sentence, values.keys());
    return found ? ` ${sentence} `.replace(` ${found} `, ` ${tokenFor(type)} `).trim() : sentence;
  }, utterance);
  return [...new Set([utterance, ...replaced, all])];
}

function longestIn(utterance: string, values: Iterable<string>): string | undefined {
  const padded = ` ${utterance} `;
  return [...values]
    .filter((words) => padded.includes(` ${words} `))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** The longest known value of each of an intent's slots; words once taken are not read again. */
function slotsIn(utterance: string, intent: Intent, dictionary: Dictionary): readonly HeardSlot[] {
  let left = ` ${utterance} `;
  return Object.entries(intent.slots).flatMap(([name, type]) => {
    const values = dictionary.get(type);
    const words = values && longestIn(left.trim(), values.keys());
    const value = words === undefined ? undefined : values?.get(words);
    if (words === undefined || !value) return [];
    left = left.replace(` ${words} `, ' | ');
    return [{ name, type, words, value }];
  });
}
