/**
 * Jobs in workers that may die of their file: a hostile file costs its own time and memory, never the program's, nor
 * those of the files beside it.
 */
import { problem, type ProblemCode } from '../../shared/problem.ts';
import type { Delivery, Order } from './job-worker.ts';
import type { Answer, Failed, JobKind, Wish } from './jobs.ts';
import { MACHINE, type Machine } from './machine.ts';
import { openMeter, waitedOf, type Metered } from './meter.ts';
import { openWorkers } from './workers.ts';

const MEGABYTE = 1024 * 1024;

/** What one file may cost. */
export interface WorkerLimits {
  /** Time, charged as fair-time.ts says, in milliseconds. */
  readonly milliseconds: number;
  /** Heap of the worker, in megabytes. */
  readonly megabytes: number;
  /** Memory that is gained while the file is worked on, copies of the file itself left out, in megabytes. */
  readonly resident: number;
}

export const WORKER_LIMITS: WorkerLimits = { milliseconds: 20_000, megabytes: 256, resident: 240 };

/**
 * How often time and memory are looked at, in milliseconds. The limit of the heap alone would not do: it does not
 * count numbers and bytes that lie outside it, such as those of pdf.js.
 */
const LOOK_EVERY = 25;
/** A file as it is sent, as a library takes it over, and as one unpacked or decoded string or buffer. */
const COPIES = 3;
/** A worker that keeps more than this part of the heap it may have is not used again. */
const KEPT = 0.75;

export interface WorkerPool {
  /** How many jobs run at once. */
  readonly size: number;
  /** Does a job when its turn comes. Never rejects. `bytes` stay the caller's. */
  run<K extends JobKind>(
    kind: K,
    name: string,
    bytes: Uint8Array,
    wish: Wish<K>,
  ): Promise<Answer<K> | Failed>;
  /** Starts a worker before the first job is there. */
  prepare(): void;
  /** Ends the workers; what is being done or waits is answered as not done. A later job starts them again. */
  close(): Promise<void>;
}

interface Task {
  readonly kind: JobKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly wish: Wish<JobKind>;
  readonly answer: (answer: Answer<JobKind> | Failed) => void;
  /** Must no other job run beside it? So that it is certain whose the memory is. */
  readonly alone: boolean;
}

/** A task that a worker has been given. */
interface Run extends Metered {
  readonly task: Task;
  /** `workersMemory` when it began. */
  readonly memory: number;
  /** Has another job run at the same time? */
  shared: boolean;
  /** Stops listening to the worker. */
  readonly leave: () => void;
}

/** Up to `size` workers that run the program `entry`. They do not keep the process alive while they are idle. */
export function workerPool(
  entry: URL,
  limits: WorkerLimits,
  size: number,
  machine: Machine = MACHINE,
): WorkerPool {
  const waiting: Task[] = [];
  const running = new Set<Run>();
  const workers = openWorkers(entry, limits.megabytes, next);
  const charge = openMeter(machine);
  let watch: NodeJS.Timeout | undefined;

  function next(): void {
    for (let task = waiting[0]; task && mayStart(task); task = waiting[0]) {
      waiting.shift();
      begin(task);
    }
    if (running.size > 0) return;
    clearInterval(watch);
    watch = undefined;
  }

  function mayStart(task: Task): boolean {
    if (task.alone) return running.size === 0 && !workers.areEnding;
    return running.size < size && ![...running].some((run) => run.task.alone);
  }

  function begin(task: Task): void {
    // What has passed until now is not the new job's time.
    charge(running);
    const worker = workers.take();
    const onMessage = ({ answer, held }: Delivery): void => {
      leave(run);
      if (held > KEPT * limits.megabytes * MEGABYTE) workers.end(worker);
      else workers.giveBack(worker);
      task.answer(answer);
      next();
    };
    const onError = (error: unknown): void => fail(run, isOutOfMemory(error) ? 'too-large' : 'reader-died');
    const onExit = (): void => fail(run, 'reader-died');
    const run: Run = {
      task,
      worker,
      memory: machine.workersMemory(),
      shared: running.size > 0,
      taken: 0,
      waited: waitedOf(worker),
      leave: () => worker.off('message', onMessage).off('error', onError).off('exit', onExit),
    };
    for (const other of running) other.shared = true;
    running.add(run);
    watch ??= setInterval(look, LOOK_EVERY);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    // The worker takes the copy over; the caller keeps the original.
    const order: Order = { ...orderOf(task), bytes: new Uint8Array(task.bytes) };
    worker.postMessage(order, [order.bytes.buffer]);
  }

  /** Ends the runs that cost too much. */
  function look(): void {
    charge(running);
    const memory = machine.workersMemory();
    const most = limits.resident * MEGABYTE * running.size;
    for (const run of [...running]) {
      const gained = memory - run.memory - COPIES * run.task.bytes.byteLength;
      if (run.taken > limits.milliseconds) fail(run, 'too-slow');
      else if (gained > most && run.shared) tryAlone(run);
      else if (gained > most) fail(run, 'too-large');
    }
  }

  /** Which of several jobs the memory went to cannot be seen: those that may have it are done again, each alone. */
  function tryAlone(run: Run): void {
    leave(run);
    workers.end(run.worker);
    waiting.unshift({ ...run.task, alone: true });
    next();
  }

  function fail(run: Run, code: ProblemCode): void {
    leave(run);
    workers.end(run.worker);
    run.task.answer({ ok: false, problem: problem(code, run.task.name) });
    next();
  }

  function leave(run: Run): void {
    running.delete(run);
    run.leave();
  }

  return {
    size,
    prepare: () => {
      if (running.size === 0) workers.prepare();
    },
    run: (kind, name, bytes, wish) =>
      new Promise((answer) => {
        // A worker answers what it was asked.
        waiting.push({ kind, name, bytes, wish, answer: answer as Task['answer'], alone: false });
        next();
      }),
    close: async () => {
      for (const task of waiting.splice(0))
        task.answer({ ok: false, problem: problem('reader-died', task.name) });
      for (const run of [...running]) fail(run, 'reader-died');
      await workers.close();
    },
  };
}

function orderOf({ kind, name, wish }: Task): Omit<Order, 'bytes'> {
  return { kind, name, wish };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
