/** A household-day as YYYY-MM-DD: the local date, where 00:00 to 03:59 still belongs to the day before. */
export type Day = string;

const DAY_STARTS_AT = 4;
const MS_A_DAY = 86_400_000;

/** The household-day of an instant (milliseconds since 1970) in an IANA zone; throws RangeError for an unknown zone. */
export function householdDay(instant: number, zone: string): Day {
  const parts = clockOf(zone).formatToParts(instant);
  const { year, month, day, hour } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const date = `${year}-${month}-${day}`;
  return Number(hour) < DAY_STARTS_AT ? addDays(date, -1) : date;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The first of a process costs about 10 ms, each further zone a fraction of one; so each is made once. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, clock);
  return clock;
}

/** The day a whole number of days later, or earlier where it is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date((dayNumber(day) + days) * MS_A_DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative where the second is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970-01-01, for rotations that move on once a day. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY);
}

/** Whether this runtime knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}
