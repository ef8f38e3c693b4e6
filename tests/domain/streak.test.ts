import { describe, expect, test } from '@jest/globals';
import { credit, isCounted, NO_STREAK, type Streak } from '../../lambda/domain/streak.ts';

const run = (days: readonly string[]): Streak => days.reduce(credit, NO_STREAK);

describe('the run of evenings', () => {
  test.each([
    ['the first check-in', ['2026-03-01'], { count: 1, best: 1, total: 1 }],
    ['the next day adds one', ['2026-03-01', '2026-03-02'], { count: 2, best: 2, total: 2 }],
    [
      'a second one the same day changes nothing',
      ['2026-03-01', '2026-03-01'],
      { count: 1, best: 1, total: 1 },
    ],
    ['months and years have no seams', ['2027-12-31', '2028-01-01'], { count: 2, best: 2, total: 2 }],
    ['a leap day is a day', ['2028-02-28', '2028-02-29', '2028-03-01'], { count: 3, best: 3, total: 3 }],
    [
      'after a gap a new run begins and the best one stays',
      ['2026-03-01', '2026-03-02', '2026-03-05'],
      { count: 1, best: 2, total: 3 },
    ],
    ['a day in the past moves nothing', ['2026-03-05', '2026-03-02'], { count: 1, best: 1, total: 1 }],
  ])('%s', (_title, days, expected) => {
    expect(run(days)).toMatchObject(expected);
  });

  test('a day counts once it is credited, and so does every day before it', () => {
    const streak = run(['2026-03-05']);
    expect(['2026-03-04', '2026-03-05', '2026-03-06'].map((day) => isCounted(streak, day))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isCounted(NO_STREAK, '2026-03-05')).toBe(false);
  });
});
