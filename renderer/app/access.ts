/** Whether the library can be changed here, as the whole window knows it. */
import { create } from 'zustand';
import type { Problem } from '../../shared/problem.ts';
import { showProblem } from '../ui/toast.tsx';
import { bridge } from './bridge.ts';

interface Access {
  /** Why the library can only be looked at; null while it can be changed. */
  readonly readingOnly: Problem | null;
  /** Asks; a question that nobody answers changes nothing. */
  readonly ask: () => Promise<void>;
}

export const useAccess = create<Access>()((set) => ({
  readingOnly: null,
  ask: async () => {
    try {
      const answer = await bridge.libraryAccess({});
      if (answer.ok) set({ readingOnly: answer.readingOnly });
    } catch {
      return;
    }
  },
}));

/** Can the library only be looked at? What changes it is greyed out then. */
export const useIsLocked = () => useAccess((state) => state.readingOnly !== null);

/** Can the library be changed? Where not, says why: for keys and drops, which nothing can grey out. */
export function mayChange(): boolean {
  const { readingOnly } = useAccess.getState();
  if (readingOnly) showProblem(readingOnly);
  return readingOnly === null;
}
