import { createHash } from 'node:crypto';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { locales } from '../interaction-model/locales.ts';
import { type LanguageModel, readLanguage } from '../interaction-model/read.ts';
import type { Clock } from './clock.ts';
import { userIdOf } from './device.ts';
import { type SettingsService, startSettingsService } from './settings-service.ts';
import { type EmbeddedTable, startTable } from './table.ts';
import { learn, type Understanding } from './understanding/understanding.ts';

/** The exported handler of the skill. */
export type SkillHandler = (event: unknown, context?: unknown) => Promise<ResponseEnvelope>;

/** Everything around the skill, standing in for Alexa's services and AWS. */
export interface Home {
  readonly clock: Clock;
  readonly model: LanguageModel;
  readonly invocationName: string;
  readonly understanding: Understanding;
  readonly table: EmbeddedTable;
  readonly settings: SettingsService;
  readonly handler: SkillHandler;
  /** What the skill logged, newest last. */
  readonly log: readonly string[];
  /** The household's item as the table holds it. */
  record(household: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  close(): Promise<void>;
}

/** How to open a home: a still or running clock, and a folder where the table is kept, or none for memory alone. */
export interface HomeSettings {
  readonly clock: Clock;
  readonly tableFolder?: string | undefined;
  readonly importHandler?: () => Promise<{ readonly handler: SkillHandler }>;
}

/** Starts the services, points the environment at them as a deployment would, and loads the skill's own front door. */
export async function openHome(settings: HomeSettings): Promise<Home> {
  const table = await startTable(settings.tableFolder);
  const service = await startSettingsService();
  Object.assign(process.env, {
    HOUSEHOLDS_TABLE: table.name,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'home',
    AWS_SECRET_ACCESS_KEY: 'home',
  });
  const log = keepLog();
  const importHandler = settings.importHandler ?? (() => import('../lambda/index.ts'));
  const { handler } = await importHandler();
  const locale = locales['en-US'];
  const model = readLanguage('en');
  return {
    clock: settings.clock,
    model,
    invocationName: locale?.invocationName ?? '',
    understanding: await learn(model),
    table,
    settings: service,
    handler,
    log: log.lines,
    record: (household) => table.item(createHash('sha256').update(userIdOf(household)).digest('base64url')),
    async close() {
      log.restore();
      await Promise.all([table.close(), service.close()]);
    },
  };
}

const MOST_LOG_LINES = 500;

/** Keeps what the skill prints, as the log service does, so that standard output stays the conversation's. */
function keepLog(): { readonly lines: string[]; restore(): void } {
  const lines: string[] = [];
  const print = console.log;
  console.log = (line: unknown) => {
    lines.push(String(line));
    if (lines.length > MOST_LOG_LINES) lines.shift();
  };
  return {
    lines,
    restore: () => {
      console.log = print;
    },
  };
}
