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

/** Whoever waits for a copy hears how far it is, and may stop it. */
export interface CopyWatch {
  readonly onProgress?: (progress: CopyProgress) => void;
  readonly signal?: AbortSignal;
}

/** Files of a copy: those that were written and held against the first, and all. */
export interface CopyProgress {
  readonly done: number;
  readonly all: number;
}

/**
 * Copies the library in `from` to `to`, where nothing or an empty folder may stand. There is no copy before it is
 * whole. Nothing in `from` may change meanwhile, and nothing is changed there. Throws a ProblemError, `copy-failed`,
 * and what the signal was stopped with.
 */
export async function copyLibrary(
  from: string,
  to: string,
  { onProgress, signal }: CopyWatch = {},
): Promise<void> {
  const unfinished = temporaryPath(to);
  let made = unfinished;
  try {
    await removeUnfinished(to);
    await makeFolder(unfinished);
    const { folders, files } = await contentOf(from);
    for (const folder of folders) await makeFolder(join(unfinished, folder));
    for (const [done, file] of files.entries()) {
      onProgress?.({ done, all: files.length });
      signal?.throwIfAborted();
      await copyFile(join(from, file), join(unfinished, file));
    }
    onProgress?.({ done: files.length, all: files.length });
    for (const folder of [...folders, '']) await syncFolder(join(unfinished, folder));
    // Windows does not put a folder in the place of another one, not even of an empty one.
    await rmdir(to).catch(() => undefined);
    await whileBusy(() => rename(unfinished, to));
    made = to;
    await syncFolder(dirname(to));
    signal?.throwIfAborted();
  } catch (error) {
    await rm(made, { recursive: true, force: true }).catch(() => undefined);
    if (error instanceof ProblemError || error === signal?.reason) throw error;
    throw new ProblemError(problem('copy-failed', to));
  }
}

/** What a copy to the same place has left that was killed. */
async function removeUnfinished(to: string): Promise<void> {
  const start = `.${basename(to)}.`;
  for (const name of await readdir(dirname(to))) {
    if (name.startsWith(start) && isLeftover(name)) await rm(join(dirname(to), name), { recursive: true });
  }
}

interface Content {
  readonly folders: string[];
  readonly files: string[];
}

/** What the library in `root` is made of, by paths from there; a folder stands before what is in it. */
async function contentOf(root: string): Promise<Content> {
  const content: Content = { folders: [], files: [] };
  for (const name of await readdir(root)) {
    const found = await lstat(join(root, name));
    const isItsFolder = found.isDirectory() && FOLDERS.some((one) => one === name);
    const isItsFile = found.isFile() && FILE.test(name) && !NOT_ITS_OWN.has(name);
    if (isItsFolder) await addFolder(root, name, content);
    else if (isItsFile) content.files.push(name);
  }
  return content;
}

async function addFolder(root: string, folder: string, content: Content): Promise<void> {
  content.folders.push(folder);
  for (const name of await readdir(join(root, folder))) {
    if (isLeftover(name)) continue;
    const path = join(folder, name);
    const found = await lstat(join(root, path));
    if (found.isDirectory()) await addFolder(root, path, content);
    else if (found.isFile()) content.files.push(path);
  }
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
