import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween, householdDay } from '../../lambda/domain/calendar.ts';
import { type Credited, credit, type Moment, NO_STREAK } from '../../lambda/domain/streak.ts';

/** Sixteen zones from one side of the date line to the other, half and quarter hours and clock changes among them. */
const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Europe/Athens',
  'Europe/London',
  'Atlantic/Azores',
  'America/St_Johns',
  'America/New_York',
  'Pacific/Honolulu',
  'Pacific/Pago_Pago',
];
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const START = Date.parse('2026-01-01T00:00:00Z');
const YEARS_MS = 9 * 365 * 24 * HOUR_MS;

const zones = fc.constantFrom(...ZONES);
const starts = fc
  .integer({ min: 0, max: YEARS_MS / MINUTE_MS })
  .map((minutes) => START + minutes * MINUTE_MS);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const runs = Number(process.env['RUNS'] ?? 300);

/** Moments 16 to 36 hours apart that fall on the next household-day of their own zone, wherever the next one is. */
function nextEvening(from: Moment, zone: string, share: number): Moment | undefined {
  const today = householdDay(from.at, zone);
  const fitting = Array.from({ length: 81 }, (_each, at) => from.at + (16 + at / 4) * HOUR_MS).filter(
    (at) => daysBetween(today, householdDay(at, zone)) === 1,
  );
  const at = fitting[Math.floor(share * fitting.length)];
  return at === undefined ? undefined : { at, zone };
}

function journey(start: Moment, legs: readonly (readonly [string, number])[]): readonly Moment[] {
  const moments = [start];
  for (const [zone, share] of legs) {
    const next = nextEvening(moments.at(-1) ?? start, zone, share);
    if (next) moments.push(next);
  }
  return moments;
}

function checkIn(moments: readonly Moment[]): readonly Credited[] {
  const credited: Credited[] = [];
  for (const moment of moments) credited.push(credit(credited.at(-1)?.streak ?? NO_STREAK, moment));
  return credited;
}

describe(`random journeys, seed ${seed}`, () => {
  const legs = fc.array(fc.tuple(zones, fc.double({ min: 0, max: 0.999, noNaN: true })), { maxLength: 40 });

  test('with a check-in every evening no run ever ends and no grace day is spent', () => {
    fc.assert(
      fc.property(starts, zones, legs, (at, zone, rest) => {
        for (const { streak, isNewRun } of checkIn(journey({ at, zone }, rest))) {
          expect([isNewRun, streak.graceDays, streak.count]).toEqual([false, 2, streak.total]);
        }
      }),
      { seed, numRuns: runs },
    );
  });

  const gaps = fc.array(fc.tuple(zones, fc.integer({ min: 1, max: 24 * 12 })), { maxLength: 40 });
  const wander = (at: number, zone: string, rest: readonly (readonly [string, number])[]) => {
    const moments = [{ at, zone }];
    for (const [where, hours] of rest)
      moments.push({ at: (moments.at(-1)?.at ?? at) + hours * HOUR_MS, zone: where });
    return checkIn(moments).map((credited, index, all) => ({
      credited,
      before: all[index - 1]?.streak ?? NO_STREAK,
    }));
  };

  test('best and total never decrease, and the run ends only after a gap that is larger than the grace', () => {
    fc.assert(
      fc.property(starts, zones, gaps, (at, zone, rest) => {
        for (const { credited, before } of wander(at, zone, rest)) {
          const { streak, isNewDay, isNewRun } = credited;
          expect(streak.best).toBeGreaterThanOrEqual(before.best);
          expect(streak.total - before.total).toBe(isNewDay ? 1 : 0);
          expect(isNewRun || streak.count >= before.count).toBe(true);
        }
      }),
      { seed, numRuns: runs },
    );
  });

  test('grace days are spent one a missed day, and come back one after seven credits', () => {
    fc.assert(
      fc.property(starts, zones, gaps, (at, zone, rest) => {
        for (const { credited, before } of wander(at, zone, rest)) {
          const { streak, forgiven } = credited;
          const earned = streak.towardGrace === 0 && before.towardGrace === 6 ? 1 : 0;
          expect(streak.graceDays).toBe(before.graceDays - forgiven.length + earned);
          expect([0, 1, 2]).toContain(streak.graceDays);
        }
      }),
      { seed, numRuns: runs },
    );
  });

  test('the same check-in heard twice counts once', () => {
    fc.assert(
      fc.property(starts, zones, legs, (at, zone, rest) => {
        const moments = journey({ at, zone }, rest);
        const twice = moments.flatMap((moment) => [moment, moment]);
        expect(checkIn(twice).at(-1)?.streak).toEqual(checkIn(moments).at(-1)?.streak);
      }),
      { seed, numRuns: runs },
    );
  });
});

describe('a whole year of evenings', () => {
  test.each(ZONES)('every one counts in %s', (zone) => {
    const hours = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
    /** From 17:00 to 03:59 on the clock of the zone. */
    const isEvening = (at: number) => Number(hours.format(at)) >= 17 || Number(hours.format(at)) < 4;
    const evenings = new Map<string, number[]>();
    for (let at = START; evenings.size < 366; at += 15 * MINUTE_MS) {
      const day = householdDay(at, zone);
      if (isEvening(at)) evenings.set(day, [...(evenings.get(day) ?? []), at]);
    }
    const moments = [...evenings.values()].slice(0, 365).map((times, index) => {
      const share = ((index * 7919) % 365) / 365;
      return { at: times[Math.floor(share * times.length)] ?? 0, zone };
    });
    const credited = checkIn(moments);
    expect(credited.every(({ isNewDay }) => isNewDay)).toBe(true);
    expect(credited.at(-1)?.streak).toMatchObject({ count: 365, best: 365, total: 365, graceDays: 2 });
  });
});
