import { type Checkin, ROUNDS, STEPS } from './domain/check-in.ts';
import type { Household, KnownZone } from './domain/household.ts';
import type { Current, Wish } from './domain/question-picker.ts';
import { NO_STREAK, type Streak } from './domain/streak.ts';
import { AUDIENCES, DEPTHS, oneOf, THEMES } from './domain/vocabulary.ts';

/** The number of the item's present form; it rises only for a change that an older version would damage. */
export const SCHEMA = 1;

/** An item as the table holds it, in plain values. */
export type Item = Readonly<Record<string, unknown>>;

/** A household read from an item, the names of parts that could not be read, and attributes of other versions. */
export interface ReadRecord {
  readonly household: Household;
  readonly damaged: readonly string[];
  readonly carried: Item;
}

const MOST_BYTES = 128;
const OWN = ['household', 'schema', 'version', 'expiresAt'];
const PARTS = ['heard', 'tips', 'current', 'wish', 'checkin', 'streak', 'zone'];

/** A household as the plain values of its item, without the key, the version and the expiry. */
export function toItem(household: Household): Item {
  const { heard, tipsHeard, checkin, ...rest } = household;
  return {
    ...rest,
    ...(heard.size > 0 && { heard: packed(heard) }),
    ...(tipsHeard.size > 0 && { tips: packed(tipsHeard) }),
    ...(checkin && { checkin: { ...checkin, questions: { ...checkin.questions } } }),
  };
}

/** As much of a household as an item holds; a part that cannot be read is left out and named, never an error. */
export function fromItem(item: Item): ReadRecord {
  const damaged: string[] = [];
  const part = <Part>(name: string, read: (raw: unknown) => Part | undefined): Part | undefined => {
    const raw = item[name];
    if (raw === undefined) return undefined;
    const value = read(raw);
    if (value === undefined) damaged.push(name);
    return value;
  };
  const current = part('current', readCurrent);
  const wish = part('wish', readWish);
  const checkin = part('checkin', readCheckin);
  const zone = part('zone', readZone);
  const household: Household = {
    heard: part('heard', unpacked) ?? new Set(),
    tipsHeard: part('tips', unpacked) ?? new Set(),
    streak: part('streak', readStreak) ?? NO_STREAK,
    ...(current && { current }),
    ...(wish && { wish }),
    ...(checkin && { checkin }),
    ...(zone && { zone }),
  };
  const isOurs = (name: string) => OWN.includes(name) || PARTS.includes(name);
  const carried = Object.fromEntries(Object.entries(item).filter(([name]) => !isOurs(name)));
  return { household, damaged, carried };
}

/** Numbers from 0 to 1,023 as one bit each. */
function packed(numbers: ReadonlySet<number>): Uint8Array {
  const bytes = new Uint8Array(Math.floor(Math.max(...numbers) / 8) + 1);
  for (const number of numbers) bytes[number >> 3] = (bytes[number >> 3] ?? 0) | (1 << (number & 7));
  return bytes;
}

function unpacked(raw: unknown): ReadonlySet<number> | undefined {
  if (!(raw instanceof Uint8Array) || raw.length > MOST_BYTES) return undefined;
  const numbers = [...raw].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => at * 8 + bit),
  );
  return new Set(numbers);
}

/** A plain object's fields; undefined for anything else. */
export function fieldsOf(raw: unknown): Item | undefined {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Item) : undefined;
}

const textOf = (raw: unknown): string | undefined => (typeof raw === 'string' ? raw : undefined);
const isCount = (raw: unknown): raw is number => Number.isInteger(raw) && (raw as number) >= 0;
const isDay = (raw: unknown): raw is string => typeof raw === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw);

function readStreak(raw: unknown): Streak | undefined {
  const { count, best, total, graceDays, lastDay } = fieldsOf(raw) ?? {};
  if (!isCount(count) || !isCount(best) || !isCount(total)) return undefined;
  return {
    count,
    best,
    total,
    graceDays: isCount(graceDays) ? graceDays : NO_STREAK.graceDays,
    ...(isDay(lastDay) && { lastDay }),
  };
}

function readCheckin(raw: unknown): Checkin | undefined {
  const { day, step, questions, aside, undo, extra } = fieldsOf(raw) ?? {};
  const [good, need, thanks] = ROUNDS.map((round) => textOf(fieldsOf(questions)?.[round]));
  const at = oneOf(STEPS, step);
  if (!isDay(day) || !at || !good || !need || !thanks) return undefined;
  const back = oneOf(STEPS, undo);
  return {
    day,
    step: at,
    questions: { good, need, thanks },
    aside: aside === true,
    ...(back && { undo: back }),
    ...(extra === true && { extra }),
  };
}

/** The question on the table, as far as the fields of a stored value tell. */
export function readCurrent(raw: unknown): Current | undefined {
  const { id, followUps, chain, before } = fieldsOf(raw) ?? {};
  const name = textOf(id);
  if (!name) return undefined;
  return {
    id: name,
    followUps: isCount(followUps) ? followUps : 0,
    chain: Array.isArray(chain) ? chain.filter((each) => typeof each === 'string') : [name],
    ...(typeof before === 'string' && { before }),
  };
}

/** A wish without what no vocabulary knows; undefined where it has no end. */
export function readWish(raw: unknown): Wish | undefined {
  const fields = fieldsOf(raw);
  const until = fields?.['until'];
  return typeof until === 'number' ? { ...readWanted(raw), until } : undefined;
}

/** What was asked for, as far as the vocabulary knows it. */
export function readWanted(raw: unknown): Omit<Wish, 'until'> {
  const fields = fieldsOf(raw);
  const theme = oneOf(THEMES, fields?.['theme']);
  const depth = oneOf(DEPTHS, fields?.['depth']);
  const audience = oneOf(AUDIENCES, fields?.['audience']);
  return { ...(theme && { theme }), ...(depth && { depth }), ...(audience && { audience }) };
}

function readZone(raw: unknown): KnownZone | undefined {
  const { name, device, day } = fieldsOf(raw) ?? {};
  const known = textOf(name);
  return known ? { name: known, device: textOf(device) ?? '', day: isDay(day) ? day : '' } : undefined;
}
