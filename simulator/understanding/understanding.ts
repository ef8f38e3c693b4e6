import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent, LanguageModel } from '../../interaction-model/read.ts';
import { BUILT_IN_SAMPLES } from './built-in-samples.ts';
import { byLikeness, type Learnt, type Today, type Understood } from './likeness.ts';
import { NOT_FOR_US, train } from './matcher.ts';
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
import { slotsIn, tokenFor } from './slots.ts';
import { normalize, tokensOf } from './words.ts';

export type { Understood } from './likeness.ts';

/** Understands utterances without wake word and invocation name. */
export interface Understanding {
  understand(utterance: string, localDay?: string): Promise<Understood>;
}

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
  const learnt: Learnt = {
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
