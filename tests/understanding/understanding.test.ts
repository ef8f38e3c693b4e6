import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readLanguage } from '../../interaction-model/read.ts';
import { calledWith } from '../../simulator/understanding/carrier.ts';
import { learn, type Understanding } from '../../simulator/understanding/understanding.ts';
import { normalize } from '../../simulator/understanding/words.ts';

const INVOCATION = 'deep talk';
let understanding: Understanding;

beforeAll(async () => {
  understanding = await learn(readLanguage('en'));
});

/** What a phrase was taken for, in the form of the phrase file. */
async function takenFor(phrase: string): Promise<string> {
  const called = calledWith(normalize(phrase), INVOCATION);
  const { intent, slots } = await understanding.understand(called ?? phrase);
  return [
    intent,
    ...slots
      .filter(({ value }) => value)
      .map(({ name, value }) => `${name}=${value?.id}`)
      .toSorted(),
  ].join(' ');
}

/** The phrases of a file with what they were taken for, as far as that is wrong. */
async function missesIn(
  file: string,
): Promise<{ readonly phrases: number; readonly misses: readonly string[] }> {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
  const phrases = lines.filter((each) => !each.startsWith('#') && each.includes(' => '));
  const misses: string[] = [];
  for (const each of phrases) {
    const [phrase = '', expected = ''] = each.split(' => ');
    const [intent = '', ...slots] = expected.trim().split(' ');
    const taken = await takenFor(phrase);
    if (taken !== [intent, ...slots.toSorted()].join(' ')) misses.push(`${each}, taken for ${taken}`);
  }
  console.info(
    `${file}: understood ${phrases.length - misses.length} of ${phrases.length}\n${misses.join('\n')}`,
  );
  return { phrases: phrases.length, misses };
}

test.each(['phrases-learnt-from.txt', 'phrases-never-seen.txt'])(
  'of the %s nine in ten are understood, intent and slots',
  async (file) => {
    const { phrases, misses } = await missesIn(file);
    expect(phrases).toBeGreaterThanOrEqual(60);
    expect(misses.length).toBeLessThanOrEqual(phrases / 10);
  },
);

describe('calling the skill by name', () => {
  test.each([
    ['alexa open deep talk', ''],
    ['ask deep talk for a question', 'a question'],
    ["tell deep talk we're done", "we're done"],
    ["alexa tell deep talk that we're back", "we're back"],
    ['can you ask deep talk about our childhood', 'our childhood'],
    ['a listening tip from deep talk', 'a listening tip'],
    ['open deep talk and give us a question', 'give us a question'],
    ['we had a deep talk yesterday', undefined],
    ['ask another question', undefined],
  ])('%s', (utterance, rest) => {
    expect(calledWith(utterance, INVOCATION)).toBe(rest);
  });
});

describe('understanding', () => {
  test.each([
    ['a sample, word for word', 'go deeper', 'GoDeeper'],
    [
      'a sample with its slots filled',
      'a deep question about dreams',
      'GiveMePrompt depth=deep theme=dreams',
    ],
    [
      'a custom intent by likeness',
      'could we perhaps get another deep one about work',
      'GiveMePrompt depth=deep theme=work',
    ],
    ['a wish with a word that nobody knows', 'a question about submarines', 'GiveMePrompt'],
    ['a built-in by its exact samples', 'say that again', 'AMAZON.RepeatIntent'],
    [
      'no built-in by likeness',
      'would it be at all possible to hear that last bit about the boat one more time',
      'AMAZON.FallbackIntent',
    ],
    ['nothing in talk at the table', 'my aunt used to sing in the kitchen', 'AMAZON.FallbackIntent'],
    ['nothing in orders for somebody else', 'turn on the kitchen lights please', 'AMAZON.FallbackIntent'],
  ])('finds %s', async (_title, phrase, taken) => {
    expect(await takenFor(phrase)).toBe(taken);
  });
});
