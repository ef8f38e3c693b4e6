import type { Intent } from '../../interaction-model/read.ts';
import type { Candidate, Matcher } from './matcher.ts';
import type { Dictionary, HeardSlot } from './samples.ts';
import { readingFor, slotsIn } from './slots.ts';

/** What an utterance was taken for, how it was found, and what else it might have been. */
export interface Understood {
  readonly intent: string;
  readonly slots: readonly HeardSlot[];
  readonly how: 'sample' | 'alike' | 'nothing';
  readonly candidates: readonly Candidate[];
}

/** What was learnt, on a day. */
export interface Today extends Learnt {
  readonly localDay: string;
}

/** Everything that understanding goes by. */
export interface Learnt {
  readonly custom: readonly Intent[];
  readonly dictionary: Dictionary;
  readonly openTypes: ReadonlySet<string>;
  readonly matcher: Matcher;
  readonly neighbors: Matcher;
}
const SURE_ENOUGH = 0.38;
const WEIGHT_OF_SLOTS = 0.7;
const WEIGHT_OF_NEIGHBORS = 0.7;

/** The likeliest custom intent: each is judged by two unlike matchers, with its own slots read as one word and without. */
export async function byLikeness(utterance: string, learnt: Learnt): Promise<Understood> {
  const plain = await scoresOf(utterance, learnt);
  const scored = await Promise.all(
    learnt.custom.map(async (intent) => {
      const reading = readingFor(utterance, intent, learnt.dictionary);
      const read = reading === utterance ? plain : await scoresOf(reading, learnt);
      return { intent: intent.intent, score: combine(plain, read, intent.intent) };
    }),
  );
  const candidates = scored.toSorted((a, b) => b.score - a.score).slice(0, 4);
  const [first] = candidates;
  const intent = learnt.custom.find((each) => each.intent === first?.intent);
  if (!intent || !first || first.score < SURE_ENOUGH)
    return { intent: 'AMAZON.FallbackIntent', slots: [], how: 'nothing', candidates };
  return {
    intent: intent.intent,
    slots: slotsIn(utterance, intent, learnt.dictionary),
    how: 'alike',
    candidates,
  };
}

type Scores = ReadonlyMap<string, number>;

/** Both matchers' scores as one. */
async function scoresOf(sentence: string, { matcher, neighbors }: Learnt): Promise<Scores> {
  const [learnt, near] = await Promise.all([matcher.rank(sentence), neighbors.rank(sentence)]);
  const trained = new Map(learnt.map(({ intent, score }) => [intent, score]));
  const blend = ({ intent, score }: Candidate) =>
    (1 - WEIGHT_OF_NEIGHBORS) * (trained.get(intent) ?? 0) + WEIGHT_OF_NEIGHBORS * score;
  return new Map(near.map((candidate) => [candidate.intent, blend(candidate)]));
}

/** Mostly the reading with slots, because samples were learnt that way; some of the plain one, because values are ordinary words. */
function combine(plain: Scores, read: Scores, intent: string): number {
  return (1 - WEIGHT_OF_SLOTS) * (plain.get(intent) ?? 0) + WEIGHT_OF_SLOTS * (read.get(intent) ?? 0);
}
