import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { SpokenQuestion, SpokenTip } from '../lambda/content/index.ts';
import { TECHNIQUES, THEMES } from '../lambda/domain/vocabulary.ts';

const STEMS = [
  'what',
  'how',
  'which',
  'who',
  'when',
  'where',
  'tell',
  'describe',
  'think',
  'imagine',
  'finish',
  'if',
];
const BANNED = [
  'healing',
  'trauma',
  'boundaries',
  'toxic',
  'love language',
  'inner child',
  'attachment style',
  'safe space',
  'hold space',
  'unpack',
  'husband',
  'wife',
  'god',
  'church',
];
const TEXT_WORDS = { fewest: 7, most: 16, mostForFamily: 14 };
const FOLLOW_UP_WORDS = { fewest: 4, most: 12 };
const TIP_WORDS = { fewest: 30, most: 40 };

type Entry = SpokenQuestion & { readonly file: string };

/** What is wrong with a language's questions and tips, in plain words with file and entry; empty where all is well. */
export function contentFindings(root: string): readonly string[] {
  const folder = join(root, 'en', 'questions');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const questionsFit = schemaOf(root, 'questions.schema.json');
  const tipsFit = schemaOf(root, 'tips.schema.json');
  const shape = [
    ...files.flatMap((file) => shapeFindings(join(folder, file), questionsFit)),
    ...shapeFindings(join(root, 'en', 'tips.json'), tipsFit),
  ];
  if (shape.length > 0) return shape;
  const entries = files.flatMap((file) => readQuestions(join(folder, file)));
  const { tips } = readJson(join(root, 'en', 'tips.json')) as { readonly tips: readonly SpokenTip[] };
  return [
    ...missing('questions', THEMES, new Set(entries.map(({ theme }) => theme))),
    ...missing('tips.json', TECHNIQUES, new Set(tips.map(({ technique }) => technique))),
    ...entries.flatMap((entry) => questionFindings(entry, entries)),
    ...repeated(
      entries.map(({ file, id, number, text }) => ({ at: `${file}: ${id}`, keys: [id, number, text] })),
    ),
    ...tips.flatMap(tipFindings),
    ...repeated(tips.map(({ id, number }) => ({ at: `tips.json: ${id}`, keys: [id, number] }))),
  ];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function schemaOf(root: string, name: string): ValidateFunction {
  return new Ajv({ allErrors: true }).compile(readJson(join(root, name)) as object);
}

function shapeFindings(path: string, fits: ValidateFunction): readonly string[] {
  const file = basename(path);
  try {
    const content = readJson(path);
    return fits(content) ? [] : (fits.errors ?? []).map((error) => `${file}: ${explain(error, content)}`);
  } catch (error) {
    return [`${file}: is not JSON (${(error as Error).message})`];
  }
}

/** Names the entry by its id, because nobody counts entries. */
function explain({ instancePath, message, params }: ErrorObject, content: unknown): string {
  const [list, at, ...rest] = instancePath.split('/').slice(1);
  const entries = (content as Readonly<Record<string, readonly { readonly id?: string }[]>>)[list ?? ''];
  const id = entries?.[Number(at)]?.id;
  const where = [id ?? (at === undefined ? list : `entry ${Number(at) + 1}`), ...rest]
    .filter(Boolean)
    .join(' ');
  const allowed = (params as { readonly allowedValues?: readonly string[] }).allowedValues;
  const extra = (params as { readonly additionalProperty?: string }).additionalProperty;
  return `${where} ${message}${allowed ? `: ${allowed.join(', ')}` : ''}${extra ? `: "${extra}"` : ''}`;
}

function readQuestions(path: string): readonly Entry[] {
  const content = readJson(path) as {
    readonly theme: Entry['theme'];
    readonly questions: readonly SpokenQuestion[];
  };
  const file = basename(path);
  return content.questions.map((question) => ({ ...question, theme: content.theme, file }));
}

function missing(where: string, wanted: readonly string[], found: ReadonlySet<string>): readonly string[] {
  return wanted.filter((each) => !found.has(each)).map((each) => `${where}: nothing for ${each}`);
}

function questionFindings(entry: Entry, all: readonly Entry[]): readonly string[] {
  const { file, id, theme, text, audiences, followUps } = entry;
  const most = audiences.includes('family') ? TEXT_WORDS.mostForFamily : TEXT_WORDS.most;
  const isForPairsOnly = ['closeness', 'hardtopics', 'repair'].includes(theme);
  const rules: readonly (readonly [boolean, string])[] = [
    [`${theme}.json` !== file, `theme ${theme} does not belong in this file`],
    [!id.startsWith(`${theme}-`), `the id must begin with ${theme}-`],
    [
      (theme === 'checkin') !== (entry.round !== undefined),
      'a round belongs to check-in questions and only to them',
    ],
    [isForPairsOnly && audiences.includes('family'), `${theme} is not for a family`],
    [theme === 'closeness' && audiences.length > 1, 'closeness is for a couple only'],
    ['us' in followUps === 'turn' in followUps, 'needs exactly one of the follow-ups "us" and "turn"'],
    ...spokenRules('text', text, TEXT_WORDS.fewest, most),
    ...Object.entries(followUps).flatMap(([name, words]) =>
      spokenRules(name, words, FOLLOW_UP_WORDS.fewest, FOLLOW_UP_WORDS.most),
    ),
    ...neighborRules(entry, all),
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, finding]) => `${file}: ${id}: ${finding}`);
}

