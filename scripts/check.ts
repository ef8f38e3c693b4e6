import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'deep-talk-check-'));
const counts = join(folder, 'jest.json');

/** One check: what it is called, and the command that fails where it does not hold. */
const CHECKS: readonly (readonly [string, readonly string[]])[] = [
  ['format and lint', ['npm', 'run', '--silent', 'lint']],
  ['types', ['npm', 'run', '--silent', 'types']],
  ['build', ['npm', 'run', '--silent', 'make']],
];

function holds(title: string, [command = '', ...args]: readonly string[]): boolean {
  console.log(`\n${title}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** How many tests passed and failed; a suite that did not even start counts as one failure. */
function testCounts(): { readonly passed: number; readonly failed: number } {
  try {
    const result = JSON.parse(readFileSync(counts, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const results = CHECKS.map(([title, command]) => holds(title, command));
const jest = [
  'npm',
  'run',
  '--silent',
  'jest',
  '--',
  '--coverage',
  '--json',
  `--outputFile=${counts}`,
  ...process.argv.slice(2),
];
const [command = '', ...args] = jest;
console.log('\ntests');
const { status } = spawnSync(command, args, { stdio: ['inherit', 'ignore', 'inherit'] });
const tests = testCounts();
if (status !== 0 && tests.failed === 0) results.push(false);
rmSync(folder, { recursive: true });

const passed = tests.passed + results.filter(Boolean).length;
const failed = tests.failed + results.filter((held) => !held).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || tests.passed === 0 ? 1 : 0;
