import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { contentFor } from '../lambda/content/index.ts';
import { contentFindings } from '../scripts/content-findings.ts';

const CONTENT = join(import.meta.dirname, '..', 'lambda', 'content');
const copy = mkdtempSync(join(tmpdir(), 'deep-talk-content-'));

beforeEach(() => cpSync(CONTENT, copy, { recursive: true }));
afterAll(() => rmSync(copy, { recursive: true }));

type Entry = Record<string, unknown> & {
  readonly id: string;
  text: string;
  followUps: Record<string, string>;
};

/** Changes the first question of a file in the copy. */
function plant(file: string, change: (entry: Entry, all: Entry[]) => void): string {
  const path = join(copy, 'en', 'questions', file);
  const content = JSON.parse(readFileSync(path, 'utf8')) as { readonly questions: Entry[] };
  const [first] = content.questions;
  if (first) change(first, content.questions);
  writeFileSync(path, JSON.stringify(content));
  return `${file}: ${first?.id}`;
}

test('the content has no finding', () => {
  expect(contentFindings(CONTENT)).toEqual([]);
});

describe('a fault in the content is named with file and entry', () => {
  test.each<[string, (entry: Entry, all: Entry[]) => void, string]>([
    ['a missing depth', (entry) => delete entry['depth'], "must have required property 'depth'"],
    [
      'an unknown format',
      (entry) => Object.assign(entry, { format: 'riddle' }),
      'format must be equal to one of',
    ],
    ['a field nobody knows', (entry) => Object.assign(entry, { mood: 'glad' }), '"mood"'],
    ['a number out of range', (entry) => Object.assign(entry, { number: 2000 }), 'number must be <= 1023'],
    [
      'a digit',
      (entry) => Object.assign(entry, { text: 'What would you do with 3 free days from work?' }),
      'text must match pattern',
    ],
    [
      'a yes/no stem',
      (entry) => Object.assign(entry, { text: 'Do you like the first hour of your working day?' }),
      'text begins with "do"',
    ],
    [
      'a long question',
      (entry) => Object.assign(entry, { text: `What ${'very '.repeat(20)}long day was this?` }),
      'words, 7 to',
    ],
    [
      'a banned word',
      (entry) => Object.assign(entry, { text: 'What would your inner child say about this kind of day?' }),
      '"inner child"',
    ],
    [
      'two questions',
      (entry) => Object.assign(entry, { text: 'What was good today? What was not so good?' }),
      'more than one question',
    ],
    [
      'a follow-up too many',
      (entry) =>
        Object.assign(entry.followUps, {
          us: 'What about us here tonight?',
          turn: 'What about you here tonight?',
        }),
      'followUps',
    ],
    [
      'a neighbor that is not there',
      (entry) => Object.assign(entry, { deeper: 'work-nowhere' }),
      'deeper neighbor "work-nowhere"',
    ],
    [
      'a number used twice',
      (entry, all) => Object.assign(entry, { number: all[1]?.['number'] }),
      'is already used by',
    ],
  ])('%s', (_title, change, finding) => {
    const at = plant('work.json', change);
    const findings = contentFindings(copy).filter((each) => each.includes(finding));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.some((each) => each.startsWith(at) || each.startsWith('work.json: '))).toBe(true);
  });

  test('a file that is no JSON', () => {
    writeFileSync(join(copy, 'en', 'questions', 'work.json'), '{ "theme": ');
    expect(contentFindings(copy).join()).toMatch(/work\.json: is not JSON/);
  });

  test('a theme without questions', () => {
    rmSync(join(copy, 'en', 'questions', 'wonder.json'));
    expect(contentFindings(copy)).toContain('questions: nothing for wonder');
  });

  test('a tip that is too long for one breath', () => {
    const path = join(copy, 'en', 'tips.json');
    const { tips } = JSON.parse(readFileSync(path, 'utf8'));
    tips[0].do = `Say ${'again '.repeat(40)}what you heard.`;
    writeFileSync(path, JSON.stringify({ tips }));
    expect(contentFindings(copy).join()).toContain(`tips.json: ${tips[0].id}:`);
  });
});

test('every line is spoken somewhere', () => {
  const lambda = join(CONTENT, '..');
  const code = readdirSync(lambda, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('content'))
    .map((file) => readFileSync(join(lambda, file), 'utf8'))
    .join('\n');
  expect(Object.keys(contentFor('en-US').lines).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});
