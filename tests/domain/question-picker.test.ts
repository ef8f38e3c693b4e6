import { describe, expect, test } from '@jest/globals';
import { contentFor } from '../../lambda/content/index.ts';
import {
  type Current,
  checkinQuestions,
  type Deeper,
  deeper,
  ONLY_ON_REQUEST,
  pick,
  type Question,
  type Wanted,
  wordingOfTheDay,
} from '../../lambda/domain/question-picker.ts';
import { AUDIENCES, type Audience, DEPTHS, THEMES } from '../../lambda/domain/vocabulary.ts';

const bank: readonly Question[] = contentFor('en-US').questions;
const SEEDS = Array.from({ length: 20 }, (_each, at) => `household ${at}`);

/** The questions of a whole evening for one wish. */
function deal(seed: string, wanted: Wanted, count: number): readonly Question[] {
  const dealt: Question[] = [];
  let heard: ReadonlySet<number> = new Set();
  let current: Current | undefined;
  for (let at = 0; at < count; at += 1) {
    const picked = pick({ bank, heard, current, seed }, wanted);
    if (!picked) break;
    heard = picked.heard;
    current = { number: picked.question.number, followUps: 0, chain: [picked.question.number] };
    dealt.push(picked.question);
  }
  return dealt;
}

describe('picking a question', () => {
  test('nothing repeats before everything that fits was heard', () => {
    for (const audience of AUDIENCES) {
      const fitting = bank.filter(
        (each) =>
          each.audiences.includes(audience) && !ONLY_ON_REQUEST.has(each.theme) && each.depth !== 'deep',
      );
      for (const seed of SEEDS) {
        const ids = deal(seed, { audience }, fitting.length).map(({ id }) => id);
        expect(new Set(ids).size).toBe(fitting.length);
      }
    }
  });

  test('when everything was heard it starts over, never with the question just given', () => {
    for (const seed of SEEDS) {
      const dealt = deal(seed, { theme: 'wonder' }, 9).map(({ id }) => id);
      expect(dealt).toHaveLength(9);
      for (const [at, id] of dealt.entries()) expect(id).not.toBe(dealt[at - 1]);
    }
  });

  test('every theme at every depth gives that theme, and that depth where the theme has it', () => {
    for (const theme of THEMES) {
      for (const depth of DEPTHS) {
        const has = bank.some((each) => each.theme === theme && each.depth === depth);
        const [question] = deal('anyone', { theme, depth }, 1);
        expect(question?.theme).toBe(theme);
        if (has) expect(question?.depth).toBe(depth);
      }
    }
  });

  test('nobody who did not ask for it hears a deep, a hard or a check-in question', () => {
    for (const seed of SEEDS) {
      for (const { depth, theme } of deal(seed, {}, 30)) {
        expect(depth).not.toBe('deep');
        expect(ONLY_ON_REQUEST.has(theme)).toBe(false);
      }
    }
  });

  test('a family never gets what is not fit for it, whatever was asked for', () => {
    for (const theme of THEMES) {
      for (const depth of DEPTHS) {
        for (const question of deal('anyone', { theme, depth, audience: 'family' }, 5)) {
          expect(question.audiences).toContain('family');
        }
      }
    }
    expect(
      pick({ bank, heard: new Set(), seed: 'anyone' }, { theme: 'closeness', audience: 'family' }),
    ).toBeUndefined();
  });

  test('the theme changes from question to question where there is a choice', () => {
    for (const seed of SEEDS) {
      const dealt = deal(seed, {}, 20);
      for (const [at, question] of dealt.entries()) expect(question.theme).not.toBe(dealt[at - 1]?.theme);
    }
  });

  test('neither theme nor shape of the last question comes again where there is another', () => {
    const facts = { depth: 'light', audiences: ['couple'] } as const;
    const small: readonly Question[] = [
      { ...facts, id: 'a', number: 1, theme: 'work', format: 'open' },
      { ...facts, id: 'b', number: 2, theme: 'work', format: 'story' },
      { ...facts, id: 'c', number: 3, theme: 'home', format: 'open' },
      { ...facts, id: 'd', number: 4, theme: 'home', format: 'story' },
    ];
    const follows = (number: number, heard: readonly number[] = []) =>
      SEEDS.map(
        (seed) =>
          pick(
            { bank: small, heard: new Set(heard), current: { number, followUps: 0, chain: [number] }, seed },
            {},
          )?.question.id,
      );
    expect(new Set(follows(1))).toEqual(new Set(['d']));
    expect(new Set(follows(4))).toEqual(new Set(['a']));
    expect(new Set(follows(1, [4]))).toEqual(new Set(['c']));
    expect(new Set(follows(1, [3, 4]))).toEqual(new Set(['b']));
    expect(new Set(follows(1, [1, 2, 3, 4]))).toEqual(new Set(['d']));
  });

  test('starting over forgets only what fits the wish', () => {
    const wonder = bank
      .filter(({ theme, depth }) => theme === 'wonder' && depth !== 'deep')
      .map(({ number }) => number);
    const heard = new Set([...wonder, 900]);
    const picked = pick({ bank, heard, seed: 'anyone' }, { theme: 'wonder' });
    expect(picked?.heard).toEqual(new Set([900, picked?.question.number]));
  });

  test('what was heard is kept while anything is left', () => {
    const picked = pick({ bank, heard: new Set([900]), seed: 'anyone' }, { theme: 'wonder', depth: 'light' });
    expect(picked?.heard).toEqual(new Set([900, picked?.question.number]));
    expect(picked?.question.depth).toBe('light');
  });

  test('wordings of the day change with the day and come round', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    const wordings = days.map((day) => wordingOfTheDay('anyone', day, 3));
    expect(new Set(wordings.slice(0, 3))).toEqual(new Set([0, 1, 2]));
    expect(wordings[3]).toBe(wordings[0]);
  });

  test('two households have decks of their own, and each deck is the same at every call', () => {
    const ids = (seed: string) => deal(seed, {}, 10).map(({ id }) => id);
    expect(ids('one')).toEqual(ids('one'));
    expect(ids('one')).not.toEqual(ids('another'));
  });
});

