/** Charges jobs for the time that passes while they run, each its fair share: see fair-time.ts. */
import type { Worker } from 'node:worker_threads';
import { fairTimes } from './fair-time.ts';
import type { Machine } from './machine.ts';

/** A job that a worker does. Times in milliseconds. */
export interface Metered {
  readonly worker: Worker;
  /** Time charged so far. */
  taken: number;
  /** How long the worker had waited for something to do when it was last looked at. */
  waited: number;
}

/** How long the worker has had nothing to do since it is there, in milliseconds. Known without asking the worker. */
export function waitedOf(worker: Worker): number {
  return worker.performance.eventLoopUtilization().idle;
}

/** The answer charges all that run for the time since it was asked last. */
export function openMeter(machine: Machine): (running: Iterable<Metered>) => void {
  let looked = { now: 0, processor: 0 };
  return (running) => {
    const now = machine.now();
    const processor = machine.processor();
    const jobs = [...running].map((job) => ({ job, waited: waitedOf(job.worker) }));
    const times = fairTimes(
      now - looked.now,
      processor - looked.processor,
      jobs.map(({ job, waited }) => waited - job.waited),
    );
    for (const [at, { job, waited }] of jobs.entries()) {
      job.taken += times[at] ?? 0;
      job.waited = waited;
    }
    looked = { now, processor };
  };
}
