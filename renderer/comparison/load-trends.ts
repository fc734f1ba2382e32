/** The trends of an agency: its reports of all years are opened for them. */
import { oneAYear, trendsOf, type Trend } from '../../shared/comparison/trends.ts';
import type { LibraryRow } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';

export type LoadedTrends =
  | { readonly ok: true; readonly trends: readonly Trend[] }
  | { readonly ok: false; readonly problem: Problem };

/** Trends over `rows`, the reports of one agency; `compared`: ids of the two beside each other. */
export async function loadTrends(
  rows: readonly LibraryRow[],
  compared: readonly string[],
): Promise<LoadedTrends> {
  const opened = await Promise.all(oneAYear(rows, compared).map(({ id }) => bridge.openEntry({ id })));
  const failed = opened.find((answer) => !answer.ok);
  if (failed && !failed.ok) return { ok: false, problem: failed.problem };
  return { ok: true, trends: trendsOf(opened.flatMap((one) => (one.ok ? [one.entry.report] : []))) };
}
