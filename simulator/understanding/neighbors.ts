import type { Candidate, Matcher } from './matcher.ts';
import { tokensOf } from './words.ts';

type Vector = ReadonlyMap<string, number>;

/** A matcher of another kind: each label is as likely as its nearest example, by the words and letters they share. */
export function nearest(sentences: ReadonlyMap<string, readonly string[]>): Matcher {
  const rarity = rarityOf([...sentences.values()].flat());
  const labelled = [...sentences].map(([label, examples]) => ({
    label,
    vectors: examples.map((example) => vectorOf(example, rarity)),
  }));
  return {
    async rank(sentence) {
      const vector = vectorOf(sentence, rarity);
      const scored = labelled.map(({ label, vectors }): Candidate => {
        const score = vectors.reduce((most, each) => Math.max(most, product(vector, each)), 0);
        return { intent: label, score };
      });
      return scored.toSorted((a, b) => b.score - a.score);
    },
  };
}

/** Words, pairs of neighboring words, and triples of letters. */
function featuresOf(sentence: string): readonly string[] {
  const words = tokensOf(sentence);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const letters = words.flatMap((word) => {
    const padded = ` ${word} `;
    return Array.from({ length: padded.length - 2 }, (_each, at) => `~${padded.slice(at, at + 3)}`);
  });
  return [...words, ...pairs, ...letters];
}

/** How much a feature tells: the fewer sentences have it, the more. */
function rarityOf(sentences: readonly string[]): Vector {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const feature of new Set(featuresOf(sentence))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return new Map([...counts].map(([feature, count]) => [feature, Math.log(1 + sentences.length / count)]));
}

/** A sentence as weights of length one; features that no example has weigh as much as the rarest. */
function vectorOf(sentence: string, rarity: Vector): Vector {
  const unknown = Math.log(1 + rarity.size);
  const weights = new Map<string, number>();
  for (const feature of featuresOf(sentence)) {
    const share = feature.startsWith('~') ? 0.3 : 1;
    weights.set(feature, (weights.get(feature) ?? 0) + share * (rarity.get(feature) ?? Math.min(unknown, 6)));
  }
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([feature, weight]) => [feature, weight / length]));
}

function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [feature, weight] of a) sum += weight * (b.get(feature) ?? 0);
  return sum;
}
