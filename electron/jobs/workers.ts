/** Workers that run one program: made when one is wanted and none is idle, kept for the next job, ended for good. */
import { Worker } from 'node:worker_threads';

export interface Workers {
  /** One that is idle, else a new one. */
  take(): Worker;
  /** It has nothing to do now. */
  giveBack(worker: Worker): void;
  end(worker: Worker): void;
  /** Makes one that waits for the first job, where none does. */
  prepare(): void;
  /** Are some being ended? Their memory is still there. */
  readonly areEnding: boolean;
  /** Ends those that are idle, and waits for all that are being ended. */
  close(): Promise<void>;
}

/**
 * Workers of the program `entry` with a heap of `megabytes` each. They do not keep the process alive while they are
 * idle. `onEnded` hears of each that has been ended.
 */
export function openWorkers(entry: URL, megabytes: number, onEnded: () => void): Workers {
  const idle = new Set<Worker>();
  const ending = new Set<Promise<unknown>>();

  function start(): Worker {
    const worker = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
      // What a library prints while it reads is for nobody.
      stdout: true,
      stderr: true,
    });
    // Also a worker that dies between two jobs must not take the program with it.
    worker.on('error', () => undefined);
    worker.once('exit', () => idle.delete(worker));
    worker.unref();
    return worker;
  }

  function end(worker: Worker): void {
    idle.delete(worker);
    const ended = worker.terminate().finally(() => {
      ending.delete(ended);
      onEnded();
    });
    ending.add(ended);
  }

  return {
    take: () => {
      const [worker = start()] = idle;
      idle.delete(worker);
      worker.ref();
      return worker;
    },
    giveBack: (worker) => {
      idle.add(worker);
      worker.unref();
    },
    end,
    prepare: () => {
      if (idle.size === 0) idle.add(start());
    },
    get areEnding() {
      return ending.size > 0;
    },
    close: async () => {
      for (const worker of [...idle]) end(worker);
      await Promise.all(ending);
    },
  };
}
