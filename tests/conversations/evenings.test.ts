import { conversation } from '../conversation.ts';

conversation(
  'a first night starts a streak, and the next one makes two',
  `
  User: open deep talk
  Skill: <welcome>
  User: start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're done
  Skill: <swap> <question good> <swapCue>
  User: we're done
  Skill: <roundNeed> <question need> <swapCue>
  User: your turn
  Skill: <swap> <question need> <swapCue>
  User: next
  Skill: <roundThanks> <question thanks> <swapCue>
  User: yes
  Skill: <swap> <question thanks> <swapCue>
  User: finished
  Skill: <checkinOver> One check-in so far.
  (the end)
  @2026-11-24T21:00
  User: open deep talk
  Skill: <welcomeBack> <offerCheckin>
  User: yes
  Skill: <checkinBegins> <question good> <firstTurnCue>
  User: we've both said it
  Skill: <roundNeed> <question need> <swapCue>
  User: we've both said it
  Skill: <roundThanks> <question thanks> <swapCue>
  User: we've both said it
  Skill: <checkinOver> That's two evenings in a row.
  (the end)
`,
);

conversation(
  'people who talk are left alone, and one sentence brings the check-in back',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: so then my boss said we had to start again
  Skill: <keepTime>
  (the end)
  User: I think it was a Tuesday
  (not for Deep Talk)
  @device bedroom
  User: Alexa, tell Deep Talk we're done
  Skill: <swap> <question good> <swapCue>
  @silence
  Skill: <stillYourTurn>
  @silence
  (the end)
  User: tell deep talk we're done
  Skill: <roundNeed> <question need> <swapCue>
`,
);

conversation(
  'the doorbell keeps the place',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: someone's at the door
  Skill: <paused>
  (the end)
  User: tell deep talk we're back
  Skill: <turnOfFirst> <question good> <swapCue>
  User: we're done
  Skill: <swap> <question good> <swapCue>
`,
);

conversation(
  'stopped half way, offered again the same evening',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're done
  Skill: <swap> <question good> <swapCue>
  User: stop
  Skill: <keptForLater>
  (the end)
  User: open deep talk
  Skill: <welcomeBack> <offerContinue>
  User: yes
  Skill: <turnOfSecond> <question good> <swapCue>
`,
);

conversation(
  'exit leaves at once and keeps the turn',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: exit
  (the end)
  User: ask deep talk to start our check in
  Skill: <alreadyIn> <turnOfFirst> <question good> <swapCue>
`,
);

conversation(
  'a wrong advance is taken back once',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: next
  Skill: <swap> <question good> <swapCue>
  User: go back
  Skill: <takenBack> <turnOfFirst> <question good> <swapCue>
  User: go back
  Skill: <nothingToTakeBack> <turnOfFirst> <question good> <swapCue>
`,
);

conversation(
  'short detours hand the turn back in the same reply',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: a listening tip
  Skill: <listenerNow> <tip> <backToTurn>
  User: how are we doing
  Skill: <todayMakes> <backToTurn>
  User: go deeper
  Skill: <follow-up feeling> <backToTurn>
  User: help
  Skill: <helpInTurn>
  User: repeat
  Skill: <turnOfFirst> <question good> <swapCue>
`,
);

conversation(
  'a question in between sets the check-in aside, and says so once',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: a question about dreams
  Skill: <checkinWaits> <question dreams>
  User: next
  Skill: <question dreams>
  User: back to the check in
  Skill: <turnOfFirst> <question good> <swapCue>
`,
);

conversation(
  'a second check-in the same evening is just for fun',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're both done
  Skill: <roundNeed> <question need> <swapCue>
  User: we're both done
  Skill: <roundThanks> <question thanks> <swapCue>
  User: we're both done
  Skill: <checkinOver> One check-in so far.
  (the end)
  User: ask deep talk to start our check in
  Skill: <offerExtra>
  User: yes
  Skill: <checkinBegins> <question good> <firstTurnCue>
  User: we're both done
  Skill: <roundNeed> <question need> <swapCue>
  User: we're both done
  Skill: <roundThanks> <question thanks> <swapCue>
  User: we're both done
  Skill: <checkinOver>
  (the end)
`,
);

conversation(
  'starting over begins the round again',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're both done
  Skill: <roundNeed> <question need> <swapCue>
  User: we're done
  Skill: <swap> <question need> <swapCue>
  User: start over
  Skill: <roundAgain> <question need> <swapCue>
`,
);

conversation(
  'after midnight it is still the same evening, at four it is not',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're done
  Skill: <swap> <question good> <swapCue>
  User: pause
  Skill: <paused>
  (the end)
  @2026-11-24T00:20
  User: tell deep talk we're back
  Skill: <turnOfSecond> <question good> <swapCue>
  User: pause
  Skill: <paused>
  (the end)
  @2026-11-24T04:01
  User: tell deep talk we're back
  Skill: <lastNightClosed> <offerCheckin>
`,
);

conversation(
  'the evening is counted where the device is',
  `
  @2026-11-23T21:00 Asia/Tokyo
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're both done
  Skill: <roundNeed> <question need> <swapCue>
  User: stop
  Skill: <keptForLater>
  (the end)
  @2026-11-24T05:00 Asia/Tokyo
  User: ask deep talk how are we doing
  Skill: <total> A check-in today makes it two in a row. <shallWe>
`,
);

conversation(
  'before and after today',
  `
  User: ask deep talk how are we doing
  Skill: <streakFirst> <shallWe>
  User: yes
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're both done
  Skill: <roundNeed> <question need> <swapCue>
  User: stop
  Skill: <keptForLater>
  (the end)
  @2026-11-24T07:00
  User: ask deep talk how are we doing
  Skill: <total> A check-in today makes it two in a row. <shallWe>
  User: no
  Skill: <offerQuestion>
  User: no
  Skill: <goodbye>
  (the end)
`,
);

conversation(
  'a yes to a check-in goes on with the one that is open',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: stop
  Skill: <keptForLater>
  (the end)
  User: ask deep talk how we are doing
  Skill: <streakFirst> <shallWe>
  User: yes
  Skill: <alreadyIn> <turnOfFirst> <question good> <swapCue>
`,
);
