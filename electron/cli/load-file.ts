/** Files a command is given: their bytes, and reports of every supported format. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { problem, ProblemError, type Problem, type ProblemCode } from '../../shared/problem.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Answer, JobKind, Wish } from '../jobs/jobs.ts';
import { runJob } from '../jobs/run-job.ts';
import { errorCode } from '../storage/files.ts';
import type { FailedFile } from './io.ts';

export type Loaded<T> =
  { readonly ok: true; readonly file: string; readonly value: T } | ({ readonly ok: false } & FailedFile);

/** Larger than any report; checked before a byte is read. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** Reads one report; what goes wrong is a value. `file` is the path as it was typed. */
export async function loadReport(file: string): Promise<Loaded<Report>> {
  const loaded = await jobOn('read', file, { json: true });
  return loaded.ok ? { ...loaded, value: loaded.value.report } : loaded;
}

/** What a job makes of a file that it can be done with. */
export type Made<K extends JobKind> = Extract<Answer<K>, { readonly ok: true }>;

/** Does a job with one file; what goes wrong is a value. `file` is the path as it was typed. */
export async function jobOn<K extends JobKind>(
  kind: K,
  file: string,
  wish: Wish<K>,
): Promise<Loaded<Made<K>>> {
  return load(file, async (bytes) => {
    const answer = await runJob(kind, basename(file), bytes, wish);
    if (!answer.ok) throw new ProblemError(answer.problem);
    return answer as Made<K>;
  });
}

/** Reads a file and makes something of its bytes; a ProblemError and what the system reports become values. */
export async function load<T>(file: string, make: (bytes: Uint8Array) => T | Promise<T>): Promise<Loaded<T>> {
  try {
    return { ok: true, file, value: await make(await readBytes(file)) };
  } catch (error) {
    return { ok: false, file, error: readingProblem(error, file) };
  }
}

const SYSTEM_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  ERR_INVALID_ARG_VALUE: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'no-permission',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};

/** What the system reports about reading `file`, in the words of the program. */
export function readingProblem(error: unknown, file: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const code = SYSTEM_PROBLEMS[errorCode(error) ?? ''];
  return code ? problem(code, file) : problem('unexpected', `读取${file}`);
}

async function readBytes(file: string): Promise<Uint8Array> {
  const status = await stat(file);
  if (status.isDirectory()) throw new ProblemError(problem('folder', file));
  // A pipe or a device is no report, and a pipe would wait for ever.
  if (!status.isFile()) throw new ProblemError(problem('unknown-format', file));
  if (status.size > LARGEST_FILE) throw new ProblemError(problem('too-large', file));
  return readFile(file);
}
