import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent, LanguageModel, SlotValue } from '../../interaction-model/read.ts';
import { BUILT_IN_SAMPLES } from './built-in-samples.ts';
import { type Candidate, type Matcher, NOT_FOR_US, train } from './matcher.ts';
import { nearest } from './neighbors.ts';
import {
  type Dictionary,
  dictionaryOf,
  type Filling,
  type HeardSlot,
  type Known,
  matchSample,
  openTypesOf,
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
  understand(utterance: string, localDay?: string): Promise<Understood>;
}

const SURE_ENOUGH = 0.38;
const WEIGHT_OF_SLOTS = 0.7;
const WEIGHT_OF_NEIGHBORS = 0.7;
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
  const openTypes = openTypesOf(model);
  const examples = examplesFor(custom);
  const learnt = {
    custom,
    dictionary,
    openTypes,
    matcher: await train(examples),
    neighbors: nearest(examples),
  };
  return {
    async understand(spoken, localDay = '2026-11-23') {
      const utterance = normalize(spoken);
      const today = { ...learnt, localDay };
      const literal = literals.get(utterance);
      if (literal) return { intent: literal.intent, slots: [], how: 'sample', candidates: [] };
      return (
        bySlots(utterance, 'known', today) ??
        byBeginning(utterance, today) ??
        bySlots(utterance, 'any', today) ??
        byLikeness(utterance, learnt)
      );
    },
  };
}

/** The first custom intent with a sample that the utterance reads like, slots and all. */
function bySlots(utterance: string, known: Known, learnt: Today): Understood | undefined {
  for (const intent of learnt.custom) {
    const found = slotsOfFirst(utterance, { intent, known, ...learnt });
    const slots = found && resolved(found, utterance, intent, learnt.dictionary);
    if (slots) return { intent: intent.intent, slots, how: 'sample', candidates: [] };
  }
  return undefined;
}

/** A custom intent's whole sample, and then a few words more: a reason, a courtesy. */
function byBeginning(utterance: string, learnt: Today): Understood | undefined {
  const words = tokensOf(utterance);
  const fewest = Math.max(FEWEST_FIXED_WORDS, Math.ceil(words.length / 2));
  for (let count = words.length - 1; count >= fewest; count -= 1) {
    const beginning = bySlots(words.slice(0, count).join(' '), 'known', learnt);
    const intent = learnt.custom.find(({ intent: name }) => name === beginning?.intent);
    if (!beginning || !intent) continue;
    const rest = slotsIn(words.slice(count).join(' '), intent, learnt.dictionary);
    const more = rest.filter(({ name }) => !beginning.slots.some((slot) => slot.name === name));
    return { ...beginning, slots: [...beginning.slots, ...more], how: 'alike' };
  }
  return undefined;
}

/** Words that are no value are read once more for one among them, as entity resolution does. */
function resolved(slots: readonly HeardSlot[], utterance: string, intent: Intent, dictionary: Dictionary) {
  if (slots.every(({ value }) => value)) return slots;
  const within = slotsIn(utterance, intent, dictionary);
  return slots.map((slot) => (slot.value ? slot : (within.find(({ name }) => name === slot.name) ?? slot)));
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

/** What was learnt, on a day. */
interface Today extends Learnt {
  readonly localDay: string;
}

interface Learnt {
  readonly custom: readonly Intent[];
  readonly dictionary: Dictionary;
  readonly openTypes: ReadonlySet<string>;
  readonly matcher: Matcher;
  readonly neighbors: Matcher;
}

/** The likeliest custom intent: each is judged by two unlike matchers, with its own slots read as one word and without. */
async function byLikeness(utterance: string, learnt: Learnt): Promise<Understood> {
  const plain = await scoresOf(utterance, learnt);
  const scored = await Promise.all(
    learnt.custom.map(async (intent) => {
      const reading = readingFor(utterance, intent, learnt.dictionary);
      const read = reading === utterance ? plain : await scoresOf(reading, learnt);
      return { intent: intent.intent, score: combine(plain, read, intent.intent) };
    }),
  );
  const candidates = scored.toSorted((a, b) => b.score - a.score).slice(0, 4);
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

type Scores = ReadonlyMap<string, number>;

/** Both matchers' scores as one. */
async function scoresOf(sentence: string, { matcher, neighbors }: Learnt): Promise<Scores> {
  const [learnt, near] = await Promise.all([matcher.rank(sentence), neighbors.rank(sentence)]);
  const trained = new Map(learnt.map(({ intent, score }) => [intent, score]));
  const blend = ({ intent, score }: Candidate) =>
    (1 - WEIGHT_OF_NEIGHBORS) * (trained.get(intent) ?? 0) + WEIGHT_OF_NEIGHBORS * score;
  return new Map(near.map((candidate) => [candidate.intent, blend(candidate)]));
}

/** Mostly the reading with slots, because samples were learnt that way; some of the plain one, because values are ordinary words. */
function combine(plain: Scores, read: Scores, intent: string): number {
  return (1 - WEIGHT_OF_SLOTS) * (plain.get(intent) ?? 0) + WEIGHT_OF_SLOTS * (read.get(intent) ?? 0);
}

/** The utterance with each value of an intent's slots as one word of its type. */
function readingFor(utterance: string, intent: Intent, dictionary: Dictionary): string {
  return Object.values(intent.slots).reduce((sentence, type) => {
    const found = longestIn(sentence, (dictionary.get(type) ?? new Map()).keys());
    return found ? ` ${sentence} `.replace(` ${found} `, ` ${tokenFor(type)} `).trim() : sentence;
  }, utterance);
}

function longestIn(utterance: string, values: Iterable<string>): string | undefined {
  const padded = ` ${utterance} `;
  return [...values]
    .filter((words) => padded.includes(` ${words} `))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** The known values of an intent's slots, the longest first; words once taken are not read again. */
function slotsIn(utterance: string, intent: Intent, dictionary: Dictionary): readonly HeardSlot[] {
  const found = Object.entries(intent.slots).flatMap(([name, type]) =>
    valuesIn(utterance, dictionary.get(type) ?? new Map()).map(([words, value]) => ({
      name,
      type,
      words,
      value,
    })),
  );
  const byLength = found.toSorted((a, b) => b.words.length - a.words.length || prefer(utterance, a, b));
  return byLength.filter((slot, at) => {
    const before = byLength.slice(0, at);
    return !before.some(({ name, words }) => name === slot.name || ` ${words} `.includes(` ${slot.words} `));
  });
}

/** The same words in two slots: after "about" they are the first one's, else the last one's, as samples have them. */
function prefer(utterance: string, a: HeardSlot, b: HeardSlot): number {
  if (a.words !== b.words) return 0;
  return new RegExp(`\\b(about|on) ${a.words}\\b`).test(utterance) ? 0 : 1;
}

function valuesIn(
  utterance: string,
  values: ReadonlyMap<string, SlotValue>,
): readonly (readonly [string, SlotValue])[] {
  const padded = ` ${utterance} `;
  return [...values].filter(([words]) => padded.includes(` ${words} `));
}
