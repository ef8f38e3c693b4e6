import { addDays, type Day, daysBetween, householdDay } from './calendar.ts';

/** An instant (milliseconds since 1970) where a household was; `guessed` where its time zone is only assumed. */
export interface Moment {
  readonly at: number;
  readonly zone: string;
  readonly guessed?: boolean;
}

/** Days, both included, that cannot be missed. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** A run that can be brought back by talking: its length, and the household-day on which it was offered. */
export interface RepairOffer {
  readonly count: number;
  readonly day: Day;
}

/** The household's run of evenings; counts are credited days, `graceDays` is 0 to 2, `towardGrace` 0 to 6. */
export interface Streak {
  readonly count: number;
  readonly best: number;
  readonly total: number;
  readonly graceDays: number;
  readonly towardGrace: number;
  /** The check-in that was credited last. */
  readonly last?: Moment;
  /** The last time the household was seen checking in, credited or not. */
  readonly seen?: Moment;
  readonly offer?: RepairOffer;
  readonly lastRepair?: Day;
  readonly pause?: DayRange;
  readonly muted?: boolean;
  /** The state just before the last credit, for the way back from a clock that was wrong. */
  readonly undo?: Streak;
}

/** What a check-in did to the streak besides counting: days forgiven, and how the run began anew or came back. */
export interface Credited {
  readonly streak: Streak;
  readonly isNewDay: boolean;
  readonly forgiven: readonly Day[];
  readonly isNewRun: boolean;
  readonly isRepaired: boolean;
}

const MOST_GRACE_DAYS = 2;
const CREDITS_A_GRACE_DAY = 7;
const HOUR_MS = 3_600_000;
const NEW_DAY_AFTER_A_MOVE_MS = 18 * HOUR_MS;
const NOTHING_MISSED_MS = 26 * HOUR_MS;
const NOTHING_MISSED_AFTER_A_MOVE_MS = 36 * HOUR_MS;
const CLOCK_WAS_WRONG_MS = 26 * HOUR_MS;
const WORTH_OFFERING = 3;
const OFFER_LASTS_DAYS = 7;
const DAYS_BETWEEN_REPAIRS = 30;

/** A household that has not yet had a check-in. */
export const NO_STREAK: Streak = { count: 0, best: 0, total: 0, graceDays: MOST_GRACE_DAYS, towardGrace: 0 };

/** The streak after a check-in that began at a moment; `covered` are days on which the skill itself failed. */
export function credit(stored: Streak, now: Moment, covered: ReadonlySet<Day> = new Set()): Credited {
  const streak = rewound(stored, now);
  const unchanged = { streak, isNewDay: false, forgiven: [], isNewRun: false, isRepaired: false };
  if (streak.seen && now.at < streak.seen.at) return unchanged;
  if (!isNewDay(streak, now)) return { ...unchanged, streak: { ...streak, seen: now } };
  const missed = missedDays(streak, now, covered);
  const isKept = streak.last !== undefined && missed.length <= streak.graceDays;
  const counted = isKept ? carriedOn(streak, missed.length) : newRun(streak, now);
  const offer = isKept && missed.length === 0 ? standingOffer(streak, dayOf(now)) : undefined;
  const after = offer ? broughtBack(counted, offer, dayOf(now)) : counted;
  return {
    streak: {
      ...after,
      best: Math.max(streak.best, after.count),
      total: streak.total + 1,
      last: now,
      seen: now,
      undo: withoutUndo(streak),
    },
    isNewDay: true,
    forgiven: isKept ? missed : [],
    isNewRun: !isKept && streak.last !== undefined,
    isRepaired: offer !== undefined,
  };
}

/** The household-day of a moment, where it was. */
export const dayOf = ({ at, zone }: Moment): Day => householdDay(at, zone);

/** Whether a check-in at a moment would be a day of its own: by the old or the new zone, and 18 hours after a move. */
export function isNewDay({ last }: Streak, now: Moment): boolean {
  if (!last) return true;
  const isLater = [last.zone, now.zone].some(
    (zone) => householdDay(now.at, zone) > householdDay(last.at, zone),
  );
  return isLater && (last.zone === now.zone || now.at - last.at >= NEW_DAY_AFTER_A_MOVE_MS);
}