function spokenRules(name: string, words: string, fewest: number, most: number) {
  const count = wordCount(words);
  const first = words.split(/[ ,:]/)[0]?.toLowerCase() ?? '';
  const banned = BANNED.filter((each) => new RegExp(`\\b${each}\\b`, 'i').test(words));
  const isWouldYouRather = /^would you rather\b/i.test(words);
  return [
    [count < fewest || count > most, `${name} has ${count} words, ${fewest} to ${most} are allowed`],
    [!STEMS.includes(first) && !isWouldYouRather, `${name} begins with "${first}"`],
    [(words.match(/\?/g) ?? []).length > 1, `${name} asks more than one question`],
    [!/[?.…]$/.test(words), `${name} does not end in a question mark, a full stop or …`],
    [banned.length > 0, `${name} holds "${banned.join('", "')}"`],
  ] as const;
}

function neighborRules(entry: Entry, all: readonly Entry[]) {
  const order = ['light', 'medium', 'deep'];
  return (['lighter', 'deeper'] as const).map((side) => {
    const id = entry[side];
    const neighbor = all.find((each) => each.id === id);
    const step = neighbor ? order.indexOf(neighbor.depth) - order.indexOf(entry.depth) : 0;
    const isWrong = id !== undefined && (side === 'deeper' ? step <= 0 : step >= 0);
    return [isWrong, `the ${side} neighbor "${id}" is not a ${side} question of the bank`] as const;
  });
}

function tipFindings({ id, do: advice, example }: SpokenTip): readonly string[] {
  const count = wordCount(`${advice} ${example}`);
  const isFit = count >= TIP_WORDS.fewest && count <= TIP_WORDS.most;
  return isFit
    ? []
    : [`tips.json: ${id}: ${count} words, ${TIP_WORDS.fewest} to ${TIP_WORDS.most} are allowed`];
}

function repeated(entries: readonly { readonly at: string; readonly keys: readonly (string | number)[] }[]) {
  const owners = new Map<string | number, string>();
  return entries.flatMap(({ at, keys }) =>
    keys.flatMap((key) => {
      const owner = owners.get(key);
      owners.set(key, at);
      return owner ? [`${at}: "${key}" is already used by ${owner}`] : [];
    }),
  );
}

const wordCount = (words: string): number => words.split(/\s+/).filter(Boolean).length;
