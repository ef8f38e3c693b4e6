import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf } from '../simulator/clock.ts';
import { LivingRoom } from '../simulator/living-room.ts';
import { closeServer, listenOnLoopback } from '../simulator/loopback.ts';
import { pageServer } from '../simulator/server.ts';
import type { PageAction, Snapshot } from '../simulator/snapshot.ts';
import { homeForTests } from './conversation.ts';

const page = mkdtempSync(join(tmpdir(), 'deep-talk-page-'));
let server: Server;
let address: string;

beforeAll(async () => {
  writeFileSync(join(page, 'index.html'), '<title>Deep Talk</title>');
  const home = await homeForTests();
  home.clock.set(instantOf('2026-11-23T21:00', 'Europe/London'));
  server = pageServer(new LivingRoom(home, 'Europe/London'), page);
  address = await listenOnLoopback(server);
});
afterAll(async () => {
  await closeServer(server);
  rmSync(page, { recursive: true });
});

async function post(body: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(`${address}/api/turn`, { method: 'POST', body, headers });
  return { status: answer.status, body: await answer.text() };
}

async function act(action: PageAction): Promise<Snapshot> {
  return JSON.parse((await post(JSON.stringify(action))).body) as Snapshot;
}

describe('the server of the page', () => {
  test('plays a turn and tells what the page shows', async () => {
    const { conversation, isListening, localTime, zone } = await act({ kind: 'say', text: 'open deep talk' });
    expect({ isListening, localTime, zone }).toEqual({
      isListening: true,
      localTime: '2026-11-23T21:00',
      zone: 'Europe/London',
    });
    expect(conversation.at(-1)).toMatchObject({
      user: 'open deep talk',
      speech: expect.stringMatching(/\?$/),
    });
    expect(conversation.at(-1)?.request).toMatchObject({ request: { type: 'LaunchRequest' } });
  });

  test('keeps a conversation for each device and household, and shows the run of evenings', async () => {
    await act({ kind: 'household', name: 'next door' });
    await act({ kind: 'say', text: 'ask deep talk to start our check in' });
    const after = await act({ kind: 'say', text: "we're both done" });
    expect(after.streak).toEqual({ count: 1, best: 1, total: 1, lastDay: '2026-11-23' });
    expect((await act({ kind: 'device', name: 'bedroom' })).conversation).toEqual([]);
    expect((await act({ kind: 'device', name: 'kitchen' })).conversation).toHaveLength(2);
    expect((await act({ kind: 'household', name: 'home' })).streak).toMatchObject({ total: 0 });
  });

  test('moves the clock', async () => {
    const moved = await act({ kind: 'clock', local: '2026-12-24T18:30', zone: 'Asia/Kolkata' });
    expect(moved).toMatchObject({ localTime: '2026-12-24T18:30', zone: 'Asia/Kolkata' });
  });

  test('what is typed is said, and never read as a direction', async () => {
    const { conversation } = await act({ kind: 'say', text: '@household somebody else' });
    expect(conversation.at(-1)).toMatchObject({ user: 'household somebody else' });
  });

  test.each([
    ['no JSON', 'hello'],
    ['nothing to say', '{"kind":"say","text":"  "}'],
    ['an action nobody knows', '{"kind":"shout"}'],
    ['a time that is none', '{"kind":"clock","local":"soon","zone":"Europe/London"}'],
    ['a zone that is none', '{"kind":"clock","local":"2026-11-23T21:00","zone":"Mars/Olympus"}'],
    ['a name full of signs', '{"kind":"household","name":"<b>"}'],
    ['far too much', JSON.stringify({ kind: 'say', text: 'a'.repeat(20_000) })],
  ])('%s is answered with a plain error', async (_title, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toMatch(/\w+ \w+/);
  });

  test('serves the page, to this machine alone', async () => {
    expect(await (await fetch(address)).text()).toContain('Deep Talk');
    expect((await post('{"kind":"silence"}', { origin: 'http://elsewhere.example' })).status).toBe(403);
  });
});