/** Household-days strictly between the last time seen and now that nothing covers, by the kinder of the two zones. */
export function missedDays({ seen, pause }: Streak, now: Moment, covered: ReadonlySet<Day>): readonly Day[] {
  if (!seen) return [];
  const enough = seen.zone === now.zone ? NOTHING_MISSED_MS : NOTHING_MISSED_AFTER_A_MOVE_MS;
  if (now.at - seen.at < enough) return [];
  const isCovered = (day: Day) =>
    covered.has(day) || (pause !== undefined && pause.from <= day && day <= pause.to);
  const missedIn = (zone: string) =>
    daysStrictlyBetween(seen.at, now.at, zone).filter((day) => !isCovered(day));
  const [one, other] = [missedIn(seen.zone), missedIn(now.zone)];
  const missed = one.length < other.length ? one : other;
  return seen.guessed || now.guessed ? missed.slice(1) : missed;
}

function daysStrictlyBetween(from: number, to: number, zone: string): readonly Day[] {
  const first = householdDay(from, zone);
  const count = Math.max(0, daysBetween(first, householdDay(to, zone)) - 1);
  return Array.from({ length: count }, (_each, at) => addDays(first, at + 1));
}

/** The run one longer; days missed are paid from the grace days, and seven credits bring one back. */
function carriedOn(streak: Streak, missed: number): Streak {
  return { ...withGrace(streak, streak.graceDays - missed), count: streak.count + 1 };
}

function withGrace(streak: Streak, left: number): Streak {
  const toward = left < MOST_GRACE_DAYS ? streak.towardGrace + 1 : 0;
  const isBack = toward >= CREDITS_A_GRACE_DAY;
  return { ...streak, graceDays: isBack ? left + 1 : left, towardGrace: isBack ? 0 : toward };
}

/** A run of one; the old one is kept as an offer where it is worth it and no offer still stands. */
function newRun(streak: Streak, now: Moment): Streak {
  const { offer: old, ...rest } = withGrace(streak, streak.graceDays);
  const day = dayOf(now);
  const isWorthIt = streak.count >= WORTH_OFFERING && mayRepairOn(streak, day);
  const offer = standingOffer(streak, day) ?? (isWorthIt ? { count: streak.count, day } : undefined);
  return { ...rest, count: 1, ...(offer && { offer }) };
}

/** The offer that two days in a row would still bring back on a household-day; it stands for seven days. */
export function standingOffer(streak: Streak, day: Day): RepairOffer | undefined {
  const { offer } = streak;
  const stands = offer && daysBetween(offer.day, day) <= OFFER_LASTS_DAYS && mayRepairOn(streak, day);
  return stands ? offer : undefined;
}

function mayRepairOn({ lastRepair }: Streak, day: Day): boolean {
  return lastRepair === undefined || daysBetween(lastRepair, day) >= DAYS_BETWEEN_REPAIRS;
}

/** The old run and the days since the return, as one. */
function broughtBack({ offer: _taken, ...streak }: Streak, offer: RepairOffer, day: Day): Streak {
  return { ...streak, count: offer.count + streak.count, lastRepair: day };
}

/** The state before the last credit, with the pause and the mute of now; none where no copy was kept. */
export function beforeLast({ undo, pause, muted }: Streak): Streak | undefined {
  return undo && { ...undo, ...(pause && { pause }), ...(muted && { muted }) };
}

/** The streak as it is answered from: where a clock once ran more than 26 hours ahead, the state before that credit. */
export function rewound(streak: Streak, now: Moment): Streak {
  if (!isFarAhead(streak, now)) return streak;
  const before = beforeLast(streak);
  if (before && !isFarAhead(before, now)) return before;
  const { offer, ...rest } = withoutUndo(streak);
  return { ...rest, count: Math.max(rest.count, offer?.count ?? 0), last: now, seen: now };
}

function isFarAhead({ seen }: Streak, now: Moment): boolean {
  return seen !== undefined && seen.at - now.at > CLOCK_WAS_WRONG_MS;
}

function withoutUndo({ undo: _undo, ...streak }: Streak): Streak {
  return streak;
}

/** Whether the household-day of a moment already has its check-in. */
export function isCounted(streak: Streak, now: Moment): boolean {
  return !isNewDay(rewound(streak, now), now);
}
