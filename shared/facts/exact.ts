/** Numbers that say exactly how much. */
import type { WrittenNumber } from '../text/numbers/read-numbers.ts';
import type { Count } from '../text/statements/statement.ts';

export type ExactNumber = WrittenNumber & { readonly value: number };

/** The number, where it has one value; null where there is none, and for 约20, 十余 and 3至5. */
export function exactly(number: WrittenNumber | null | undefined): ExactNumber | null {
  return number && !number.vague && hasValue(number) ? number : null;
}

function hasValue(number: WrittenNumber): number is ExactNumber {
  return number.value !== null;
}

/** Does it say exactly how many this agency had in its whole year: neither planned nor set as a task? */
export function isOfYear({ number, scope: { body, time, plan, duty } }: Count): boolean {
  const isOwn = body === 'own' && time === 'own' && !plan && !duty;
  return isOwn && number.role === 'count' && exactly(number) !== null;
}
