import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Deadline } from '../lambda/deadline.ts';
import { begin } from '../lambda/domain/check-in.ts';
import { type Household, NEW_HOUSEHOLD } from '../lambda/domain/household.ts';
import { type Moment, NO_STREAK } from '../lambda/domain/streak.ts';
import { dynamoStore, type HouseholdStore } from '../lambda/store.ts';
import { type EmbeddedTable, startTable } from '../simulator/table.ts';
import { lambdaEnvironment } from './environment.ts';

const NOW = Date.parse('2026-11-23T21:00:00Z');
const DAY_MS = 86_400_000;
const LONDON: Moment = { at: NOW, zone: 'Europe/London' };
/** A call now, with time enough. */
const timing = (now = NOW) => ({ now, deadline: new Deadline(Date.now, 5000) });

let table: EmbeddedTable;
let store: HouseholdStore;
let client: DynamoDBClient;

beforeAll(async () => {
  table = await startTable();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  Object.assign(process.env, lambdaEnvironment(table));
  store = dynamoStore(table.name);
  client = new DynamoDBClient({ region: 'us-east-1', endpoint: table.endpoint, credentials });
});
afterAll(async () => {
  client.destroy();
  await table.close();
});

const rich: Household = {
  heard: new Set([1, 8, 500, 1023]),
  tipsHeard: new Set([3]),
  current: { number: 8, followUps: 1, chain: [5, 8], before: 1 },
  wish: { theme: 'work', depth: 'light', audience: 'friends', until: NOW },
  checkin: { ...begin(LONDON, { good: 1, need: 2, thanks: 3 }), aside: true, undo: 'good first' },
  streak: {
    count: 3,
    best: 5,
    total: 9,
    graceDays: 1,
    towardGrace: 4,
    last: LONDON,
    seen: { at: NOW + 1000, zone: 'Asia/Tokyo', guessed: true },
    offer: { count: 4, day: '2026-11-20' },
    lastRepair: '2026-10-01',
    pause: { from: '2026-11-25', to: '2026-11-30' },
    muted: true,
    undo: {
      ...NO_STREAK,
      count: 2,
      best: 5,
      total: 8,
      last: { at: NOW - DAY_MS, zone: 'Europe/Paris' },
      seen: { at: NOW - DAY_MS, zone: 'Europe/Paris' },
      offer: { count: 4, day: '2026-11-20' },
      lastRepair: '2026-10-01',
    },
  },
  told: '2026-11-22',
  zone: { name: 'Europe/London', device: 'abc123', day: '2026-11-23' },
};

async function rawItem(household: string): Promise<Record<string, unknown>> {
  const { Item = {} } = await client.send(
    new GetItemCommand({ TableName: table.name, Key: { household: { S: household } } }),
  );
  return unmarshall(Item);
}

const putRaw = async (item: Readonly<Record<string, unknown>>) =>
  client.send(new PutItemCommand({ TableName: table.name, Item: marshall(item) }));

describe('a household in the table', () => {
  test('comes back as it was kept', async () => {
    const loaded = await store.load('rich', timing());
    expect(loaded).toMatchObject({ household: NEW_HOUSEHOLD, version: 0 });
    expect(await store.save('rich', rich, loaded, timing())).toBe(true);
    expect(await store.load('rich', timing())).toEqual({
      household: rich,
      version: 1,
      writable: true,
      damaged: [],
      carried: {},
      requests: [],
    });
  });

  test('carries its schema, its version and the end of its time', async () => {
    await store.save('plain', rich, await store.load('plain', timing()), timing());
    expect(await rawItem('plain')).toMatchObject({
      schema: 1,
      version: 1,
      expiresAt: NOW / 1000 + 400 * 24 * 60 * 60,
      streak: { count: 3, best: 5, total: 9, graceDays: 1 },
    });
  });

  test('is written only over the version that was read', async () => {
    const mine = await store.load('raced', timing());
    const theirs = await store.load('raced', timing());
    expect(await store.save('raced', rich, theirs, timing())).toBe(true);
    expect(await store.save('raced', NEW_HOUSEHOLD, mine, timing())).toBe(false);
    expect((await store.load('raced', timing())).household.streak.count).toBe(3);
  });

  test('of twenty writers at once exactly one wins', async () => {
    const loaded = await store.load('crowd', timing());
    const wins = await Promise.all(
      Array.from({ length: 20 }, async () => store.save('crowd', rich, loaded, timing())),
    );
    expect(wins.filter(Boolean)).toHaveLength(1);
  });

  test('counts as absent once its time has passed, and can be written anew', async () => {
    await store.save('gone', rich, await store.load('gone', timing()), timing());
    const later = NOW + 401 * DAY_MS;
    const loaded = await store.load('gone', timing(later));
    expect(loaded.household).toEqual(NEW_HOUSEHOLD);
    expect(await store.save('gone', rich, loaded, timing(later))).toBe(true);
  });

  test('keeps attributes that this version does not know', async () => {
    await putRaw({ household: 'future', version: 4, schema: 1, song: { verse: 2 } });
    await store.save('future', rich, await store.load('future', timing()), timing());
    expect(await rawItem('future')).toMatchObject({ song: { verse: 2 }, version: 5 });
  });

  test('of a newer schema is answered from and not written', async () => {
    await putRaw({
      household: 'newer',
      version: 4,
      schema: 2,
      streak: { count: 3, best: 5, total: 9, graceDays: 1 },
    });
    expect(await store.load('newer', timing())).toMatchObject({
      writable: false,
      household: { streak: { count: 3 } },
    });
  });

  test.each([
    ['streak', { streak: 'three' }],
    ['streak', { streak: { count: -1, best: 2, total: 3 } }],
    ['heard', { heard: 'all of them' }],
    ['checkin', { checkin: { began: 'today', step: 'good first' } }],
    ['told', { told: 'yesterday' }],
    ['checkin', { checkin: { began: LONDON, step: 'fourth', questions: { good: 1, need: 2, thanks: 3 } } }],
    ['current', { current: [] }],
    ['wish', { wish: { theme: 'work' } }],
    ['zone', { zone: { name: 7 } }],
  ])('with a damaged %s loses that part and nothing else', async (part, damage) => {
    const household = `damaged ${JSON.stringify(damage)}`;
    await store.save(household, rich, await store.load(household, timing()), timing());
    await putRaw({ ...(await rawItem(household)), ...damage });
    const loaded = await store.load(household, timing());
    expect(loaded.damaged).toEqual([part]);
    const { [part as keyof Household]: _lost, ...rest } = rich;
    expect(loaded.household).toMatchObject(rest);
    expect(await store.save(household, loaded.household, loaded, timing())).toBe(true);
  });
});

test('a table that does not answer is given up in time', async () => {
  const { createServer } = await import('node:net');
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const { port } = silent.address() as { readonly port: number };
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = `http://127.0.0.1:${port}`;
  const began = Date.now();
  await expect(dynamoStore(table.name).load('anyone', timing())).rejects.toThrow();
  expect(Date.now() - began).toBeLessThan(1500);
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = table.endpoint;
  silent.close();
});
