import { describe, expect, test } from '@jest/globals';
import { addDays, dayNumber, daysBetween, householdDay, isZone } from '../../lambda/domain/calendar.ts';

describe('a household-day', () => {
  test.each([
    ['2026-11-23T21:00:00Z', 'Europe/London', '2026-11-23'],
    ['2026-11-24T03:59:59Z', 'Europe/London', '2026-11-23'],
    ['2026-11-24T04:00:00Z', 'Europe/London', '2026-11-24'],
    ['2026-11-24T02:00:00Z', 'America/New_York', '2026-11-23'],
    ['2026-11-23T12:00:00Z', 'Pacific/Auckland', '2026-11-23'],
    ['2026-11-23T15:30:00Z', 'Pacific/Auckland', '2026-11-24'],
    ['2026-11-23T22:20:00Z', 'Asia/Kolkata', '2026-11-23'],
    ['2026-11-23T22:30:00Z', 'Asia/Kolkata', '2026-11-24'],
    ['2026-03-08T07:30:00Z', 'America/New_York', '2026-03-07'],
    ['2026-11-01T08:59:00Z', 'America/New_York', '2026-10-31'],
    ['2026-11-01T09:00:00Z', 'America/New_York', '2026-11-01'],
  ])('%s in %s belongs to %s', (instant, zone, day) => {
    expect(householdDay(Date.parse(instant), zone)).toBe(day);
  });

  test('an unknown zone is an error, and can be told beforehand', () => {
    expect(() => householdDay(0, 'Mars/Olympus')).toThrow(RangeError);
    expect([isZone('Mars/Olympus'), isZone('Asia/Kolkata')]).toEqual([false, true]);
  });

  test('days are counted across months, years and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayNumber('1970-01-02')).toBe(1);
  });
});
