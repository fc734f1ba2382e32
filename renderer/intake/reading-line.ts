/** Has the files of the queue read by the services: several at once, each a second time where that was asked for. */
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { changedAt, dropBytes, heldAs, noteHeld, openFile } from './files-at-hand.ts';
import { batchOfWindow, letGo } from './held.ts';
import {
  changeReview,
  finishReading,
  finishSecondReading,
  itemOf,
  nextTask,
  reviewOf,
  setState,
  startSecondReading,
  type Queue,
} from './queue.ts';
import { resumeReview } from './review.ts';

interface ReadingLine {
  /** Reads what waits: as many files at once as there are processors, which is what the services do. */
  readonly run: () => void;
  /** Reads a file a second time; the same reading where one is on its way. */
  readonly readAgain: (id: number, name: string) => Promise<void>;
}

/** The queue that is read for. */
interface QueueAtHand {
  readonly now: () => Queue;
  readonly change: (step: (queue: Queue) => Queue) => void;
}

export function createReadingLine({ now, change }: QueueAtHand): ReadingLine {
  /** Files being read. */
  let reading = 0;
  /** Second readings on their way, by item. */
  const secondReadings = new Map<number, Promise<void>>();

  async function readOne(id: number, name: string): Promise<void> {
    change((queue) => setState(queue, id, { kind: 'reading' }));
    let heldNow: string | null = null;
    try {
      const { bytes, report } = await openFile(id, name);
      const hold = heldAs(id) === null ? { batch: await batchOfWindow(), changedAt: changedAt(id) } : null;
      const answer = await bridge.readFile({ name, bytes, hold });
      if (answer.ok) heldNow = answer.held;
      // Skipped and tried again, a file may be read twice at once: the first answer counts.
      const isAwaited = itemOf(now(), id)?.state.kind === 'reading';
      change((queue) => finishReading(queue, id, answer));
      if (isAwaited && reviewOf(itemOf(now(), id))) {
        if (heldNow !== null) noteHeld(id, heldNow);
        heldNow = null;
        change((queue) => changeReview(queue, id, (review) => resumeReview(review, report)));
      }
    } catch (error) {
      change((queue) => finishReading(queue, id, { ok: false, problem: problemOf(error, name) }));
    }
    // What can still be saved is kept; everything else is let go.
    if (!reviewOf(itemOf(now(), id))) dropBytes(id);
    if (heldNow !== null) letGo(heldNow);
  }

  function readAgain(id: number, name: string): Promise<void> {
    const running = secondReadings.get(id) ?? askAgain(id, name);
    secondReadings.set(id, running);
    return running;
  }

  /** A second reading that does not come says nothing against the first. */
  async function askAgain(id: number, name: string): Promise<void> {
    change((queue) => startSecondReading(queue, id));
    const answer = await openFile(id, name)
      .then(({ bytes }) => bridge.readAgain({ name, bytes }))
      .catch(() => null);
    change((queue) => finishSecondReading(queue, id, answer?.ok ? answer : null));
    secondReadings.delete(id);
  }

  function run(): void {
    for (
      let task = nextTask(now());
      task && reading < navigator.hardwareConcurrency;
      task = nextTask(now())
    ) {
      const { id, name } = task.item;
      reading += 1;
      void (task.kind === 'first' ? readOne(id, name) : readAgain(id, name)).finally(() => {
        reading -= 1;
        run();
      });
    }
  }

  return { run, readAgain };
}
