import { isSafe } from 'redos-detector';
import { describe, expect, test } from 'vitest';
import { triesPerCharacter } from './backtracking';

/** Tries double with each character. */
const DOUBLING = [/^(?:a+)+b/u, /^(?:a|a)*b/u, /^(?:a?b?)*c/u, /^(?:a|ab|b)*c/u, /^(?:[\d,]+,?)*件/u];

/** Time grows with the square of the text: a run is tried from each of its characters, or split in every way. */
const SQUARE = [
  /a+b/u,
  /^a+a+b/u,
  /\d+[,，]?\d+x/u,
  /[^。]*共[^。]*件/u,
  /\s*$/u,
  /^.*共.*件$/u,
  /(?=\d+)x/u,
  /^\s*(.*\S)\s*$/u,
];

/** Each character is tried a few times at most. */
const LINEAR = [
  /a+/u,
  /^a+b/u,
  /a+b/uy,
  /[。][^。]*件/u,
  /^(?:\d{1,3},)*\d{3}$/u,
  /(?:^|[。])[^。]*件/u,
  /^\s*(\S+)\s*$/u,
  /\S+(?: \S+)*/gu,
  /\p{L}x/u,
  /(?<=共)\d/u,
];

/** What stands before a run keeps it from being tried again. */
const LOOKING_BEHIND = [/(?<!\d)\d+件/u, /(?<![\s.])[\s.]+$/u];

describe('how badly a pattern may backtrack', () => {
  test.each([...DOUBLING, ...SQUARE])('%s is found', (pattern) => {
    expect(triesPerCharacter(pattern)).toBe(Infinity);
  });

  test.each([...LINEAR, ...LOOKING_BEHIND])('%s is let pass', (pattern) => {
    expect(triesPerCharacter(pattern)).toBe(1);
  });

  test('bounds count as tries, divided by the length of the word that makes them', () => {
    expect(triesPerCharacter(/a{1,12}b/u)).toBe(12);
    expect(triesPerCharacter(/共[^。]{0,60}件/u)).toBe(60);
    expect(triesPerCharacter(/共计[^。]{0,60}件/u)).toBe(30);
    expect(triesPerCharacter(/(?<!共.{0,9})件/u)).toBe(9);
  });

  test('looking behind without bounds is found', () => {
    expect(triesPerCharacter(/(?<!共.*)件/u)).toBe(Infinity);
  });

  test('what it cannot read is said', () => {
    expect(() => triesPerCharacter({ source: '(a)\\1', flags: 'u' })).toThrow(/back reference/u);
  });

  // It takes no account of what a look ahead reads; its steps are counted, not timed.
  test.each([...DOUBLING, ...SQUARE.filter(({ source }) => !source.includes('?='))])(
    'redos-detector finds %s too',
    (pattern) => {
      expect(isSafe(pattern, { maxSteps: 5000, maxScore: 40 }).safe).toBe(false);
    },
  );
});
