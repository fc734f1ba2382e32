/** The list of reports as the whole window knows it: read again after every change. */
import { create } from 'zustand';
import type { LibraryRow } from '../../shared/contract.ts';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import { bridge } from './bridge.ts';

interface Library {
  /** Newest year first; null until the first answer. */
  readonly rows: readonly LibraryRow[] | null;
  /** What had to be repaired while loading, until the user has seen it. */
  readonly repairs: readonly string[];
  /** Why the list could not be read; the last good list stays beside it. */
  readonly problem: Problem | null;
  /** Agency that the list is narrowed to; null for all. */
  readonly agency: string | null;
  readonly load: () => Promise<readonly LibraryRow[]>;
  readonly dismissRepairs: () => void;
  readonly showAgency: (agency: string | null) => void;
}

export const useLibrary = create<Library>()((set, get) => ({
  rows: null,
  repairs: [],
  problem: null,
  agency: null,
  load: async () => {
    try {
      const answer = await bridge.listLibrary({});
      if (!answer.ok) throw new ProblemError(answer.problem);
      const { rows, repairs } = answer;
      const known = new Set([...get().repairs, ...repairs]);
      set({ rows, repairs: [...known], problem: null });
      if (rows.some((row) => !row.isChecked)) askAgain();
    } catch (error) {
      set({ problem: problemOf(error, '打开资料库') });
    }
    return get().rows ?? [];
  },
  dismissRepairs: () => set({ repairs: [] }),
  showAgency: (agency) => set({ agency }),
}));

/** While the rules are still at work the list is asked for again. */
const ASK_AGAIN_MS = 600;
let asking: ReturnType<typeof setTimeout> | undefined;

function askAgain(): void {
  clearTimeout(asking);
  asking = setTimeout(() => void useLibrary.getState().load(), ASK_AGAIN_MS);
}

/** The problem that an error carries; anything else while `activity` is something nobody foresaw. */
export function problemOf(error: unknown, activity: string): Problem {
  return error instanceof ProblemError ? error.problem : problem('unexpected', activity);
}

/** Agencies of the library, most reports first. */
export function agenciesOf(rows: readonly LibraryRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { agency } of rows) if (agency !== null) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'zh-CN'))
    .map(([agency]) => agency);
}

/** What a row is called in a sentence: `清河县水利局2024年的年报`. */
export function rowTitle(row: Pick<LibraryRow, 'agency' | 'year'>): string {
  return `${row.agency ?? '机关不明'}${row.year === null ? '' : `${row.year}年`}的年报`;
}
