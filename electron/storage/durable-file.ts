/**
 * Files that survive a crash, a full disk and a power cut.
 *
 * A write goes to a temporary file with a name of its own, is forced to disk, takes the place of the old file in
 * one step, and the folder is forced to disk too: whoever looks finds the old content or the new, never a part.
 */
import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How many earlier contents of a file are kept. */
export const BACKUP_COUNT = 5;

const TEMPORARY = /^\.[^/\\]+\.[0-9a-f-]{36}\.tmp$/;

/** Path of the `n`-th backup of a file; 1 is the newest. */
export function backupPath(path: string, n: number): string {
  return join(dirname(path), 'backups', `${basename(path)}.${n}`);
}

/** Writes `content` durably; what stood at `path` before becomes the newest of its backups when `backups` is set. */
export async function writeDurably(
  path: string,
  content: Uint8Array | string,
  options: { readonly backups?: boolean } = {},
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (options.backups) await rotateBackups(path);
    await moveOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Moves a file durably, over one that stands there. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await moveOver(from, to);
  await syncFolder(dirname(to));
  await syncFolder(dirname(from));
}

/** Removes what writers that were killed left behind. Only for a folder that nobody else writes to. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => TEMPORARY.test(name)).map((name) => rm(join(folder, name), { force: true })),
  );
}

/** True for the error of a file or folder that is not there. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

async function rotateBackups(path: string): Promise<void> {
  await mkdir(dirname(backupPath(path, 1)), { recursive: true });
  for (let n = BACKUP_COUNT - 1; n >= 1; n -= 1) {
    await unlessMissing(moveOver(backupPath(path, n), backupPath(path, n + 1)));
  }
  // The file keeps its place while it becomes a backup, so that there is no moment without it.
  await unlessMissing(
    link(path, backupPath(path, 1)).catch((error: unknown) => {
      if (isMissing(error)) throw error;
      // FAT and some network folders know no links.
      return copyFile(path, backupPath(path, 1));
    }),
  );
}

async function unlessMissing(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

/** On Windows a virus scanner or an indexer may hold a file for a moment. */
async function moveOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '');
      if (process.platform !== 'win32' || !held || attempt === 8) throw error;
      await wait(attempt * 25);
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows keeps folders in its journal and does not open them as files.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network folders cannot; the file itself has been forced to disk.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
