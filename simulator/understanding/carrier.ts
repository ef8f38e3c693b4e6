const LAUNCHES = 'ask|tell|open|launch|start|begin|run|load|resume|play|use|do|talk to|speak to|search';
const POLITE =
  "(?:(?:hey|please|can you|could you|would you|let's|let us|i want to|we want to|i'd like to|we'd like to) )*";
const CONNECTOR = /^(?:to|about|for|if|whether|that|and|so) /;

/** What is left for the skill when a sentence calls it by name: nothing means a plain launch; undefined, that it was not called. */
export function calledWith(utterance: string, invocationName: string): string | undefined {
  const before = new RegExp(
    `^(?:alexa )?${POLITE}(?:${LAUNCHES}) (?:the )?${invocationName}(?: skill)?(?: (.+))?$`,
  );
  const after = new RegExp(`^(?:alexa )?(.+) (?:from|using|with|in|by|on) ${invocationName}$`);
  const match = before.exec(utterance) ?? after.exec(utterance);
  return match ? (match[1] ?? '').replace(CONNECTOR, '').replace(/^(?:please|now)$/, '') : undefined;
}

/** A sentence without the wake word, and whether it had one. */
export function withoutWakeWord(utterance: string): { readonly words: string; readonly woke: boolean } {
  const words = utterance.replace(/^(?:hey )?alexa\b ?/, '');
  return { words, woke: words !== utterance };
}
