/** Runs the import queue against the services: reads the files, several at once, keeps what the user saves. */
import { create } from 'zustand';
import type { LibraryRow } from '../../shared/contract.ts';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, useLibrary } from '../app/library-store.ts';
import {
  choose,
  discard,
  duplicatesOf,
  EMPTY_QUEUE,
  enqueue,
  finishReading,
  finishSecondReading,
  itemOf,
  nextReview,
  nextTask,
  retry,
  reviewOf,
  setState,
  skip,
  startSecondReading,
  stop,
  type Queue,
} from './queue.ts';
import {
  correctReview,
  isComing,
  redoCorrection,
  undoCorrection,
  type Correction,
  type Review,
} from './review.ts';

/** What the browser hands over for a dropped or chosen file. */
export type IncomingFile = Pick<File, 'name' | 'arrayBuffer'> & Partial<Pick<File, 'lastModified'>>;

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

const files = new Map<number, IncomingFile>();
const contents = new Map<number, Uint8Array<ArrayBuffer>>();
/** Second readings on their way, by item. */
const secondReadings = new Map<number, Promise<void>>();
let nextId = 1;

/** When the file of an item was last changed, ISO 8601; null where nobody says. */
export function changedAt(id: number): string | null {
  const moment = files.get(id)?.lastModified;
  return moment === undefined ? null : new Date(moment).toISOString();
}

/** Files being read. */
let reading = 0;

export const useImport = create<ImportStore>()((set, get) => {
  const change = (step: (queue: Queue) => Queue) => set((queue) => step(queue));
  const changeReview = (id: number, step: (review: Review) => Review) =>
    change((queue) => {
      const item = itemOf(queue, id);
      return item?.state.kind === 'review'
        ? setState(queue, id, { kind: 'review', review: step(item.state.review) })
        : queue;
    });

  async function readOne(id: number, name: string): Promise<void> {
    change((queue) => setState(queue, id, { kind: 'reading' }));
    try {
      const bytes = await bytesOf(id, name);
      const answer = await bridge.readFile({ name, bytes });
      change((queue) => finishReading(queue, id, answer));
    } catch (error) {
      change((queue) => finishReading(queue, id, { ok: false, problem: problemOf(error, name) }));
    }
    // What can still be saved is kept; the bytes of everything else are let go.
    if (!reviewOf(itemOf(get(), id))) contents.delete(id);
  }

  function readAgain(id: number, name: string): Promise<void> {
    const running = secondReadings.get(id) ?? askAgain(id, name);
    secondReadings.set(id, running);
    return running;
  }

  /** A second reading that does not come says nothing against the first. */
  async function askAgain(id: number, name: string): Promise<void> {
    change((queue) => startSecondReading(queue, id));
    const answer = await bytesOf(id, name)
      .then((bytes) => bridge.readAgain({ name, bytes }))
      .catch(() => null);
    change((queue) => finishSecondReading(queue, id, answer?.ok ? answer : null));
    secondReadings.delete(id);
  }

  /** Reads what waits: as many files at once as there are processors, which is what the services do. */
  function run(): void {
    for (
      let task = nextTask(get());
      task && reading < navigator.hardwareConcurrency;
      task = nextTask(get())
    ) {
      const { id, name } = task.item;
      reading += 1;
      void (task.kind === 'first' ? readOne(id, name) : readAgain(id, name)).finally(() => {
        reading -= 1;
        run();
      });
    }
  }

  return {
    ...EMPTY_QUEUE,
    add: (incoming) => {
      const numbered = incoming.map((file) => ({ id: nextId++, name: file.name, file }));
      for (const { id, file } of numbered) files.set(id, file);
      change((queue) => enqueue(queue, numbered));
      run();
    },
    select: (id) => change((queue) => choose(queue, id)),
    skip: (id) => change((queue) => skip(queue, id)),
    stop: () => change(stop),
    retry: (id) => {
      change((queue) => retry(queue, id));
      run();
    },
    discard: (id) => {
      files.delete(id);
      contents.delete(id);
      change((queue) => discard(queue, id));
    },
    correct: (id, correction) => changeReview(id, (review) => correctReview(review, correction)),
    undo: (id) => changeReview(id, undoCorrection),
    redo: (id) => changeReview(id, redoCorrection),
    save: async (id, onDuplicate) => {
      const item = itemOf(get(), id);
      const bytes = contents.get(id);
      if (item?.state.kind !== 'review' || !bytes) {
        return { kind: 'failed', problem: problem('unexpected', '保存到资料库') };
      }
      const { review: seen } = item.state;
      change((queue) => setState(queue, id, { kind: 'saving', review: seen }));
      // What the two readings differ in is kept with the report, however soon it is saved.
      if (isComing(seen)) await readAgain(id, item.name);
      const review = reviewOf(itemOf(get(), id)) ?? seen;
      const result = await keep(item.name, bytes, review, onDuplicate);
      change((queue) => {
        if (result.kind !== 'saved') return setState(queue, id, { kind: 'review', review });
        const saved = setState(queue, id, { kind: 'saved', review, entryId: result.entryId });
        return { ...saved, selected: nextReview(saved, id)?.id ?? saved.selected };
      });
      if (result.kind === 'saved') {
        files.delete(id);
        contents.delete(id);
        // What comes next starts from the list with the new report in it.
        await useLibrary.getState().load();
      }
      return result;
    },
    clear: () => {
      files.clear();
      contents.clear();
      set(EMPTY_QUEUE);
    },
  };
});

async function bytesOf(id: number, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = contents.get(id);
  if (known) return known;
  try {
    const bytes = new Uint8Array((await files.get(id)?.arrayBuffer()) ?? new ArrayBuffer(0));
    contents.set(id, bytes);
    return bytes;
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(problem('no-permission', name));
  }
}

async function keep(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  review: Review,
  onDuplicate: OnDuplicate,
): Promise<SaveResult> {
  try {
    if (onDuplicate === 'ask') {
      const rows = duplicatesOf(review, await useLibrary.getState().load());
      if (rows.length > 0) return { kind: 'duplicate', rows };
    }
    const replace = typeof onDuplicate === 'object' ? onDuplicate.replace : null;
    const answer = await bridge.keepImport({ report: review.report, original: { name, bytes }, replace });
    return answer.ok
      ? { kind: 'saved', entryId: answer.entry.id }
      : { kind: 'failed', problem: answer.problem };
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, '保存到资料库') };
  }
}
