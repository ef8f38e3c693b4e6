import { conversation } from '../conversation.ts';

/** A whole check-in in three sentences, and what is said of the run at its end. */
const checkin = (opening: string, clause: string) => `
  User: ask deep talk to start our check in
  Skill: <${opening}> <question good> <firstTurnCue>
  User: we're both done
  Skill: <roundNeed> <question need> <swapCue>
  User: we're both done
  Skill: <roundThanks> <question thanks> <swapCue>
  User: we're both done
  Skill: <checkinOver> ${clause}
  (the end)`;
const first = (clause: string) => checkin('checkinFirstEver', clause);
const again = (clause: string) => checkin('checkinBegins', clause);

conversation(
  'the first milestone is at three',
  `
  ${first('One check-in so far.')}
  @2026-11-24T21:00
  ${again("That's two evenings in a row.")}
  @2026-11-25T21:00
  ${again("That's three evenings in a row. Nice, you two.")}
`,
);

conversation(
  'a day away is covered, and named once',
  `
  ${first('One check-in so far.')}
  @2026-11-25T21:00
  User: ask deep talk how we are doing
  Skill: One check-in so far. Yesterday is covered. A check-in today makes it two in a row. <shallWe>
  User: no
  Skill: <offerQuestion>
  User: no
  Skill: <goodbye>
  (the end)
  ${again("That's two evenings in a row, with yesterday covered.")}
  @2026-11-26T21:00
  ${again("That's three evenings in a row. Nice, you two.")}
`,
);

conversation(
  'after a long gap the total comes first, then the offer, and two days in a row bring the run back',
  `
  ${first('One check-in so far.')}
  @2026-11-24T21:00
  ${again("That's two evenings in a row.")}
  @2026-11-25T21:00
  ${again("That's three evenings in a row. Nice, you two.")}
  @2026-11-29T21:00
  User: ask deep talk how we are doing
  Skill: Three check-ins so far. Your best run is three evenings. A check-in today starts a fresh run. Two days in a row bring back your run of three. <shallWe>
  User: stop
  Skill: <goodbye>
  (the end)
  ${again('Four check-ins so far, and one more tomorrow brings back your run of three.')}
  @2026-11-30T21:00
  ${again('Your run is back: five evenings.')}
`,
);

conversation(
  'a pause said beforehand covers the days away',
  `
  ${first('One check-in so far.')}
  User: ask deep talk to pause our streak until friday
  Skill: You're covered until Friday. Enjoy your time away.
  (the end)
  @2026-11-28T21:00
  ${again("That's two evenings in a row.")}
`,
);

conversation(
  'a pause said afterwards covers the days that were missed',
  `
  ${first('One check-in so far.')}
  @2026-11-28T20:00
  User: tell deep talk we were away
  Skill: Welcome home. The last four days are covered. <offerCheckin>
  User: stop
  Skill: <goodbye>
  (the end)
  ${again("That's two evenings in a row.")}
`,
);

conversation(
  'without a day it is asked once, and then it is seven',
  `
  User: ask deep talk to pause our streak
  Skill: <untilWhen>
  User: jabberwock frabjous
  Skill: Then I'll cover the next seven days, until Monday, November thirtieth.
  (the end)
  User: ask deep talk to pause our streak
  Skill: <untilWhen>
  User: pause our streak
  Skill: Then I'll cover the next seven days, until Monday, November thirtieth.
  (the end)
  User: ask deep talk to pause our streak for three days
  Skill: You're covered until Thursday. Enjoy your time away.
  (the end)
`,
);

conversation(
  'a pause is thirty days at most',
  `
  User: tell deep talk we are away for ten weeks
  Skill: Thirty days is as far as I can go, so you're covered until Wednesday, December twenty-third.
  (the end)
`,
);

conversation(
  'who does not want to be counted is not, and can still ask',
  `
  User: ask deep talk to stop counting
  Skill: <countsQuietly>
  (the end)
  ${first('')}
  @2026-11-24T07:00
  User: ask deep talk how we are doing
  Skill: One check-in so far. A check-in today makes it two in a row. <shallWe>
  User: stop
  Skill: <goodbye>
  (the end)
  User: ask deep talk to start counting again
  Skill: <countsAgain> One check-in so far.
  (the end)
  @2026-11-24T21:00
  ${again("That's two evenings in a row.")}
`,
);

conversation(
  'leaving within the first talk time does not count, going on does',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: stop
  Skill: <keptForLater>
  (the end)
  User: ask deep talk to start our check in
  Skill: <alreadyIn> <turnOfFirst> <question good> <swapCue>
  User: how are we doing
  Skill: <todayMakes> <backToTurn>
`,
);

conversation(
  'a check-in that was begun and left to talk counts, though nobody came back before morning',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  @silence
  Skill: <stillYourTurn>
  @silence
  (the end)
  @2026-11-24T21:00
  User: open deep talk
  Skill: <welcomeBack> One check-in so far. <offerCheckin>
  User: stop
  Skill: <goodbye>
  (the end)
  User: open deep talk
  Skill: <welcomeBack> <offerCheckin>
`,
);

