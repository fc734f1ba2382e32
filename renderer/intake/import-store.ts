/** The import queue as the window has it: what a person does with it, and what is saved of it. */
import { create } from 'zustand';
import type { LibraryRow } from '../../shared/contract.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, useLibrary } from '../app/library-store.ts';
import {
  bytesOf,
  forgetFile,
  forgetFiles,
  heldAs,
  sourceOf,
  takeFile,
  type FileSource,
  type IncomingFile,
} from './files-at-hand.ts';
import { forgetDecisions, keepDecisions, letGo, type HeldFile } from './held.ts';
import {
  changeReview,
  choose,
  discard,
  duplicatesOf,
  EMPTY_QUEUE,
  enqueue,
  isOpen,
  itemOf,
  nextReview,
  retry,
  reviewOf,
  setState,
  skip,
  stop,
  type Queue,
} from './queue.ts';
import { createReadingLine } from './reading-line.ts';
import {
  correctReview,
  isComing,
  redoCorrection,
  undoCorrection,
  type Correction,
  type Review,
} from './review.ts';

export type SaveResult =
  | { readonly kind: 'saved'; readonly entryId: string }
  /** The same report is there already; nothing was saved. */
  | { readonly kind: 'duplicate'; readonly rows: readonly LibraryRow[] }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What to do about a report that is there already: name the one to replace, keep both, or ask. */
export type OnDuplicate = { readonly replace: string } | 'keep-both' | 'ask';

interface ImportStore extends Queue {
  /** Lines up files and starts reading. */
  readonly add: (files: readonly IncomingFile[]) => void;
  /** Goes on with files that an earlier window has read. */
  readonly resume: (files: readonly HeldFile[]) => void;
  readonly select: (id: number) => void;
  readonly skip: (id: number) => void;
  readonly stop: () => void;
  readonly retry: (id: number) => void;
  readonly discard: (id: number) => void;
  readonly correct: (id: number, correction: Correction) => void;
  readonly undo: (id: number) => void;
  readonly redo: (id: number) => void;
  readonly save: (id: number, onDuplicate: OnDuplicate) => Promise<SaveResult>;
  /** Forgets everything; what is in the library stays there. */
  readonly clear: () => void;
}

/** Would something be lost with the window: a file that is not read or not held yet, or a save under way? */
export function isAtRisk(): boolean {
  return useImport
    .getState()
    .items.some(({ id, state }) => isOpen(state) && (state.kind === 'saving' || heldAs(id) === null));
}

export const useImport = create<ImportStore>()((set, get) => {
  const change = (step: (queue: Queue) => Queue) => set((queue) => step(queue));
  /** A step that a person takes. */
  function decide(id: number, step: (review: Review) => Review): void {
    change((queue) => changeReview(queue, id, step));
    const [heldId, review] = [heldAs(id), reviewOf(itemOf(get(), id))];
    if (heldId !== null && review) keepDecisions(heldId, review.report);
  }

  const line = createReadingLine({ now: get, change });
  function lineUp(added: readonly FileSource[]): void {
    const numbered = added.map((source) => ({ id: takeFile(source), name: source.name }));
    change((queue) => enqueue(queue, numbered));
    line.run();
  }

  return {
    ...EMPTY_QUEUE,
    add: (incoming) => lineUp(incoming.map(sourceOf)),
    resume: (left) => lineUp(left.map(({ id, ...source }) => ({ ...source, heldAs: id }))),
    select: (id) => change((queue) => choose(queue, id)),
    skip: (id) => change((queue) => skip(queue, id)),
    stop: () => change(stop),
    retry: (id) => {
      change((queue) => retry(queue, id));
      line.run();
    },
    discard: (id) => {
      const heldId = heldAs(id);
      if (heldId !== null) letGo(heldId);
      forgetFile(id);
      change((queue) => discard(queue, id));
    },
    correct: (id, correction) => decide(id, (review) => correctReview(review, correction)),
    undo: (id) => decide(id, undoCorrection),
    redo: (id) => decide(id, redoCorrection),
    save: async (id, onDuplicate) => {
      const item = itemOf(get(), id);
      const bytes = bytesOf(id);
      if (item?.state.kind !== 'review' || !bytes) {
        return { kind: 'failed', problem: problem('unexpected', '保存到资料库') };
      }
      const { review: seen } = item.state;
      change((queue) => setState(queue, id, { kind: 'saving', review: seen }));
      // What the two readings differ in is kept with the report, however soon it is saved.
      if (isComing(seen)) await line.readAgain(id, item.name);
      const review = reviewOf(itemOf(get(), id)) ?? seen;
      const heldId = heldAs(id);
      const result = await keep({ name: item.name, bytes, held: heldId }, review, onDuplicate);
      change((queue) => {
        if (result.kind !== 'saved') return setState(queue, id, { kind: 'review', review });
        const saved = setState(queue, id, { kind: 'saved', review, entryId: result.entryId });
        return { ...saved, selected: nextReview(saved, id)?.id ?? saved.selected };
      });
      if (result.kind === 'saved') {
        if (heldId !== null) forgetDecisions(heldId);
        forgetFile(id);
        // What comes next starts from the list with the new report in it.
        await useLibrary.getState().load();
      }
      return result;
    },
    clear: () => {
      forgetFiles();
      set(EMPTY_QUEUE);
    },
  };
});

async function keep(
  { name, bytes, held }: { name: string; bytes: Uint8Array<ArrayBuffer>; held: string | null },
  review: Review,
  onDuplicate: OnDuplicate,
): Promise<SaveResult> {
  try {
    if (onDuplicate === 'ask') {
      const rows = duplicatesOf(review, await useLibrary.getState().load());
      if (rows.length > 0) return { kind: 'duplicate', rows };
    }
    const replace = typeof onDuplicate === 'object' ? onDuplicate.replace : null;
    const original = { name, bytes };
    const answer = await bridge.keepImport({ report: review.report, original, replace, held });
    return answer.ok
      ? { kind: 'saved', entryId: answer.entry.id }
      : { kind: 'failed', problem: answer.problem };
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, '保存到资料库') };
  }
}
