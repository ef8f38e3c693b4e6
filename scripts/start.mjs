// Does all set-up by itself: installs what is missing, then runs a script of package.json. Plain Node, no dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const [script, ...rest] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Deep Talk needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** The packages a lock file names, whatever order or notes it has besides. */
function packagesIn(lockFile) {
  if (!existsSync(lockFile)) return undefined;
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages).filter(([path]) => path !== '');
}

/** Whether node_modules holds every package of the lock file in its version; what another platform needs may be missing. */
function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? [];
  const found = new Map(packagesIn(join(root, 'node_modules', '.package-lock.json')) ?? []);
  return wanted.every(([path, { version, optional }]) => {
    const there = found.get(path);
    return there ? there.version === version : optional === true;
  });
}

/** Runs npm; an installation reads nothing and prints to standard error, because both ends may belong to a script. */
function run(args, stdio) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, ...args], { cwd: root, stdio });
  return status ?? 1;
}

if (!isInstalled()) {
  console.error('Installing what is missing (npm ci) …');
  const status = run(['ci', '--no-audit', '--no-fund'], ['ignore', 2, 2]);
  if (status !== 0) process.exit(status);
}
process.exit(run(['run', '--silent', script, '--', ...rest], 'inherit'));
