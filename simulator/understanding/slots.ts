import type { Intent, SlotValue } from '../../interaction-model/read.ts';
import type { Dictionary, HeardSlot } from './samples.ts';

/** One word that stands for any value of a slot type. */
export const tokenFor = (type: string): string => `slot${type.toLowerCase()}`;

/** The utterance with each value of an intent's slots as one word of its type. */
export function readingFor(utterance: string, intent: Intent, dictionary: Dictionary): string {
  return Object.values(intent.slots).reduce((sentence, type) => {
    const values = valuesIn(sentence, dictionary.get(type) ?? new Map()).map(([words]) => words);
    const found = values.toSorted((a, b) => b.length - a.length)[0];
    return found ? ` ${sentence} `.replace(` ${found} `, ` ${tokenFor(type)} `).trim() : sentence;
  }, utterance);
}

/** The known values of an intent's slots, the longest first; words once taken are not read again. */
export function slotsIn(utterance: string, intent: Intent, dictionary: Dictionary): readonly HeardSlot[] {
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
