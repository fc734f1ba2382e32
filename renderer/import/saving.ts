/** The conversation around saving: ask about duplicates, then go on to where the user wanted. */
import { useState } from 'react';
import type { LibraryRow } from '../../shared/contract.ts';
import { useNavigation } from '../app/navigation.ts';
import { showProblem, showToast } from '../ui/toast.tsx';
import { useImport, type OnDuplicate } from './import-store.ts';
import { isOpen, itemOf, reviewOf } from './queue.ts';

/** Where to go once it is saved. */
export type AfterSaving = 'library' | 'new-report';

interface Question {
  readonly id: number;
  readonly rows: readonly LibraryRow[];
  readonly after: AfterSaving;
}

function savedWords(id: number): string {
  const report = reviewOf(itemOf(useImport.getState(), id))?.report;
  return `已保存${report?.agency ?? ''}${report?.year == null ? '' : `${report.year}年`}的年报。`;
}

/** Nothing left to do and nothing left to read about: the library shows the rest. */
function isAllDone(): boolean {
  return useImport.getState().items.every(({ state }) => !isOpen(state) && state.kind !== 'failed');
}

export function useSaving() {
  const go = useNavigation((state) => state.go);
  const saveItem = useImport((state) => state.save);
  const [isBusy, setIsBusy] = useState(false);
  const [duplicates, setDuplicates] = useState<Question | null>(null);
  const [newFrom, setNewFrom] = useState<string | null>(null);

  function leaveWhenDone() {
    if (!isAllDone()) return;
    useImport.getState().clear();
    go({ name: 'library' });
  }

  async function save(id: number, after: AfterSaving, onDuplicate: OnDuplicate = 'ask'): Promise<void> {
    // What is being typed is entered when its field loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setIsBusy(true);
    const result = await saveItem(id, onDuplicate);
    setIsBusy(false);
    if (result.kind === 'failed') return showProblem(result.problem);
    if (result.kind === 'duplicate') return setDuplicates({ id, rows: result.rows, after });
    if (after === 'new-report') return setNewFrom(result.entryId);
    showToast(savedWords(id));
    leaveWhenDone();
  }

  /** Saves everything that can be saved without a question. */
  async function saveAll(): Promise<void> {
    setIsBusy(true);
    let saved = 0;
    let asked = 0;
    for (const { id, state } of useImport.getState().items) {
      if (state.kind !== 'review') continue;
      const result = await saveItem(id, 'ask');
      if (result.kind === 'saved') saved += 1;
      else if (result.kind === 'duplicate') asked += 1;
      else {
        showProblem(result.problem);
        break;
      }
    }
    setIsBusy(false);
    const rest = asked > 0 ? `有 ${asked} 份资料库里已经有了，请逐份确认。` : '';
    showToast(`已保存 ${saved} 份年报。${rest}`);
    leaveWhenDone();
  }

  return {
    isBusy,
    duplicates,
    newFrom,
    save,
    saveAll,
    answer: async (onDuplicate: OnDuplicate) => {
      setDuplicates(null);
      if (duplicates) await save(duplicates.id, duplicates.after, onDuplicate);
    },
    cancel: () => setDuplicates(null),
    startNew: setNewFrom,
    closeNew: () => {
      setNewFrom(null);
    },
  };
}
