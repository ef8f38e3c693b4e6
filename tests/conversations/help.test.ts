import { conversation } from '../conversation.ts';

conversation(
  'help at any time tells what there is',
  `
  User: open deep talk
  Skill: <welcome>
  User: no
  Skill: <offerCheckinInstead>
  User: no
  Skill: <goodbye>
  (the end)
  User: ask deep talk for help
  Skill: <whatThereIs> <tryThese>
  User: a question
  Skill: <question>
  User: help
  Skill: <helpAfterQuestion>
  User: repeat
  Skill: <question>
  User: go deeper
  Skill: <follow-up feeling>
`,
);

conversation(
  'help while a yes or no is waited for asks again',
  `
  User: open deep talk
  Skill: <welcome>
  User: help
  Skill: <whatThereIs> <offerQuestion>
  User: repeat
  Skill: <whatThereIs> <offerQuestion>
`,
);

conversation(
  'not understood: a hint, a choice, a question, and then goodbye',
  `
  User: ask deep talk to blorp the frumious
  Skill: <unclear>
  User: jabberwock frabjous
  Skill: <unclearAgain>
  User: brillig slithy toves
  Skill: <question light>
  User: mimsy borogoves
  Skill: <reachUs>
  (the end)
`,
);

conversation(
  'any understood word starts the patience anew',
  `
  User: ask deep talk to blorp the frumious
  Skill: <unclear>
  User: help
  Skill: <whatThereIs> <tryThese>
  User: jabberwock frabjous
  Skill: <unclear>
`,
);

conversation(
  'an answer that is neither yes nor no is asked for once more',
  `
  User: open deep talk
  Skill: <welcome>
  User: jabberwock frabjous
  Skill: <yesOrNo> <offerQuestion>
  User: brillig slithy toves
  Skill: <reachUs>
  (the end)
`,
);

conversation(
  'while a check-in waits, what is not understood leads back to it',
  `
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: pause
  Skill: <paused>
  (the end)
  User: ask deep talk to blorp the frumious
  Skill: <helpAside>
  User: jabberwock frabjous
  Skill: <turnOfFirst> <question good> <swapCue>
`,
);

conversation(
  'a listening tip is given and the microphone closes',
  `
  User: ask deep talk for a listening tip
  Skill: <tip> <yoursToTry>
  (the end)
  User: ask deep talk for a tip on paraphrasing
  Skill: <tip paraphrase> <yoursToTry>
  (the end)
`,
);

conversation(
  'stop, cancel and pause are always heard',
  `
  User: open deep talk
  Skill: <welcome>
  User: stop
  Skill: <goodbye>
  (the end)
  User: open deep talk
  Skill: <welcome>
  User: never mind
  Skill: <goodbye>
  (the end)
  User: open deep talk
  Skill: <welcome>
  User: hold on
  Skill: <ofCourse>
  (the end)
`,
);

conversation(
  'out of flow, every word of control has an answer',
  `
  User: ask deep talk to go deeper
  Skill: <question> <overToYou>
  (the end)
  User: ask deep talk to repeat that
  Skill: <question> <overToYou>
  (the end)
  User: tell deep talk we're done
  Skill: <noneOpen> <offerCheckin>
  User: start over
  Skill: <welcomeBack> <offerCheckin>
`,
);

conversation(
  'with the table down a question still comes, and nothing is said of the evenings',
  `
  @fail table on
  User: open deep talk
  Skill: <hello> <offerQuestion>
  User: yes
  Skill: <question>
  User: how are we doing
  Skill: <streakUnknown> <questionInstead>
  User: yes
  Skill: <question>
  @fail off
  User: how are we doing
  Skill: <streakFirst> <shallWe>
`,
);

conversation(
  'with the settings service down the evening is still counted',
  `
  @fail settings on
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: we're both done
  Skill: <roundNeed> <question need> <swapCue>
  User: how are we doing
  Skill: <todayMakes> <backToTurn>
`,
);

conversation(
  'with the table down no place is promised to be kept',
  `
  @fail table on
  User: ask deep talk to start our check in
  Skill: <checkinFirstEver> <question good> <firstTurnCue>
  User: someone's at the door
  Skill: <ofCourse>
  (the end)
`,
);
