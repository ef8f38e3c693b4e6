import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

/** What a file imports: files of the project by their path, packages by their name. */
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, name = '']) => (name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : name),
  );

/** Where the imports of a room may lead, by the beginning of a path or package name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lambda/domain': ['lambda/domain'],
  'lambda/content': ['lambda/content', 'lambda/domain', 'n2words'],
  'lambda/handlers': ['lambda/handlers', 'lambda/domain', 'lambda/turn.ts', 'lambda/content/index.ts'],
  'lambda/turn.ts': ['lambda/domain', 'lambda/content/index.ts'],
  'lambda/speech.ts': ['lambda/domain', 'lambda/content/index.ts', 'lambda/turn.ts'],
  'lambda/record/': ['lambda/record/', 'lambda/domain'],
  'lambda/store.ts': ['lambda/domain', 'lambda/record/', 'lambda/deadline.ts', '@aws-sdk/'],
  'lambda/routes.ts': ['lambda/handlers', 'lambda/turn.ts'],
  'lambda/': ['lambda/', 'ask-sdk-core', 'ask-sdk-model', 'node:', '@aws-sdk/', 'n2words'],
  'interaction-model/': ['interaction-model/', 'node:', 'yaml'],
};

describe('imports point one way', () => {
  test.each(Object.entries(MAY_IMPORT))('from %s only where they may', (room, allowed) => {
    const files = filesIn(room.split('/')[0] ?? '').filter((file) => file.startsWith(room));
    expect(files.length).toBeGreaterThan(0);
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !allowed.some((start) => name.startsWith(start)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(strays).toEqual([]);
  });

  test.each([
    ['ask-sdk-core', ['lambda/skill.ts', 'lambda/time-zone.ts']],
    ['@aws-sdk/', ['lambda/store.ts']],
  ])('%s is known in one place', (name, places) => {
    const knowing = filesIn('lambda').filter((file) => importsOf(file).some((each) => each.startsWith(name)));
    expect(knowing).toEqual(places);
  });

  test('the environment is read in one place, the clock and chance in none below it', () => {
    const holding = (what: RegExp) =>
      filesIn('lambda').filter((file) => what.test(readFileSync(join(root, file), 'utf8')));
    expect(holding(/process\.env/)).toEqual(['lambda/index.ts']);
    expect(holding(/Date\.now/)).toEqual(['lambda/index.ts']);
    expect(holding(/Math\.random/)).toEqual([]);
  });
});

test('tests run as the ES modules they are', () => {
  expect(import.meta.url).toMatch(/architecture\.test\.ts$/);
  expect([typeof require, typeof module, typeof exports]).toEqual(['undefined', 'undefined', 'undefined']);
});
