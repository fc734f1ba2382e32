import { expect, it } from 'vitest';
import { wordsAt } from './visible-text.ts';

const TEXT = '收到10件，办结10件，公开10件。';

it.each<[string, number | null | undefined, number]>([
  ['10件', 2, 2],
  ['10件', 8, 8],
  // Typing has moved them.
  ['10件', 3, 2],
  ['10件', 7, 8],
  ['10件', 5, 2],
  ['10件', 0, 2],
  ['10件', 18, 14],
  ['10件', null, 2],
  ['10件', undefined, 2],
  ['20件', 2, -1],
  ['20件', null, -1],
])('%s at %s stands where it stands or nearest to that: at %d', (quote, start, at) => {
  expect(wordsAt(TEXT, quote, start)).toBe(at);
});
