import { parse } from 'chrono-node';
import { toCardinal } from 'n2words/en-US';

/** A slot type of Alexa's own, by name. */
export const isBuiltInType = (type: string): boolean => type.startsWith('AMAZON.');

const NUMBERS = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ['a couple of', 2],
  ...Array.from({ length: 60 }, (_each, at): [string, number] => [
    toCardinal(at + 1).replace('-', ' '),
    at + 1,
  ]),
]);

/** Words as Alexa writes them for a slot of her own types, on a local day such as 2026-11-23; undefined where they are none. */
export function builtInValue(type: string, words: string, localDay: string): string | undefined {
  return type === 'AMAZON.DATE'
    ? dateIn(words, localDay)
    : type === 'AMAZON.DURATION'
      ? durationIn(words)
      : undefined;
}

function dateIn(words: string, localDay: string): string | undefined {
  const [year = 0, month = 1, day = 1] = localDay.split('-').map(Number);
  const [found] = parse(words, new Date(year, month - 1, day, 12), { forwardDate: true });
  if (!found || found.text.length !== words.length) return undefined;
  const date = found.start.date();
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function durationIn(words: string): string | undefined {
  const [, count = '', unit = ''] = /^(.+) (day|week|month|year)s?$/.exec(words) ?? [];
  const number = NUMBERS.get(count) ?? Number(count);
  return number > 0 ? `P${number}${unit.charAt(0).toUpperCase()}` : undefined;
}
