import type { Intent, LanguageModel, SlotValue } from '../../interaction-model/read.ts';
import { builtInValue, isBuiltInType } from './built-in-slots.ts';
import { normalize, tokensOf } from './words.ts';

/** A slot as heard: its words, and the id they resolve to where they are known. */
export interface HeardSlot {
  readonly name: string;
  readonly type: string;
  readonly words: string;
  readonly value?: SlotValue;
  /** What Alexa writes for words of her own slot types, such as a date. */
  readonly written?: string;
}

/** Every value of every slot type by its words. */
export type Dictionary = ReadonlyMap<string, ReadonlyMap<string, SlotValue>>;

/** The slot values of a model by type and words. */
export function dictionaryOf(model: LanguageModel): Dictionary {
  return new Map(
    model.types.map(({ type, values }) => [
      type,
      new Map(
        values.flatMap((value) => [value.name, ...value.synonyms].map((words) => [normalize(words), value])),
      ),
    ]),
  );
}

/** Whether a slot's words must be known, or may be anything where its type is open-ended. */
export type Known = 'known' | 'any';

/** The slot types that people fill in with words of their own. */
export function openTypesOf(model: LanguageModel): ReadonlySet<string> {
  return new Set(model.types.filter(({ openEnded }) => openEnded).map(({ type }) => type));
}

const MOST_SLOT_WORDS = 8;
const MOST_UNKNOWN_WORDS = 6;

/** What a sample's slots may be filled with. */
export interface Filling {
  readonly intent: Intent;
  readonly dictionary: Dictionary;
  readonly openTypes: ReadonlySet<string>;
  readonly known: Known;
  /** The day it is where the device is. */
  readonly localDay: string;
}

/** The slots of an utterance that reads exactly like a sample; undefined where it does not. */
export function matchSample(
  sample: string,
  utterance: string,
  filling: Filling,
): readonly HeardSlot[] | undefined {
  return match(tokensOf(sample), tokensOf(utterance), filling);
}

function match(
  pattern: readonly string[],
  words: readonly string[],
  filling: Filling,
): readonly HeardSlot[] | undefined {
  const [first, ...rest] = pattern;
  if (first === undefined) return words.length === 0 ? [] : undefined;
  if (first.startsWith('{')) return matchSlot(first.slice(1, -1), rest, words, filling);
  return words[0] === first ? match(rest, words.slice(1), filling) : undefined;
}

function matchSlot(
  name: string,
  rest: readonly string[],
  words: readonly string[],
  filling: Filling,
): readonly HeardSlot[] | undefined {
  for (let taken = Math.min(words.length, MOST_SLOT_WORDS); taken > 0; taken -= 1) {
    const slot = slotOf(name, words.slice(0, taken).join(' '), filling);
    const after = slot && match(rest, words.slice(taken), filling);
    if (slot && after) return [slot, ...after];
  }
  return undefined;
}

function slotOf(name: string, words: string, filling: Filling): HeardSlot | undefined {
  const { intent, dictionary, openTypes, known, localDay } = filling;
  const type = intent.slots[name] ?? '';
  if (isBuiltInType(type)) {
    const written = builtInValue(type, words, localDay);
    return written === undefined ? undefined : { name, type, words, written };
  }
  const value = dictionary.get(type)?.get(words);
  if (value) return { name, type, words, value };
  return known === 'any' && openTypes.has(type) && tokensOf(words).length <= MOST_UNKNOWN_WORDS
    ? { name, type, words }
    : undefined;
}
