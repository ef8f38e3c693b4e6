import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Day } from './domain/calendar.ts';
import { type Change, changeBetween, isEmpty, withChange } from './domain/change.ts';
import { type Sign, settled } from './domain/check-in-credit.ts';
import type { Household } from './domain/household.ts';
import { hash } from './domain/shuffle.ts';
import type { TurnNotes } from './log.ts';
import { toItem } from './record/household.ts';
import type { HouseholdStore, Loaded, Timing } from './store.ts';
import type { Outcome, Turn } from './turn.ts';

/** What can be decided about a household: a turn and its outcome, with the change that could not be written. */
export interface Decision {
  readonly turn: Turn;
  readonly outcome: Outcome;
  readonly unwritten?: Change;
  /** The record's version after the turn; absent where it is not known. */
  readonly version?: number | undefined;
}

/** What the session knows of the household by itself, for turns in which the table is silent. */
export interface Known {
  readonly household: Household;
  readonly version?: number | undefined;
}

/** One request as far as its household matters. */
export interface Remembering {
  readonly store: HouseholdStore;
  readonly notes: TurnNotes;
  readonly timing: Timing;
  /** The key of the household; absent where the request names no account. */
  readonly key: string | undefined;
  readonly requestId: string;
  readonly sign: Sign;
  readonly covered: ReadonlySet<Day>;
  readonly known: Known;
  /** What an earlier turn of the session could not write. */
  readonly due: Change | undefined;
  /** Makes the turn; the zone is asked for only while the table answers. */
  readonly turnFor: (household: Household, remembers: boolean) => Promise<Turn>;
  readonly decide: (turn: Turn) => Outcome;
  /** The answer to a request whose changes are already kept. */
  readonly retell: (turn: Turn) => Outcome;
}

const MOST_TRIES = 3;
const SPREAD_MS = 160;
const REQUESTS_KEPT = 8;

/** Reads, decides and keeps; where another turn was faster, reads and decides again, and without a table decides all the same. */
export async function decideAndKeep(asked: Remembering): Promise<Decision> {
  for (let tries = 1; asked.key && tries <= MOST_TRIES; tries += 1) {
    const decision = await tryOnce(asked, asked.key, tries === MOST_TRIES);
    if (decision) return decision;
    await wait(pauseBefore(asked.requestId, tries));
  }
  return withoutTable(asked);
}

/** Losers of a race wait each their own while, so that they do not meet again. */
const pauseBefore = (requestId: string, tries: number): number =>
  hash(`${requestId} ${tries}`) % (SPREAD_MS * tries);

/** Undefined where the write came too late and may be tried again; a table that fails is noted, and the turn goes on without it. */
async function tryOnce(asked: Remembering, key: string, isLast: boolean): Promise<Decision | undefined> {
  const loaded = await load(asked, key);
  if (!loaded) return withoutTable(asked);
  const household = upToDate(asked, loaded);
  const turn = await asked.turnFor(household, true);
  const { version } = loaded;
  if (asked.requestId && loaded.requests.includes(shortHash(asked.requestId)))
    return { turn, outcome: asked.retell(turn), version };
  const outcome = asked.decide(turn);
  if (outcome.forgets) return forget(asked, key, { turn, outcome });
  const isChanged = !isDeepStrictEqual(toItem(outcome.household), toItem(loaded.household));
  if (!isChanged) return { turn, outcome, version };
  const written = loaded.writable ? await save(asked, key, outcome.household, loaded) : 'failed';
  if (written === 'overtaken' && !isLast) return undefined;
  return written === 'saved' ? { turn, outcome, version: version + 1 } : unwritten(asked, household, loaded);
}

async function load({ store, notes, timing }: Remembering, key: string): Promise<Loaded | undefined> {
  try {
    notes.tableCall();
    const loaded = await store.load(key, timing);
    notes.damaged(loaded.damaged);
    return loaded;
  } catch (error) {
    notes.error(error, 'table');
    return undefined;
  }
}

/** The household with what an earlier turn could not write, and with its check-in counted where that is due. */
function upToDate({ due, sign, timing, covered }: Remembering, { household, version }: Loaded): Household {
  const isForgotten = version === 0 && due?.base !== undefined && due.base > 0;
  const whole = due && !isForgotten ? withChange(household, due, covered) : household;
  return settled(whole, sign, timing.now, covered);
}

async function save(asked: Remembering, key: string, household: Household, loaded: Loaded) {
  const { store, notes, timing, requestId } = asked;
  const requests = [...loaded.requests, shortHash(requestId)].slice(-REQUESTS_KEPT);
  try {
    notes.tableCall();
    return (await store.save(key, household, { ...loaded, requests }, timing)) ? 'saved' : 'overtaken';
  } catch (error) {
    notes.error(error, 'table');
    return 'failed';
  }
}

async function forget(asked: Remembering, key: string, decision: Decision): Promise<Decision> {
  const { store, notes, timing } = asked;
  try {
    notes.tableCall();
    await store.forget(key, timing);
    return decision;
  } catch (error) {
    notes.error(error, 'table');
    const turn = { ...decision.turn, remembers: false };
    return { turn, outcome: asked.decide(turn) };
  }
}

/** Read but not kept: decided again without a claim on memory, and handed to the session. */
async function unwritten(asked: Remembering, household: Household, loaded: Loaded): Promise<Decision> {
  const turn = await asked.turnFor(household, false);
  const outcome = asked.decide(turn);
  const change = changeBetween(loaded.household, outcome.household, loaded.version);
  return withDue({ turn, outcome, version: loaded.version }, change);
}

/** Nothing could be read: what the session still knows is enough to go on. */
async function withoutTable(asked: Remembering): Promise<Decision> {
  const { known, due, sign, timing, covered } = asked;
  const whole = due ? withChange(known.household, due, covered) : known.household;
  const turn = await asked.turnFor(settled(whole, sign, timing.now, covered), false);
  const outcome = asked.decide(turn);
  const base = due?.base ?? known.version;
  return withDue({ turn, outcome, version: base }, changeBetween(known.household, outcome.household, base));
}

const withDue = (decision: Decision, change: Change): Decision =>
  isEmpty(change) ? decision : { ...decision, unwritten: change };

/** Enough of a request's id to know it again among a household's last few. */
function shortHash(requestId: string): string {
  return createHash('sha256').update(requestId).digest('base64url').slice(0, 6);
}
