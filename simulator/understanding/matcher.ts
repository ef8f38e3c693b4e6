import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en-min';
import { Nlp } from '@nlpjs/nlp';

/** An intent and how sure the matcher is of it, 0 to 1. */
export interface Candidate {
  readonly intent: string;
  readonly score: number;
}

/** Learns labelled sentences and ranks the labels for a new one, surest first. */
export interface Matcher {
  rank(sentence: string): Promise<readonly Candidate[]>;
}

/** The label of sentences that are meant for nobody. */
export const NOT_FOR_US = 'None';

/** A matcher trained on sentences by label; nlp.js shares one container unless each gets its own. */
export async function train(sentences: ReadonlyMap<string, readonly string[]>): Promise<Matcher> {
  const container = await containerBootstrap();
  container.use(LangEn);
  const nlp = new Nlp({
    container,
    languages: ['en'],
    autoSave: false,
    autoLoad: false,
    forceNER: false,
    nlu: { log: false },
  });
  nlp.addLanguage('en');
  for (const [label, examples] of sentences) {
    for (const example of examples) nlp.addDocument('en', example, label);
  }
  await nlp.train();
  return {
    async rank(sentence) {
      const { classifications } = await nlp.process('en', sentence);
      return classifications;
    },
  };
}
