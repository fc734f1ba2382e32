/** Numbers that can only be a change against last year: 增3, 减2, +1. */
import { readFigure } from '../../report/reading.ts';

export function isChangeWord(text: string): boolean {
  return /^[增减+＋]/u.test(text.trim()) && readFigure(text, 'count').value === null;
}
