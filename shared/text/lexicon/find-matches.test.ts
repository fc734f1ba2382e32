import { describe, expect, it } from 'vitest';
import { matchesOf } from './find-matches.ts';

describe('the matches of a pattern', () => {
  it('are those that matchAll gives, groups and places included', () => {
    const pattern = /(?<number>\d+)(?<unit>[件条])?/gu;
    const text = '收到12件，公开30条，共5';
    const plain = (matches: Iterable<RegExpExecArray>) =>
      [...matches].map(({ index, 0: words, groups }) => ({ index, words, ...groups }));
    expect(plain(matchesOf(text, pattern))).toEqual(plain(text.matchAll(pattern)));
  });

  it('begin at the start of a text, wherever the pattern was left', () => {
    const pattern = /件/gu;
    pattern.lastIndex = 3;
    expect(matchesOf('件件', pattern)).toHaveLength(2);
  });

  it('end where every match is empty, between the signs of a text', () => {
    expect(matchesOf('件𠮷条', /(?=[件条𠮷])/gu).map(({ index }) => index)).toEqual([0, 1, 3]);
  });

  it('may be looked for while others of the same pattern are gone through', () => {
    const pattern = /条/gu;
    const inner = matchesOf('条条', pattern).map(() => matchesOf('条', pattern).length);
    expect(inner).toEqual([1, 1]);
  });
});
