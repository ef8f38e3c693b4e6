import { householdDay } from '../domain/calendar.ts';
import { type Checkin, ROUNDS, STEPS } from '../domain/check-in.ts';
import type { Household, KnownZone } from '../domain/household.ts';
import type { Current, Wanted, Wish } from '../domain/question-picker.ts';
import { NO_STREAK } from '../domain/streak.ts';
import { AUDIENCES, DEPTHS, oneOf, THEMES } from '../domain/vocabulary.ts';
import { packed, unpacked } from './number-set.ts';
import { defined, fieldsOf, type Item, isCount, isDay, isNumber, list, textOf } from './plain.ts';
import { readMoment, readStreak, streakToItem } from './streak.ts';

/** The number of the item's present form; it rises only for a change that an older version would damage. */
export const SCHEMA = 1;

/** A household read from an item, the names of parts that could not be read, and attributes of other versions. */
export interface ReadRecord {
  readonly household: Household;
  readonly damaged: readonly string[];
  readonly carried: Item;
}

const OWN = ['household', 'schema', 'version', 'expiresAt', 'requests'];
const PARTS = ['heard', 'tips', 'current', 'wish', 'checkin', 'streak', 'zone', 'told'];

/** A household as the plain values of its item, without the key, the version and the expiry. */
export function toItem(household: Household): Item {
  const { heard, tipsHeard, checkin, streak, current, ...rest } = household;
  return {
    ...rest,
    streak: streakToItem(streak),
    ...(heard.size > 0 && { heard: packed(heard) }),
    ...(tipsHeard.size > 0 && { tips: packed(tipsHeard) }),
    ...(current && { current: { ...current, chain: current.chain.slice(0, -1) } }),
    ...(checkin && { checkin: checkinToItem(checkin) }),
  };
}

/** As much of a household as an item holds; a part that cannot be read is left out and named, never an error. */
export function fromItem(item: Item): ReadRecord {
  const damaged: string[] = [];
  const part = <Part>(name: string, read: (raw: unknown) => Part | undefined): Part | undefined => {
    const raw = item[name];
    const value = raw === undefined ? undefined : read(raw);
    if (raw !== undefined && value === undefined) damaged.push(name);
    return value;
  };
  const household = defined<Household>({
    heard: part('heard', unpacked) ?? new Set(),
    tipsHeard: part('tips', unpacked) ?? new Set(),
    streak: part('streak', readStreak) ?? NO_STREAK,
    current: part('current', readCurrent),
    wish: part('wish', readWish),
    checkin: part('checkin', readCheckin),
    zone: part('zone', readZone),
    told: part('told', (raw) => (isDay(raw) ? raw : undefined)),
  });
  const isOurs = (name: string) => OWN.includes(name) || PARTS.includes(name);
  const carried = Object.fromEntries(Object.entries(item).filter(([name]) => !isOurs(name)));
  return { household, damaged, carried };
}

/** The day is left out because it follows from when and where the check-in began. */
function checkinToItem({ day: _day, ...checkin }: Checkin): Item {
  return checkin;
}

function readCheckin(raw: unknown): Checkin | undefined {
  const { began, isCounted, step, questions, aside, undo, left } = fieldsOf(raw) ?? {};
  const [good, need, thanks] = ROUNDS.map((round) => fieldsOf(questions)?.[round]);
  const moment = readMoment(began);
  const at = oneOf(STEPS, step);
  if (!moment || !at || !isNumber(good) || !isNumber(need) || !isNumber(thanks)) return undefined;
  return defined<Checkin>({
    day: householdDay(moment.at, moment.zone),
    began: moment,
    isCounted: isCounted !== false,
    step: at,
    questions: { good, need, thanks },
    aside: aside === true,
    undo: oneOf(STEPS, undo),
    left: left === true ? true : undefined,
  });
}

function readCurrent(raw: unknown): Current | undefined {
  const { number, followUps, chain, before } = fieldsOf(raw) ?? {};
  if (!isNumber(number)) return undefined;
  return defined<Current>({
    number,
    followUps: isCount(followUps) ? followUps : 0,
    chain: [...list(chain).filter(isNumber), number],
    before: isNumber(before) ? before : undefined,
  });
}

function readWish(raw: unknown): Wish | undefined {
  const until = fieldsOf(raw)?.['until'];
  return typeof until === 'number' ? { ...readWanted(raw), until } : undefined;
}

/** What was asked for, as far as the vocabulary knows it. */
export function readWanted(raw: unknown): Wanted {
  const { theme, depth, audience } = fieldsOf(raw) ?? {};
  return defined<Wanted>({
    theme: oneOf(THEMES, theme),
    depth: oneOf(DEPTHS, depth),
    audience: oneOf(AUDIENCES, audience),
  });
}

function readZone(raw: unknown): KnownZone | undefined {
  const { name, device, day } = fieldsOf(raw) ?? {};
  const known = textOf(name);
  return known ? { name: known, device: textOf(device) ?? '', day: isDay(day) ? day : '' } : undefined;
}
