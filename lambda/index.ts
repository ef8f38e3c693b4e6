import { householdDay } from './domain/calendar.ts';
import { deepTalk } from './skill.ts';
import { dynamoStore } from './store.ts';

/** What Lambda calls, once for each thing a household says. */
export const handler = deepTalk({
  store: dynamoStore(process.env['HOUSEHOLDS_TABLE']),
  skillId: process.env['ALEXA_SKILL_ID'],
  clock: Date.now,
  log: (entry) => console.log(JSON.stringify(entry)),
});

// The first local date of a process costs about 10 ms; paid here, it is not part of anybody's wait for an answer.
householdDay(Date.now(), 'America/New_York');
