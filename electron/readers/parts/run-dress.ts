/**
 * Dress of a run that changes what its digits mean: raised and lowered ones are marks, struck ones do not count.
 * Plain text has signs for that; a number cell with such a sign is then for a person to read, and “m²” stays m².
 */
export type RunDress = 'raised' | 'lowered' | 'struck';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
/** COMBINING LONG STROKE OVERLAY, after the struck digit. */
const STRUCK = '\u0336';

/** `text` as it shows in that dress; only digits change. */
export function dressDigits(text: string, dress: RunDress): string {
  if (dress === 'struck') return text.replace(/\d/g, (digit) => digit + STRUCK);
  const signs = dress === 'raised' ? RAISED : LOWERED;
  return text.replace(/\d/g, (digit) => signs.charAt(Number(digit)));
}
