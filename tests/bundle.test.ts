import { spawn } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Metafile } from 'esbuild';
import lock from '../package-lock.json' with { type: 'json' };
import { bundleLambda } from '../scripts/bundle.ts';
import { writeSkillPackage } from '../scripts/skill-package.ts';
import { envelope, intentRequest } from '../simulator/envelope.ts';
import { type EmbeddedTable, startTable } from '../simulator/table.ts';
import { lambdaEnvironment } from './environment.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'deep-talk-bundle-'));
let metafile: Metafile;
let table: EmbeddedTable;

beforeAll(async () => {
  table = await startTable();
  metafile = await bundleLambda(root, join(folder, 'lambda'));
  writeSkillPackage(
    root,
    join(folder, 'skill-package'),
    'arn:aws:lambda:us-east-1:123456789012:function:talk',
  );
});
afterAll(async () => {
  await table.close();
  rmSync(folder, { recursive: true });
});

/** Packages that went into the bundle, by their place in the lock file. */
const bundled = (): readonly string[] => {
  const places = Object.keys(metafile.inputs).map(
    (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0],
  );
  return [...new Set(places.filter((place) => place !== undefined))];
};

describe('the Lambda bundle', () => {
  test('holds no development dependency', () => {
    const packages = lock.packages as Readonly<Record<string, { readonly dev?: boolean }>>;
    expect(bundled().length).toBeGreaterThan(5);
    expect(bundled().filter((place) => packages[place] === undefined || packages[place].dev)).toEqual([]);
  });

  test('holds no AWS SDK of the second version, and nothing of the simulator', () => {
    expect(bundled().filter((place) => /node_modules\/aws-sdk$/.test(place))).toEqual([]);
    expect(
      Object.keys(metafile.inputs).filter((input) => /^(simulator|tests|scripts)\//.test(input)),
    ).toEqual([]);
  });

  test('answers in a process of its own, with nothing beside it, and honours the table endpoint', async () => {
    const device = {
      household: 'bundle',
      name: 'kitchen',
      locale: 'en-US',
      zone: 'Europe/London',
      hasScreen: false,
    };
    const session = { id: 'one', isNew: true, attributes: {} };
    const understood = { intent: 'GiveMePrompt', slots: [], how: 'sample', candidates: [] } as const;
    const now = Date.parse('2026-11-23T21:00:00Z');
    const request = envelope({ device, session, now, apiEndpoint: '' }, intentRequest(understood, []));
    const program = `
      const { handler } = await import('./index.mjs');
      const answer = await handler(${JSON.stringify(request)}, {});
      process.stderr.write(JSON.stringify({ parameters: handler.length, answer }));`;
    const { stdout, stderr, status } = await run(program, join(folder, 'lambda'));
    const { parameters, answer } = JSON.parse(stderr);
    expect([status, parameters]).toEqual([0, 2]);
    expect(answer.response.outputSpeech.ssml).toMatch(/^<speak>[A-Z].*<\/speak>$/);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'question', outcome: 'answered', tableCalls: 2 });
  });
});

/** Runs a program in a folder with nothing in its environment but what Lambda gives. */
async function run(program: string, cwd: string) {
  const env = { PATH: process.env['PATH'], ...lambdaEnvironment(table) };
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd, env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const status = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { stdout, stderr, status };
}

describe('the skill package', () => {
  const inPackage = (...path: readonly string[]) => join(folder, 'skill-package', ...path);

  test('holds the manifest, a model a locale and the icons, and no links', () => {
    const files = readdirSync(inPackage(), { recursive: true }).map(String).toSorted();
    expect(files).toEqual(
      expect.arrayContaining([
        'skill.json',
        'interactionModels/custom/en-US.json',
        'assets/images/icon-108.png',
      ]),
    );
    expect(files.filter((file) => lstatSync(inPackage(file)).isSymbolicLink())).toEqual([]);
  });

  test('names the Lambda that it was built for, and the tracked manifest names none', () => {
    const { manifest } = JSON.parse(readFileSync(inPackage('skill.json'), 'utf8'));
    expect(manifest.apis.custom.endpoint.uri).toMatch(/^arn:aws:lambda:/);
    expect(manifest.events).toMatchObject({
      endpoint: manifest.apis.custom.endpoint,
      subscriptions: [{ eventName: 'SKILL_DISABLED' }],
    });
    expect(readFileSync(join(root, 'skill.json'), 'utf8')).not.toContain('arn:');
  });
});
