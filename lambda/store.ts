import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Deadline } from './deadline.ts';
import { type Household, NEW_HOUSEHOLD } from './domain/household.ts';
import { fromItem, SCHEMA, toItem } from './record/household.ts';
import type { Item } from './record/plain.ts';

/** A household as loaded: `version` 0 means that the table holds nothing; `writable` is false for a newer schema. */
export interface Loaded {
  readonly household: Household;
  readonly version: number;
  readonly writable: boolean;
  readonly damaged: readonly string[];
  readonly carried: Item;
  /** Short hashes of the last requests whose changes are in the record, oldest first. */
  readonly requests: readonly string[];
}

/** When a call is made, in milliseconds since 1970 by the request, and how long it may take. */
export interface Timing {
  readonly now: number;
  readonly deadline: Deadline;
}

/** Where households are kept; every call throws where the table does not answer in time. */
export interface HouseholdStore {
  load(key: string, timing: Timing): Promise<Loaded>;
  /** Writes only over the version that was loaded; false where another turn was faster. */
  save(key: string, household: Household, loaded: Loaded, timing: Timing): Promise<boolean>;
  forget(key: string, timing: Timing): Promise<void>;
}

const TABLE_CALL_MS = 600;
const KEPT_SECONDS = 400 * 24 * 60 * 60;
const NAMES = { '#version': 'version' };
const ABSENT: Loaded = {
  household: NEW_HOUSEHOLD,
  version: 0,
  writable: true,
  damaged: [],
  carried: {},
  requests: [],
};

/** Households in a DynamoDB table, one item each; without a table name every call throws and says so. */
export function dynamoStore(table: string | undefined): HouseholdStore {
  const client = new DynamoDBClient({ maxAttempts: 1 });
  const tableName = (): string => {
    if (!table) throw new MissingSetting('HOUSEHOLDS_TABLE');
    return table;
  };
  const within = ({ deadline }: Timing) => ({
    abortSignal: AbortSignal.timeout(deadline.left(TABLE_CALL_MS)),
  });
  return {
    async load(key, timing) {
      const get = { TableName: tableName(), Key: { household: { S: key } }, ConsistentRead: true };
      const { Item: raw } = await client.send(new GetItemCommand(get), within(timing));
      return raw ? loadedFrom(unmarshall(raw), timing.now) : ABSENT;
    },
    async save(key, household, loaded, timing) {
      const put = {
        TableName: tableName(),
        Item: marshall(itemOf(key, household, loaded, timing.now)),
        ...onlyOver(loaded.version),
      };
      return unlessOvertaken(client.send(new PutItemCommand(put), within(timing)));
    },
    async forget(key, timing) {
      const gone = { TableName: tableName(), Key: { household: { S: key } } };
      await client.send(new DeleteItemCommand(gone), within(timing));
    },
  };
}

function itemOf(key: string, household: Household, loaded: Loaded, now: number): Item {
  return {
    ...loaded.carried,
    ...toItem(household),
    household: key,
    schema: SCHEMA,
    version: loaded.version + 1,
    expiresAt: Math.floor(now / 1000) + KEPT_SECONDS,
    requests: loaded.requests.join(''),
  };
}

async function unlessOvertaken(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

function loadedFrom(item: Item, now: number): Loaded {
  const { version, schema, expiresAt, requests } = item;
  const known = typeof version === 'number' ? version : 0;
  const isExpired = typeof expiresAt === 'number' && expiresAt * 1000 <= now;
  if (isExpired) return { ...ABSENT, version: known };
  const writable = typeof schema !== 'number' || schema <= SCHEMA;
  const kept = typeof requests === 'string' ? (requests.match(/.{6}/g) ?? []) : [];
  return { ...fromItem(item), version: known, writable, requests: kept };
}

/** An item without a version (damaged, or none at all) may be written over; any other only at the version read. */
function onlyOver(version: number) {
  if (version === 0)
    return { ConditionExpression: 'attribute_not_exists(#version)', ExpressionAttributeNames: NAMES };
  return {
    ConditionExpression: '#version = :read',
    ExpressionAttributeNames: NAMES,
    ExpressionAttributeValues: { ':read': { N: String(version) } },
  };
}

/** Something the deployment must set and has not. */
export class MissingSetting extends Error {
  override readonly name = 'MissingSetting';
  readonly code: string;

  constructor(variable: string) {
    super(`The environment variable ${variable} is not set.`);
    this.code = variable;
  }
}
