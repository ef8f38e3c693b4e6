import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');

/** Plays a script through the terminal speaker, in a process of its own. */
async function talk(
  script: string,
): Promise<{ readonly lines: readonly string[]; readonly status: number | null }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'simulator', 'talk.ts')], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stdin.end(script);
  const status = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { lines: printed.split('\n').filter((line) => line !== ''), status };
}

describe('the terminal speaker in script mode', () => {
  test('prints one line for people, one for the skill and the microphone, and nothing else', async () => {
    const { lines, status } = await talk(
      '# a comment\nopen deep talk\n@new-session\nwhat a day\n@device bedroom\nask deep talk for a listening tip\n',
    );
    expect(status).toBe(0);
    expect(lines).toEqual([
      'User: open deep talk',
      expect.stringMatching(/^Skill: .+\?$/),
      '(listening)',
      'User: what a day',
      '(not for Deep Talk)',
      'User: ask deep talk for a listening tip',
      expect.stringMatching(/^Skill: .+/),
      '(the end)',
    ]);
  });

  test('plays the same script in the same words each time', async () => {
    const script = 'open deep talk\na question about our childhood\ngo deeper\n@silence\n';
    expect((await talk(script)).lines).toEqual((await talk(script)).lines);
  });

  test('a direction it does not know ends it with status 1', async () => {
    const { status } = await talk('@teleport mars\n');
    expect(status).toBe(1);
  });
});
