import type { LineName } from './content/index.ts';
import { FOLLOW_UPS } from './domain/question-picker.ts';
import { oneOf } from './domain/vocabulary.ts';
import { readWanted } from './record/household.ts';
import { fieldsOf, type Item } from './record/plain.ts';
import type { Line, Offer, Outcome, SessionMemory } from './turn.ts';

const OFFERS = ['question', 'checkin', 'extra', 'continue', 'forget'] as const;

/** The memory of a session from its attributes; whatever cannot be read counts as nothing said. */
export function recall(
  attributes: Item,
  isNew: boolean,
  isLine: (name: unknown) => name is LineName,
): SessionMemory {
  if (isNew)
    return {
      isNew,
      said: [],
      reprompt: [],
      afterQuestion: false,
      declined: false,
      unclear: 0,
      asksUntil: false,
    };
  const { said, reprompt, afterQuestion, offer, declined, unclear, asksUntil } = attributes;
  const kept = readOffer(offer);
  const lines = (raw: unknown) => (Array.isArray(raw) ? raw.flatMap((each) => readLine(each, isLine)) : []);
  return {
    isNew,
    said: lines(said),
    reprompt: lines(reprompt),
    afterQuestion: afterQuestion === true,
    declined: declined === true,
    unclear: typeof unclear === 'number' ? unclear : 0,
    asksUntil: asksUntil === true,
    ...(kept && { offer: kept }),
  };
}

/** What the next turn of this session must know of an outcome. */
export function remember(outcome: Outcome): Item {
  const { lines, reprompt, afterQuestion, offer, declined, unclear, asksUntil } = outcome;
  return {
    said: lines,
    reprompt,
    afterQuestion,
    ...(offer && { offer }),
    ...(declined && { declined }),
    ...(unclear && { unclear }),
    ...(asksUntil && { asksUntil }),
  };
}

function readOffer(raw: unknown): Offer | undefined {
  const kind = oneOf(OFFERS, fieldsOf(raw)?.['kind']);
  if (!kind) return undefined;
  const wanted = fieldsOf(raw)?.['wanted'];
  return wanted === undefined ? { kind } : { kind, wanted: readWanted(wanted) };
}

function readLine(raw: unknown, isLine: (name: unknown) => name is LineName): readonly Line[] {
  const { line, values, question, followUp, of, tip } = fieldsOf(raw) ?? {};
  if (isLine(line)) return [{ line, values: readValues(values) }];
  if (typeof question === 'number') return [{ question }];
  if (typeof tip === 'string') return [{ tip }];
  const which = oneOf(FOLLOW_UPS, followUp);
  return which && typeof of === 'number' ? [{ followUp: which, of }] : [];
}

function readValues(raw: unknown): Readonly<Record<string, string | number>> {
  const entries = Object.entries(fieldsOf(raw) ?? {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}
