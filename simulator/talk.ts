import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { instantOf, runningClock, stillClock } from './clock.ts';
import { type Home, openHome } from './home.ts';
import { SCRIPT_STARTS, Script, transcript } from './script.ts';
import type { Exchange } from './speaker.ts';

const KEPT = join(import.meta.dirname, '..', '.home', 'table');
const wants = (flag: string): boolean => process.argv.includes(flag);
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Reads one line a turn from standard input and prints the conversation; status 1 where the skill threw. */
async function playScript(): Promise<void> {
  const clock = stillClock(instantOf(SCRIPT_STARTS.local, SCRIPT_STARTS.zone));
  const home = await openHome({ clock, tableFolder: wants('--keep') ? KEPT : undefined });
  const script = new Script(home);
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      const exchange = await script.play(line);
      if (!exchange) continue;
      print(transcript(exchange));
      if (exchange.error) throw exchange.error;
    }
  } finally {
    await home.close();
  }
}

/** A person types, the speaker answers. */
async function chat(): Promise<void> {
  const home = await openHome({ clock: runningClock(), tableFolder: wants('--fresh') ? undefined : KEPT });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  print('Deep Talk is at the table. Try "open deep talk"; an empty line is silence, Ctrl-D leaves.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  await converse(home, new Script(home, { zone }), terminal);
  await home.close();
}

async function converse(
  home: Home,
  script: Script,
  terminal: ReturnType<typeof createInterface>,
): Promise<void> {
  terminal.setPrompt('> ');
  terminal.prompt();
  for await (const line of terminal) {
    try {
      const exchange = await script.play(line.trim() === '' ? '@silence' : line);
      print(exchange ? answer(exchange) : `(it is ${script.localTime})`);
      if (exchange?.error) print(`${exchange.error.stack}`);
    } catch (error) {
      print(`${(error as Error).message}`);
    }
    terminal.setPrompt(script.speaker.isListening ? '(listening) > ' : '> ');
    terminal.prompt();
  }
  print(`\nGood night. ${home.log.length} turns were logged.`);
}

function answer({ speech, isListening, isForUs }: Exchange): string {
  if (!isForUs) return '(not for Deep Talk: begin with "ask deep talk" or "open deep talk")';
  return `Skill: ${speech ?? ''}${isListening ? '' : '\n(the end)'}`;
}

try {
  await (process.stdin.isTTY ? chat() : playScript());
} catch (error) {
  process.stderr.write(`${(error as Error).stack ?? error}\n`);
  process.exitCode = 1;
}
