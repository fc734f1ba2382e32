/** What can be done with a report of the list. */
import type { LibraryRow } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, rowTitle, useLibrary } from '../app/library-store.ts';
import { showProblem, showToast } from '../ui/toast.tsx';

export interface RowActions {
  readonly open: (row: LibraryRow) => void;
  readonly compare: (row: LibraryRow) => void;
  readonly checkSheet: (row: LibraryRow) => void;
  readonly startFrom: (row: LibraryRow) => void;
  readonly rename: (row: LibraryRow) => void;
  readonly remove: (row: LibraryRow) => void;
}

/** Brings a removed report back; answers whether it is there again. */
export async function restoreReport(id: string): Promise<boolean> {
  let isBack = false;
  try {
    const answer = await bridge.restoreEntry({ id });
    if (answer.ok) isBack = true;
    else showProblem(answer.problem);
  } catch (error) {
    showProblem(problemOf(error, '恢复年报'));
  }
  await useLibrary.getState().load();
  return isBack;
}

/** Puts a report aside and offers the way back, for as long as it is not back already. */
export async function removeReport(row: LibraryRow): Promise<void> {
  let dismiss: (() => void) | null = null;
  try {
    const answer = await bridge.removeEntry({ id: row.id });
    if (answer.ok) {
      dismiss = showToast(`已把${rowTitle(row)}移出资料库，可以在“最近移出”里恢复。`, {
        title: '撤销',
        run: () => void restoreReport(row.id),
      });
    } else showProblem(answer.problem);
  } catch (error) {
    showProblem(problemOf(error, '移出资料库'));
  }
  await useLibrary.getState().load();
  const stop = useLibrary.subscribe(({ rows }) => {
    if (!rows?.some(({ id }) => id === row.id)) return;
    stop();
    dismiss?.();
  });
}
