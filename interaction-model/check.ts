import type { Intent, LanguageModel, SlotType } from './read.ts';

const SPOKEN = /^[a-z'.\- {}]+$/i;
const CONNECTORS = /^(to|for|about|that|if|whether|and|from|by|using|with|in)\s/;
const FEWEST_SAMPLES = 30;

/** What Alexa would reject or confuse in a model, in plain words with intent and sample; empty where all is well. */
export function findingsIn(model: LanguageModel): readonly string[] {
  const types = new Map(model.types.map((type) => [type.type, type]));
  return [
    ...model.intents.flatMap((intent) => findingsInIntent(intent, types)),
    ...sharedSamples(model.intents),
    ...model.types.flatMap(findingsInType),
  ];
}

function findingsInIntent(intent: Intent, types: ReadonlyMap<string, SlotType>): readonly string[] {
  const isCustom = !intent.intent.startsWith('AMAZON.');
  const slots = Object.entries(intent.slots);
  const used = new Set(intent.samples.flatMap(slotsOf));
  return [
    ...(isCustom && intent.samples.length < FEWEST_SAMPLES
      ? [`${intent.intent}: only ${intent.samples.length} samples, at least ${FEWEST_SAMPLES} are needed`]
      : []),
    ...slots
      .filter(([, type]) => !types.has(type) && !type.startsWith('AMAZON.'))
      .map(([slot]) => `${intent.intent}: slot ${slot} has no type`),
    ...slots
      .filter(([slot]) => !used.has(slot))
      .map(([slot]) => `${intent.intent}: slot ${slot} is never used`),
    ...intent.samples.flatMap((sample) => findingsInSample(intent, sample)),
  ];
}

function findingsInSample(intent: Intent, sample: string): readonly string[] {
  const slots = slotsOf(sample);
  const at = `${intent.intent}: "${sample}"`;
  const rules: readonly (readonly [boolean, string])[] = [
    [!SPOKEN.test(sample), 'holds a character that is not spoken'],
    [/[A-Z]/.test(sample.replace(/\{\w+\}/g, '')), 'has a capital letter'],
    [CONNECTORS.test(sample), 'begins with a connector that Alexa takes away'],
    [new Set(slots).size < slots.length, 'uses a slot twice'],
    [slots.some((slot) => !(slot in intent.slots)), 'uses a slot that is not declared'],
    [/^\{\w+\}$/.test(sample), 'is only a slot'],
    [isHelpTaken(intent, sample), 'begins with "help" and has under three words'],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, finding]) => `${at} ${finding}`);
}

function isHelpTaken(intent: Intent, sample: string): boolean {
  return !intent.intent.startsWith('AMAZON.') && /^help\b/.test(sample) && sample.split(' ').length < 3;
}

const slotsOf = (sample: string): readonly string[] =>
  [...sample.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

function sharedSamples(intents: readonly Intent[]): readonly string[] {
  const owners = new Map<string, string>();
  return intents.flatMap(({ intent, samples }) =>
    samples.flatMap((sample) => {
      const owner = owners.get(sample);
      owners.set(sample, intent);
      return owner
        ? [`"${sample}" stands under ${owner === intent ? `${intent} twice` : `${owner} and ${intent}`}`]
        : [];
    }),
  );
}

function findingsInType({ type, values }: SlotType): readonly string[] {
  const owners = new Map<string, string>();
  return values.flatMap(({ id, name, synonyms }) =>
    [name, ...synonyms].flatMap((word) => {
      const owner = owners.get(word);
      owners.set(word, id);
      const shared = owner ? [`${type}: "${word}" stands under ${owner} and ${id}`] : [];
      return SPOKEN.test(word)
        ? shared
        : [...shared, `${type}: "${word}" holds a character that is not spoken`];
    }),
  );
}
