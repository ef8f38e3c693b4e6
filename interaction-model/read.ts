import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expand } from './patterns.ts';

/** An intent with its patterns expanded: slot name to slot type, and every sample. */
export interface Intent {
  readonly intent: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly samples: readonly string[];
}

/** A value of a slot type; `id` is what the skill reads. */
export interface SlotValue {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
}

export interface SlotType {
  readonly type: string;
  /** Whether people fill it in with words of their own, which resolve to nothing. */
  readonly openEnded: boolean;
  readonly values: readonly SlotValue[];
}

/** What one language teaches Alexa. */
export interface LanguageModel {
  readonly intents: readonly Intent[];
  readonly types: readonly SlotType[];
}

/** The language folder beside this file, read whole; throws with file and entry where one cannot be read. */
export function readLanguage(language: string, root = import.meta.dirname): LanguageModel {
  return {
    intents: readAll(join(root, language, 'intents'), readIntent),
    types: readAll(join(root, language, 'types'), readType),
  };
}

function readAll<Entry>(folder: string, read: (raw: unknown, file: string) => Entry): readonly Entry[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.toSorted().map((file) => read(parse(readFileSync(join(folder, file), 'utf8')), file));
}

function readIntent(raw: unknown, file: string): Intent {
  const { intent, slots, samples } = raw as Partial<Intent>;
  if (`${intent}.yaml` !== file) throw new Error(`${file}: "intent" must be the file's name`);
  if (!Array.isArray(samples)) throw new Error(`${file}: "samples" must be a list`);
  return {
    intent: intent as string,
    slots: slots ?? {},
    samples: samples.flatMap((each) => expandIn(file, each)),
  };
}

function expandIn(file: string, pattern: unknown): readonly string[] {
  if (typeof pattern !== 'string')
    throw new Error(`${file}: ${JSON.stringify(pattern)} is not a sentence; quote it`);
  try {
    return expand(pattern);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

function readType(raw: unknown, file: string): SlotType {
  const { type, openEnded, values } = raw as Partial<SlotType>;
  if (`${type}.yaml` !== file) throw new Error(`${file}: "type" must be the file's name`);
  if (!Array.isArray(values)) throw new Error(`${file}: "values" must be a list`);
  return {
    type: type as string,
    openEnded: openEnded === true,
    values: values.map((value) => ({ ...value, synonyms: value.synonyms ?? [] })),
  };
}
