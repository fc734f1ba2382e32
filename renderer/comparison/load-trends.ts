/** The trends of an agency: its reports of all years are opened for them. */
import { oneAYear, trendsOf } from '../../shared/comparison/trends.ts';
import type { LibraryRow } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';

/** Trends over `rows`, the reports of one agency; `compared`: ids of the two beside each other. */
export async function loadTrends(rows: readonly LibraryRow[], compared: readonly string[]) {
  const opened = await Promise.all(oneAYear(rows, compared).map(({ id }) => bridge.openEntry({ id })));
  const failed = opened.find((answer) => !answer.ok);
  if (failed && !failed.ok) return { kind: 'problem' as const, problem: failed.problem };
  return {
    kind: 'trends' as const,
    trends: trendsOf(opened.flatMap((one) => (one.ok ? [one.entry.report] : []))),
  };
}