conversation(
  'forgetting asks once, and twice on request, and does nothing on a no',
  `
  ${first('One check-in so far.')}
  User: tell deep talk to forget us
  Skill: <forgetAsk>
  User: forget us
  Skill: <forgetList>
  User: no
  Skill: <everythingStays>
  (the end)
  @2026-11-24T07:00
  User: ask deep talk how we are doing
  Skill: One check-in so far. A check-in today makes it two in a row. <shallWe>
`,
);

conversation(
  'after a yes everything is gone, and the next evening is the first',
  `
  ${first('One check-in so far.')}
  User: tell deep talk to delete our data
  Skill: <forgetAsk>
  User: yes
  Skill: <forgotten>
  (the end)
  User: open deep talk
  Skill: <welcome>
  User: no
  Skill: <offerCheckinInstead>
  User: yes
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
`,
);

conversation(
  'silence or a later yes forgets nothing',
  `
  ${first('One check-in so far.')}
  User: tell deep talk to forget us
  Skill: <forgetAsk>
  @silence
  Skill: <forgetAsk>
  @silence
  (the end)
  User: tell deep talk to forget us
  Skill: <forgetAsk>
  User: how are we doing
  Skill: One check-in so far. This run began today.
  (the end)
  User: tell deep talk to forget us
  Skill: <forgetAsk>
  User: a question
  Skill: <question>
  User: yes
  Skill: <leaveYouToIt>
  (the end)
  User: ask deep talk how we are doing
  Skill: One check-in so far. This run began today.
  (the end)
`,
);

conversation(
  'with the table down nothing is claimed of forgetting, pausing or counting',
  `
  @fail table on
  User: tell deep talk to forget us
  Skill: <cannotForgetNow>
  User: no
  Skill: <goodbye>
  (the end)
  User: ask deep talk to pause our streak until friday
  Skill: <streakUnknown> <questionInstead>
  User: stop
  Skill: <goodbye>
  (the end)
  User: ask deep talk to stop counting
  Skill: <streakUnknown> <questionInstead>
  User: yes
  Skill: <question>
`,
);

conversation(
  'a check-in goes on through an outage and is counted when the table is back',
  `
  @fail table on
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're done
  Skill: <swap> <question good> <swapCue>
  User: we're both done
  Skill: <roundNeed> <question need> <swapCue>
  @fail off
  User: we're both done
  Skill: <roundThanks> <question thanks> <swapCue>
  @fail table on
  User: how are we doing
  Skill: <streakUnknown> <backToTurn>
  @fail off
  User: we're done
  Skill: <swap> <question thanks> <swapCue>
  User: we're done
  Skill: <checkinOver> One check-in so far.
  (the end)
`,
);

conversation(
  'a red-eye flight costs nothing',
  `
  @2026-05-04T20:00 America/New_York
  ${first('One check-in so far.')}
  @2026-05-05T20:00 Europe/London
  ${again("That's two evenings in a row.")}
  @2026-05-06T20:00 Europe/London
  ${again("That's three evenings in a row. Nice, you two.")}
`,
);

conversation(
  'left within the first talk time and never gone on with, it does not count the next day',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: stop
  Skill: <keptForLater>
  (the end)
  User: ask deep talk for a listening tip
  Skill: <tip> <yoursToTry>
  (the end)
  @2026-11-24T21:00
  User: ask deep talk how we are doing
  Skill: <streakFirst> <shallWe>
`,
);

conversation(
  'a pause said after the check-in of the return brings the run back',
  `
  ${first('One check-in so far.')}
  @2026-11-24T21:00
  ${again("That's two evenings in a row.")}
  @2026-11-30T21:00
  ${again('Three check-ins so far.')}
  User: tell deep talk we were away
  Skill: Welcome home. The last five days are covered. Three evenings in a row, today included.
  (the end)
`,
);

conversation(
  'days further back than seven are not claimed',
  `
  ${first('One check-in so far.')}
  @2026-12-08T21:00
  User: tell deep talk we were away for two weeks
  Skill: Welcome home. The last seven days are covered. <offerCheckin>
`,
);

conversation(
  'seven days by default never shorten a longer pause',
  `
  User: ask deep talk to pause our streak for two weeks
  Skill: You're covered until Monday, December seventh. Enjoy your time away.
  (the end)
  User: ask deep talk to pause our streak
  Skill: <untilWhen>
  User: jabberwock frabjous
  Skill: You're covered until Monday, December seventh. Enjoy your time away.
  (the end)
`,
);

conversation(
  'the offer is made only while tomorrow can still take it up',
  `
  ${first('One check-in so far.')}
  @2026-11-24T21:00
  ${again("That's two evenings in a row.")}
  @2026-11-25T21:00
  ${again("That's three evenings in a row. Nice, you two.")}
  @2026-12-01T21:00
  ${again('Four check-ins so far, and one more tomorrow brings back your run of three.')}
  @2026-12-08T21:00
  ${again('Five check-ins so far.')}
`,
);

conversation(
  'until when is no question of the check-in',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: pause our streak
  Skill: <untilWhen>
  User: yes
  Skill: <untilWhen>
  User: we're done
  Skill: <turnOfFirst> <question good> <swapCue>
`,
);

conversation(
  'after four in the morning last night is closed and counted',
  `
  @2026-11-23T23:50
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're done
  Skill: <swap> <question good> <swapCue>
  @2026-11-24T04:01
  User: tell deep talk we're done
  Skill: <lastNightClosed> <offerCheckin>
`,
);
