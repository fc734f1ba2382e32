/** An old file as a report, read out of harm's way: what windows and commands call. */
import type { ReadResult, ReadWish } from './read-now.ts';
import { runJob } from './run-job.ts';

export type { ReadResult } from './read-now.ts';

/**
 * Reads the file `bytes` of any format; `name` is the file's name, for messages. Never rejects: what cannot be read is
 * a problem with a way out.
 */
export async function readReport(name: string, bytes: Uint8Array, wish: ReadWish = {}): Promise<ReadResult> {
  return runJob('read', name, bytes, wish);
}
