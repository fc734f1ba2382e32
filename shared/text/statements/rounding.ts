/** How far a number may be from what it stands for: 9.63万 is rounded to a hundred. */
import type { WrittenNumber } from '../numbers/read-numbers.ts';

/** What the last digit that is written is worth: 0.1 of 3.2, 1000 of 1.2万. */
export function stepOf({ text }: Pick<WrittenNumber, 'text'>): number {
  const decimals = /[.点](\d+)/u.exec(text)?.[1]?.length ?? 0;
  const size = text.endsWith('亿') ? 1e8 : text.endsWith('万') ? 1e4 : 1;
  return size / 10 ** decimals;
}

/** Is a number told with decimals, as only what is rounded has them? */
export function isRounded({ text }: Pick<WrittenNumber, 'text'>): boolean {
  return /[.点]/u.test(text);
}
