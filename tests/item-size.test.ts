import { describe, expect, test } from '@jest/globals';
import { contentFor } from '../lambda/content/index.ts';
import { begin } from '../lambda/domain/check-in.ts';
import type { Household } from '../lambda/domain/household.ts';
import { paused } from '../lambda/domain/pause.ts';
import { credit, NO_STREAK, type Streak } from '../lambda/domain/streak.ts';
import { toItem } from '../lambda/record/household.ts';
import type { Item } from '../lambda/record/plain.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2024-11-23T21:00:00Z');
const NIGHTS = 2 * 365;
const LONGEST_ZONE = 'America/Argentina/ComodRivadavia';
const MOST_FOR_AN_ORDINARY_HOUSEHOLD = 1024;
const MOST_FOR_ANY = 1536;

/** Bytes kept free for what is still to come: recently heard, blocked, saved and skipped questions, scenes, pace, audience. */
const RESERVED = { ordinary: 250, largest: 420 };

/** What DynamoDB counts for a value: UTF-8 bytes, a byte for two digits and one more, three for a map or list and one an entry. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).replace(/0+$/, '').length / 2) + 1;
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'boolean' || value === null) return 1;
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, each) => sum + 1 + bytesOf(each), 0);
  return 3 + sizesOf(value as Item).reduce((sum, [, size]) => sum + 1 + size, 0);
}

const sizesOf = (item: Item): readonly (readonly [string, number])[] =>
  Object.entries(item).map(([name, value]) => [name, Buffer.byteLength(name) + bytesOf(value)] as const);

/** The item with what the store adds to it. */
const stored = (household: Household): Item => ({
  ...toItem(household),
  household: 'x'.repeat(43),
  schema: 1,
  version: 9999,
  expiresAt: 1_829_912_400,
  requests: 'abcdef'.repeat(8),
});

const measured = (title: string, household: Household): number => {
  const sizes = sizesOf(stored(household)).toSorted(([, a], [, b]) => b - a);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.info(`${title}: ${total} bytes\n${sizes.map(([name, size]) => `  ${name} ${size}`).join('\n')}`);
  return total;
};

const { tips } = contentFor('en-US');
const most = Math.max(...contentFor('en-US').questions.map(({ number }) => number), 1023);

/** Two years of nightly check-ins with now and then an evening away. */
function nightly(zone: string): Streak {
  let streak = NO_STREAK;
  for (let night = 0; night < NIGHTS; night += 1) {
    if (night % 45 === 44) continue;
    streak = credit(streak, { at: START + night * DAY_MS, zone }).streak;
  }
  return streak;
}

function household(zone: string, chain: readonly number[]): Household {
  const now = START + NIGHTS * DAY_MS;
  const began = begin({ at: now, zone }, { good: most, need: most, thanks: most });
  return {
    heard: new Set(Array.from({ length: 500 }, (_each, at) => at)),
    tipsHeard: new Set(tips.map(({ number }) => number)),
    current: { number: most, followUps: 1, chain, before: most },
    wish: { theme: 'appreciation', depth: 'medium', audience: 'friends', until: now },
    checkin: { ...began, step: 'thanks second', undo: 'thanks first' },
    streak: nightly(zone),
    zone: { name: zone, device: 'abcdef', day: '2026-11-23' },
    told: '2026-11-22',
  };
}

describe('the item of a household', () => {
  test('after two years of every night is read and written as one unit, with room for what comes', () => {
    const size = measured('an ordinary household', household('America/New_York', [most]));
    expect(size + RESERVED.ordinary).toBeLessThanOrEqual(MOST_FOR_AN_ORDINARY_HOUSEHOLD);
  });

  test('is small even where everything in it is as large as it can be', () => {
    const now = START + NIGHTS * DAY_MS;
    const zone = LONGEST_ZONE;
    const full = household(zone, [most, most, most]);
    const elsewhere = { at: now + 1, zone: 'America/North_Dakota/New_Salem', guessed: true };
    const offer = { count: 9999, day: '2026-11-20' };
    const largest: Household = {
      ...full,
      heard: new Set(Array.from({ length: 1024 }, (_each, at) => at)),
      tipsHeard: new Set(Array.from({ length: 64 }, (_each, at) => at)),
      streak: {
        ...paused(full.streak, '2026-12-20', { at: now, zone }),
        seen: elsewhere,
        offer,
        lastRepair: '2026-10-01',
        muted: true,
        undo: { ...full.streak, seen: elsewhere, offer, lastRepair: '2026-10-01' },
      },
    };
    const size = measured('the largest household', largest);
    expect(size + RESERVED.largest).toBeLessThanOrEqual(MOST_FOR_ANY);
  });
});
