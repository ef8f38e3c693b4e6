import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import type { LivingRoom } from './living-room.ts';
import type { PageAction } from './snapshot.ts';

const MOST_BYTES = 10_000;
const KINDS = ['say', 'silence', 'clock', 'device', 'household'];

/** The page and its two calls: GET /api/state and POST /api/turn. */
export function pageServer(room: LivingRoom, pageFolder: string): Server {
  const page = sirv(pageFolder, { dev: true });
  return createServer((request, response) => {
    if (!isFromHere(request)) return void response.writeHead(403).end();
    if (!request.url?.startsWith('/api/')) return page(request, response);
    return void answer(room, request, response);
  });
}

/** Only pages of this machine may talk to the speaker, whatever name their address has. */
function isFromHere({ headers }: IncomingMessage): boolean {
  const isLocal = (host: string | undefined) =>
    host !== undefined && /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
  const origin = headers.origin?.replace(/^http:\/\//, '');
  return isLocal(headers.host) && (origin === undefined || isLocal(origin));
}

async function answer(room: LivingRoom, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const isTurn = request.method === 'POST' && request.url === '/api/turn';
    const snapshot = isTurn ? await room.act(await actionOf(request)) : await room.snapshot();
    send(response, 200, snapshot);
  } catch (error) {
    send(response, 400, { error: (error as Error).message });
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

async function actionOf(request: IncomingMessage): Promise<PageAction> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new RangeError('That is too long to say.');
    chunks.push(chunk);
  }
  const action = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  if (!KINDS.includes(action?.kind)) throw new RangeError('That is nothing the page can ask for.');
  return action as PageAction;
}
