/** A file of the user's, outside of the library: written durably or not at all, and what is in the way is told. */
import type { Stats } from 'node:fs';
import { chmod, realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { problem, ProblemError, type ProblemCode } from '../../shared/problem.ts';
import { writeDurably } from './durable-file.ts';
import { errorCode, isMissing } from './files.ts';

/** What the system says of a file that another program holds, or that nobody may write. */
const LOCKED: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'ETXTBSY']);

/** What stands at `path`; null for nothing. */
export async function statusOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error) || errorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Why no file can stand at `path`, or not in place of `before`; null where nothing is in the way. */
export async function obstacleAt(path: string, before: Stats | null): Promise<ProblemCode | null> {
  if (!before) {
    const folder = await statusOf(dirname(path)).catch(() => null);
    return folder?.isDirectory() ? null : 'no-such-folder';
  }
  if (before.isDirectory()) return 'target-is-folder';
  // A device or a pipe is never replaced.
  if (!before.isFile()) return 'write-failed';
  return (before.mode & 0o222) === 0 ? 'target-locked' : null;
}

/** Puts `bytes` at `path` in place of `before`; a link is followed. Answers what went wrong, null for nothing. */
export async function putFile(
  path: string,
  before: Stats | null,
  bytes: Uint8Array,
): Promise<ProblemCode | null> {
  try {
    const target = before ? await realpath(path) : path;
    await writeDurably(target, bytes);
    // Some network folders and sticks know no permissions: the file is there all the same.
    await chmod(target, before ? before.mode & 0o777 : 0o666 & ~process.umask()).catch(() => undefined);
    return null;
  } catch (error) {
    return before && LOCKED.has(errorCode(error) ?? '') ? 'target-locked' : 'write-failed';
  }
}

/**
 * Writes a file where the user has said, over what stands there: that was asked. Throws a ProblemError: `target-locked`,
 * `target-is-folder`, `no-such-folder`, `write-failed`.
 */
export async function saveUserFile(path: string, bytes: Uint8Array): Promise<void> {
  const before = await statusOf(path).catch(() => null);
  const code = (await obstacleAt(path, before)) ?? (await putFile(path, before, bytes));
  if (code) throw new ProblemError(problem(code, code === 'no-such-folder' ? dirname(path) : basename(path)));
}
