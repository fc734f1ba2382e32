/** Numbers that say exactly how much. */
import type { WrittenNumber } from '../text/numbers/read-numbers.ts';

export type ExactNumber = WrittenNumber & { readonly value: number };

/** The number, where it has one value; null where there is none, and for 约20, 十余 and 3至5. */
export function exactly(number: WrittenNumber | null | undefined): ExactNumber | null {
  return number && !number.vague && hasValue(number) ? number : null;
}

function hasValue(number: WrittenNumber): number is ExactNumber {
  return number.value !== null;
}
