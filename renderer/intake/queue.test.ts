import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { problem } from '../../shared/problem.ts';
import {
  alsoThere,
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
  progressOf,
  retry,
  setState,
  stop,
  type Queue,
} from './queue.ts';
import { startReview } from './review.ts';
import { libraryRow } from '../app/library-row.fixture.ts';

const FILES = [
  { id: 1, name: 'a.docx' },
  { id: 2, name: 'b.docx' },
  { id: 3, name: 'c.docx' },
];
const GOOD = { ok: true as const, report: exampleReport(), existing: [], page: [] };
const BAD = { ok: false as const, problem: problem('encrypted', 'a.docx') };

function reading(queue: Queue, id: number): Queue {
  return setState(queue, id, { kind: 'reading' });
}

function kinds(queue: Queue): string[] {
  return queue.items.map((item) => item.state.kind);
}

const LINED_UP = enqueue(EMPTY_QUEUE, FILES);

describe('the import queue', () => {
  it('reads the files in the order in which they came and shows the first', () => {
    expect(nextTask(LINED_UP)?.item.id).toBe(1);
    expect(nextTask(reading(LINED_UP, 1))?.item.id).toBe(2);
    expect(LINED_UP.selected).toBe(1);
  });

  it('goes on with the others after a file that cannot be read, and brings the first readable one forward', () => {
    const failed = finishReading(reading(LINED_UP, 1), 1, BAD);
    expect(kinds(failed)).toEqual(['failed', 'waiting', 'waiting']);
    const read = finishReading(reading(failed, 2), 2, GOOD);
    expect(kinds(read)).toEqual(['failed', 'review', 'waiting']);
    expect(read.selected).toBe(2);
  });

  it('reads Word files a second time when all have been read, but first the one that is looked at', () => {
    const source = { file: 'a.docx', format: 'docx', sha256: '' };
    const word = { ...GOOD, report: { ...GOOD.report, source } };
    const read = finishReading(reading(LINED_UP, 1), 1, word);
    expect(nextTask(read)).toMatchObject({ kind: 'second', item: { id: 1 } });
    expect(nextTask(choose(read, 2))).toMatchObject({ kind: 'first', item: { id: 2 } });
    const all = [2, 3].reduce((queue, id) => finishReading(reading(queue, id), id, word), choose(read, 3));
    expect(nextTask(all)).toMatchObject({ kind: 'second', item: { id: 3 } });
    const done = [1, 2, 3].reduce((queue, id) => finishSecondReading(queue, id, null), all);
    expect(nextTask(done)).toBeUndefined();
    expect(finishSecondReading(LINED_UP, 1, null)).toBe(LINED_UP);
  });

  it('never takes a review away that the user is looking at', () => {
    const first = finishReading(reading(LINED_UP, 1), 1, GOOD);
    expect(finishReading(reading(first, 2), 2, GOOD).selected).toBe(1);
  });

  it('never takes a message away that the user asked for', () => {
    const failed = choose(finishReading(reading(LINED_UP, 1), 1, BAD), 1);
    expect(finishReading(reading(failed, 2), 2, GOOD).selected).toBe(1);
  });

  it('keeps a stopped file skipped when its answer comes late', () => {
    const stopped = stop(reading(LINED_UP, 1));
    expect(kinds(stopped)).toEqual(['skipped', 'skipped', 'skipped']);
    expect(finishReading(stopped, 1, GOOD)).toBe(stopped);
  });

  it('leaves what has been read when the rest is stopped', () => {
    const read = finishReading(reading(LINED_UP, 1), 1, GOOD);
    expect(kinds(stop(read))).toEqual(['review', 'skipped', 'skipped']);
  });

  it('reads a failed file again when asked to', () => {
    const failed = finishReading(reading(LINED_UP, 1), 1, BAD);
    expect(kinds(retry(failed, 1))[0]).toBe('waiting');
  });

  it('adds to a queue that is still worked on, and starts anew after one that is done', () => {
    expect(enqueue(LINED_UP, [{ id: 4, name: 'd.docx' }]).items).toHaveLength(4);
    const done = stop(LINED_UP);
    const anew = enqueue(done, [{ id: 4, name: 'd.docx' }]);
    expect(anew.items.map((item) => item.id)).toEqual([4]);
    expect(anew.selected).toBe(4);
  });

  it('shows the neighbour of a line that is taken out', () => {
    expect(discard(LINED_UP, 1).selected).toBe(2);
    expect(discard({ ...LINED_UP, selected: 3 }, 3).selected).toBe(2);
    expect(discard(enqueue(EMPTY_QUEUE, FILES.slice(0, 1)), 1)).toEqual(EMPTY_QUEUE);
  });

  it('finds the next report to review after the one shown, then from the top', () => {
    const two = [1, 3].reduce((queue, id) => finishReading(reading(queue, id), id, GOOD), LINED_UP);
    expect(nextReview(two, 1)?.id).toBe(3);
    expect(nextReview(two, 3)?.id).toBe(1);
  });

  it('counts what is done and what waits to be saved', () => {
    const read = finishReading(reading(LINED_UP, 1), 1, GOOD);
    expect(progressOf(read)).toEqual({ done: 1, total: 3, failed: 0, reading: true, unsaved: 1 });
    expect(progressOf(stop(read))).toEqual({ done: 3, total: 3, failed: 0, reading: false, unsaved: 1 });
  });

  it('keeps the name of each file with its state', () => {
    expect(itemOf(finishReading(reading(LINED_UP, 2), 2, BAD), 2)).toMatchObject({
      name: 'b.docx',
      state: { kind: 'failed', problem: { code: 'encrypted' } },
    });
  });
});

describe('duplicates', () => {
  const row = libraryRow();

  it('are reports of the same agency and year, as corrected by the user', () => {
    const review = startReview(exampleReport(), []);
    expect(duplicatesOf(review, [row])).toEqual([row]);
    const corrected = { ...review, report: { ...review.report, year: 2023 } };
    expect(duplicatesOf(corrected, [row])).toEqual([]);
  });

  it('are the same file even where agency or year were not found', () => {
    const review = startReview({ ...exampleReport(), agency: null }, ['one']);
    expect(duplicatesOf(review, [row])).toEqual([row]);
  });

  it('of other files are offered the same answer, but not where this queue has just saved the same report', () => {
    const read = [1, 2, 3].reduce((queue, id) => finishReading(reading(queue, id), id, GOOD), LINED_UP);
    expect(alsoThere(read, 1, [row]).map(({ id }) => id)).toEqual([2, 3]);
    const review = startReview(exampleReport(), []);
    const saved = setState(read, 1, { kind: 'saved', review, entryId: row.id });
    expect(alsoThere(saved, 1, [row])).toEqual([]);
    expect(alsoThere(read, 1, [])).toEqual([]);
  });

  it('are never two reports whose agency and year are both unknown', () => {
    const unknown = { ...row, agency: null, year: null };
    const review = startReview({ ...exampleReport(), agency: null, year: null }, []);
    expect(duplicatesOf(review, [unknown])).toEqual([]);
  });
});
