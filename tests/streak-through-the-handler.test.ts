import { describe, expect, test } from '@jest/globals';
import { localTime } from '../simulator/clock.ts';
import { Script } from '../simulator/script.ts';
import { homeForTests } from './conversation.ts';
import cases from './domain/streak-cases.json' with { type: 'json' };

const TEN = [
  'same evening, twice, two devices',
  'twenty past midnight counts for the evening before',
  'clocks go forward in New York',
  'clocks go back in New York',
  'red-eye, New York to London',
  'Honolulu to Auckland: a Saturday that never happened',
  'Auckland to Honolulu: a Friday lived twice',
  'two missed days spend both',
  'repair: a run of 5, a gap of 3, two days in a row',
  'a clock set back three hours',
  'a clock that was nine days ahead once',
];

/** Starts a check-in (yes to another one where today's is done), and gives a sign of life. */
async function checkIn(script: Script): Promise<void> {
  const started = await script.play('ask deep talk to start our check in');
  if (started?.speech?.startsWith("You've had")) await script.play('yes');
  await script.play("we're both done");
  await script.play("we're both done");
  await script.play("we're both done");
}

describe('worked cases of the streak, said aloud', () => {
  test.each(cases.filter(({ name }) => TEN.includes(name)).map((each) => [each.name, each] as const))(
    '%s',
    async (name, { checkins }) => {
      const home = await homeForTests();
      const script = new Script(home, { household: `case: ${name}` });
      for (const { at, zone, local, count, best, total, graceDays } of checkins) {
        await script.play('@new-session');
        await script.play(`@${localTime(Date.parse(at), zone)} ${zone}`);
        home.clock.set(Date.parse(at));
        await checkIn(script);
        const record = await home.record(`case: ${name}`);
        const { streak } = record as { readonly streak: Readonly<Record<string, number>> };
        expect({
          local,
          count: streak['count'],
          best: streak['best'],
          total: streak['total'],
          graceDays: streak['graceDays'],
        }).toEqual({ local, count, best, total, graceDays });
      }
    },
  );
});
