/** The page that the library's reports are printed on, as the whole window knows it; changes are saved at once. */
import { create } from 'zustand';
import { STANDARD_STYLE, type PageStyle } from '../../shared/document/page-style.ts';
import { ProblemError } from '../../shared/problem.ts';
import { showProblem } from '../ui/toast.tsx';
import { bridge } from './bridge.ts';
import { problemOf } from './library-store.ts';

interface PageStyleStore {
  readonly style: PageStyle;
  /** Reads it again. Throws a ProblemError. */
  readonly load: () => Promise<void>;
  /** Takes effect at once and is saved; where that fails, what is stored holds again and the user hears of it. */
  readonly change: (style: PageStyle) => void;
  /** Waits until the last change is saved. */
  readonly settled: () => Promise<void>;
}

let saving: Promise<void> = Promise.resolve();

export const usePageStyle = create<PageStyleStore>()((set, get) => {
  const load = async () => {
    await saving;
    const answer = await bridge.loadPageStyle({});
    if (!answer.ok) throw new ProblemError(answer.problem);
    set({ style: answer.style });
  };
  const save = async (style: PageStyle) => {
    // A later change is on its way: it saves for both.
    if (get().style !== style) return;
    try {
      const answer = await bridge.savePageStyle({ style });
      if (!answer.ok) throw new ProblemError(answer.problem);
    } catch (error) {
      showProblem(problemOf(error, '保存版式'));
      const stored = await bridge.loadPageStyle({}).catch(() => null);
      if (stored?.ok && get().style === style) set({ style: stored.style });
    }
  };
  return {
    style: STANDARD_STYLE,
    load,
    change: (style) => {
      set({ style });
      saving = saving.then(() => save(style));
    },
    settled: () => saving,
  };
});
