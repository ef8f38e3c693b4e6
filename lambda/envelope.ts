import { AUDIENCES, DEPTHS, MOVES, oneOf, TECHNIQUES, THEMES } from './domain/vocabulary.ts';
import { defined, fieldsOf, type Item, list, textOf } from './record/plain.ts';
import type { Slots } from './turn.ts';

/** What a turn needs of a request envelope; `at` is milliseconds since 1970, absent where the timestamp is no date. */
export interface Heard {
  readonly name: string;
  readonly isIntent: boolean;
  readonly locale: string;
  readonly slots: Slots;
  readonly requestId: string;
  /** Why a session ended, where that is the request. */
  readonly reason: string | undefined;
  readonly isNewSession: boolean;
  readonly attributes: Item;
  readonly at?: number;
  readonly userId?: string;
  readonly deviceId?: string;
}

/** The facts of an envelope, whatever else it holds or lacks; undefined where it names no request at all. */
export function hear(envelope: unknown): Heard | undefined {
  const request = fieldsOf(fieldsOf(envelope)?.['request']);
  const type = textOf(request?.['type']);
  if (!request || !type) return undefined;
  const intent = fieldsOf(request['intent']);
  const session = fieldsOf(fieldsOf(envelope)?.['session']);
  const system = systemOf(envelope);
  const at = Date.parse(textOf(request['timestamp']) ?? '');
  const userId =
    textOf(fieldsOf(system?.['user'])?.['userId']) ?? textOf(fieldsOf(session?.['user'])?.['userId']);
  const deviceId = textOf(fieldsOf(system?.['device'])?.['deviceId']);
  return {
    name: type === 'IntentRequest' ? (textOf(intent?.['name']) ?? '') : type,
    isIntent: type === 'IntentRequest',
    locale: textOf(request['locale']) ?? 'en-US',
    slots: slotsOf(fieldsOf(intent?.['slots'])),
    requestId: textOf(request['requestId']) ?? '',
    reason: textOf(request['reason']),
    isNewSession: session?.['new'] !== false,
    attributes: fieldsOf(session?.['attributes']) ?? {},
    ...(Number.isFinite(at) && { at }),
    ...(userId && { userId }),
    ...(deviceId && { deviceId }),
  };
}

/** The skill that a request is meant for. */
export function skillIdOf(envelope: unknown): string | undefined {
  return textOf(fieldsOf(systemOf(envelope)?.['application'])?.['applicationId']);
}

function systemOf(envelope: unknown): Item | undefined {
  return fieldsOf(fieldsOf(fieldsOf(envelope)?.['context'])?.['System']);
}

function slotsOf(slots: Item | undefined): Slots {
  return defined<Slots>({
    theme: oneOf(THEMES, resolvedId(slots?.['theme'])),
    depth: oneOf(DEPTHS, resolvedId(slots?.['depth'])),
    audience: oneOf(AUDIENCES, resolvedId(slots?.['audience'])),
    technique: oneOf(TECHNIQUES, resolvedId(slots?.['technique'])),
    move: oneOf(MOVES, resolvedId(slots?.['move'])),
    until: textOf(fieldsOf(slots?.['until'])?.['value']),
    duration: textOf(fieldsOf(slots?.['duration'])?.['value']),
  });
}

/** The id that Alexa resolved a slot's words to; words that resolve to nothing count as not said. */
function resolvedId(slot: unknown): string | undefined {
  const authorities = list(fieldsOf(fieldsOf(slot)?.['resolutions'])?.['resolutionsPerAuthority']);
  const matched = authorities
    .map(fieldsOf)
    .find((authority) => fieldsOf(authority?.['status'])?.['code'] === 'ER_SUCCESS_MATCH');
  const first = fieldsOf(list(matched?.['values'])[0]);
  return textOf(fieldsOf(first?.['value'])?.['id']);
}
