import { householdDay, isZone } from './domain/calendar.ts';
import type { Change } from './domain/change.ts';
import { type Checkin, ROUNDS, STEPS } from './domain/check-in.ts';
import { type Household, type KnownZone, NEW_HOUSEHOLD } from './domain/household.ts';
import type { Current, Wish } from './domain/question-picker.ts';
import { type DayRange, type Moment, NO_STREAK, type RepairOffer, type Streak } from './domain/streak.ts';
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
const OWN = ['household', 'schema', 'version', 'expiresAt', 'requests'];
const PARTS = ['heard', 'tips', 'current', 'wish', 'checkin', 'streak', 'zone', 'told'];

/** A household as the plain values of its item, without the key, the version and the expiry. */
export function toItem(household: Household): Item {
  const { heard, tipsHeard, checkin, streak, ...rest } = household;
  return {
    ...rest,
    streak: streakToItem(streak),
    ...(heard.size > 0 && { heard: packed(heard) }),
    ...(tipsHeard.size > 0 && { tips: packed(tipsHeard) }),
    ...(checkin && { checkin: checkinToItem(checkin) }),
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
  const told = part('told', (raw) => (isDay(raw) ? raw : undefined));
  const household: Household = {
    heard: part('heard', unpacked) ?? new Set(),
    tipsHeard: part('tips', unpacked) ?? new Set(),
    streak: part('streak', readStreak) ?? NO_STREAK,
    ...(current && { current }),
    ...(wish && { wish }),
    ...(checkin && { checkin }),
    ...(zone && { zone }),
    ...(told && { told }),
  };
  const isOurs = (name: string) => OWN.includes(name) || PARTS.includes(name);
  const carried = Object.fromEntries(Object.entries(item).filter(([name]) => !isOurs(name)));
  return { household, damaged, carried };
}

/** The day is left out: it follows from where and when the check-in began. */
function checkinToItem({ day: _day, ...checkin }: Checkin): Item {
  return { ...checkin };
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

function streakToItem({ last, seen, undo, ...streak }: Streak): Item {
  return {
    ...streak,
    ...(last && { last }),
    ...(seen && seen.at !== last?.at && { seen }),
    ...(undo && { undo: packedState(undo) }),
  };
}

/** Every figure of an earlier state in one text; pause and mute are the present ones, so they are left out. */
function packedState({
  count,
  best,
  total,
  graceDays,
  towardGrace,
  last,
  seen,
  offer,
  lastRepair,
}: Streak): string {
  const moment = (each: Moment | undefined) =>
    each ? [each.at, each.zone, each.guessed ? 1 : ''] : ['', '', ''];
  const [end, start] = [moment(last), moment(seen?.at === last?.at ? undefined : seen)];
  const run = [count, best, total, graceDays, towardGrace];
  return [...run, ...end, ...start, offer?.count ?? '', offer?.day ?? '', lastRepair ?? ''].join(' ');
}

function unpackedState(raw: unknown): Streak | undefined {
  if (typeof raw !== 'string') return undefined;
  const [
    count,
    best,
    total,
    graceDays,
    towardGrace,
    at,
    zone,
    guessed,
    seenAt,
    seenZone,
    seenGuessed,
    ...rest
  ] = raw.split(' ');
  const [offered, day, lastRepair] = rest;
  const figures = { count, best, total, graceDays, towardGrace };
  const last = { at: Number(at), zone, guessed: guessed === '1' };
  return readStreak({
    ...Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Number(figure)])),
    ...(at && { last }),
    ...(seenAt && { seen: { at: Number(seenAt), zone: seenZone, guessed: seenGuessed === '1' } }),
    ...(offered && { offer: { count: Number(offered), day } }),
    ...(lastRepair && { lastRepair }),
  });
}

