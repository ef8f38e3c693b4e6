import { describe, expect, test } from '@jest/globals';
import { credit, type DayRange, NO_STREAK, type Streak } from '../../lambda/domain/streak.ts';
import cases from './streak-cases.json' with { type: 'json' };

interface Case {
  readonly name: string;
  readonly pause?: DayRange;
  readonly covered?: readonly string[];
  readonly checkins: readonly {
    readonly at: string;
    readonly zone: string;
    readonly count: number;
    readonly best: number;
    readonly total: number;
    readonly graceDays: number;
  }[];
}

describe('the worked cases of the streak', () => {
  test.each((cases as unknown as readonly Case[]).map((each) => [each.name, each] as const))(
    '%s',
    (_name, each) => {
      let streak: Streak = { ...NO_STREAK, ...(each.pause && { pause: each.pause }) };
      for (const { at, zone, ...expected } of each.checkins) {
        streak = credit(streak, { at: Date.parse(at), zone }, new Set(each.covered)).streak;
        const { count, best, total, graceDays } = streak;
        const { local, ...figures } = expected as typeof expected & { readonly local: string };
        expect({ local, count, best, total, graceDays }).toEqual({ local, ...figures });
      }
    },
  );
});
