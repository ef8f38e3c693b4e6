import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { runningClock } from './clock.ts';
import { openHome } from './home.ts';
import { LivingRoom } from './living-room.ts';
import { listenOnLoopback } from './loopback.ts';
import { pageServer } from './server.ts';

const PORT = 8377;
const root = join(import.meta.dirname, '..');
const page = join(root, 'build', 'page');
const isFresh = process.argv.includes('--fresh');

try {
  await build({ configFile: join(root, 'simulator', 'page', 'vite.config.ts'), logLevel: 'warn' });
  if (!existsSync(join(page, 'index.html'))) throw new Error('The page was not built.');
  const tableFolder = isFresh ? undefined : join(root, '.home', 'table');
  const home = await openHome({ clock: runningClock(), tableFolder });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await listenOnLoopback(pageServer(new LivingRoom(home, zone), page), PORT);
  process.stdout.write(`Deep Talk is at the table: http://localhost:${PORT}\n`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const isTaken = code === 'EADDRINUSE';
  process.stderr.write(`${isTaken ? `Port ${PORT} is taken; is Deep Talk running already?` : message}\n`);
  process.exit(1);
}
