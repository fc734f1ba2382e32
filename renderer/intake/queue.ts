/**
 * Files on their way into the library, one line each. Pure: what may follow what. The store in
 * import-store.ts runs it against the services.
 */
import type { LibraryRow } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Page } from '../../shared/page/page.ts';
import { startReview, takeSecondReading, type Review, type SecondAnswer } from './review.ts';

export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'review'; readonly review: Review }
  | { readonly kind: 'saving'; readonly review: Review }
  | { readonly kind: 'saved'; readonly review: Review; readonly entryId: string };

export interface ImportItem {
  readonly id: number;
  readonly name: string;
  readonly state: ImportState;
}

export interface Queue {
  readonly items: readonly ImportItem[];
  /** Item that is shown; null while nothing is. */
  readonly selected: number | null;
  /** Did a person choose it? Then nothing else comes to the front by itself. */
  readonly isChosen: boolean;
}

export const EMPTY_QUEUE: Queue = { items: [], selected: null, isChosen: false };

/** Lines up files; the first one is shown when nothing is, or when all that was there is done. */
export function enqueue(queue: Queue, files: readonly { id: number; name: string }[]): Queue {
  const items = files.map(({ id, name }): ImportItem => ({ id, name, state: { kind: 'waiting' } }));
  const isBusy = queue.items.some((item) => isOpen(item.state));
  return {
    items: isBusy ? [...queue.items, ...items] : items,
    selected: isBusy ? queue.selected : (items[0]?.id ?? null),
    isChosen: isBusy && queue.isChosen,
  };
}

/** Shows the item that a person chose. */
export function choose(queue: Queue, id: number): Queue {
  return { ...queue, selected: id, isChosen: true };
}

/** Is there still something to do about it? */
export function isOpen(state: ImportState): boolean {
  return (
    state.kind === 'waiting' || state.kind === 'reading' || state.kind === 'review' || state.kind === 'saving'
  );
}

export function itemOf(queue: Queue, id: number | null): ImportItem | undefined {
  return queue.items.find((item) => item.id === id);
}

/** The review of an item in any state that has one. */
export function reviewOf(item: ImportItem | undefined): Review | undefined {
  return item && 'review' in item.state ? item.state.review : undefined;
}

export function setState(queue: Queue, id: number, state: ImportState): Queue {
  return { ...queue, items: queue.items.map((item) => (item.id === id ? { ...item, state } : item)) };
}

/** Goes on with the review of an item that waits for a person; another is left as it is. */
export function changeReview(queue: Queue, id: number, step: (review: Review) => Review): Queue {
  const item = itemOf(queue, id);
  return item?.state.kind === 'review'
    ? setState(queue, id, { kind: 'review', review: step(item.state.review) })
    : queue;
}

/** What is read next, and whether for the first or the second time. */
export interface ReadingTask {
  readonly kind: 'first' | 'second';
  readonly item: ImportItem;
}

/** Second readings come last, but for the file that somebody looks at. */
export function nextTask(queue: Queue): ReadingTask | undefined {
  const second = (item: ImportItem | undefined): ReadingTask | undefined =>
    item?.state.kind === 'review' && item.state.review.again === 'waiting'
      ? { kind: 'second', item }
      : undefined;
  const waiting = queue.items.find((item) => item.state.kind === 'waiting');
  return (
    second(itemOf(queue, queue.selected)) ??
    (waiting && { kind: 'first', item: waiting }) ??
    second(queue.items.find((item) => second(item)))
  );
}

/** The second reading of a file is on its way. */
export function startSecondReading(queue: Queue, id: number): Queue {
  const state = itemOf(queue, id)?.state;
  if (state?.kind !== 'review' && state?.kind !== 'saving') return queue;
  return setState(queue, id, { ...state, review: { ...state.review, again: 'reading' } });
}

/** Takes what the second reading of a file says, whatever has become of its review meanwhile. */
export function finishSecondReading(queue: Queue, id: number, answer: SecondAnswer | null): Queue {
  const state = itemOf(queue, id)?.state;
  if (state?.kind !== 'review' && state?.kind !== 'saving') return queue;
  return setState(queue, id, { ...state, review: takeSecondReading(state.review, answer) });
}