function readStreak(raw: unknown): Streak | undefined {
  const { count, best, total, graceDays, towardGrace, ...fields } = fieldsOf(raw) ?? {};
  if (!isCount(count) || !isCount(best) || !isCount(total)) return undefined;
  const last = readMoment(fields['last']);
  return defined<Streak>({
    count,
    best,
    total,
    graceDays: atMost(2, graceDays) ?? NO_STREAK.graceDays,
    towardGrace: atMost(6, towardGrace) ?? 0,
    last,
    seen: readMoment(fields['seen']) ?? last,
    offer: readOffer(fields['offer']),
    lastRepair: isDay(fields['lastRepair']) ? fields['lastRepair'] : undefined,
    pause: readPause(fields['pause']),
    muted: fields['muted'] === true ? true : undefined,
    undo: unpackedState(fields['undo']),
  });
}

type Perhaps<Whole> = { readonly [Part in keyof Whole]: Whole[Part] | undefined };

/** An object without the fields that are undefined; those it must have are the caller's to give. */
function defined<Whole extends object>(fields: Perhaps<Whole>): Whole {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Whole;
}

const atMost = (most: number, raw: unknown): number | undefined =>
  isCount(raw) && raw <= most ? raw : undefined;

function readMoment(raw: unknown): Moment | undefined {
  const { at, zone, guessed } = fieldsOf(raw) ?? {};
  if (!Number.isFinite(at) || typeof zone !== 'string' || !isZone(zone)) return undefined;
  return { at: at as number, zone, ...(guessed === true && { guessed }) };
}

function readOffer(raw: unknown): RepairOffer | undefined {
  const { count, day } = fieldsOf(raw) ?? {};
  return isCount(count) && isDay(day) ? { count, day } : undefined;
}

function readPause(raw: unknown): DayRange | undefined {
  const { from, to } = fieldsOf(raw) ?? {};
  return isDay(from) && isDay(to) ? { from, to } : undefined;
}

function readCheckin(raw: unknown): Checkin | undefined {
  const { began, isCounted, step, questions, aside, undo } = fieldsOf(raw) ?? {};
  const [good, need, thanks] = ROUNDS.map((round) => textOf(fieldsOf(questions)?.[round]));
  const at = oneOf(STEPS, step);
  const moment = readMoment(began);
  if (!moment || !at || !good || !need || !thanks) return undefined;
  const back = oneOf(STEPS, undo);
  return {
    day: householdDay(moment.at, moment.zone),
    began: moment,
    isCounted: isCounted !== false,
    step: at,
    questions: { good, need, thanks },
    aside: aside === true,
    ...(back && { undo: back }),
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

/** As much of a household as its session must know by itself: what is on the table and where its check-in stands. */
export function knownItem({ current, wish, checkin, zone }: Household, version: number | undefined): Item {
  const known = { ...NEW_HOUSEHOLD, ...defined<Partial<Household>>({ current, wish, checkin, zone }) };
  const { streak: _streak, ...item } = toItem(known);
  return { ...item, ...(version !== undefined && { version }) };
}

/** What a session knows of its household; a new household where it knows nothing. */
export function readKnown(raw: unknown): { readonly household: Household; readonly version?: number } {
  const fields = fieldsOf(raw) ?? {};
  const { version } = fields;
  const { household } = fromItem({ ...fields, heard: undefined, tips: undefined, streak: undefined });
  return { household, ...(isCount(version) && { version }) };
}

/** A change as it rode in the session attributes; undefined where there is none, and without what cannot be read. */
export function readChange(raw: unknown): Change | undefined {
  const fields = fieldsOf(raw);
  if (!fields) return undefined;
  const { household } = fromItem({ ...fields, heard: undefined, tips: undefined, streak: undefined });
  const { current, wish, checkin, zone, told } = household;
  const { base, muted } = fields;
  return defined<Change>({
    base: isCount(base) ? base : undefined,
    heard: numbersIn(fields['heard']),
    tipsHeard: numbersIn(fields['tipsHeard']),
    credits: list(fields['credits']).flatMap((each) => readMoment(each) ?? []),
    current,
    wish,
    checkin,
    zone,
    told,
    pause: readPause(fields['pause']),
    muted: typeof muted === 'boolean' ? muted : undefined,
  });
}

const list = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);
const numbersIn = (raw: unknown): readonly number[] =>
  list(raw).filter((each): each is number => isCount(each) && each < MOST_BYTES * 8);
