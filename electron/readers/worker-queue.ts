/**
 * Files read one after the other in a worker that may die of them: a hostile file costs its own time and memory,
 * never the program's. The worker is kept for the next file and made anew after a death.
 */
import { Worker } from 'node:worker_threads';
import { problem, type ProblemCode } from '../../shared/problem.ts';
import type { Extras, ReadResult } from './read-now.ts';
import type { ReadRequest } from './reader-worker.ts';

export interface WorkerLimits {
  /** Time for one file, from when the worker is given it. */
  readonly milliseconds: number;
  /** Heap of the worker. */
  readonly megabytes: number;
  /** Memory the whole process may gain while one file is read, copies of the file itself left out. */
  readonly resident: number;
}

/** What one file may cost. */
export const READING_LIMITS: WorkerLimits = { milliseconds: 20_000, megabytes: 256, resident: 240 };

const MEGABYTE = 1024 * 1024;
/** The limit of the heap does not count numbers and bytes that lie outside it, such as those of pdf.js. */
const LOOK_EVERY = 25;
/** A file as it is sent, as a library takes it over, and as one unpacked or decoded string or buffer. */
const COPIES = 3;

export interface WorkerQueue {
  /** Reads one file; waits for those before it. Never rejects. `bytes` stay the caller's. */
  read(name: string, bytes: Uint8Array, extras?: Extras): Promise<ReadResult>;
  /** Ends the worker; what is being read or waits is answered as not read. A later read starts it again. */
  close(): Promise<void>;
}

/** A queue of files for the worker program `entry`. The worker does not keep the process alive while it is idle. */
export function workerQueue(entry: URL, limits: WorkerLimits): WorkerQueue {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closings = 0;

  const start = (): Worker => {
    const started = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
      // What a library prints while it reads is for nobody.
      stdout: true,
      stderr: true,
    });
    // Also a worker that dies between two files must not take the program with it.
    started.on('error', () => undefined);
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    started.unref();
    return started;
  };

  const run = (name: string, bytes: Uint8Array, extras: Extras): Promise<ReadResult> =>
    new Promise((resolve) => {
      const busy = (worker ??= start());
      const finish = (result: ReadResult): void => {
        clearTimeout(timer);
        clearInterval(watch);
        busy.off('message', finish).off('error', onError).off('exit', onExit);
        busy.unref();
        resolve(result);
      };
      const fail = (code: ProblemCode): void => {
        if (worker === busy) worker = null;
        void busy.terminate();
        finish({ ok: false, problem: problem(code, name) });
      };
      const onError = (error: unknown): void => fail(isOutOfMemory(error) ? 'too-large' : 'reader-died');
      const onExit = (): void => fail('reader-died');
      const most = process.memoryUsage.rss() + limits.resident * MEGABYTE + COPIES * bytes.byteLength;
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() > most) fail('too-large');
      }, LOOK_EVERY);
      const timer = setTimeout(() => fail('too-slow'), limits.milliseconds);
      busy.on('message', finish).on('error', onError).on('exit', onExit);
      busy.ref();
      // The worker takes the copy over; the caller keeps the original beside the report.
      const request: ReadRequest = { name, bytes: new Uint8Array(bytes), extras };
      busy.postMessage(request, [request.bytes.buffer]);
    });

  return {
    read: (name, bytes, extras = {}) => {
      const asked = closings;
      const reading = last.then(() =>
        asked === closings
          ? run(name, bytes, extras)
          : { ok: false as const, problem: problem('reader-died', name) },
      );
      last = reading;
      return reading;
    },
    close: async () => {
      closings++;
      const closing = worker;
      worker = null;
      await closing?.terminate();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
