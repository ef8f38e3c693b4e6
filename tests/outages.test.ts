import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { LogEntry } from '../lambda/log.ts';
import { deepTalk } from '../lambda/skill.ts';
import { dynamoStore } from '../lambda/store.ts';
import { deviceIdOf, userIdOf } from '../simulator/device.ts';
import { envelope, intentRequest, launchRequest, sessionEndedRequest } from '../simulator/envelope.ts';
import { closeServer, listenOnLoopback } from '../simulator/loopback.ts';
import { startSettingsService } from '../simulator/settings-service.ts';
import { spokenText } from '../simulator/spoken.ts';
import { type EmbeddedTable, startTable } from '../simulator/table.ts';
import { lambdaEnvironment } from './environment.ts';

/** What the line between skill and table does with a call. */
type Fault = 'none' | 'refuse' | 'hang' | 'lose the answer' | 'garble';

let table: EmbeddedTable;
let proxy: Server;
let settings: Awaited<ReturnType<typeof startSettingsService>>;
let faults: { get: Fault; put: Fault; delete: Fault };
let calls: string[] = [];
let logged: LogEntry[] = [];
let now = Date.parse('2026-11-23T21:00:00Z');

beforeAll(async () => {
  table = await startTable();
  settings = await startSettingsService();
  proxy = createServer((request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    calls.push(operation);
    const kind = operation.slice(0, -4).toLowerCase() as keyof typeof faults;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const fault = faults[kind];
      if (fault === 'refuse') return response.destroy();
      if (fault === 'hang') return;
      const { host: _host, connection: _connection, ...headers } = request.headers;
      const answer = await fetch(table.endpoint, {
        method: 'POST',
        headers: headers as Record<string, string>,
        body: Buffer.concat(chunks),
      });
      const body = await answer.text();
      if (fault === 'lose the answer') return response.destroy();
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
      return response.end(fault === 'garble' ? `<html>${body}` : body);
    });
  });
  const endpoint = await listenOnLoopback(proxy);
  Object.assign(process.env, lambdaEnvironment({ ...table, endpoint }));
});
beforeEach(() => {
  faults = { get: 'none', put: 'none', delete: 'none' };
  calls = [];
  logged = [];
});
afterAll(async () => {
  await closeServer(proxy);
  await Promise.all([table.close(), settings.close()]);
});

/** One device of a household that keeps its session as Alexa does, and its own time. */
function speaker(household: string, apiEndpoint = settings.endpoint) {
  const device = { household, name: 'kitchen', locale: 'en-US', zone: 'Europe/London', hasScreen: false };
  const skill = deepTalk({
    store: dynamoStore(table.name),
    clock: Date.now,
    log: (entry) => logged.push(entry),
  });
  settings.zones.set(deviceIdOf(device), device.zone);
  let session = { id: 'one', isNew: true, attributes: {} };
  const ask = async (request: Readonly<Record<string, unknown>>) => {
    now += 60_000;
    const began = Date.now();
    const sent = envelope({ device, session, now, apiEndpoint }, request);
    const { response, sessionAttributes = {} } = await skill(sent);
    expect(Date.now() - began).toBeLessThan(2000);
    const isOpen = response.shouldEndSession === false;
    session = { id: 'one', isNew: !isOpen, attributes: isOpen ? sessionAttributes : {} };
    return speechOf(response);
  };
  const say = async (intent: string) =>
    ask(intentRequest({ intent, slots: [], how: 'sample', candidates: [] }, []));
  const record = () => table.item(createHash('sha256').update(userIdOf(household)).digest('base64url'));
  return { ask, say, record };
}

const speechOf = ({ outputSpeech }: ResponseEnvelope['response']): string =>
  outputSpeech?.type === 'SSML' ? spokenText(outputSpeech.ssml) : '';

const NUMBERS = /(in a row|so far|best run)/;

describe.each<Fault>(['refuse', 'hang', 'lose the answer', 'garble'])(
  'when the table answers with: %s',
  (fault) => {
    test('a question comes within two seconds, and nothing is said of the run', async () => {
      const { say } = speaker(`question ${fault}`);
      faults.get = fault;
      expect(await say('GiveMePrompt')).toMatch(/\w+ \w+/);
      expect(await say('CheckStreak')).not.toMatch(NUMBERS);
      expect(logged.every(({ outcome }) => outcome === 'answered without memory')).toBe(true);
    });

    test('a check-in is held, and written by the first turn that can', async () => {
      const { say, record } = speaker(`held ${fault}`);
      faults.get = fault;
      expect(await say('StartCheckin')).toContain('Three short rounds');
      expect(await say('ContinueCheckin')).toContain('Now swap');
      expect(await record()).toBeUndefined();
      faults.get = 'none';
      expect(await say('ContinueCheckin')).toContain('Next, the days ahead');
      expect(await record()).toMatchObject({
        checkin: { step: 'need first' },
        streak: { count: 1, total: 1 },
      });
    });

    test('a write that fails half way is not claimed, and is made good', async () => {
      const { say, record } = speaker(`written ${fault}`);
      await say('StartCheckin');
      await say('ContinueCheckin');
      faults.put = fault;
      for (let turn = 0; turn < 4; turn += 1) await say('ContinueCheckin');
      faults.put = 'none';
      await say('AMAZON.HelpIntent');
      expect(await record()).toMatchObject({
        checkin: { step: 'thanks second' },
        streak: { count: 1, total: 1 },
      });
      expect(await say('ContinueCheckin')).toContain('One check-in so far.');
    });

    test('an end that cannot be written says nothing of the run', async () => {
      const { say, record } = speaker(`end ${fault}`);
      await say('StartCheckin');
      for (let turn = 0; turn < 5; turn += 1) await say('ContinueCheckin');
      faults.put = fault;
      expect(await say('ContinueCheckin')).not.toMatch(NUMBERS);
      faults.put = 'none';
      expect(await record()).toMatchObject({ streak: { count: 1, total: 1 } });
    });

    test('forgetting that fails is not claimed', async () => {
      const { say, record } = speaker(`forget ${fault}`);
      await say('GiveMePrompt');
      await say('ForgetUs');
      faults.delete = fault;
      expect(await say('AMAZON.YesIntent')).toContain('ask me again later');
      if (fault === 'refuse' || fault === 'hang') expect(await record()).toBeDefined();
    });
  },
);

