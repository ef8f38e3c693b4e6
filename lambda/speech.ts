import type { Content, LineText } from './content/index.ts';
import { wordingOfTheDay } from './domain/question-picker.ts';
import type { Line } from './turn.ts';

/** What chooses between wordings: the household and the day, so that the same evening hears the same one. */
export interface Occasion {
  readonly content: Content;
  readonly seed: string;
  readonly today: string;
}

const PAUSE_BEFORE_QUESTION = '<break time="400ms"/>';
const PAUSE_BEFORE_EXAMPLE = '<break time="500ms"/>';

/** Lines as one SSML text without its outer tag, every word escaped exactly once. */
export function toSsml(lines: readonly Line[], occasion: Occasion): string {
  return lines
    .map(
      (each, at) => (at > 0 && 'question' in each ? PAUSE_BEFORE_QUESTION : '') + lineToSsml(each, occasion),
    )
    .join(' ');
}

function lineToSsml(line: Line, occasion: Occasion): string {
  const { content } = occasion;
  if ('line' in line) return escaped(fill(wording(line.line, line.values, occasion), line.values, occasion));
  if ('tip' in line) return tipToSsml(line.tip, content);
  const number = 'question' in line ? line.question : line.of;
  const question = content.questions.find((each) => each.number === number);
  if (!question) return '';
  if ('question' in line) return escaped(question.text);
  const { followUps } = question;
  return escaped(line.followUp === 'us' ? (followUps.us ?? followUps.turn ?? '') : followUps[line.followUp]);
}

function tipToSsml(id: string, content: Content): string {
  const tip = content.tips.find((each) => each.id === id);
  if (!tip) return '';
  const example = `<voice name="${content.secondVoice}">${escaped(tip.example)}</voice>`;
  return `${escaped(tip.do)} ${PAUSE_BEFORE_EXAMPLE}${example}`;
}

type Values = Readonly<Record<string, string | number>> | undefined;

function wording(name: keyof Content['lines'], values: Values, occasion: Occasion): string {
  const text: LineText = occasion.content.lines[name];
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text[wordingOfTheDay(occasion.seed, occasion.today, text.length)] ?? '';
  const forms = text as Extract<LineText, { readonly one: string }>;
  return values?.['count'] === 1 ? forms.one : forms.other;
}

/** Numbers and days are spoken as words; nothing else is ever put into a gap. */
function fill(text: string, values: Values, { content, today }: Occasion): string {
  const filled = text.replace(/\{(\w+)\}/g, (_gap, name: string) => {
    const value = values?.[name] ?? '';
    return typeof value === 'number' ? content.inWords(value) : content.dayInWords(value, today);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
