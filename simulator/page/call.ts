import type { PageAction, Snapshot } from '../snapshot.ts';

const AWAY = 'The speaker does not answer. Is "npm start" still running?';

/** How things stand at the speaker. */
export function readState(): Promise<Snapshot> {
  return call('/api/state');
}

/** Asks the speaker for something; throws an Error in plain words where it declines or is away. */
export function takeTurn(action: PageAction): Promise<Snapshot> {
  return call('/api/turn', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });
}

async function call(path: string, request?: RequestInit): Promise<Snapshot> {
  const response = await fetch(path, request).catch(() => {
    throw new Error(AWAY);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Error(reasonIn(body) ?? `The speaker answered with status ${response.status}.`);
  if (!isSnapshot(body)) throw new Error('The speaker answered with something that is no snapshot.');
  return body;
}

function reasonIn(body: unknown): string | undefined {
  const isReason = typeof body === 'object' && body !== null && 'error' in body;
  return isReason && typeof body.error === 'string' ? body.error : undefined;
}

function isSnapshot(body: unknown): body is Snapshot {
  return typeof body === 'object' && body !== null && 'conversation' in body;
}
