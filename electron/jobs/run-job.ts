/** Where jobs are done: in the workers of this program, which are as many as the machine can feed. */
import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { doJob, type Answer, type Failed, type JobKind, type Wish } from './jobs.ts';
import { WORKER_LIMITS, workerPool } from './worker-pool.ts';

/** Memory of the machine that a worker wants for itself and for the system beside it, in bytes. */
const MEMORY_EACH = 1024 ** 3;

/** Beside the built program; not there when running from the sources, where jobs are done in this thread. */
const WORKER = new URL('./job-worker.js', import.meta.url);
const hasWorker = existsSync(WORKER);

/** How many jobs run at once: one for each processor that this process may use. */
export const JOBS_AT_ONCE = hasWorker
  ? Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / MEMORY_EACH)))
  : 1;

const pool = workerPool(WORKER, WORKER_LIMITS, JOBS_AT_ONCE);

/**
 * Does the job `kind` with the file `bytes`, within limits of time and memory, when its turn comes; `name` is the
 * file's name, for messages. Never rejects: what cannot be done is a problem with a way out. `bytes` stay the caller's.
 */
export async function runJob<K extends JobKind>(
  kind: K,
  name: string,
  bytes: Uint8Array,
  wish: Wish<K>,
): Promise<Answer<K> | Failed> {
  return hasWorker ? pool.run(kind, name, bytes, wish) : doJob(kind, name, bytes, wish);
}

/** Starts a worker while the program is still loading. */
export function prepareJobs(): void {
  if (hasWorker) pool.prepare();
}

/** Ends the workers, so that nothing is left running when the program ends. */
export async function endJobs(): Promise<void> {
  await pool.close();
}
