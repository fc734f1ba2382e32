/** Runs the import queue against the services: reads the files, several at once, keeps what the user saves. */
import { create } from 'zustand';
import type { LibraryRow } from '../../shared/contract.ts';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, useLibrary } from '../app/library-store.ts';
import { batchOfWindow, forgetDecisions, keepDecisions, letGo, type HeldFile } from './held.ts';
import {
  choose,
  discard,
  duplicatesOf,
  EMPTY_QUEUE,
  enqueue,
  finishReading,
  finishSecondReading,
  isOpen,
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
  resumeReview,
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

/** Where the file of an item comes from; `report` is what was decided about it in an earlier window. */
interface Source {
  readonly name: string;
  readonly changedAt: string | null;
  readonly open: () => Promise<{
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly report: Report | null;
  }>;
}

const sources = new Map<number, Source>();
const contents = new Map<number, Uint8Array<ArrayBuffer>>();
/** Under which id the program holds the file of an item until its report is kept. */
const held = new Map<number, string>();
/** Second readings on their way, by item. */
const secondReadings = new Map<number, Promise<void>>();
let nextId = 1;

/** When the file of an item was last changed, ISO 8601; null where nobody says. */
export function changedAt(id: number): string | null {
  return sources.get(id)?.changedAt ?? null;
}

/** Would something be lost with the window: a file that is not read or not held yet, or a save under way? */
export function isAtRisk(): boolean {
  return useImport
    .getState()
    .items.some(({ id, state }) => isOpen(state) && (state.kind === 'saving' || !held.has(id)));
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
  /** A step that a person takes. */
  function decide(id: number, step: (review: Review) => Review): void {
    changeReview(id, step);
    const [heldId, review] = [held.get(id), reviewOf(itemOf(get(), id))];
    if (heldId !== undefined && review) keepDecisions(heldId, review.report);
  }

  async function readOne(id: number, name: string): Promise<void> {
    change((queue) => setState(queue, id, { kind: 'reading' }));
    let heldNow: string | null = null;
    try {
      const { bytes, report } = await open(id, name);
      const hold = held.has(id) ? null : { batch: await batchOfWindow(), changedAt: changedAt(id) };
      const answer = await bridge.readFile({ name, bytes, hold });
      if (answer.ok) heldNow = answer.held;
      // Skipped and tried again, a file may be read twice at once: the first answer counts.
      const isAwaited = itemOf(get(), id)?.state.kind === 'reading';
      change((queue) => finishReading(queue, id, answer));
      if (isAwaited && reviewOf(itemOf(get(), id))) {
        if (heldNow !== null) held.set(id, heldNow);
        heldNow = null;
        changeReview(id, (review) => resumeReview(review, report));
      }
    } catch (error) {
      change((queue) => finishReading(queue, id, { ok: false, problem: problemOf(error, name) }));
    }
    // What can still be saved is kept; everything else is let go.
    if (!reviewOf(itemOf(get(), id))) contents.delete(id);
    if (heldNow !== null) letGo(heldNow);
  }

  function lineUp(added: readonly Source[], heldIds: readonly string[] = []): void {
    const numbered = added.map((source) => ({ id: nextId++, name: source.name, source }));
    numbered.forEach(({ id, source }, index) => {
      sources.set(id, source);
      const heldId = heldIds[index];
      if (heldId !== undefined) held.set(id, heldId);
    });
    change((queue) => enqueue(queue, numbered));
    run();
  }

  function readAgain(id: number, name: string): Promise<void> {
    const running = secondReadings.get(id) ?? askAgain(id, name);
    secondReadings.set(id, running);
    return running;
  }

  /** A second reading that does not come says nothing against the first. */
  async function askAgain(id: number, name: string): Promise<void> {
    change((queue) => startSecondReading(queue, id));
    const answer = await open(id, name)
      .then(({ bytes }) => bridge.readAgain({ name, bytes }))
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
    add: (incoming) => lineUp(incoming.map(sourceOf)),
    resume: (left) =>
      lineUp(
        left,
        left.map(({ id }) => id),
      ),
    select: (id) => change((queue) => choose(queue, id)),
    skip: (id) => change((queue) => skip(queue, id)),
    stop: () => change(stop),
    retry: (id) => {
      change((queue) => retry(queue, id));
      run();
    },
    discard: (id) => {
      const heldId = held.get(id);
      if (heldId !== undefined) letGo(heldId);
      forget(id);
      change((queue) => discard(queue, id));
    },
    correct: (id, correction) => decide(id, (review) => correctReview(review, correction)),
    undo: (id) => decide(id, undoCorrection),
    redo: (id) => decide(id, redoCorrection),
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
      const heldId = held.get(id) ?? null;
      const result = await keep({ name: item.name, bytes, held: heldId }, review, onDuplicate);
      change((queue) => {
        if (result.kind !== 'saved') return setState(queue, id, { kind: 'review', review });
        const saved = setState(queue, id, { kind: 'saved', review, entryId: result.entryId });
        return { ...saved, selected: nextReview(saved, id)?.id ?? saved.selected };
      });
      if (result.kind === 'saved') {
        if (heldId !== null) forgetDecisions(heldId);
        forget(id);
        // What comes next starts from the list with the new report in it.
        await useLibrary.getState().load();
      }
      return result;
    },
    clear: () => {
      for (const all of [sources, contents, held]) all.clear();
      set(EMPTY_QUEUE);
    },
  };
});

function sourceOf(file: IncomingFile): Source {
  const { name, lastModified } = file;
  return {
    name,
    changedAt: lastModified === undefined ? null : new Date(lastModified).toISOString(),
    open: async () => ({ bytes: new Uint8Array(await file.arrayBuffer()), report: null }),
  };
}

function forget(id: number): void {
  for (const all of [sources, contents, held]) all.delete(id);
}

/** The file of an item, and what was decided about it where it is opened for the first time. */
async function open(id: number, name: string): ReturnType<Source['open']> {
  const known = contents.get(id);
  if (known) return { bytes: known, report: null };
  try {
    const opened = (await sources.get(id)?.open()) ?? { bytes: new Uint8Array(), report: null };
    contents.set(id, opened.bytes);
    return opened;
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(problem('no-permission', name));
  }
}

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
