/** Several input files at once, their results in the order of the files: a bad one never stops the others. */
import { JOBS_AT_ONCE } from '../jobs/run-job.ts';
import type { CliIo } from './io.ts';
import { progressLine } from './progress-line.ts';

/** How many files may be begun before the first unfinished one is done, for each job that runs at once. */
const AHEAD = 16;

/**
 * Does `work`, which never rejects, with each of the files and hands the results to `show`, in order. Once `io.stopped`
 * is aborted nothing more is begun; what is finished is still shown. Answers how many files were shown.
 */
export async function eachFile<T>(
  io: Pick<CliIo, 'progress' | 'stopped'>,
  files: readonly string[],
  work: (file: string) => Promise<T>,
  show: (result: T, file: string) => void,
): Promise<number> {
  const finished = new Map<number, T>();
  const begun: Promise<void>[] = [];
  const start = performance.now();
  let done = 0;
  let shown = 0;
  const stop = new Promise((resolve) => io.stopped.addEventListener('abort', resolve, { once: true }));

  const begin = async (at: number, file: string): Promise<void> => {
    finished.set(at, await work(file));
    done += 1;
    // What ends with the command is no progress.
    if (files.length > 1 && !io.stopped.aborted)
      io.progress(progressLine(done, files.length, performance.now() - start));
  };
  const showFinished = (at: number, file: string): void => {
    const result = finished.get(at);
    if (result === undefined) return;
    finished.delete(at);
    shown += 1;
    show(result, file);
  };

  for (const [at, file] of files.entries()) {
    if (io.stopped.aborted) break;
    const last = Math.min(files.length, at + AHEAD * JOBS_AT_ONCE);
    for (const next of files.slice(begun.length, last)) begun.push(begin(begun.length, next));
    await Promise.race([begun[at], stop]);
    showFinished(at, file);
  }
  for (const [at, file] of files.entries()) showFinished(at, file);
  return shown;
}
