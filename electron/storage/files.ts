/** Files of the library as the system gives them: links are never followed, a file that is busy for a moment is asked again. */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const TEMPORARY = /^\.[^/\\]+\.[0-9a-f-]{36}\.tmp$/;
const ATTEMPTS = 8;
const STEP_MS = 25;

/** What stands where a file should be is none: a folder, a link, a pipe. */
export class NotAFile extends Error {}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** True for the error of a file or folder that is not there. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

/** Tries again, for most of a second, what fails because a virus scanner or an indexer holds a file. */
export async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || attempt === ATTEMPTS) throw error;
      await wait(attempt * STEP_MS);
    }
  }
}

/** Windows calls a file that another program holds one that may not be touched. */
function isBusy(error: unknown): boolean {
  const code = errorCode(error) ?? '';
  if (['EBUSY', 'EAGAIN', 'EMFILE', 'ENFILE', 'ETXTBSY'].includes(code)) return true;
  return process.platform === 'win32' && ['EPERM', 'EACCES'].includes(code);
}

/** The bytes of a file. Throws the system's errors, and `NotAFile`. */
export function readPlainFile(path: string): Promise<Uint8Array> {
  return whileBusy(async () => {
    const file = await openPlainFile(path);
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  });
}

async function openPlainFile(path: string): Promise<FileHandle> {
  // Looked at before it is opened: opening a pipe would wait for ever, and Windows cannot refuse links on opening.
  if (!(await lstat(path)).isFile()) throw new NotAFile(path);
  return open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
}

/** Sees to it that a folder is there, for its owner alone. Throws where something else stands in its place. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (!(await isFolder(path))) throw new NotAFile(path);
}

/** Whether a folder stands there, and no link to one. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Whether anything at all stands there. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** The names in a folder; none where there is no folder. Throws the system's errors, and `NotAFile` for a link. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    if (!(await lstat(folder)).isDirectory()) throw new NotAFile(folder);
    return await whileBusy(() => readdir(folder));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Whether a file of this name is what a writer that was killed left behind. */
export function isLeftover(name: string): boolean {
  return TEMPORARY.test(name);
}

/** Removes what writers that were killed left behind. Only for a folder that nobody else writes to. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = (await namesIn(folder)).filter(isLeftover);
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
}
