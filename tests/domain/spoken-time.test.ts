import { describe, expect, test } from '@jest/globals';
import { daysIn, lastDayOf, pauseUntil } from '../../lambda/domain/spoken-time.ts';

describe('a date as Alexa writes it', () => {
  test.each([
    ['2026-11-29', '2026-11-29'],
    ['2026-W48', '2026-11-29'],
    ['2026-W48-WE', '2026-11-29'],
    ['2026-W01', '2026-01-04'],
    ['2026-W53', '2027-01-03'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
    ['2026-13-40', undefined],
    ['2026', undefined],
    ['202X', undefined],
    ['PRESENT_REF', undefined],
    ['', undefined],
  ])('%s ends on %s', (written, day) => {
    expect(lastDayOf(written)).toBe(day);
  });
});

describe('a duration as Alexa writes it', () => {
  test.each([
    ['P1D', 1],
    ['P10D', 10],
    ['P2W', 14],
    ['P1M', 30],
    ['P1Y', 365],
    ['P1W3D', 10],
    ['PT3H', undefined],
    ['P0D', undefined],
    ['week', undefined],
    ['', undefined],
  ])('%s has %s days', (written, days) => {
    expect(daysIn(written)).toBe(days);
  });
});

describe('until when', () => {
  test.each([
    ['a date from today on', { until: '2026-11-23' }, '2026-11-23'],
    ['a date that is over says nothing', { until: '2026-11-22' }, undefined],
    ['a length counts from today', { duration: 'P1W' }, '2026-11-30'],
    ['a date wins over a length', { until: '2026-11-25', duration: 'P1W' }, '2026-11-25'],
    ['a date that is over gives way to a length', { until: '2026-11-01', duration: 'P2D' }, '2026-11-25'],
    ['nothing said', {}, undefined],
  ])('%s', (_title, said, day) => {
    expect(pauseUntil(said, '2026-11-23')).toBe(day);
  });
});
