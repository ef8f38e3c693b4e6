import { describe, expect, test } from '@jest/globals';
import {
  begin,
  isOpen,
  MOVES_FROM,
  move,
  placeOf,
  roundOf,
  STEPS,
  takeBack,
} from '../../lambda/domain/check-in.ts';

const questions = { good: 'a', need: 'b', thanks: 'c' };
const fresh = begin('2026-11-23', questions);
const having = (...events: readonly ('done' | 'bothdone' | 'startover')[]) => events.reduce(move, fresh);

describe('a check-in', () => {
  test('six turns lead from the first question to the end, each person once a round', () => {
    const steps = [0, 1, 2, 3, 4, 5, 6].map(
      (count) => having(...Array.from({ length: count }, () => 'done' as const)).step,
    );
    expect(steps).toEqual([
      'good first',
      'good second',
      'need first',
      'need second',
      'thanks first',
      'thanks second',
      'over',
    ]);
  });

  test('a round done by both leads to the next round from either turn', () => {
    expect(having('bothdone').step).toBe('need first');
    expect(having('done', 'bothdone').step).toBe('need first');
    expect(having('bothdone', 'bothdone', 'bothdone').step).toBe('over');
  });

  test('starting over goes back to the first turn of the same round', () => {
    expect(having('done', 'done', 'done', 'startover').step).toBe('need first');
  });

  test('an advance can be taken back once', () => {
    const back = takeBack(having('done', 'done'));
    expect(back.step).toBe('good second');
    expect(takeBack(back).step).toBe('good second');
  });

  test('nothing leads out of the end, and no step leads back but by starting its round over', () => {
    expect(Object.values(MOVES_FROM.over)).toEqual(['over', 'over', 'over']);
    for (const step of STEPS) {
      const at = STEPS.indexOf(step);
      const { done, bothdone, startover } = MOVES_FROM[step];
      expect(STEPS.indexOf(done)).toBe(Math.min(at + 1, STEPS.length - 1));
      expect(STEPS.indexOf(bothdone)).toBeGreaterThanOrEqual(STEPS.indexOf(done));
      if (step !== 'over') expect([roundOf(startover), placeOf(startover)]).toEqual([roundOf(step), 'first']);
    }
  });

  test('it is open on its own household-day until it is over', () => {
    expect([
      isOpen(fresh, '2026-11-23'),
      isOpen(fresh, '2026-11-24'),
      isOpen(undefined, '2026-11-23'),
    ]).toEqual([true, false, false]);
    expect(isOpen(having('bothdone', 'bothdone', 'bothdone'), '2026-11-23')).toBe(false);
  });
});
