import { type Day, dayNumber } from './calendar.ts';
import type { Round } from './check-in.ts';
import { hash, shuffled } from './shuffle.ts';
import type { Audience, Depth, Format, Theme } from './vocabulary.ts';

/** Which of a question's three follow-ups: a detail, the feeling, or what links it to the people here. */
export const FOLLOW_UPS = ['detail', 'feeling', 'us'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** What choosing needs to know of a question; its words are kept elsewhere. `number` is stable, 0 to 1,023. */
export interface Question {
  readonly id: string;
  readonly number: number;
  readonly theme: Theme | 'checkin';
  readonly depth: Depth;
  readonly audiences: readonly Audience[];
  readonly format: Format;
  readonly lighter?: string;
  readonly deeper?: string;
  readonly round?: Round;
}

/** What a household asked for; whatever is left out is ours to choose. */
export interface Wanted {
  readonly theme?: Theme;
  readonly depth?: Depth;
  readonly audience?: Audience;
}

/** A wish that still holds for "another" until an instant in milliseconds since 1970. */
export interface Wish extends Wanted {
  readonly until: number;
}

/** The question on the table by its number: those asked on the way to it, itself last, and how many follow-ups were given. */
export interface Current {
  readonly number: number;
  readonly followUps: number;
  readonly chain: readonly number[];
  readonly before?: number;
}

/** The questions to choose from, and what this household has had of them; `seed` orders its deck. */
export interface Deck {
  readonly bank: readonly Question[];
  readonly heard: ReadonlySet<number>;
  readonly current?: Current | undefined;
  readonly seed: string;
}

/** What "go deeper" leads to. */
export type Deeper =
  | { readonly kind: 'followUp'; readonly followUp: FollowUp }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'bottom' };

/** Themes given only to those who ask for them by name. */
export const ONLY_ON_REQUEST: ReadonlySet<Question['theme']> = new Set(['hardtopics', 'repair', 'checkin']);

/** How long a wish holds for "another" after it was said. */
export const WISH_LASTS_MS = 30 * 60_000;

/** The next question of the household's deck with what counts as heard after it; undefined where nothing fits. */
export function pick(
  deck: Deck,
  wanted: Wanted,
): { readonly question: Question; readonly heard: ReadonlySet<number> } | undefined {
  const { first, all } = whatFits(deck.bank, wanted);
  const isUnheard = (question: Question) => !deck.heard.has(question.number);
  const unheard: readonly (readonly Question[])[] = [first.filter(isUnheard), all.filter(isUnheard)];
  const others = all.filter((question) => question.number !== deck.current?.number);
  const bag = [...unheard, others, all].find((questions) => questions.length > 0) ?? [];
  const question = shuffled(varied(bag, deck), deck.seed)[0];
  if (!question) return undefined;
  const kept = unheard.includes(bag) ? deck.heard : without(deck.heard, all);
  return { question, heard: new Set([...kept, question.number]) };
}

/** Questions fit for a wish: those to begin with, and all that it allows. */
interface Fit {
  readonly first: readonly Question[];
  readonly all: readonly Question[];
}

/** The depth is given up before the theme, and the audience never; a theme with one question of a depth has its others too. */
function whatFits(bank: readonly Question[], wanted: Wanted): Fit {
  const audience = wanted.audience ?? 'couple';
  const forThem = bank.filter((question) => question.audiences.includes(audience));
  const ofTheme = forThem.filter((question) =>
    wanted.theme ? question.theme === wanted.theme : !ONLY_ON_REQUEST.has(question.theme),
  );
  const ofDepth = ofTheme.filter((question) =>
    wanted.depth ? question.depth === wanted.depth : question.depth !== 'deep',
  );
  return { first: ofDepth, all: ofDepth.length > 1 ? ofDepth : ofTheme };
}

/** Neither the theme nor the shape of the last question, as far as there is a choice. */
function varied(bag: readonly Question[], deck: Deck): readonly Question[] {
  const last = deck.bank.find((question) => question.number === deck.current?.number);
  const otherTheme = prefer(bag, (question) => question.theme !== last?.theme);
  return prefer(otherTheme, (question) => question.format !== last?.format);
}

function prefer<Item>(items: readonly Item[], isBetter: (item: Item) => boolean): readonly Item[] {
  const better = items.filter(isBetter);
  return better.length > 0 ? better : items;
}

function without(heard: ReadonlySet<number>, questions: readonly Question[]): ReadonlySet<number> {
  const numbers = new Set(questions.map((question) => question.number));
  return new Set([...heard].filter((number) => !numbers.has(number)));
}

/** One step down from the current question: its follow-up, then its deeper neighbour, never one already in the chain. */
export function deeper(bank: readonly Question[], current: Current, audience: Audience): Deeper {
  const question = bank.find(({ number }) => number === current.number);
  if (audience === 'family') return familyDeeper(current);
  const next = bank.find(({ id }) => id === question?.deeper);
  const startedHere = current.chain.length <= 1;
  if (current.followUps === 0 && (next || startedHere)) return { kind: 'followUp', followUp: 'feeling' };
  if (!next || current.chain.includes(next.number) || !next.audiences.includes(audience))
    return { kind: 'bottom' };
  return { kind: 'question', question: next };
}

function familyDeeper(current: Current): Deeper {
  const followUp = (['detail', 'us'] as const)[current.followUps];
  return followUp ? { kind: 'followUp', followUp } : { kind: 'bottom' };
}

/** The three questions of one check-in: each round moves on by one wording a day, and by half its deck for an extra one. */
export function checkinQuestions(
  bank: readonly Question[],
  seed: string,
  day: Day,
  extra = false,
): Readonly<Record<Round, number>> {
  const wordingFor = (round: Round): number => {
    const deck = shuffled(
      bank.filter((question) => question.round === round),
      `${seed} ${round}`,
    );
    const offset = extra ? Math.floor(deck.length / 2) : 0;
    return deck[(dayNumber(day) + offset) % deck.length]?.number ?? 0;
  };
  return { good: wordingFor('good'), need: wordingFor('need'), thanks: wordingFor('thanks') };
}

/** One of a few wordings, the same all household-day. */
export function wordingOfTheDay(seed: string, day: Day, wordings: number): number {
  return (hash(seed) + dayNumber(day)) % wordings;
}
