import { toCardinal } from 'n2words/en-US';
import { dayInWords } from './days.ts';
import type { LineName, LineText } from './lines.ts';
import { lines } from './lines.ts';
import appreciation from './questions/appreciation.json' with { type: 'json' };
import bigideas from './questions/bigideas.json' with { type: 'json' };
import checkin from './questions/checkin.json' with { type: 'json' };
import childhood from './questions/childhood.json' with { type: 'json' };
import choices from './questions/choices.json' with { type: 'json' };
import closeness from './questions/closeness.json' with { type: 'json' };
import dreams from './questions/dreams.json' with { type: 'json' };
import everyday from './questions/everyday.json' with { type: 'json' };
import family from './questions/family.json' with { type: 'json' };
import growth from './questions/growth.json' with { type: 'json' };
import hardtopics from './questions/hardtopics.json' with { type: 'json' };
import home from './questions/home.json' with { type: 'json' };
import memories from './questions/memories.json' with { type: 'json' };
import playful from './questions/playful.json' with { type: 'json' };
import repair from './questions/repair.json' with { type: 'json' };
import seasons from './questions/seasons.json' with { type: 'json' };
import support from './questions/support.json' with { type: 'json' };
import whatif from './questions/whatif.json' with { type: 'json' };
import wonder from './questions/wonder.json' with { type: 'json' };
import work from './questions/work.json' with { type: 'json' };
import tips from './tips.json' with { type: 'json' };

/** The question files of English, each named by its theme. */
export const questionFiles = [
  everyday,
  appreciation,
  childhood,
  memories,
  work,
  playful,
  whatif,
  dreams,
  bigideas,
  home,
  family,
  support,
  growth,
  closeness,
  choices,
  wonder,
  hardtopics,
  repair,
  seasons,
  checkin,
];

/** English: its lines, its questions and tips, and how it says a whole number. */
export const english = {
  lines: lines as Readonly<Record<LineName, LineText>>,
  questionFiles,
  tips: tips.tips,
  inWords: (count: number): string => toCardinal(count),
  dayInWords,
};
