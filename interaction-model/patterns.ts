/** Every sentence of a pattern with (this|that) alternatives and [optional] parts, nested as wished; throws on a stray bracket. */
export function expand(pattern: string): readonly string[] {
  const { sentences, rest } = alternatives(pattern);
  if (rest !== '') throw new Error(`stray "${rest.charAt(0)}" in "${pattern}"`);
  return sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim());
}

interface Parsed {
  readonly sentences: readonly string[];
  readonly rest: string;
}

/** Reads up to a closing bracket or the end. */
function alternatives(text: string): Parsed {
  const first = sequence(text);
  if (!first.rest.startsWith('|')) return first;
  const others = alternatives(first.rest.slice(1));
  return { sentences: [...first.sentences, ...others.sentences], rest: others.rest };
}

function sequence(text: string): Parsed {
  const plain = /^[^()[\]|]*/.exec(text)?.[0] ?? '';
  const rest = text.slice(plain.length);
  const closing = { '(': ')', '[': ']' }[rest.charAt(0)];
  if (!closing) return { sentences: [plain], rest };
  const inner = alternatives(rest.slice(1));
  if (!inner.rest.startsWith(closing)) throw new Error(`"${rest.charAt(0)}" is not closed in "${text}"`);
  const after = sequence(inner.rest.slice(1));
  const choices = closing === ']' ? ['', ...inner.sentences] : inner.sentences;
  return {
    sentences: choices.flatMap((choice) => after.sentences.map((tail) => plain + choice + tail)),
    rest: after.rest,
  };
}
