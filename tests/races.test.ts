import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { bundleLambda } from '../scripts/bundle.ts';
import { userIdOf } from '../simulator/device.ts';
import { envelope, intentRequest } from '../simulator/envelope.ts';
import { spokenText } from '../simulator/spoken.ts';
import { type EmbeddedTable, startTable } from '../simulator/table.ts';
import { lambdaEnvironment } from './environment.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'deep-talk-races-'));
const NOW = Date.parse('2026-11-23T21:00:00Z');
const PROCESSES = 2;

/** Answers each line of standard input, an array of requests sent at once, with a line of answers and milliseconds. */
const PROGRAM = `
  import { createInterface } from 'node:readline';
  const { handler } = await import(${JSON.stringify(join(folder, 'index.mjs'))});
  console.log = () => {};
  const timed = async (request) => {
    const began = performance.now();
    const answer = await handler(request, {});
    return { answer, ms: performance.now() - began };
  };
  for await (const line of createInterface({ input: process.stdin })) {
    const answers = await Promise.all(JSON.parse(line).map(timed));
    process.stdout.write(JSON.stringify(answers) + '\\n');
  }`;

interface Answered {
  readonly answer: ResponseEnvelope;
  readonly ms: number;
}

let table: EmbeddedTable;
let lambdas: readonly { readonly child: ChildProcess; readonly answers: AsyncIterator<string> }[];

beforeAll(async () => {
  table = await startTable();
  await bundleLambda(root, folder);
  const env = { PATH: process.env['PATH'], ...lambdaEnvironment(table) };
  lambdas = Array.from({ length: PROCESSES }, () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { env });
    return { child, answers: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  });
  await atOnce([request('warm', 'AMAZON.HelpIntent'), request('warm', 'AMAZON.HelpIntent')]);
});
afterAll(async () => {
  for (const { child } of lambdas) child.kill();
  await table.close();
  rmSync(folder, { recursive: true });
});

interface Facts {
  readonly device?: string;
  readonly id?: string;
  readonly later?: number;
}

function request(household: string, intent: string, facts: Facts = {}) {
  const { device: name = 'kitchen', id, later = 0 } = facts;
  const device = { household, name, locale: 'en-US', zone: 'Europe/London', hasScreen: false };
  const session = { id: 'one', isNew: true, attributes: {} };
  const sent = envelope(
    { device, session, now: NOW + later, apiEndpoint: '' },
    intentRequest({ intent, slots: [], how: 'sample', candidates: [] }, []),
  );
  return id ? { ...sent, request: { ...sent.request, requestId: id } } : sent;
}

/** Sends requests at the same moment, dealt out over the processes. */
async function atOnce(requests: readonly unknown[]): Promise<readonly Answered[]> {
  const answers = lambdas.map(async ({ child, answers: lines }, index) => {
    child.stdin?.write(`${JSON.stringify(requests.filter((_each, at) => at % PROCESSES === index))}\n`);
    return JSON.parse((await lines.next()).value) as readonly Answered[];
  });
  return (await Promise.all(answers)).flat();
}

const speechOf = ({ answer }: Answered): string => {
  const speech = answer.response.outputSpeech;
  return speech?.type === 'SSML' ? spokenText(speech.ssml) : '';
};

const itemOf = async (household: string) =>
  table.item(createHash('sha256').update(userIdOf(household)).digest('base64url'));

describe('one household, two processes', () => {
  test('of 200 check-ins started at once there is one, and everybody is answered from it within two seconds', async () => {
    const answered = await atOnce(Array.from({ length: 200 }, () => request('crowd', 'StartCheckin')));
    expect(answered).toHaveLength(200);
    expect(Math.max(...answered.map(({ ms }) => ms))).toBeLessThan(2000);
    const item = await itemOf('crowd');
    expect(item).toMatchObject({ version: 1, checkin: { step: 'good first' } });
    const joined = answered.filter((each) => speechOf(each).includes('still in the middle'));
    const begun = answered.filter((each) => speechOf(each).startsWith('Three short rounds'));
    expect([joined.length, begun.length]).toEqual([199, 1]);
    console.info(`200 at once: slowest ${Math.round(Math.max(...answered.map(({ ms }) => ms)))} ms`);
    const counted = await atOnce(
      Array.from({ length: 20 }, () => request('crowd', 'CheckStreak', { later: 60_000 })),
    );
    expect(counted).toHaveLength(20);
    expect((await itemOf('crowd'))?.['streak']).toMatchObject({ count: 1, best: 1, total: 1 });
  });

  test('eight devices each given a question at once: all eight are kept', async () => {
    for (const household of ['eight', 'eight more', 'eight again']) {
      const devices = Array.from({ length: 8 }, (_each, at) => `device ${at}`);
      const answered = await atOnce(devices.map((device) => request(household, 'GiveMePrompt', { device })));
      expect(new Set(answered.map(speechOf)).size).toBe(8);
      const heard = (await itemOf(household))?.['heard'] as Uint8Array;
      const bits = [...heard].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
      expect(bits).toBe(8);
    }
  });

  test('the same request five times at once, and five times in turn, has one effect', async () => {
    const twin = request('twins', 'GiveMePrompt', { id: 'amzn1.echo-api.request.same' });
    const together = await atOnce(Array.from({ length: 5 }, () => twin));
    const after = await itemOf('twins');
    const inTurn: Answered[] = [];
    for (let times = 0; times < 5; times += 1) inTurn.push(...(await atOnce([twin, twin].slice(times % 2))));
    expect(new Set([...together, ...inTurn].map(speechOf)).size).toBe(1);
    expect(await itemOf('twins')).toEqual(after);
    expect(after?.['version']).toBe(1);
  });

  test('a turn of the check-in said five times advances once, and each answer tells where it stands', async () => {
    await atOnce([request('swap', 'StartCheckin')]);
    const twin = request('swap', 'ContinueCheckin', { id: 'amzn1.echo-api.request.swap' });
    const answered = await atOnce(Array.from({ length: 5 }, () => twin));
    expect((await itemOf('swap'))?.['checkin']).toMatchObject({ step: 'good second' });
    for (const each of answered) expect(speechOf(each)).toMatch(/(Now swap|the other one's turn)/);
  });
});
