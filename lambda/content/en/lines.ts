/**
 * Everything the skill says besides questions and tips. {gaps} are filled and escaped when spoken; words in
 * curly quotes are what people may say next. Several wordings change with the day; one/other follow {count}.
 */
export const lines = {
  welcome:
    'Welcome to Deep Talk. I give you something worth talking about, and then I keep quiet. There are questions for the whole table, a check-in for two, and tips on listening. Shall we start with a question?',
  hello: 'Hello there.',
  welcomeBack: ['Good to have you back.', 'Hello again.', 'Nice to have you here again.'],
  offerQuestion: 'Would you like a question?',
  offerCheckin: "Shall we do today's check-in?",
  offerCheckinInstead: 'Or a check-in, just you two?',
  offerContinue: "You're partway through your check-in. Shall we go on?",
  offerAnother: 'Lovely. Another one?',
  offerExtra: "You've had today's check-in. Another one, just for fun?",
  offerLight: 'Another time, then. Something light instead?',
  gate: "This one's for when you both feel safe and calm, and you can stop any time. Is now a good moment?",
  notForThisTable: 'That one may not suit everyone here. Shall I find one that does?',
  asDeepAsItGoes: "That's as deep as this one goes. Something lighter?",
  asFarAsItGoes: "That's all I have on this one. A new one?",

  deepChoice: 'Pass if you like.',
  noRush: 'No rush.',
  overToYou: ['Over to you.', 'No hurry at all.', 'Enjoy this one.'],
  leaveYouToIt: "I'll leave you to it.",

  checkinFirstEver:
    'Three short rounds, and you both get a turn in each. One of you talks, the other just listens. Whoever got up first today starts.',
  checkinBegins:
    'Three short rounds. One of you talks, the other just listens. Whoever started last time listens first.',
  alreadyIn: "You're still in the middle of one.",
  firstTurnCue:
    "If I've gone quiet, it's “Alexa, tell Deep Talk we're done.” Otherwise just say “we're done” to swap.",
  swap: "Now swap. The one who listened says back what they heard, then it's their turn.",
  swapCue: "Say “we're done” when you're ready.",
  roundAgain: 'Once more, from the top of this round.',
  roundNeed: 'Next, the days ahead. The one who started goes first.',
  roundThanks: 'Last round, a thank-you. The one who started goes first.',
  turnOfFirst: "It's the turn of the one who starts. The question was:",
  turnOfSecond: "It's the other one's turn. The question was:",
  backToTurn: "Now, back to you two. Say “we're done” when you're ready.",
  stillYourTurn: "No hurry. Say “we're done” when you're ready.",
  keepTime: "Carry on, I'll stay out of it. When you're ready, say “Alexa, tell Deep Talk we're done.”",
  checkinWaits: 'Your check-in can wait.',
  paused: "I'll keep your place. When you're back, say “Alexa, tell Deep Talk we're back.”",
  checkinOver: [
    'Lovely. Thank you both for listening.',
    "That's all three rounds. I hope it did you both good.",
    "That's your check-in. Good of you both to make the time.",
  ],
  keptForLater: "It'll keep until later. Bye for now.",
  lastNightClosed: "Last night's is closed and counted.",
  noneOpen: "There's no check-in open just now.",
  takenBack: 'Right, one step back.',
  nothingToTakeBack: "We're still where we were.",

  runNow: "That's {count} evenings in a row.",
  milestone: "That's {count} evenings in a row. Nice, you two.",
  runCovered: {
    one: "That's {run} evenings in a row, with {day} covered.",
    other: "That's {run} evenings in a row, with two quiet days covered.",
  },
  totalAndOffer: '{count} check-ins so far, and one more tomorrow brings back your run of {run}.',
  isBack: 'Your run is back: {count} evenings.',
  streakToday: {
    one: 'This run began today.',
    other: '{count} evenings in a row, today included.',
  },
  streakAhead: {
    one: 'A check-in today starts a fresh run.',
    other: 'A check-in today makes it {count} in a row.',
  },
  todayMakes: { one: "Today's begins the run.", other: "Today's makes it {count} in a row." },
  isCovered: { one: '{day} is covered.', other: 'The last {count} days are covered.' },
  offerStands: 'Two days in a row bring back your run of {count}.',
  untilWhen: 'Until when are you away? Say, for example, “until Sunday”.',
  awayCovered: {
    one: 'Welcome home. Yesterday is covered.',
    other: 'Welcome home. The last {count} days are covered.',
  },
  coveredUntil: "You're covered until {day}. Enjoy your time away.",
  coveredAtMost: "Thirty days is as far as I can go, so you're covered until {day}.",
  coveredSevenDays: "Then I'll cover the next seven days, until {day}.",
  countsQuietly: "I'll stop counting out loud. Ask how you're doing, and I'll still know.",
  countsAgain: 'Happy to count with you again.',
  streakFirst: 'Your first check-in starts the count.',
  total: { one: 'One check-in so far.', other: '{count} check-ins so far.' },
  best: { one: 'Your best run is one evening.', other: 'Your best run is {count} evenings.' },
  shallWe: 'Shall we?',
  streakUnknown: "I can't get to your count just now.",
  questionInstead: 'Would you like a question instead?',

  forgetAsk: "I'd forget your evenings, the questions you've heard, and everything else I keep. Shall I?",
  forgetList:
    "That's your count, the questions and tips you've heard, any open check-in, your wishes, and your time zone. Shall I forget all of it?",
  forgotten: "Done. I've forgotten all of it.",
  everythingStays: 'Then everything stays as it is.',
  cannotForgetNow: "I can't get to your record just now, so please ask me again later. A question meanwhile?",

  whatThereIs: 'I find questions to talk about, lead a check-in for two, and share tips on listening.',
  tryThese: 'Try “a question”, “start our check-in”, or “a listening tip”. Which would you like?',
  helpAfterQuestion:
    'Answer it together, any way you like; I stay out of it. You can also say “repeat”, “go deeper”, or “next”. Which would you like?',
  helpInTurn:
    "One of you talks, the other listens and later says it back. Say “we're done” when the turn is over, or “pause” for a break. Ready to move on?",
  helpAside:
    'Your check-in is still there for you. Say “back to the check-in”, or “a question” for something else. Which one?',
  yesOrNo: 'Just say “yes” or “no”, whichever suits you.',
  yoursToTry: ['Yours to try.', "That's all there is to it.", 'Over to you.'],
  listenerNow: 'For now the listener just listens, then says it back.',

  unclear: "Say “a question”, and I'll find you one.",
  unclearAgain: 'I can give you “a question” or “a listening tip”. Which one?',
  reachUs: "I'll be here. Whenever you like, say “Alexa, open Deep Talk.”",
  whatNow: 'What would you like?',
  goodbye: ['Bye, everyone.', 'Bye for now.', 'Until next time.'],
  ofCourse: "Of course. I'll be quiet.",
} as const satisfies Record<string, LineText>;

/** One wording, several that change with the day, or two that follow the number in {count}. */
export type LineText = string | readonly string[] | { readonly one: string; readonly other: string };

/** The parts every language has; English is the one that others are checked against. */
export type LineName = keyof typeof lines;
