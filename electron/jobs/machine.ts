/** What the program can see of the machine it runs on, wherever it runs; a test puts its own in. */

export interface Machine {
  /** The clock, in milliseconds. */
  readonly now: () => number;
  /** Processor time that all threads of this process together have had, in milliseconds. */
  readonly processor: () => number;
  /** Memory of this process that is not the main thread's own, so that of the workers, in bytes. */
  readonly workersMemory: () => number;
}

export const MACHINE: Machine = {
  now: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  workersMemory: () => {
    const { rss, heapTotal, external } = process.memoryUsage();
    return rss - heapTotal - external;
  },
};
