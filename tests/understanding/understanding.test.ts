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
  return [intent, ...slots.map(({ name, value }) => `${name}=${value?.id}`).toSorted()].join(' ');
}

test('of sixty phrases by somebody who has not seen the samples, nine in ten are understood', async () => {
  const file = readFileSync(join(import.meta.dirname, 'natural-phrases.txt'), 'utf8');
  const phrases = file
    .split('\n')
    .filter((entry) => !entry.startsWith('#') && entry.includes(' => '))
    .map((entry) => entry.split(' => ') as [string, string]);
  const misses: string[] = [];
  for (const [phrase, expected] of phrases) {
    const [intent = '', ...slots] = expected.trim().split(' ');
    const taken = await takenFor(phrase);
    if (taken !== [intent, ...slots.toSorted()].join(' '))
      misses.push(`${phrase} => ${expected}, taken for ${taken}`);
  }
  console.info(`understood ${phrases.length - misses.length} of ${phrases.length}\n${misses.join('\n')}`);
  expect(phrases).toHaveLength(60);
  expect(misses.length).toBeLessThanOrEqual(phrases.length / 10);
});

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
    ['no built-in by likeness', 'mind repeating the bit about the boat once more', 'AMAZON.FallbackIntent'],
    ['nothing in talk at the table', 'my aunt used to sing in the kitchen', 'AMAZON.FallbackIntent'],
    ['nothing in orders for somebody else', 'turn on the kitchen lights please', 'AMAZON.FallbackIntent'],
  ])('finds %s', async (_title, phrase, taken) => {
    expect(await takenFor(phrase)).toBe(taken);
  });
});
