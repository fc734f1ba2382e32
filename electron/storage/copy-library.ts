/** A library copied to another folder, file by file, each read again and held against the first before the copy counts. */
import { createHash } from 'node:crypto';
import { lstat, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { problem, ProblemError } from '../../shared/problem.ts';
import { syncFolder, temporaryPath } from './durable-file.ts';
import { isLeftover, makeFolder, readPlainFile, whileBusy } from './files.ts';

/** What a library is made of, by the names in its folder; everything else beside it is not its own. */
const FOLDERS = [
  'reports',
  'originals',
  'templates',
  'trash',
  'damaged',
  'backups',
  'undo',
  'intake',
] as const;
const FILE = /^[a-z-]+\.json$/;
/** Of these files some may lie in a library's folder without being the library's. */
const NOT_ITS_OWN: ReadonlySet<string> = new Set(['window.json']);

/**
 * Copies the library in `from` to `to`, where nothing or an empty folder may stand. There is no copy before it is
 * whole. Nothing in `from` may change meanwhile, and nothing is changed there. Throws a ProblemError, `copy-failed`.
 */
export async function copyLibrary(from: string, to: string): Promise<void> {
  const unfinished = temporaryPath(to);
  let made = unfinished;
  try {
    await removeUnfinished(to);
    await makeFolder(unfinished);
    for (const name of await readdir(from)) {
      const path = join(from, name);
      const found = await lstat(path);
      const isItsFolder = found.isDirectory() && FOLDERS.some((one) => one === name);
      const isItsFile = found.isFile() && FILE.test(name) && !NOT_ITS_OWN.has(name);
      if (isItsFolder) await copyFolder(path, join(unfinished, name));
      else if (isItsFile) await copyFile(path, join(unfinished, name));
    }
    await syncFolder(unfinished);
    // Windows does not put a folder in the place of another one, not even of an empty one.
    await rmdir(to).catch(() => undefined);
    await whileBusy(() => rename(unfinished, to));
    made = to;
    await syncFolder(dirname(to));
  } catch (error) {
    await rm(made, { recursive: true, force: true }).catch(() => undefined);
    throw error instanceof ProblemError ? error : new ProblemError(problem('copy-failed', to));
  }
}

/** What a copy to the same place has left that was killed. */
async function removeUnfinished(to: string): Promise<void> {
  const start = `.${basename(to)}.`;
  for (const name of await readdir(dirname(to))) {
    if (name.startsWith(start) && isLeftover(name)) await rm(join(dirname(to), name), { recursive: true });
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  await makeFolder(to);
  for (const name of await readdir(from)) {
    if (isLeftover(name)) continue;
    const path = join(from, name);
    const found = await lstat(path);
    if (found.isDirectory()) await copyFolder(path, join(to, name));
    else if (found.isFile()) await copyFile(path, join(to, name));
  }
  await syncFolder(to);
}

async function copyFile(from: string, to: string): Promise<void> {
  const bytes = await readPlainFile(from);
  const file = await whileBusy(() => open(to, 'wx', 0o600));
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  const copy = await readPlainFile(to);
  if (sha256(copy) !== sha256(bytes)) throw new ProblemError(problem('copy-failed', to));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