type Answer =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly existing: readonly string[];
      readonly page: Page;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Takes the answer for a file; one that was skipped in the meantime stays skipped. */
export function finishReading(queue: Queue, id: number, answer: Answer): Queue {
  if (itemOf(queue, id)?.state.kind !== 'reading') return queue;
  const state: ImportState = answer.ok
    ? { kind: 'review', review: startReview(answer.report, answer.existing, answer.page) }
    : { kind: 'failed', problem: answer.problem };
  const next = setState(queue, id, state);
  // A readable file comes to the front while the one that is shown has nothing to review and was not asked for.
  const shown = itemOf(next, next.selected);
  const isIdle = !queue.isChosen && !reviewOf(shown) && shown?.state.kind !== 'reading';
  return answer.ok && isIdle ? { ...next, selected: id } : next;
}

/** Skips one file that has not been read yet. */
export function skip(queue: Queue, id: number): Queue {
  const kind = itemOf(queue, id)?.state.kind;
  return kind === 'waiting' || kind === 'reading' ? setState(queue, id, { kind: 'skipped' }) : queue;
}

/** Stops: whatever has not been read is skipped; what has been read stays. */
export function stop(queue: Queue): Queue {
  return queue.items.reduce((rest, item) => skip(rest, item.id), queue);
}

/** Reads a skipped or failed file once more. */
export function retry(queue: Queue, id: number): Queue {
  const kind = itemOf(queue, id)?.state.kind;
  return kind === 'skipped' || kind === 'failed' ? setState(queue, id, { kind: 'waiting' }) : queue;
}

/** Takes a line out; what is shown moves to its neighbour. */
export function discard(queue: Queue, id: number): Queue {
  const at = queue.items.findIndex((item) => item.id === id);
  const items = queue.items.filter((item) => item.id !== id);
  const neighbour = items[Math.min(at, items.length - 1)]?.id ?? null;
  return { ...queue, items, selected: queue.selected === id ? neighbour : queue.selected };
}

/** The next report that waits for review, searched after item `id` and then from the top. */
export function nextReview(queue: Queue, id: number | null): ImportItem | undefined {
  const at = queue.items.findIndex((item) => item.id === id);
  const round = [...queue.items.slice(at + 1), ...queue.items.slice(0, at + 1)];
  return round.find((item) => item.state.kind === 'review' && item.id !== id);
}

export interface Progress {
  /** Files whose reading is over, well or badly. */
  readonly done: number;
  readonly total: number;
  /** Of these, the ones that cannot be read. */
  readonly failed: number;
  readonly reading: boolean;
  /** Reports that wait to be saved. */
  readonly unsaved: number;
}

export function progressOf(queue: Pick<Queue, 'items'>): Progress {
  const count = (...kinds: ImportState['kind'][]) =>
    queue.items.filter((item) => kinds.includes(item.state.kind)).length;
  const ahead = count('waiting', 'reading');
  return {
    done: queue.items.length - ahead,
    total: queue.items.length,
    failed: count('failed'),
    reading: ahead > 0,
    unsaved: count('review', 'saving'),
  };
}

/**
 * Reports other than item `id` that are in the library already, with the row that each would replace. Those that
 * meet what this very queue has saved are left out: they stand for the same paper and are decided one by one.
 */
export function alsoThere(
  { items }: Pick<Queue, 'items'>,
  id: number,
  rows: readonly LibraryRow[],
): readonly { readonly id: number; readonly row: LibraryRow }[] {
  const own = new Set(items.map(({ state }) => (state.kind === 'saved' ? state.entryId : null)));
  return items.flatMap((item) => {
    if (item.id === id || item.state.kind !== 'review') return [];
    const there = duplicatesOf(item.state.review, rows);
    const [row] = there;
    return row && !there.some((one) => own.has(one.id)) ? [{ id: item.id, row }] : [];
  });
}

/** Library rows that the report would stand beside: the same agency and year, or the same file. */
export function duplicatesOf(review: Review, rows: readonly LibraryRow[]): LibraryRow[] {
  const { agency, year } = review.report;
  return rows.filter(
    (row) =>
      (agency !== null && year !== null && row.agency === agency && row.year === year) ||
      // What was the same file when it was read, unless agency or year have been corrected since.
      (review.existing.includes(row.id) && (row.agency === agency || row.year === year)),
  );
}
