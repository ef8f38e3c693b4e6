import { describe, expect, test } from '@jest/globals';
import { addDays, householdDay } from '../../lambda/domain/calendar.ts';
import { coveredBack, paused } from '../../lambda/domain/pause.ts';
import {
  credit,
  isCounted,
  type Moment,
  missedDays,
  NO_STREAK,
  rewound,
  type Streak,
  standingOffer,
} from '../../lambda/domain/streak.ts';

const LONDON = 'Europe/London';
const DAY_MS = 86_400_000;

/** Nine in the evening in London, so many days after the first of May. */
const evening = (days: number, zone = LONDON): Moment => ({
  at: Date.parse('2026-05-01T20:00:00Z') + days * DAY_MS,
  zone,
});

const run = (days: readonly number[], from: Streak = NO_STREAK): Streak =>
  days.reduce((streak, day) => credit(streak, evening(day)).streak, from);

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_each, at) => from + at);

describe('grace days', () => {
  test('one comes back after seven credited days, and never a third', () => {
    const spent = run([0, 3]);
    expect([spent.graceDays, spent.towardGrace]).toEqual([0, 1]);
    expect(run(range(4, 8), spent).graceDays).toBe(0);
    expect(run(range(4, 9), spent).graceDays).toBe(1);
    expect(run(range(4, 16), spent).graceDays).toBe(2);
    expect(run(range(4, 60), spent).graceDays).toBe(2);
  });

  test('they are spent only where they cover the whole gap', () => {
    const before = run([0, 1, 3]);
    expect(before.graceDays).toBe(1);
    const slipped = credit(before, evening(6));
    expect([slipped.streak.count, slipped.streak.graceDays, slipped.isNewRun]).toEqual([1, 1, true]);
    expect(slipped.forgiven).toEqual([]);
  });

  test('the days they covered are told', () => {
    expect(credit(run([0, 1]), evening(4)).forgiven).toEqual(['2026-05-03', '2026-05-04']);
  });
});

describe('repair by talking', () => {
  const fallen = run([0, 1, 2, 3, 4, 8]);

  test('a run of three or more is kept as an offer, a shorter one is not', () => {
    expect(fallen.offer).toEqual({ count: 5, day: '2026-05-09' });
    expect(run([0, 1, 5]).offer).toBeUndefined();
  });

  test('the offer stands for seven days', () => {
    expect(standingOffer(fallen, '2026-05-16')).toBeDefined();
    expect(standingOffer(fallen, '2026-05-17')).toBeUndefined();
  });

  test('two days in a row within the seven bring the old run back with the days since', () => {
    const repaired = credit(fallen, evening(9));
    expect([repaired.streak.count, repaired.isRepaired, repaired.streak.offer]).toEqual([7, true, undefined]);
  });

  test('two days with a gap between are not in a row', () => {
    expect(credit(fallen, evening(10)).isRepaired).toBe(false);
    expect(run([10, 11], fallen).count).toBe(8);
  });

  test('a second slip inside the seven days does not shrink the offer', () => {
    const slipped = run([12], fallen);
    expect([slipped.count, slipped.offer?.count]).toEqual([1, 5]);
    expect(run([13], slipped).count).toBe(7);
  });

  test('it works once in thirty days', () => {
    const repaired = run([9, 10, 14], fallen);
    expect([repaired.count, repaired.offer]).toEqual([1, undefined]);
    const later = run([...range(15, 40), 44], repaired);
    expect(later.offer?.count).toBe(27);
    expect(run([45], later).count).toBe(29);
  });

  test('an offer that has run out is dropped for the run that ends next', () => {
    expect(run([12, 16, 17, 18, 19, 23], fallen).offer).toEqual({ count: 4, day: '2026-05-24' });
  });
});

describe('a pause', () => {
  test('covers the days from today to its end, thirty at most', () => {
    expect(paused(run([0]), '2026-05-10', evening(1)).pause).toEqual({
      from: '2026-05-02',
      to: '2026-05-10',
    });
    expect(paused(NO_STREAK, '2027-01-01', evening(0)).pause?.to).toBe(addDays('2026-05-01', 30));
  });

  test('covers days away that are already over, seven at most', () => {
    expect(paused(run([0]), '2026-05-05', evening(5)).pause?.from).toBe('2026-05-02');
    expect(paused(run([0]), '2026-05-20', evening(20)).pause?.from).toBe('2026-05-14');
  });

  test('a second one keeps what the first still covers', () => {
    const first = paused(run([0]), '2026-05-06', evening(1));
    const second = paused(first, '2026-05-12', evening(6));
    expect(second.pause).toEqual({ from: '2026-05-02', to: '2026-05-12' });
    expect(credit(second, evening(12)).streak).toMatchObject({ count: 2, graceDays: 2 });
  });

  test('one that is over and done with is replaced', () => {
    const first = paused(run([0]), '2026-05-03', evening(1));
    expect(paused(run([5], first), '2026-05-09', evening(6)).pause?.from).toBe('2026-05-07');
  });

  test('a check-in during it counts', () => {
    expect(run([1, 2], paused(run([0]), '2026-05-06', evening(0))).count).toBe(3);
  });
});

