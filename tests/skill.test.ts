import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { LogEntry } from '../lambda/log.ts';
import { deepTalk } from '../lambda/skill.ts';
import { dynamoStore } from '../lambda/store.ts';
import {
  envelope,
  intentRequest,
  launchRequest,
  SKILL_ID,
  sessionEndedRequest,
} from '../simulator/envelope.ts';
import { spokenText } from '../simulator/spoken.ts';
import { type EmbeddedTable, startTable } from '../simulator/table.ts';
import { lambdaEnvironment } from './environment.ts';

let table: EmbeddedTable;
let logged: LogEntry[] = [];

beforeAll(async () => {
  table = await startTable();
  Object.assign(process.env, lambdaEnvironment(table));
});
beforeEach(() => {
  logged = [];
});
afterAll(async () => table.close());

const skillOn = (name: string | undefined, skillId?: string) =>
  deepTalk({ store: dynamoStore(name), skillId, clock: Date.now, log: (entry) => logged.push(entry) });

const device = {
  household: 'robust',
  name: 'kitchen',
  locale: 'en-US',
  zone: 'Europe/London',
  hasScreen: false,
};
const said = (request: Readonly<Record<string, unknown>>) =>
  envelope(
    {
      device,
      session: { id: 'one', isNew: true, attributes: {} },
      now: Date.parse('2026-11-23T21:00:00Z'),
      apiEndpoint: 'http://127.0.0.1:9',
    },
    request,
  );
const intent = (name: string) =>
  intentRequest({ intent: name, slots: [], how: 'sample', candidates: [] }, []);
const speechOf = ({ response }: ResponseEnvelope): string =>
  response.outputSpeech?.type === 'SSML' ? spokenText(response.outputSpeech.ssml) : '';

describe('a malformed request', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'hello'],
    ['an empty object', {}],
    ['a request without a type', { request: {} }],
    ['a request that is a list', { request: [] }],
  ])('%s is refused in the log and answered with nothing', async (_title, event) => {
    expect(await skillOn(table.name)(event, {})).toEqual({ version: '1.0', response: {} });
    expect(logged).toEqual([{ kind: 'refused', ms: 0, outcome: 'malformed request', tableCalls: 0 }]);
  });

  test.each([
    ['no context', { session: { new: true }, request: launchRequest }],
    ['no session', { context: {}, request: launchRequest }],
    ['an intent without a name', { request: { type: 'IntentRequest', intent: {} } }],
    ['a timestamp that is no date', { request: { ...launchRequest, timestamp: 'yesterday' } }],
    [
      'slots of the wrong kind',
      { request: { type: 'IntentRequest', intent: { name: 'GiveMePrompt', slots: 7 } } },
    ],
    ['a locale nobody knows', { request: { ...launchRequest, locale: 'xx-XX' } }],
  ])('with %s somebody still hears something useful', async (_title, event) => {
    const answer = await skillOn(table.name)(event);
    expect(speechOf(answer)).toMatch(/\w+ \w+/);
    expect(answer.response.shouldEndSession).toBeDefined();
  });
});

describe('a request that the skill does not know', () => {
  test('of an unknown kind is answered with nothing, and noted', async () => {
    const answer = await skillOn(table.name)(said({ type: 'Alexa.Something.New' }));
    expect(answer.response).toEqual({});
    expect(logged[0]).toMatchObject({ kind: 'end', outcome: 'unknown request', tableCalls: 0 });
  });

  test('an intent that was never published is answered like something not understood', async () => {
    const answer = await skillOn(table.name)(said(intent('SingASong')));
    expect(speechOf(answer)).toContain('a question');
  });

  test('the names of object members are no intents', async () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(speechOf(await skillOn(table.name)(said(intent(name))))).toContain('a question');
    }
  });

  test('fields that are new are ignored', async () => {
    const event = { ...said(launchRequest), tomorrow: { it: ['may', 'hold', 'more'] } };
    expect(speechOf(await skillOn(table.name)(event))).toMatch(/\?$/);
  });
});

describe('the skill id', () => {
  test("another skill's request is refused before anything is read", async () => {
    await expect(skillOn(table.name, 'amzn1.ask.skill.mine')(said(launchRequest))).rejects.toThrow(
      'another skill',
    );
    expect(logged).toEqual([{ kind: 'refused', ms: 0, outcome: 'another skill', tableCalls: 0 }]);
  });

  test('a request without an id is refused where one is asked for', async () => {
    await expect(skillOn(table.name, 'amzn1.ask.skill.mine')({ request: launchRequest })).rejects.toThrow();
  });

  test('its own request is answered', async () => {
    expect(speechOf(await skillOn(table.name, SKILL_ID)(said(launchRequest)))).toMatch(/\?$/);
  });
});

describe('the log', () => {
  test('says what kind of turn it was and nothing about who spoke', async () => {
    await skillOn(table.name)(said(intent('GiveMePrompt')));
    expect(logged).toEqual([
      { kind: 'question', ms: expect.any(Number), outcome: 'answered', tableCalls: 2 },
    ]);
    expect((logged[0]?.ms ?? 1) % 10).toBe(0);
  });

  test('names a missing table setting, and a question comes all the same', async () => {
    const answer = await skillOn(undefined)(said(intent('GiveMePrompt')));
    expect(speechOf(answer)).toMatch(/\w+/);
    expect(logged[0]).toMatchObject({
      outcome: 'answered without memory',
      errors: ['MissingSetting HOUSEHOLDS_TABLE at table'],
    });
  });

  test('names a table that is not there by class, never by message', async () => {
    await skillOn('no-such-table')(said(intent('GiveMePrompt')));
    expect(logged[0]?.errors).toEqual(['ResourceNotFoundException at table']);
  });

  test('the end of a session reads and says nothing', async () => {
    const answer = await skillOn(table.name)(said(sessionEndedRequest('USER_INITIATED')));
    expect(answer.response).toEqual({});
    expect(logged).toEqual([{ kind: 'end', ms: expect.any(Number), outcome: 'ended', tableCalls: 1 }]);
  });
});

test('a fault of our own is noted by class and place, and ends with a kind word', async () => {
  const log = (entry: LogEntry) => {
    logged.push(entry);
    if (entry.outcome === 'answered') throw new TypeError('a secret');
  };
  const answer = await deepTalk({ store: dynamoStore(table.name), clock: Date.now, log })(
    said(launchRequest),
  );
  expect(answer.response.shouldEndSession).toBe(true);
  expect(speechOf(answer)).toContain('open Deep Talk');
  expect(logged.at(-1)).toMatchObject({ outcome: 'fault' });
  expect(logged.at(-1)?.errors?.[0]).toMatch(/^TypeError at skill\.test\.ts:\d+:\d+$/);
});

test('hostile session attributes are taken for nothing said', async () => {
  const event = said(intent('AMAZON.RepeatIntent'));
  const attributes = {
    said: [
      { line: 'constructor' },
      { line: '__proto__' },
      { question: '<speak>' },
      { question: 4096 },
      7,
      null,
    ],
    reprompt: 'x',
    offer: { kind: 'everything' },
    unclear: 'many',
  };
  const answer = await skillOn(table.name)({
    ...event,
    session: { ...event.session, new: false, attributes },
  });
  expect(speechOf(answer)).toMatch(/^[A-Z][\w ',.?…:-]+$/);
});
