/** Themes a household can ask for; ids are fixed because models, logs and other tools use them. */
export const THEMES = [
  'everyday',
  'appreciation',
  'childhood',
  'memories',
  'work',
  'playful',
  'whatif',
  'dreams',
  'bigideas',
  'home',
  'family',
  'support',
  'growth',
  'closeness',
  'choices',
  'wonder',
  'hardtopics',
  'repair',
  'seasons',
] as const;
export type Theme = (typeof THEMES)[number];

/** From what anyone could answer a waiter to a feeling, hope or worry. */
export const DEPTHS = ['light', 'medium', 'deep'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Who is at the table; `family` means children hear every word. */
export const AUDIENCES = ['couple', 'family', 'friends'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a listening tip can teach. */
export const TECHNIQUES = [
  'paraphrase',
  'validate',
  'bodylanguage',
  'dontinterrupt',
  'staycalm',
  'openquestions',
  'touch',
  'goodnews',
  'gentlestart',
  'distractions',
  'thanks',
  'goodmoment',
  'gofirst',
  'ownpart',
  'quietpartner',
  'disagree',
] as const;
export type Technique = (typeof TECHNIQUES)[number];

/** What can be said about a turn of the check-in. */
export const MOVES = ['done', 'bothdone', 'back'] as const;
export type SpokenMove = (typeof MOVES)[number];

/** Shapes a question comes in; two of the same shape never follow each other where there is a choice. */
export const FORMATS = [
  'open',
  'finish',
  'story',
  'thisorthat',
  'guess',
  'oneword',
  'appreciation',
  'memory',
  'plan',
  'imagine',
] as const;
export type Format = (typeof FORMATS)[number];

/** Narrows a string of unknown origin to one word of a vocabulary. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}
