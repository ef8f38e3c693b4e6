import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { toAskFormat } from '../interaction-model/ask-format.ts';
import { findingsIn } from '../interaction-model/check.ts';
import { locales } from '../interaction-model/locales.ts';
import { readLanguage } from '../interaction-model/read.ts';
import { contentFindings } from './content-findings.ts';

const root = join(import.meta.dirname, '..');
const lambda = join(root, 'build', 'lambda');
const skillPackage = join(root, 'build', 'skill-package');
const ENTRY = `import { createRequire } from 'node:module';
const skill = createRequire(import.meta.url)('./skill.cjs');
export const handler = (event, context) => skill.handler(event, context);
`;

/** Stops with every finding on a line of its own. */
function stopAt(findings: readonly string[], what: string): void {
  if (findings.length === 0) return;
  console.error(`The build stops: ${what}.\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
  process.exit(1);
}

function write(path: string, content: unknown): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
}

async function buildLambda(): Promise<number> {
  rmSync(lambda, { recursive: true, force: true });
  const outfile = join(lambda, 'skill.cjs');
  await build({
    entryPoints: [join(root, 'lambda', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  write(join(lambda, 'index.mjs'), ENTRY);
  return statSync(outfile).size;
}

/** The package ask-cli deploys: everything copied; the Lambda's address only where one is given. */
function buildSkillPackage(endpoint: string | undefined): void {
  rmSync(skillPackage, { recursive: true, force: true });
  const manifest = JSON.parse(readFileSync(join(root, 'skill.json'), 'utf8'));
  if (endpoint) manifest.manifest.apis.custom.endpoint = { uri: endpoint };
  write(join(skillPackage, 'skill.json'), manifest);
  for (const [name, locale] of Object.entries(locales)) {
    const model = readLanguage(locale.language);
    stopAt(findingsIn(model), `the interaction model of ${name} has faults`);
    write(join(skillPackage, 'interactionModels', 'custom', `${name}.json`), toAskFormat(model, locale));
  }
  cpSync(join(root, 'assets'), join(skillPackage, 'assets'), { recursive: true, dereference: true });
}

/** The value after a flag on the command line. */
function option(flag: string): string | undefined {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

stopAt(contentFindings(join(root, 'lambda', 'content')), 'the content has faults');
buildSkillPackage(option('--endpoint'));
const bytes = await buildLambda();
console.log(
  `build/lambda: ${Math.round(bytes / 1024)} KB; build/skill-package: ${Object.keys(locales).join(', ')}`,
);
