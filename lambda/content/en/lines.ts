/**
 * Everything the skill says besides questions and tips. {gaps} are filled and escaped when spoken; words in
 * curly quotes are what people may say next. Several wordings change with the day; one/other follow {count}.
 */
export const lines = {
  welcome:
    'Welcome to Deep Talk. I bring the people at your table something worth talking about, and then I keep quiet. You can ask for a question, do a check-in for two, or get a tip on listening. Shall I start with a question?',
  welcomeBack: ['Good to have you back.', 'Hello again.', 'Welcome back to the table.'],
  offerQuestion: 'Would you like a question?',
  offerCheckin: "Shall we do today's check-in?",
  offerCheckinInstead: 'Or a check-in, just you two?',
  offerContinue: 'Your check-in is still open. Shall we go on?',
  offerAnother: 'Lovely. Another one?',
  offerExtra: "Today's check-in is done. Another round, just for fun?",
  offerLight: 'Then another time. Something light instead?',
  gate: 'Only if you both feel safe and calm. Is now a good moment?',
  notForThisTable: "That one's for just the two of you. Shall I find one for everyone?",
  asDeepAsItGoes: "That's as deep as this one goes. Something lighter?",
  asFarAsItGoes: "That's all I have on this one. A new one?",

  deepChoice: 'Only if you like.',
  noRush: 'No rush.',
  overToYou: ['Over to you.', 'No hurry at all.', 'Enjoy this one.'],
  leaveYouToIt: "I'll leave you to it.",

  checkinFirstEver:
    'Three short rounds, and you both get a turn in each. One of you talks, the other only listens. Whoever got up first today starts.',
  checkinBegins:
    'Three short rounds. One of you talks, the other only listens. Whoever listened first last time starts.',
  alreadyIn: "You're in the middle of one.",
  firstTurnCue:
    "Later, when I've gone quiet, it's “Alexa, tell Deep Talk we're done.” Say “we're done” when you'd like to swap.",
  swap: "Now swap. The other one says back what they heard, then it's their turn.",
  swapCue: "Say “we're done” when you're ready.",
  roundGood: 'Same again: something good.',
  roundNeed: 'Next, the days ahead. The one who started goes first.',
  roundThanks: 'Last round, a thank-you. The one who started goes first.',
  turnOfFirst: "It's the turn of the one who starts. The question was this.",
  turnOfSecond: "It's the other one's turn. The question was this.",
  backToTurn: "Now, back to you two. Say “we're done” when you're ready.",
  stillYourTurn: "No hurry. Say “we're done” when you're ready.",
  keepTime: "I'm just keeping time. When you're ready, say “Alexa, tell Deep Talk we're done.”",
  checkinWaits: 'Your check-in can wait.',
  paused: "Your place is kept. When you're back, say “Alexa, tell Deep Talk we're back.”",
  checkinOver: [
    'Lovely. Thank you both for listening.',
    "That's all three. It's good to hear you two talk.",
    'And that was your evening. Thanks for making room for each other.',
  ],
  noneOpen: "There's no check-in open just now.",
  takenBack: 'Right, one step back.',
  nothingToTakeBack: "We're still where we were.",

  runNow: { one: "That's one evening so far.", other: "That's {count} evenings in a row." },
  streakToday: {
    one: 'One evening so far, and today is in.',
    other: '{count} evenings in a row, and today is in.',
  },
  streakAhead: {
    one: 'A check-in today makes one evening.',
    other: 'A check-in today makes it {count} in a row.',
  },
  streakFirst: 'Your first check-in starts the count.',
  streakTotals: {
    one: 'One talk so far.',
    other: '{count} talks so far, and your best run is {best}.',
  },
  shallWe: 'Shall we?',
  streakUnknown: "I can't look at your evenings right now. Would you like a question instead?",
  notRemembered: "I can't reach my notes right now, so let's keep it simple.",

  helpAnytime:
    'I find questions to talk about, lead a check-in for two, and share tips on listening. Try “a question”, “start our check-in”, or “a listening tip”. Which would you like?',
  helpAfterQuestion:
    'Answer it together, any way you like; I stay out of it. You can also say “repeat”, “go deeper”, or “next”. Which one?',
  helpInTurn:
    "One of you talks, the other listens and later says it back. Say “we're done” when the turn is over, or “pause” for a break. Ready to swap?",
  helpAside:
    'Your check-in is waiting. Say “back to the check-in”, or “a question” for something else. Which one?',
  yesOrNo: 'You can just say “yes” or “no”.',
  listenerNow: 'Right now the listener only listens, and then says back what they heard.',

  unclear: "Say “a question”, and I'll find you one.",
  unclearAgain: 'I can give you “a question” or “a listening tip”. Which one?',
  reachUs: "I'll be here. Any time, say “Alexa, open Deep Talk.”",
  whatNow: 'What would you like?',
  goodbye: ['Good night, you lot.', 'Bye for now.', 'Enjoy the rest of your day.'],
  ofCourse: "Of course. I'll be quiet.",
} as const satisfies Record<string, LineText>;

/** One wording, several that change with the day, or two that follow the number in {count}. */
export type LineText = string | readonly string[] | { readonly one: string; readonly other: string };

/** The parts every language has; English is the one that others are checked against. */
export type LineName = keyof typeof lines;
