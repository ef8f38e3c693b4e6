import { describe, expect, test } from '@jest/globals';
import { AUDIENCES, DEPTHS, oneOf } from '../../lambda/domain/vocabulary.ts';

describe('a word of a vocabulary', () => {
  test.each([
    ['deep', 'deep'],
    ['light', 'light'],
    ['Deep', undefined],
    ['', undefined],
    [undefined, undefined],
    [2, undefined],
  ])('%s is %s', (value, word) => {
    expect(oneOf(DEPTHS, value)).toBe(word);
  });

  test('belongs to its own vocabulary alone', () => {
    expect(oneOf(AUDIENCES, 'deep')).toBeUndefined();
  });
});
