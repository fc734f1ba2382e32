import { describe, expect, it } from 'vitest';
import type { Tag } from './lexicon/tags.ts';
import { sequence, sequenceEnd } from './sequence.ts';
import type { Token } from './tokens.ts';

/** Tokens from `tag` and `tag:key` between blanks. */
function tokens(source: string): Token[] {
  return source
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [tag = '', key = ''] = word.split(':');
      return { tag: tag as Tag, key, word: tag, start: 0, end: 1, number: null };
    });
}

describe('a sequence of tags', () => {
  it.each([
    // steps, tokens, where it ends
    ['act', 'act of', 1],
    ['act', 'of act', -1],
    ['act', '', -1],
    ['act of', 'act of apply', 2],
    ['act of', 'act apply', -1],
    ['act of?', 'act of of', 2],
    ['act of?', 'act apply', 1],
    ['act of*', 'act apply', 1],
    ['act of*', 'act of of of apply', 4],
    ['act of+', 'act apply', -1],
    ['act of+', 'act of', 2],
    ['act of+', 'act of of of', 4],
    ['act|apply of', 'apply of', 2],
    ['act|apply of', 'is of', -1],
    ['act|apply+ of', 'act apply act of', 4],
    ['time:last carry', 'time:last carry:on', 2],
    ['time:last carry', 'time:this carry:on', -1],
    ['time carry:on|carry:noun', 'time:this carry:noun', 2],
    ['time carry:on|carry:noun', 'time:this carry:in', -1],
    ['of? act', 'act', 1],
    ['of* act?', 'apply', 0],
  ])('%j takes of %j all up to token %i', (steps, words, end) => {
    expect(sequenceEnd(tokens(words), 0, sequence(steps))).toBe(end);
  });

  it('begins at the token it is asked about', () => {
    const words = tokens('of act of apply');
    expect(sequenceEnd(words, 1, sequence('act of'))).toBe(3);
    expect(sequenceEnd(words, 0, sequence('act of'))).toBe(-1);
    expect(sequenceEnd(words, 4, sequence('act'))).toBe(-1);
  });

  it('takes what it can and never goes back', () => {
    expect(sequenceEnd(tokens('of of'), 0, sequence('of* of'))).toBe(-1);
    expect(sequenceEnd(tokens('of'), 0, sequence('of? of'))).toBe(-1);
  });
});
