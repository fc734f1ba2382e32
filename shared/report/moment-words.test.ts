import { expect, it } from 'vitest';
import { momentWords } from './moment-words.ts';

it('says a moment in the words of an official date', () => {
  expect(momentWords(new Date(2026, 0, 20, 9, 5).toISOString())).toBe('2026年1月20日 9:05');
});
