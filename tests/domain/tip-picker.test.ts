import { describe, expect, test } from '@jest/globals';
import { contentFor } from '../../lambda/content/index.ts';
import { pickTip } from '../../lambda/domain/tip-picker.ts';
import { TECHNIQUES } from '../../lambda/domain/vocabulary.ts';

const { tips } = contentFor('en-US');
const deal = (count: number, audience: 'couple' | 'family') => {
  let heard: ReadonlySet<number> = new Set();
  return Array.from({ length: count }, () => {
    const picked = pickTip(tips, heard, 'anyone', { audience });
    heard = picked?.heard ?? heard;
    return { id: picked?.tip.id, heard: heard.size };
  });
};

describe('picking a tip', () => {
  test('every tip comes once before the first comes again', () => {
    const dealt = deal(tips.length + 1, 'couple').map(({ id }) => id);
    expect(new Set(dealt.slice(0, -1)).size).toBe(tips.length);
    expect(dealt.at(-1)).toBe(dealt[0]);
  });

  test('starting over forgets what was heard', () => {
    expect(deal(tips.length + 1, 'couple').at(-1)?.heard).toBe(1);
  });

  test('a technique that was named is given, also when it was heard, and nothing else is forgotten', () => {
    for (const technique of TECHNIQUES) {
      const heard = new Set(tips.map(({ number }) => number));
      const picked = pickTip(tips, heard, 'anyone', { technique, audience: 'couple' });
      expect([picked?.tip.technique, picked?.heard.size]).toEqual([technique, tips.length]);
    }
  });

  test('what does not suit the table is not given', () => {
    expect(pickTip(tips, new Set(), 'anyone', { technique: 'touch', audience: 'family' })).toBeUndefined();
    const fit = tips.filter(({ audiences }) => audiences.includes('family'));
    expect(new Set(deal(fit.length, 'family').map(({ id }) => id)).size).toBe(fit.length);
  });
});
