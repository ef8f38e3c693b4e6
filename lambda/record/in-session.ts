import type { Change } from '../domain/change.ts';
import { type Household, NEW_HOUSEHOLD } from '../domain/household.ts';
import { fromItem, toItem } from './household.ts';
import { defined, fieldsOf, type Item, isCount, isNumber, list } from './plain.ts';
import { readMoment, readPause } from './streak.ts';

/** As much of a household as its session must know by itself: what is on the table and where its check-in stands. */
export function knownItem({ current, wish, checkin, zone }: Household, version: number | undefined): Item {
  const known = { ...NEW_HOUSEHOLD, ...defined<Partial<Household>>({ current, wish, checkin, zone }) };
  const { streak: _streak, ...item } = toItem(known);
  return { ...item, ...(version !== undefined && { version }) };
}

/** What a session knows of its household; a new household where it knows nothing. */
export function readKnown(raw: unknown): { readonly household: Household; readonly version?: number } {
  const { version, ...fields } = fieldsOf(raw) ?? {};
  return { household: onlyKnown(fields), ...(isCount(version) && { version }) };
}

const onlyKnown = (fields: Item): Household =>
  fromItem({ ...fields, heard: undefined, tips: undefined, streak: undefined }).household;

/** A change as it rides in the session attributes. */
export function changeItem({ current, wish, checkin, zone, told, ...change }: Change): Item {
  return {
    ...knownItem({ ...NEW_HOUSEHOLD, ...defined({ current, wish, checkin, zone }) }, undefined),
    ...change,
    ...(told && { told }),
  };
}

/** The change that rode in the session attributes, without what cannot be read; undefined where there was none. */
export function readChange(raw: unknown): Change | undefined {
  const fields = fieldsOf(raw);
  if (!fields) return undefined;
  const { current, wish, checkin, zone, told } = onlyKnown(fields);
  const { base, muted } = fields;
  return defined<Change>({
    base: isCount(base) ? base : undefined,
    heard: list(fields['heard']).filter(isNumber),
    tipsHeard: list(fields['tipsHeard']).filter(isNumber),
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
