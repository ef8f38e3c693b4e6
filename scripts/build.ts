import { statSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../interaction-model/locales.ts';
import { bundleLambda } from './bundle.ts';
import { contentFindings } from './content-findings.ts';
import { modelFindings, writeSkillPackage } from './skill-package.ts';

const root = join(import.meta.dirname, '..');
const lambda = join(root, 'build', 'lambda');

/** Stops with every finding on a line of its own. */
function stopAt(what: string, findings: readonly string[]): void {
  if (findings.length === 0) return;
  console.error(`The build stops: ${what}.\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
  process.exit(1);
}

/** The value after a flag on the command line. */
function option(flag: string): string | undefined {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

stopAt('the content has faults', contentFindings(join(root, 'lambda', 'content')));
stopAt('the interaction model has faults', modelFindings());
writeSkillPackage(root, join(root, 'build', 'skill-package'), option('--endpoint'));
await bundleLambda(root, lambda);
const kilobytes = Math.round(statSync(join(lambda, 'skill.cjs')).size / 1024);
console.log(`build/lambda: ${kilobytes} KB; build/skill-package: ${Object.keys(locales).join(', ')}`);
