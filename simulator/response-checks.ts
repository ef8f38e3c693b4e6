import ssmlCheck from 'ssml-check';
import { contentFor } from '../lambda/content/index.ts';
import type { Home } from './home.ts';
import type { Exchange } from './speaker.ts';
import { spokenText } from './spoken.ts';
import { calledWith } from './understanding/carrier.ts';
import { normalize } from './understanding/words.ts';

const MOST_CHARACTERS = 8000;
const MOST_BYTES = 24_000;
const MOST_WORDS = 60;
const MOST_WORDS_OF_WELCOME = 90;
const INVITATION = /^(otherwise )?(just )?(say|tell|describe|think|imagine|finish|try)\b/i;
const NEVER_SPOKEN = /\d|[{}<>_[\]]|undefined|null|NaN|\bobject\b/;

interface Reply {
  readonly exchange: Exchange;
  readonly ssml: string;
  readonly speech: string;
  readonly reprompt: string | undefined;
  readonly isOpen: boolean | undefined;
  readonly home: Home;
}

type Check = (reply: Reply) => string | undefined | Promise<string | undefined>;

/** What a response gets wrong, each finding in one sentence; empty where it keeps to every rule. */
export async function responseFindings(exchange: Exchange, home: Home): Promise<readonly string[]> {
  const { response } = exchange;
  if (!response) return [];
  const { outputSpeech, reprompt, shouldEndSession } = response.response;
  if (requestOf(exchange).type === 'SessionEndedRequest')
    return Object.keys(response.response).length > 0 ? ['the end of a session is answered'] : [];
  const ssml = outputSpeech?.type === 'SSML' ? outputSpeech.ssml : '';
  const again = reprompt?.outputSpeech?.type === 'SSML' ? reprompt.outputSpeech.ssml : undefined;
  const reply: Reply = {
    exchange,
    ssml,
    speech: spokenText(ssml),
    reprompt: again,
    isOpen: shouldEndSession === undefined ? undefined : !shouldEndSession,
    home,
  };
  const findings = await Promise.all(Object.values(CHECKS).map(async (check) => check(reply)));
  return findings.filter((finding) => finding !== undefined);
}

/** Every rule a response keeps to, by name. */
const CHECKS: Readonly<Record<string, Check>> = {
  sessionIsDecided: ({ isOpen }) => (isOpen === undefined ? 'shouldEndSession is not set' : undefined),
  somethingIsSaid: ({ speech }) => (speech === '' ? 'nothing is said' : undefined),
  ssmlIsValid: async ({ ssml, reprompt, exchange }) => {
    const locale = requestOf(exchange).locale ?? 'en-US';
    const texts = reprompt ? [ssml, reprompt] : [ssml];
    const faults = await Promise.all(
      texts.map(async (text) => ssmlCheck.check(text, { platform: 'amazon', locale })),
    );
    const [fault] = faults.flatMap((each) => each ?? []);
    return fault && `the SSML has a fault: ${fault.type} ${fault.tag ?? ''}`;
  },
  escapedOnce: ({ ssml }) =>
    /&amp;(amp|lt|gt|apos|quot);/.test(ssml) ? 'the SSML is escaped twice' : undefined,
  fitsAlexa: ({ ssml, exchange }) => {
    const bytes = Buffer.byteLength(JSON.stringify(exchange.response));
    return ssml.length > MOST_CHARACTERS || bytes >= MOST_BYTES ? 'the response is too large' : undefined;
  },
  oneBreath: ({ speech, exchange }) => {
    const words = speech.split(' ').length;
    const most = requestOf(exchange).type === 'LaunchRequest' ? MOST_WORDS_OF_WELCOME : MOST_WORDS;
    return words > most ? `${words} words are more than one breath` : undefined;
  },
  soundsHuman: ({ speech, reprompt }) => {
    const odd = NEVER_SPOKEN.exec(`${speech} ${spokenText(reprompt ?? '')}`);
    return odd ? `"${odd[0]}" is never spoken` : undefined;
  },
  microphoneFitsWords,
  repromptFitsMicrophone: ({ isOpen, reprompt }) =>
    isOpen === (reprompt !== undefined) ? undefined : 'the reprompt does not go with the microphone',
  noQuestionAtTheEnd: ({ isOpen, speech }) =>
    !isOpen && withoutContent(speech).includes('?') ? 'a closing reply asks a question' : undefined,
  oneShotOnlyWhenClosing: ({ isOpen, speech }) => {
    const isTeaching = speech.includes('Whoever ');
    return isOpen && !isTeaching && /[“"]alexa,/i.test(speech)
      ? 'an open session suggests a one-shot'
      : undefined;
  },
  suggestionsAreUnderstood,
};

/** Open exactly when the last thing said is a question or a plain invitation. */
function microphoneFitsWords({ isOpen, speech }: Reply): string | undefined {
  const last = speech.split(/(?<=[.?!…]”?)\s+(?=[“\p{Lu}])/u).at(-1) ?? '';
  const invites = /\?["”]?$/.test(last) || INVITATION.test(last);
  if (isOpen === invites) return undefined;
  return isOpen ? `the microphone opens after "${last}"` : `the microphone closes after "${last}"`;
}

/** A phrase in curly quotes is a promise: said now, it is understood word for word. */
async function suggestionsAreUnderstood({ speech, home }: Reply): Promise<string | undefined> {
  const phrases = [...speech.matchAll(/“([^”]+)”/g)].map(([, phrase]) => normalize(phrase ?? ''));
  for (const phrase of phrases) {
    const isOneShot = phrase.startsWith('alexa ');
    const called = isOneShot ? calledWith(phrase, home.invocationName) : phrase;
    if (called === '') continue;
    const { how } = await home.understanding.understand(called ?? phrase);
    if (called === undefined || how !== 'sample') return `"${phrase}" is suggested and not understood`;
  }
  return undefined;
}

/** The speech without questions and tips: what people ask each other is no question to them from the skill. */
function withoutContent(speech: string): string {
  const { questions, tips } = contentFor('en-US');
  const asked = questions.flatMap(({ text, followUps }) => [text, ...Object.values(followUps)]);
  const shown = tips.flatMap(({ do: advice, example }) => [advice, example]);
  return [...asked, ...shown].reduce((left, words) => left.replace(words, ''), speech);
}

function requestOf({ request }: Exchange): { readonly type?: string; readonly locale?: string } {
  return (
    (request as { readonly request?: { readonly type?: string; readonly locale?: string } })?.request ?? {}
  );
}
