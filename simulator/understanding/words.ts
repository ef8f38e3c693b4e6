/** Speech as a recognizer writes it: lower case, no punctuation but apostrophes and the points of spelled letters. */
export function normalize(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[-–—]/g, ' ')
    .replace(/[^\p{L}\p{N}'. ]/gu, ' ')
    .replace(/\.(?!\w)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export const tokensOf = (text: string): readonly string[] => text.split(' ').filter(Boolean);
