/** The notices of the year one by one, each calculated on one of the two scales: values for the wizard. */
import { feeFor, feeWords, type FeeScale } from '../../shared/fees/scale.ts';

/** One notice while it is typed; null where nothing has been typed yet. */
export interface FeeRow {
  readonly key: number;
  readonly scale: FeeScale;
  /** By case: the applicant's first application of the month that the notice is for. */
  readonly from: number | null;
  /** By case: the last one; by page: the pages of the application. */
  readonly to: number | null;
}

export function newRow(rows: readonly FeeRow[]): FeeRow {
  const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
  return { key, scale: rows.at(-1)?.scale ?? 'case', from: 1, to: null };
}

/** The fee of a notice and how it comes about; null while it cannot be calculated. */
export function rowFee({
  scale,
  from,
  to,
}: FeeRow): { readonly total: number; readonly words: string } | null {
  const first = scale === 'page' ? 1 : from;
  if (first === null || to === null || first > to) return null;
  const fee = feeFor(scale, first, to);
  return { total: fee.total, words: feeWords(scale, fee).join('；') };
}

/** Notices and their amount: what costs nothing needs no notice. Null while a row is not finished. */
export function sumOfRows(
  rows: readonly FeeRow[],
): { readonly notices: number; readonly amount: number } | null {
  const fees = rows.map(rowFee);
  if (fees.some((fee) => fee === null)) return null;
  const charged = fees.flatMap((fee) => (fee && fee.total > 0 ? [fee.total] : []));
  return { notices: charged.length, amount: charged.reduce((sum, total) => sum + total, 0) };
}
