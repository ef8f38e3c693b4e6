import { describe, expect, test } from '@jest/globals';
import { toAskFormat } from '../interaction-model/ask-format.ts';
import { findingsIn } from '../interaction-model/check.ts';
import { locales } from '../interaction-model/locales.ts';
import { expand } from '../interaction-model/patterns.ts';
import { readLanguage } from '../interaction-model/read.ts';
import { AUDIENCES, DEPTHS, MOVES, TECHNIQUES, THEMES } from '../lambda/domain/vocabulary.ts';
import { intents } from '../lambda/routes.ts';
import skill from '../skill.json' with { type: 'json' };

const VOCABULARIES = {
  Theme: THEMES,
  Depth: DEPTHS,
  Audience: AUDIENCES,
  Technique: TECHNIQUES,
  Move: MOVES,
};

describe.each(Object.entries(locales))('the interaction model of %s', (_name, locale) => {
  const model = readLanguage(locale.language);
  const { languageModel } = toAskFormat(model, locale).interactionModel;

  test('names exactly the intents that the skill answers', () => {
    expect(languageModel.intents.map(({ name }) => name).toSorted()).toEqual(Object.keys(intents).toSorted());
  });

  test('names exactly the slot values that the skill knows', () => {
    const values = languageModel.types.map(({ name, values: known }) => [name, known.map(({ id }) => id)]);
    expect(Object.fromEntries(values)).toEqual(VOCABULARIES);
  });

  test('has nothing that Alexa would reject or confuse', () => {
    expect(findingsIn(model)).toEqual([]);
  });
});

test('the skill manifest and the models name the same locales', () => {
  expect(Object.keys(skill.manifest.publishingInformation.locales)).toEqual(Object.keys(locales));
});

describe('the check of an interaction model', () => {
  const model = readLanguage('en');
  const withSamples = (
    intent: string,
    samples: readonly string[],
    slots: Readonly<Record<string, string>> = {},
  ) => findingsIn({ ...model, intents: [...model.intents, { intent, samples, slots }] });

  test.each([
    ['a sample under two intents', ['go deeper'], 'stands under GoDeeper and Planted'],
    ['a digit', ['give us 2 questions'], 'a character that is not spoken'],
    ['a capital letter', ['Give us a hint'], 'a capital letter'],
    ['a connector', ['about the moon and stars'], 'begins with a connector'],
    ['an undeclared slot', ['a question on {moon}'], 'not declared'],
    ['a slot alone', ['{theme}'], 'only a slot'],
    ['too few samples', ['one lonely sample'], 'only 1 samples'],
    ['a short sentence with help', ['help us'], 'begins with "help"'],
  ])('finds %s', (_title, samples, finding) => {
    expect(withSamples('Planted', samples).join('\n')).toContain(finding);
  });
});

describe('a pattern', () => {
  test.each([
    ['a question', ['a question']],
    ['(a|one) question', ['a question', 'one question']],
    ['[a] question', ['question', 'a question']],
    [
      '[please] (give|ask [all of]) us',
      ['give us', 'ask us', 'ask all of us', 'please give us', 'please ask us', 'please ask all of us'],
    ],
  ])('%s stands for every way to say it', (pattern, sentences) => {
    expect(expand(pattern).toSorted()).toEqual([...sentences].toSorted());
  });

  test.each(['(a|b', 'a) b', '[a'])('%s is an error', (pattern) => {
    expect(() => expand(pattern)).toThrow();
  });
});
