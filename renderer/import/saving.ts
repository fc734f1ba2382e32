/** The conversation around saving: ask about duplicates, then go on to where the user wanted. */
import { useState } from 'react';
import type { LibraryRow } from '../../shared/contract.ts';
import { useLibrary } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { createReport, followingReport } from '../new-report/create-report.ts';
import { showProblem, showToast } from '../ui/toast.tsx';
import { changedAt } from '../intake/files-at-hand.ts';
import { useImport, type OnDuplicate } from '../intake/import-store.ts';
import { alsoThere, isOpen, itemOf, reviewOf } from '../intake/queue.ts';
import type { IncomingReport } from './duplicate-dialog.tsx';

/** Where to go once it is saved. */
export type AfterSaving = 'library' | 'new-report';

interface Question {
  readonly id: number;
  readonly rows: readonly LibraryRow[];
  readonly incoming: IncomingReport;
  readonly after: AfterSaving;
  /** Where the keyboard was when it was asked to save. */
  readonly opener: Element | null;
}

/** Other reports of the queue that are in the library already. */
function othersThere(id: number) {
  return alsoThere(useImport.getState(), id, useLibrary.getState().rows ?? []);
}

function incomingReport(id: number): IncomingReport | null {
  const item = itemOf(useImport.getState(), id);
  const report = reviewOf(item)?.report;
  return item && report ? { name: item.name, changedAt: changedAt(id), report } : null;
}

function savedWords(id: number): string {
  const report = reviewOf(itemOf(useImport.getState(), id))?.report;
  return `已保存${report?.agency ?? ''}${report?.year == null ? '' : `${report.year}年`}的年报。`;
}

/** Nothing left to do and nothing left to read about: the library shows the rest. */
function isAllDone(): boolean {
  return useImport.getState().items.every(({ state }) => !isOpen(state) && state.kind !== 'failed');
}

type Go = ReturnType<typeof useNavigation.getState>['go'];

export function useSaving() {
  const later = useNavigation((state) => state.later);
  const saveItem = useImport((state) => state.save);
  const [isBusy, setIsBusy] = useState(false);
  const [duplicates, setDuplicates] = useState<Question | null>(null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [newFrom, setNewFrom] = useState<string | null>(null);

  function leaveWhenDone(go: Go) {
    if (isAllDone()) go({ name: 'library' });
  }

  async function save(
    id: number,
    after: AfterSaving,
    onDuplicate: OnDuplicate = 'ask',
    all = false,
  ): Promise<void> {
    const go = later();
    const opener = document.activeElement;
    // What is being typed is entered when its field loses the focus.
    if (opener instanceof HTMLElement) opener.blur();
    setIsBusy(true);
    const result = await saveItem(id, onDuplicate);
    const others = all && result.kind === 'saved' ? await saveOthers(id, onDuplicate) : 0;
    setIsBusy(false);
    if (result.kind === 'failed') return showProblem(result.problem);
    const incoming = incomingReport(id);
    if (result.kind === 'duplicate') {
      return incoming ? setDuplicates({ id, rows: result.rows, incoming, after, opener }) : undefined;
    }
    if (after === 'new-report') return startFollowing(result.entryId, go);
    showToast(others > 0 ? `已保存 ${others + 1} 份年报。` : savedWords(id));
    leaveWhenDone(go);
  }

  /** Goes on with the next year's report; asks only where something is not known. */
  async function startFollowing(lastId: string, go: Go): Promise<void> {
    const draft = await followingReport(lastId, new Date());
    const created = draft && (await createReport(draft));
    if (created?.kind === 'created') return go({ name: 'editor', id: created.id });
    if (created) showProblem(created.problem);
    setNewFrom(lastId);
  }

  /** Treats the other reports that are there already as it was answered for one of them; answers how many. */
  async function saveOthers(id: number, onDuplicate: OnDuplicate): Promise<number> {
    let saved = 0;
    // What has just been saved may be what the next one meets, so they are looked for anew each time.
    for (let [next] = othersThere(id); next; [next] = othersThere(id)) {
      const { id: other, row } = next;
      const result = await saveItem(other, onDuplicate === 'keep-both' ? 'keep-both' : { replace: row.id });
      if (result.kind !== 'saved') {
        if (result.kind === 'failed') showProblem(result.problem);
        break;
      }
      saved += 1;
    }
    return saved;
  }

  /** Saves everything that can be saved without a question; answers how many reports ask one. */
  async function saveAll(): Promise<number> {
    const go = later();
    setIsBusy(true);
    let saved = 0;
    let asked = 0;
    const waiting = useImport.getState().items.filter(({ state }) => state.kind === 'review');
    for (const { id } of waiting) {
      setProgress({ done: saved + asked, total: waiting.length });
      const result = await saveItem(id, 'ask');
      if (result.kind === 'saved') saved += 1;
      else if (result.kind === 'duplicate') asked += 1;
      else {
        showProblem(result.problem);
        break;
      }
    }
    setIsBusy(false);
    setProgress(null);
    const words = [
      ...(saved > 0 ? [`已保存 ${saved} 份年报。`] : []),
      ...(asked > 0 ? [`${asked} 份资料库里已经有了，还没有保存，请在左侧逐份确认。`] : []),
    ];
    if (words.length > 0) showToast(words.join(''));
    leaveWhenDone(go);
    return asked;
  }

  return {
    isBusy,
    /** How far the saving of many is. */
    progress,
    duplicates,
    newFrom,
    save,
    saveAll,
    /** How many others ask the same question. */
    others: duplicates ? othersThere(duplicates.id).length : 0,
    answer: async (onDuplicate: OnDuplicate, all: boolean) => {
      setDuplicates(null);
      if (duplicates) await save(duplicates.id, duplicates.after, onDuplicate, all);
    },
    cancel: () => setDuplicates(null),
    startNew: setNewFrom,
    closeNew: () => {
      setNewFrom(null);
    },
  };
}