describe('once the table has failed in a turn', () => {
  test('the settings service is not asked', async () => {
    const { ask } = speaker('no settings');
    faults.get = 'refuse';
    settings.zones.clear();
    await ask(launchRequest);
    expect(logged[0]?.errors).toHaveLength(1);
    expect(logged[0]?.errors?.[0]).toMatch(/at table$/);
  });
});

describe('a settings service that does not answer', () => {
  test('is given up in half a second, and the evening is counted where the locale usually is', async () => {
    const silent = createServer(() => {});
    const { say, record } = speaker('silent settings', await listenOnLoopback(silent));
    const began = Date.now();
    await say('StartCheckin');
    expect(Date.now() - began).toBeLessThan(1000);
    await say('ContinueCheckin');
    expect(await record()).toMatchObject({
      streak: { count: 1, last: { zone: 'America/New_York', guessed: true } },
    });
    expect(logged[0]?.errors).toEqual(['TimeoutError at settings']);
    await closeServer(silent);
  });

  test('that names a zone nobody knows is not believed', async () => {
    const { say, record } = speaker('odd settings');
    settings.zones.set(deviceIdOf({ household: 'odd settings', name: 'kitchen' }), 'Mars/Olympus');
    await say('StartCheckin');
    expect((await record())?.['zone']).toBeUndefined();
  });
});

describe('a write decided before forgetting', () => {
  test('never brings the record back: it is decided again on what the table holds now', async () => {
    const kitchen = speaker('forgotten');
    const bedroom = speaker('forgotten');
    await kitchen.say('StartCheckin');
    await kitchen.say('ContinueCheckin');
    faults.put = 'refuse';
    await kitchen.say('ContinueCheckin');
    faults.put = 'none';
    await bedroom.say('ForgetUs');
    expect(await bedroom.say('AMAZON.YesIntent')).toContain('forgotten all of it');
    expect(await kitchen.record()).toBeUndefined();
    await kitchen.say('AMAZON.HelpIntent');
    expect(await kitchen.record()).toBeUndefined();
  });

  test('switching the skill off deletes the record and answers nothing', async () => {
    const { ask, say, record } = speaker('switched off');
    await say('GiveMePrompt');
    expect(await record()).toBeDefined();
    expect(await ask({ type: 'AlexaSkillEvent.SkillDisabled' })).toBe('');
    expect(await record()).toBeUndefined();
  });
});

describe('an item of a newer schema', () => {
  test('is answered from, never written, and the credit waits in the session', async () => {
    const { say, record } = speaker('newer');
    await say('StartCheckin');
    await say('ContinueCheckin');
    const item = await record();
    await table.put({ ...item, schema: 2, melody: 'new' });
    expect(await say('ContinueCheckin')).toContain('Next, the days ahead');
    expect(await record()).toEqual({ ...item, schema: 2, melody: 'new' });
    await table.put({ ...item, schema: 1, melody: 'new' });
    await say('ContinueCheckin');
    expect(await record()).toMatchObject({ melody: 'new', checkin: { step: 'need second' } });
  });
});

describe('table calls', () => {
  test('one read and one write a turn at most, and a write only where something changed', async () => {
    const { ask, say } = speaker('calls');
    const callsOf = async (turn: Promise<unknown>) => {
      calls = [];
      await turn;
      return calls.join(' ');
    };
    expect(await callsOf(say('GiveMePrompt'))).toBe('GetItem PutItem');
    for (const intent of ['Help', 'Repeat', 'Fallback', 'Stop', 'Cancel'])
      expect([intent, await callsOf(say(`AMAZON.${intent}Intent`))]).toEqual([intent, 'GetItem']);
    expect(await callsOf(ask(sessionEndedRequest('EXCEEDED_MAX_REPROMPTS')))).toBe('GetItem');
    expect(await callsOf(ask({ type: 'Something.Unknown' }))).toBe('');
    expect(await callsOf(say('CheckStreak'))).toBe('GetItem PutItem');
    expect(await callsOf(say('CheckStreak'))).toBe('GetItem');
  });
});
