import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAskFormat } from '../interaction-model/ask-format.ts';
import { findingsIn } from '../interaction-model/check.ts';
import { locales } from '../interaction-model/locales.ts';
import { readLanguage } from '../interaction-model/read.ts';

/** What the models of all locales get wrong, in plain words; empty where all is well. */
export function modelFindings(): readonly string[] {
  const languages = new Set(Object.values(locales).map(({ language }) => language));
  return [...languages].flatMap((language) => findingsIn(readLanguage(language)));
}

/** Writes the package that ask-cli deploys: everything copied, nothing linked; the Lambda's address only where one is given. */
export function writeSkillPackage(root: string, folder: string, endpoint?: string): void {
  rmSync(folder, { recursive: true, force: true });
  const manifest = JSON.parse(readFileSync(join(root, 'skill.json'), 'utf8'));
  addressed(manifest.manifest, endpoint);
  writeJson(join(folder, 'skill.json'), manifest);
  for (const [name, locale] of Object.entries(locales)) {
    const model = toAskFormat(readLanguage(locale.language), locale);
    writeJson(join(folder, 'interactionModels', 'custom', `${name}.json`), model);
  }
  cpSync(join(root, 'assets'), join(folder, 'assets'), { recursive: true, dereference: true });
}

interface Manifest {
  apis: { custom: { endpoint?: { uri: string } } };
  events?: { endpoint?: { uri: string } };
}

/** Puts the Lambda's address where Alexa calls it; without one there is nobody to tell of events, so they are left out. */
function addressed(manifest: Manifest, uri: string | undefined): void {
  if (!uri) {
    delete manifest.events;
    return;
  }
  manifest.apis.custom.endpoint = { uri };
  if (manifest.events) manifest.events.endpoint = { uri };
}

function writeJson(path: string, content: unknown): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}
