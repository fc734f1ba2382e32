/**
 * What can be done with one file out of harm's way. To add a job, name its terms here and its function in `JOBS`: a
 * plain function of the file's name, for messages, its bytes, and what is wished for.
 */
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';
import type { Checked, CheckWish } from './check-file.ts';
import type { Extracted, ExtractWish } from './extract-file.ts';
import type { PageStyleRead } from './read-page-style.ts';
import type { ReadResult, ReadWish } from './read-now.ts';

/** For each kind of job what is wished for, and its answer: something, or a problem. */
export interface JobTerms {
  readonly read: { readonly wish: ReadWish; readonly answer: ReadResult };
  readonly extract: { readonly wish: ExtractWish; readonly answer: Extracted };
  readonly check: { readonly wish: CheckWish; readonly answer: Checked };
  readonly 'page-style': { readonly wish: object; readonly answer: PageStyleRead };
}

export type JobKind = keyof JobTerms;
export type Wish<K extends JobKind> = JobTerms[K]['wish'];
export type Answer<K extends JobKind> = JobTerms[K]['answer'];

export interface Failed {
  readonly ok: false;
  readonly problem: Problem;
}

/** Each job is loaded when it is first wanted: reading needs no rules. */
const JOBS: {
  readonly [K in JobKind]: () => Promise<
    (name: string, bytes: Uint8Array, wish: Wish<K>) => Promise<Answer<K>>
  >;
} = {
  read: async () => (await import('./read-now.ts')).readNow,
  extract: async () => (await import('./extract-file.ts')).extractFile,
  check: async () => (await import('./check-file.ts')).checkFile,
  'page-style': async () => (await import('./read-page-style.ts')).readPageStyle,
};

/** Does the job `kind` with one file, in the thread that calls. Never rejects. */
export async function doJob<K extends JobKind>(
  kind: K,
  name: string,
  bytes: Uint8Array,
  wish: Wish<K>,
): Promise<Answer<K> | Failed> {
  try {
    const job = await JOBS[kind]();
    return await job(name, bytes, wish);
  } catch (error) {
    return {
      ok: false,
      problem: error instanceof ProblemError ? error.problem : problem('reader-died', name),
    };
  }
}
