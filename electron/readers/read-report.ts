/** An old file as a report, read out of harm's way: what windows and commands call. */
import { existsSync } from 'node:fs';
import { readNow, type Extras, type ReadResult } from './read-now.ts';
import { READING_LIMITS, workerQueue } from './worker-queue.ts';

export type { ReadResult } from './read-now.ts';

/** Beside the built program; not there when running from the sources, where reading happens in this thread. */
const WORKER = new URL('./reader-worker.js', import.meta.url);
const hasWorker = existsSync(WORKER);

const queue = workerQueue(WORKER, READING_LIMITS);

/**
 * Reads the file `bytes` of any format; `name` is the file's name, for messages. Files are read one at a time, each
 * within limits of time and memory. Never rejects: what cannot be read is a problem with a way out.
 */
export async function readReport(name: string, bytes: Uint8Array, extras: Extras = {}): Promise<ReadResult> {
  return hasWorker ? queue.read(name, bytes, extras) : readNow(name, bytes, extras);
}

/** Ends the reading worker, so that nothing is left running when the program ends. */
export async function closeReaders(): Promise<void> {
  await queue.close();
}
