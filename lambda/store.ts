import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type Household, NEW_HOUSEHOLD } from './domain/household.ts';
import { fromItem, type Item, SCHEMA, toItem } from './record.ts';

/** A household as loaded: `version` 0 means that the table holds nothing; `writable` is false for a newer schema. */
export interface Loaded {
  readonly household: Household;
  readonly version: number;
  readonly writable: boolean;
  readonly damaged: readonly string[];
  readonly carried: Item;
}

/** Where households are kept. `now` is milliseconds since 1970; both verbs throw where the table cannot be reached. */
export interface HouseholdStore {
  load(key: string, now: number): Promise<Loaded>;
  /** Writes only over the version that was loaded; false where another turn was faster. */
  save(key: string, household: Household, loaded: Loaded, now: number): Promise<boolean>;
}

const TABLE_CALL_MS = 600;
const NAMES = { '#version': 'version' };
const KEPT_SECONDS = 400 * 24 * 60 * 60;
const ABSENT: Loaded = { household: NEW_HOUSEHOLD, version: 0, writable: true, damaged: [], carried: {} };

/** Households in a DynamoDB table, one item each; without a table name every call throws and says so. */
export function dynamoStore(table: string | undefined): HouseholdStore {
  const client = new DynamoDBClient({ maxAttempts: 1 });
  const tableName = (): string => {
    if (!table) throw new MissingSetting('HOUSEHOLDS_TABLE');
    return table;
  };
  return {
    async load(key, now) {
      const { Item: raw } = await client.send(
        new GetItemCommand({
          TableName: tableName(),
          Key: { household: { S: key } },
          ConsistentRead: true,
        }),
        { abortSignal: AbortSignal.timeout(TABLE_CALL_MS) },
      );
      return raw ? loadedFrom(unmarshall(raw), now) : ABSENT;
    },
    async save(key, household, loaded, now) {
      const item = {
        ...loaded.carried,
        ...toItem(household),
        household: key,
        schema: SCHEMA,
        version: loaded.version + 1,
        expiresAt: Math.floor(now / 1000) + KEPT_SECONDS,
      };
      const command = new PutItemCommand({
        TableName: tableName(),
        Item: marshall(item),
        ...onlyOver(loaded.version),
      });
      try {
        await client.send(command, { abortSignal: AbortSignal.timeout(TABLE_CALL_MS) });
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}

function loadedFrom(item: Item, now: number): Loaded {
  const { version, schema, expiresAt } = item;
  const known = typeof version === 'number' ? version : 0;
  const isExpired = typeof expiresAt === 'number' && expiresAt * 1000 <= now;
  if (isExpired) return { ...ABSENT, version: known };
  const writable = typeof schema !== 'number' || schema <= SCHEMA;
  return { ...fromItem(item), version: known, writable };
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
