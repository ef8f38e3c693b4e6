import { createHash } from 'node:crypto';
import type { HandlerInput } from 'ask-sdk-core';
import { householdDay, isZone } from './domain/calendar.ts';
import type { KnownZone } from './domain/household.ts';
import type { TurnNotes } from './log.ts';
import type { Timing } from './store.ts';

const SETTINGS_MS = 500;

/** Who asks, when (milliseconds since 1970), and what was learnt before. */
export interface ZoneQuestion {
  readonly input: HandlerInput;
  readonly deviceId: string | undefined;
  readonly known: KnownZone | undefined;
  readonly timing: Timing;
}

/** The device's zone: as learnt today from this device, else asked of the settings service, else the last one known. */
export async function zoneNow(question: ZoneQuestion, notes: TurnNotes): Promise<KnownZone | undefined> {
  const { input, deviceId, known, timing } = question;
  const { now, deadline } = timing;
  if (!deviceId) return known;
  const device = createHash('sha256').update(deviceId).digest('base64url').slice(0, 6);
  const isFresh = known?.device === device && known.day === householdDay(now, known.name);
  if (isFresh) return known;
  try {
    const name = await within(deadline.left(SETTINGS_MS), settingsZone(input, deviceId));
    return name && isZone(name) ? { name, device, day: householdDay(now, name) } : known;
  } catch (error) {
    notes.error(error, 'settings');
    return known;
  }
}

async function settingsZone(input: HandlerInput, deviceId: string): Promise<string | undefined> {
  return input.serviceClientFactory?.getUpsServiceClient().getSystemTimeZone(deviceId);
}

async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('too slow', 'TimeoutError')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