describe('days away covered afterwards', () => {
  test('before the check-in of the return', () => {
    const { streak, days } = coveredBack(run([0]), evening(5));
    expect([days, credit(streak, evening(5)).streak.count, streak.pause]).toEqual([
      4,
      2,
      { from: '2026-05-02', to: '2026-05-05' },
    ]);
  });

  test('after it, as if they had been covered before', () => {
    const slipped = run([0, 1, 2, 6]);
    expect(slipped.count).toBe(1);
    const { streak, days } = coveredBack(slipped, evening(6));
    expect([days, streak.count, streak.offer, streak.total]).toEqual([3, 4, undefined, 4]);
  });

  test('keeps the mute, and the pause that was said before', () => {
    const { undo: before, ...slipped } = run([0, 1, 2, 6]);
    const { pause: _pause, muted: _muted, ...packed } = before ?? NO_STREAK;
    const quiet = { ...slipped, muted: true, pause: { from: '2026-05-04', to: '2026-05-05' }, undo: packed };
    const { streak, days } = coveredBack(quiet, evening(6));
    expect([streak.muted, streak.pause, days]).toEqual([true, { from: '2026-05-04', to: '2026-05-06' }, 1]);
  });

  test('does not claim days that were covered already, nor miss them when it counts anew', () => {
    const covered = new Set(['2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05']);
    const returned = credit(run([0]), evening(12), covered).streak;
    const { streak, days } = coveredBack(returned, evening(12), covered);
    expect([days, streak.count]).toEqual([7, 2]);
  });

  test('seven at most, and only days that were missed', () => {
    expect(coveredBack(run([0]), evening(20)).days).toBe(7);
    const none = run([0, 1]);
    expect(coveredBack(none, evening(1))).toEqual({ streak: none, days: 0 });
    expect(coveredBack(NO_STREAK, evening(1)).days).toBe(0);
  });
});

describe('clocks and zones', () => {
  test('a request older than the last seen moment changes nothing', () => {
    const before = run([0, 1]);
    expect(credit(before, { at: evening(1).at - 3_600_000, zone: LONDON }).streak).toBe(before);
  });

  test('a clock once days ahead is gone back from, keeping a pause and the mute said since', () => {
    const wrong = { ...paused(run([0, 1, 9]), '2026-05-20', evening(9)), muted: true };
    const back = rewound(wrong, evening(2));
    expect([back.count, back.muted, back.pause?.to]).toEqual([2, true, '2026-05-20']);
    expect(credit(wrong, evening(2)).streak.count).toBe(3);
  });

  test('where the copy is ahead too, the better of run and offer stays and today is counted', () => {
    const { undo: _undo, ...wrong } = run([20, 21, 22, 23, 27]);
    const back = rewound(wrong, evening(1));
    expect([back.count, back.offer, isCounted(back, evening(1))]).toEqual([4, undefined, true]);
    expect(rewound(run([20, 21]), evening(1)).count).toBe(2);
    const { undo: _gone, offer: _offer, ...plain } = run([20, 21]);
    expect(rewound(plain, evening(1)).count).toBe(2);
  });

  test('a day in a zone that is only guessed never ends anything by itself', () => {
    const spent = { ...run([0, 1]), graceDays: 0 };
    const guessed = { ...evening(3), guessed: true };
    expect(credit(spent, guessed).streak).toMatchObject({ count: 3, graceDays: 0 });
    expect(missedDays(run([0]), { ...evening(3), guessed: true }, new Set())).toHaveLength(1);
  });

  test('nothing is missed within 26 hours, or 36 after a move', () => {
    const before = run([0]);
    const soon = { at: evening(0).at + 25.9 * 3_600_000, zone: 'Pacific/Kiritimati' };
    expect(missedDays(before, soon, new Set())).toEqual([]);
    const moved = { at: evening(0).at + 35.9 * 3_600_000, zone: 'Pacific/Kiritimati' };
    expect(missedDays(before, moved, new Set())).toEqual([]);
  });

  test('after a move a day needs eighteen hours', () => {
    const tokyo = (hours: number) => ({ at: evening(0).at + hours * 3_600_000, zone: 'Asia/Tokyo' });
    expect(credit(run([0]), tokyo(17.9)).isNewDay).toBe(false);
    expect(credit(run([0]), tokyo(18)).isNewDay).toBe(true);
  });
});

test('a day the skill failed on is not missed', () => {
  const covered = new Set(['2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05']);
  expect(credit(run([0]), evening(5), covered).streak).toMatchObject({ count: 2, graceDays: 2 });
});

test('the copy kept for the way back is one level deep', () => {
  expect(run([0, 1, 2]).undo?.undo).toBeUndefined();
  expect(run([0, 1, 2]).undo?.count).toBe(2);
  expect(householdDay(evening(0).at, LONDON)).toBe('2026-05-01');
});
