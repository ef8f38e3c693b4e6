import { describe, expect, test } from '@jest/globals';
import { changeBetween, isEmpty, withChange } from '../../lambda/domain/change.ts';
import { begin } from '../../lambda/domain/check-in.ts';
import { type Household, isNew, NEW_HOUSEHOLD } from '../../lambda/domain/household.ts';
import { credit } from '../../lambda/domain/streak.ts';

const monday = { at: Date.parse('2026-11-23T21:00:00Z'), zone: 'Europe/London' };
const tuesday = { ...monday, at: monday.at + 86_400_000 };
const credited = (household: Household, ...moments: readonly (typeof monday)[]): Household => ({
  ...household,
  streak: moments.reduce((streak, moment) => credit(streak, moment).streak, household.streak),
});

const before = credited({ ...NEW_HOUSEHOLD, heard: new Set([1]), tipsHeard: new Set([2]) }, monday);
const after: Household = {
  ...credited(before, tuesday),
  heard: new Set([1, 5]),
  tipsHeard: new Set([2, 3]),
  current: { number: 5, followUps: 0, chain: [5] },
  checkin: begin(tuesday, { good: 1, need: 2, thanks: 3 }),
  told: '2026-11-24',
};

describe('a change that could not be written', () => {
  test('holds what is new and nothing else', () => {
    expect(changeBetween(before, after, 7)).toEqual({
      base: 7,
      heard: [5],
      tipsHeard: [3],
      credits: [tuesday],
      current: after.current,
      checkin: after.checkin,
      told: '2026-11-24',
    });
  });

  test('makes of the household it was decided on what was decided', () => {
    expect(withChange(before, changeBetween(before, after))).toEqual(after);
  });

  test('keeps what the table has got in the meantime', () => {
    const meanwhile = {
      ...before,
      heard: new Set([1, 9]),
      zone: { name: 'Asia/Tokyo', device: 'x', day: '2026-11-24' },
    };
    const merged = withChange(meanwhile, changeBetween(before, after));
    expect([...merged.heard].toSorted()).toEqual([1, 5, 9]);
    expect(merged.zone?.name).toBe('Asia/Tokyo');
  });

  test('counts a check-in once, however often it is written', () => {
    const change = changeBetween(before, after);
    expect(withChange(withChange(before, change), change).streak.total).toBe(2);
    expect(withChange(after, change).streak).toEqual(after.streak);
  });

  test('misses no day on which the skill itself failed', () => {
    const thursday = { ...monday, at: monday.at + 5 * 86_400_000 };
    const outage = new Set(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
    const due = { heard: [], tipsHeard: [], credits: [thursday] };
    expect(withChange(before, due, outage).streak).toMatchObject({ count: 2, graceDays: 2 });
  });

  test('carries a pause, the mute and the end of the mute', () => {
    const pause = { from: '2026-11-24', to: '2026-11-30' };
    const quiet = { ...before, streak: { ...before.streak, muted: true, pause } };
    expect(withChange(before, changeBetween(before, quiet)).streak).toMatchObject({ muted: true, pause });
    expect(withChange(quiet, changeBetween(quiet, before)).streak.muted).toBeUndefined();
    expect(withChange(quiet, changeBetween(before, before)).streak.muted).toBe(true);
    expect(changeBetween(quiet, quiet).pause).toBeUndefined();
  });

  test('is empty where nothing changed', () => {
    expect([isEmpty(changeBetween(after, after, 3)), isEmpty(changeBetween(before, after))]).toEqual([
      true,
      false,
    ]);
    expect(isEmpty(changeBetween(before, { ...before, told: '2026-11-24' }))).toBe(false);
    expect(isEmpty(changeBetween(before, { ...before, heard: new Set([1, 2]) }))).toBe(false);
  });
});

test('a household is new until something was said to it', () => {
  expect(isNew(NEW_HOUSEHOLD)).toBe(true);
  const touched: readonly Household[] = [
    { ...NEW_HOUSEHOLD, heard: new Set([1]) },
    { ...NEW_HOUSEHOLD, tipsHeard: new Set([1]) },
    { ...NEW_HOUSEHOLD, checkin: begin(monday, { good: 1, need: 2, thanks: 3 }) },
    credited(NEW_HOUSEHOLD, monday),
  ];
  expect(touched.map(isNew)).toEqual([false, false, false, false]);
});
