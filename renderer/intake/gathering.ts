/** Looking through dropped folders, as the screen shows it. */
import { create } from 'zustand';
import { findFiles } from './folders.ts';

interface Gathering {
  /** Files found so far; null while no folder is looked through. */
  readonly found: number | null;
  /** How many files of the last folders no report can be in. */
  readonly passedOver: number;
  /** Answers the files; null where it was stopped. */
  readonly gather: (entries: readonly FileSystemEntry[]) => Promise<readonly File[] | null>;
  readonly stop: () => void;
}

/** So many files are found between two looks at the screen. */
const STEP = 20;
/** Counts up with every folder that is looked through; an older one stops. */
let run = 0;

export const useGathering = create<Gathering>()((set) => ({
  found: null,
  passedOver: 0,
  gather: async (entries) => {
    const own = ++run;
    set({ found: 0, passedOver: 0 });
    const result = await findFiles(entries, {
      onFound: (found) => {
        if (found % STEP === 0) set({ found });
      },
      isStopped: () => run !== own,
    });
    if (!result) return null;
    set({ found: null, passedOver: result.passedOver });
    return result.files;
  },
  stop: () => {
    run += 1;
    set({ found: null, passedOver: 0 });
  },
}));
