import { TZDate } from '@date-fns/tz';

/** The time it is at home, in milliseconds since 1970. */
export interface Clock {
  now(): number;
  set(instant: number): void;
  advance(ms: number): void;
}

/** A clock that moves only when told to. */
export function stillClock(instant: number): Clock {
  let at = instant;
  return {
    now: () => at,
    set: (to) => {
      at = to;
    },
    advance: (ms) => {
      at += ms;
    },
  };
}

/** A clock that runs with the real one, and can be moved. */
export function runningClock(realNow: () => number = Date.now): Clock {
  let ahead = 0;
  return {
    now: () => realNow() + ahead,
    set: (to) => {
      ahead = to - realNow();
    },
    advance: (ms) => {
      ahead += ms;
    },
  };
}

/** The instant of a local time such as 2026-11-23T21:00 in an IANA zone; throws RangeError where either is none. */
export function instantOf(local: string, zone: string): number {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)/.exec(local) ?? [];
  const parts = [year, month, day, hour, minute].map(Number);
  const [y = Number.NaN, m = Number.NaN, d = Number.NaN, h = Number.NaN, min = Number.NaN] = parts;
  const instant = new TZDate(y, m - 1, d, h, min, zone).getTime();
  if (Number.isNaN(instant)) throw new RangeError(`"${local} ${zone}" is no local time`);
  return instant;
}

/** A local time such as 2026-11-23T21:00 of an instant. */
export function localTime(instant: number, zone: string): string {
  return new TZDate(instant, zone).toISOString().slice(0, 16);
}
