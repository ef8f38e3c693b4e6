import type { Day } from '../domain/calendar.ts';
import type { Question } from '../domain/question-picker.ts';
import type { Tip } from '../domain/tip-picker.ts';
import coveredDays from './covered-days.json' with { type: 'json' };
import { english } from './en/index.ts';
import type { LineName, LineText } from './en/lines.ts';
import { regions } from './regions.ts';

export type { LineName, LineText } from './en/lines.ts';

/** A question with its words; exactly one of `us` and `turn` is its third follow-up. */
export interface SpokenQuestion extends Question {
  readonly text: string;
  readonly followUps: {
    readonly detail: string;
    readonly feeling: string;
    readonly us?: string;
    readonly turn?: string;
  };
}

/** A tip with its words: what to do, and an example in a second voice. */
export interface SpokenTip extends Tip {
  readonly do: string;
  readonly example: string;
  readonly certainty: 'strong' | 'mixed' | 'weak';
  readonly source: string;
}

/** All that is said in one locale. */
export interface Content {
  readonly lines: Readonly<Record<LineName, LineText>>;
  readonly questions: readonly SpokenQuestion[];
  readonly tips: readonly SpokenTip[];
  readonly inWords: (count: number) => string;
  readonly dayInWords: (day: Day, today: Day) => string;
  /** Household-days on which the skill itself failed; they are never missed. */
  readonly coveredDays: ReadonlySet<Day>;
  readonly zone: string;
  readonly secondVoice: string;
}

const questions = english.questionFiles.flatMap((file) =>
  file.questions.map((question) => ({ ...question, theme: file.theme })),
) as unknown as readonly SpokenQuestion[];

const languages = {
  en: {
    lines: english.lines,
    questions,
    tips: english.tips as unknown as readonly SpokenTip[],
    inWords: english.inWords,
    dayInWords: english.dayInWords,
    coveredDays: new Set<Day>(coveredDays.days),
  },
};

/** The content of a locale such as en-US; a locale that is not known gets American English. */
export function contentFor(locale: string): Content {
  const known = Object.hasOwn(regions, locale) ? (locale as keyof typeof regions) : 'en-US';
  return { ...languages.en, ...regions[known] };
}
