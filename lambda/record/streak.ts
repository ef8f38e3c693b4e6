import { isZone } from '../domain/calendar.ts';
import { type DayRange, type Moment, NO_STREAK, type RepairOffer, type Streak } from '../domain/streak.ts';
import { defined, fieldsOf, type Item, isCount, isDay } from './plain.ts';

/** A streak as plain values: what is the same as the last credit is left out, the way back is one text. */
export function streakToItem({ last, seen, undo, ...streak }: Streak): Item {
  return {
    ...streak,
    ...(last && { last }),
    ...(seen && seen.at !== last?.at && { seen }),
    ...(undo && { undo: packedState(undo, last?.zone) }),
  };
}

/** Every figure of an earlier state in one text; a zone that is also the present one is left out, as are pause and mute. */
function packedState(state: Streak, present: string | undefined): string {
  const { count, best, total, graceDays, towardGrace, last, seen, offer, lastRepair } = state;
  const zoneOf = ({ zone }: Moment) => (zone === present ? '' : zone);
  const moment = (each: Moment | undefined) =>
    each ? [each.at, zoneOf(each), each.guessed ? 1 : ''] : ['', '', ''];
  const [end, start] = [moment(last), moment(seen?.at === last?.at ? undefined : seen)];
  const run = [count, best, total, graceDays, towardGrace];
  return [...run, ...end, ...start, offer?.count ?? '', offer?.day ?? '', lastRepair ?? '']
    .join(' ')
    .trimEnd();
}

function unpackedState(raw: unknown, present: string | undefined): Streak | undefined {
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
  const moment = (instant: string, where: string | undefined, isGuessed: string | undefined) => ({
    at: Number(instant),
    zone: where || present,
    guessed: isGuessed === '1',
  });
  const figures = Object.entries({ count, best, total, graceDays, towardGrace });
  return readStreak({
    ...Object.fromEntries(figures.map(([name, figure]) => [name, Number(figure)])),
    ...(at && { last: moment(at, zone, guessed) }),
    ...(seenAt && { seen: moment(seenAt, seenZone, seenGuessed) }),
    ...(offered && { offer: { count: Number(offered), day } }),
    ...(lastRepair && { lastRepair }),
  });
}

/** A streak from plain values; undefined where a figure that cannot be guessed is missing. */
export function readStreak(raw: unknown): Streak | undefined {
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
    undo: unpackedState(fields['undo'], last?.zone),
  });
}

const atMost = (most: number, raw: unknown): number | undefined =>
  isCount(raw) && raw <= most ? raw : undefined;

/** A moment from plain values; undefined where the zone is unknown to this runtime. */
export function readMoment(raw: unknown): Moment | undefined {
  const { at, zone, guessed } = fieldsOf(raw) ?? {};
  if (!Number.isFinite(at) || typeof zone !== 'string' || !isZone(zone)) return undefined;
  return { at: at as number, zone, ...(guessed === true && { guessed }) };
}

function readOffer(raw: unknown): RepairOffer | undefined {
  const { count, day } = fieldsOf(raw) ?? {};
  return isCount(count) && isDay(day) ? { count, day } : undefined;
}

/** Days that are covered, from plain values. */
export function readPause(raw: unknown): DayRange | undefined {
  const { from, to } = fieldsOf(raw) ?? {};
  return isDay(from) && isDay(to) ? { from, to } : undefined;
}
