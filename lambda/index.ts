import { deepTalk } from './skill.ts';
import { dynamoStore } from './store.ts';

/** What Lambda calls, once for each thing a household says. */
export const handler = deepTalk({
  store: dynamoStore(process.env['HOUSEHOLDS_TABLE']),
  skillId: process.env['ALEXA_SKILL_ID'],
  clock: Date.now,
  log: (entry) => console.log(JSON.stringify(entry)),
});
