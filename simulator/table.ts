import { existsSync, mkdirSync } from 'node:fs';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import dynalite from 'dynalite';
import { closeServer, interruptible, listenOnLoopback } from './loopback.ts';

/** An embedded DynamoDB with the households table. */
export interface EmbeddedTable {
  readonly endpoint: string;
  readonly name: string;
  readonly line: { isDown: boolean };
  /** The operations it was asked for, newest last, such as GetItem. */
  readonly calls: string[];
  item(household: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  put(item: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

const TABLE_NAME = 'deep-talk-households';
const AT_HOME = { region: 'us-east-1', credentials: { accessKeyId: 'home', secretAccessKey: 'home' } };

/** Starts the table, kept in a folder or only in memory; throws in plain words where another process holds the folder. */
export async function startTable(folder?: string): Promise<EmbeddedTable> {
  if (folder) mkdirSync(folder, { recursive: true });
  if (folder && existsSync(folder)) await refuseSecondOpener(folder);
  const server = dynalite({ createTableMs: 0, ...(folder && { path: folder }) });
  const line = interruptible(server);
  const calls: string[] = [];
  server.prependListener('request', ({ headers }) => {
    calls.push(String(headers['x-amz-target']).split('.')[1] ?? '');
  });
  const endpoint = await listenOnLoopback(server);
  const client = new DynamoDBClient({ ...AT_HOME, endpoint });
  await createTable(client);
  return {
    endpoint,
    name: TABLE_NAME,
    line,
    calls,
    async item(household) {
      const key = { household: { S: household } };
      const { Item } = await client.send(
        new GetItemCommand({ TableName: TABLE_NAME, Key: key, ConsistentRead: true }),
      );
      return Item && unmarshall(Item);
    },
    async put(item) {
      await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: marshall(item) }));
    },
    async close() {
      client.destroy();
      await closeServer(server);
    },
  };
}

async function createTable(client: DynamoDBClient): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: TABLE_NAME,
        AttributeDefinitions: [{ AttributeName: 'household', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'household', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

/** The database under the table opens a folder once; a second try is an error that nothing can catch, so it is tried here first. */
async function refuseSecondOpener(folder: string): Promise<void> {
  const { ClassicLevel } = await import('classic-level');
  const probe = new ClassicLevel(folder);
  try {
    await probe.open();
  } catch {
    throw new Error(
      `The kept table in ${folder} is in use by another Deep Talk at home. Close that one, or start this one with --fresh.`,
    );
  }
  await probe.close();
}
