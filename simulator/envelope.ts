import { randomUUID } from 'node:crypto';
import { type Device, deviceIdOf, userIdOf } from './device.ts';
import type { HeardSlot } from './understanding/samples.ts';
import type { Understood } from './understanding/understanding.ts';

/** A session as Alexa keeps it between two turns. */
export interface Session {
  readonly id: string;
  readonly isNew: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Where and when a request is made. */
export interface Moment {
  readonly device: Device;
  readonly session: Session;
  readonly now: number;
  readonly apiEndpoint: string;
}

export const SKILL_ID = 'amzn1.ask.skill.deep-talk-at-home';

/** The request envelope that Alexa would send, around the part that differs by kind of request. */
export function envelope(moment: Moment, request: Readonly<Record<string, unknown>>) {
  const { device, session, now, apiEndpoint } = moment;
  const application = { applicationId: SKILL_ID };
  const user = { userId: userIdOf(device.household) };
  return {
    version: '1.0',
    session: { new: session.isNew, sessionId: session.id, application, attributes: session.attributes, user },
    context: {
      System: {
        application,
        user,
        device: {
          deviceId: deviceIdOf(device),
          supportedInterfaces: device.hasScreen
            ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } }
            : {},
        },
        apiEndpoint,
        apiAccessToken: 'home',
      },
      ...(device.hasScreen && { Viewport: VIEWPORT }),
    },
    request: {
      requestId: `amzn1.echo-api.request.${randomUUID()}`,
      timestamp: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
      locale: device.locale,
      ...request,
    },
  };
}

const VIEWPORT = {
  experiences: [{ arcMinuteWidth: 246, arcMinuteHeight: 144, canRotate: false, canResize: false }],
  mode: 'HUB',
  shape: 'RECTANGLE',
  pixelWidth: 1024,
  pixelHeight: 600,
  dpi: 160,
  currentPixelWidth: 1024,
  currentPixelHeight: 600,
  touch: ['SINGLE'],
};

export const launchRequest = { type: 'LaunchRequest', shouldLinkResultBeReturned: false };

/** The request for an utterance, its slots resolved as Alexa resolves them. */
export function intentRequest({ intent, slots }: Understood, declared: readonly string[]) {
  const empty = declared.map((name) => [name, { name, confirmationStatus: 'NONE' }]);
  const heard = slots.map((slot) => [slot.name, heardSlot(slot)]);
  const all = Object.fromEntries([...empty, ...heard]);
  return {
    type: 'IntentRequest',
    dialogState: 'STARTED',
    intent: { name: intent, confirmationStatus: 'NONE', ...(declared.length > 0 && { slots: all }) },
  };
}

function heardSlot({ name, type, words, value, written }: HeardSlot) {
  if (written !== undefined)
    return {
      name,
      value: written,
      confirmationStatus: 'NONE',
      source: 'USER',
      slotValue: { type: 'Simple', value: written },
    };
  const authority = `amzn1.er-authority.echo-sdk.${SKILL_ID}.${type}`;
  const resolution = value
    ? {
        authority,
        status: { code: 'ER_SUCCESS_MATCH' },
        values: [{ value: { name: value.name, id: value.id } }],
      }
    : { authority, status: { code: 'ER_SUCCESS_NO_MATCH' } };
  const resolutions = { resolutionsPerAuthority: [resolution] };
  return {
    name,
    value: words,
    confirmationStatus: 'NONE',
    source: 'USER',
    resolutions,
    slotValue: { type: 'Simple', value: words, resolutions },
  };
}

/** Why a session ended without the skill wanting it. */
export type EndReason = 'USER_INITIATED' | 'EXCEEDED_MAX_REPROMPTS' | 'ERROR';

export function sessionEndedRequest(reason: EndReason) {
  const error = { type: 'INVALID_RESPONSE', message: 'The skill did not answer as it should.' };
  return { type: 'SessionEndedRequest', reason, ...(reason === 'ERROR' && { error }) };
}
