import { describe, expect, test } from '@jest/globals';
import {
  begin,
  entered,
  isOpen,
  MOVES_FROM,
  move,
  placeOf,
  roundOf,
  STEPS,
  takeBack,
} from '../../lambda/domain/check-in.ts';
import { type Sign, settled } from '../../lambda/domain/check-in-credit.ts';
import { NEW_HOUSEHOLD } from '../../lambda/domain/household.ts';

const questions = { good: 1, need: 2, thanks: 3 };
const began = { at: Date.parse('2026-11-23T21:00:00Z'), zone: 'Europe/London' };
const fresh = begin(began, questions);
const HOUR_MS = 3_600_000;
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

  test('what is over was in its last round', () => {
    expect(roundOf('over')).toBe('thanks');
  });

  test('it is open until it is over, or until four in the morning where it began', () => {
    const openAfter = (hours: number) => isOpen(fresh, began.at + hours * HOUR_MS);
    expect([openAfter(0), openAfter(6.9), openAfter(7), isOpen(undefined, began.at)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isOpen(having('bothdone', 'bothdone', 'bothdone'), began.at)).toBe(false);
  });
});

describe('a check-in is counted', () => {
  const household = { ...NEW_HOUSEHOLD, checkin: fresh };
  const counts = (sign: Sign, seconds: number, checkin = fresh) =>
    settled({ ...household, checkin }, sign, began.at + seconds * 1000).streak.count;

  test('by any sign of life, however late it comes', () => {
    expect([counts('stays', 1), counts('stays', 89), counts('stays', 5 * 24 * 3600)]).toEqual([1, 1, 1]);
  });

  test('but not by leaving within its first talk time', () => {
    expect([counts('leaves', 1), counts('leaves', 89.9), counts('leaves', 90)]).toEqual([0, 0, 1]);
    expect(counts('leaves', 20, having('done'))).toBe(1);
    expect(counts('leaves', 20, takeBack(having('done')))).toBe(0);
  });

  test('and what was left so counts only once people are in it again', () => {
    const left = settled(household, 'leaves', began.at + 20_000);
    expect(left.checkin?.left).toBe(true);
    expect(settled(left, 'stays', began.at + 24 * HOUR_MS)).toBe(left);
    const again = { ...left, checkin: entered(left.checkin ?? fresh) };
    expect(settled(again, 'stays', began.at + 60_000).streak.count).toBe(1);
    expect(entered({ ...fresh, aside: true })).toEqual(fresh);
  });

  test('but not by a request of the same moment or an earlier one', () => {
    expect([counts('stays', 0), counts('stays', -60), counts('stays', 0.001)]).toEqual([0, 0, 1]);
  });

  test('with the moment it began, and once', () => {
    const late = settled(household, 'stays', began.at + 9 * HOUR_MS);
    expect(late.streak.last).toEqual(began);
    expect(settled(late, 'stays', began.at + 10 * HOUR_MS)).toBe(late);
  });
});