/** Where "go deeper", said again and again, leads from a question. */
function ladder(question: Question, audience: Audience): readonly Deeper[] {
  let current: Current = { number: question.number, followUps: 0, chain: [question.number] };
  const steps: Deeper[] = [];
  while (steps.length < 10 && steps.at(-1)?.kind !== 'bottom') {
    const step = deeper(bank, current, audience);
    steps.push(step);
    if (step.kind === 'followUp') current = { ...current, followUps: current.followUps + 1 };
    if (step.kind === 'question')
      current = {
        number: step.question.number,
        followUps: 0,
        chain: [...current.chain, step.question.number],
      };
  }
  return steps;
}

describe('going deeper', () => {
  const ladders = bank
    .filter(({ theme }) => theme !== 'checkin')
    .flatMap((question) =>
      question.audiences.map((audience) => ({ question, audience, steps: ladder(question, audience) })),
    );

  test('begins with a follow-up and always reaches an end', () => {
    for (const { steps } of ladders)
      expect([steps[0]?.kind, steps.at(-1)?.kind]).toEqual(['followUp', 'bottom']);
  });

  test('never gives a question twice, nor one that does not suit the table', () => {
    for (const { question, audience, steps } of ladders) {
      const given = steps.flatMap((step) => (step.kind === 'question' ? [step.question] : []));
      expect(new Set([question.id, ...given.map(({ id }) => id)]).size).toBe(given.length + 1);
      expect(given.every(({ audiences }) => audiences.includes(audience))).toBe(true);
    }
  });
});

describe('the questions of a check-in', () => {
  test('without a bank there is none', () => {
    expect(checkinQuestions([], 'anyone', '2026-11-23')).toEqual({ good: 0, need: 0, thanks: 0 });
  });

  test('each round has one of its own, the next day another, and an extra one the same day yet another', () => {
    for (const seed of SEEDS) {
      const today = checkinQuestions(bank, seed, '2026-11-23');
      const tomorrow = checkinQuestions(bank, seed, '2026-11-24');
      const extra = checkinQuestions(bank, seed, '2026-11-23', true);
      for (const round of ['good', 'need', 'thanks'] as const) {
        expect(bank.find(({ number }) => number === today[round])?.round).toBe(round);
        expect(new Set([today[round], tomorrow[round], extra[round]]).size).toBe(3);
      }
    }
  });
});
