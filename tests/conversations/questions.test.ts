import { conversation } from '../conversation.ts';

conversation(
  'a question over dinner is one breath, then silence',
  `
  User: Alexa, ask Deep Talk for a question
  Skill: <question> <overToYou>
  (the end)
`,
);

conversation(
  'what was asked for is given',
  `
  User: ask deep talk for a deep question about dreams
  Skill: <deepChoice> <question dreams deep> <overToYou>
  (the end)
  User: ask deep talk for something light about work for the family
  Skill: <question work light> <overToYou>
  (the end)
`,
);

conversation(
  'a question in a session is the last thing said, and going deeper follows it',
  `
  User: open deep talk
  Skill: <welcome>
  User: a light question about our childhood
  Skill: <question childhood light>
  User: go deeper
  Skill: <follow-up feeling>
  User: go deeper
  Skill: <question childhood medium>
  User: go deeper
  Skill: <follow-up feeling>
  User: go deeper
  Skill: <deepChoice> <question childhood deep>
  User: go deeper
  Skill: <asDeepAsItGoes>
  User: yes
  Skill: <question light>
`,
);

conversation(
  'with the family it goes sideways and never deep',
  `
  User: open deep talk
  Skill: <welcome>
  User: a question about home for the kids
  Skill: <question home>
  User: go deeper
  Skill: <follow-up detail>
  User: go deeper
  Skill: <follow-up us>
  User: go deeper
  Skill: <asFarAsItGoes>
  User: no thanks
  Skill: <goodbye>
  (the end)
`,
);

conversation(
  'going deeper works hours later, from another device',
  `
  User: ask deep talk for a light question about work
  Skill: <question work light> <overToYou>
  (the end)
  @device bedroom
  @2026-11-23T23:30
  User: ask deep talk to go deeper
  Skill: <follow-up feeling> <overToYou>
  (the end)
`,
);

conversation(
  'next keeps the wish for half an hour',
  `
  User: ask deep talk for a deep question about growing
  Skill: <deepChoice> <question growth deep> <overToYou>
  (the end)
  User: ask deep talk for a light question
  Skill: <question light> <overToYou>
  (the end)
  User: ask deep talk for the next one
  Skill: <question light> <overToYou>
  (the end)
`,
);

conversation(
  'people talking right after a question are left to it',
  `
  User: open deep talk
  Skill: <welcome>
  User: yes please
  Skill: <question>
  User: well when I was ten we lived by the river
  Skill: <leaveYouToIt>
  (the end)
`,
);

conversation(
  'a yes right after a question is somebody at the table',
  `
  User: open deep talk
  Skill: <welcome>
  User: yes
  Skill: <question>
  User: yes
  Skill: <leaveYouToIt>
  (the end)
`,
);

conversation(
  'silence hears the question once more and then has its peace',
  `
  User: open deep talk
  Skill: <welcome>
  User: yes
  Skill: <question>
  @silence
  Skill: <noRush> <question>
  @silence
  (the end)
  User: what a day
  (not for Deep Talk)
`,
);

conversation(
  'repeat, next and back walk through the questions',
  `
  User: open deep talk
  Skill: <welcome>
  User: a question about home
  Skill: <question home>
  User: say that again
  Skill: <question home>
  User: next
  Skill: <question home>
  User: go back
  Skill: <question home>
  User: stop
  Skill: <leaveYouToIt>
  (the end)
`,
);

conversation(
  'a hard topic waits for a good moment, and a no leads to something light',
  `
  User: open deep talk
  Skill: <welcome>
  User: something about hard topics
  Skill: <gate>
  User: no
  Skill: <offerLight>
  User: yes
  Skill: <question light>
`,
);

conversation(
  'a hard topic comes after a yes',
  `
  User: ask deep talk for a question about hard topics
  Skill: <gate>
  User: yes
  Skill: <question hardtopics>
`,
);

conversation(
  'closeness is not for the whole table',
  `
  User: open deep talk
  Skill: <welcome>
  User: a question about closeness for the family
  Skill: <notForThisTable>
  User: yes
  Skill: <question>
`,
);

conversation(
  'a theme nobody knows still gets a question',
  `
  User: ask deep talk for a question about submarines
  Skill: <question> <overToYou>
  (the end)
`,
);

conversation(
  'who is at the table stays so for the next wish',
  `
  User: ask deep talk for a question for the kids
  Skill: <question> <overToYou>
  (the end)
  User: ask deep talk for a question about closeness
  Skill: <notForThisTable>
  User: no
  Skill: <goodbye>
  (the end)
`,
);

conversation(
  'a theme with one question of a depth goes on to its next one',
  `
  User: ask deep talk for a question about making up after a fight
  Skill: <gate>
  User: yes
  Skill: <question repair medium>
  User: next
  Skill: <deepChoice> <question repair deep>
`,
);
