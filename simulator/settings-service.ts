import { createServer } from 'node:http';
import { closeServer, interruptible, listenOnLoopback } from './loopback.ts';

/** Alexa's device-settings service: the time zone of each device. */
export interface SettingsService {
  readonly endpoint: string;
  readonly line: { isDown: boolean };
  readonly zones: Map<string, string>;
  close(): Promise<void>;
}

const PATH = /^\/v2\/devices\/([^/]+)\/settings\/System\.timeZone$/;

/** Starts the service; a device without a zone is answered 204, as the real one does. */
export async function startSettingsService(): Promise<SettingsService> {
  const zones = new Map<string, string>();
  const server = createServer((request, response) => {
    const device = PATH.exec(request.url ?? '')?.[1];
    if (!request.headers.authorization?.startsWith('Bearer ')) return response.writeHead(401).end();
    if (!device) return response.writeHead(404).end();
    const zone = zones.get(decodeURIComponent(device));
    if (!zone) return response.writeHead(204).end();
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(zone));
  });
  const line = interruptible(server);
  const endpoint = await listenOnLoopback(server);
  return { endpoint, line, zones, close: () => closeServer(server) };
}
