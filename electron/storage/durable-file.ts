/**
 * Files that survive a crash, a full disk and a power cut.
 *
 * A write goes to a temporary file with a name of its own, is forced to disk, takes the place of the old file in
 * one step, and the folder is forced to disk too: whoever looks finds the old content or the new, never a part.
 */
import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Backup n holds a content that is replaced only once it is this old, in ms; it then moves on to backup n + 1 if
 * that one is old enough, too. So one content of the last minutes, hour, day, week and month remains, however
 * often a file is saved.
 */
const BACKUP_AGES = [10 * MINUTE, HOUR, DAY, 7 * DAY, 30 * DAY] as const;

/** The backup apart: what the file held before the first change since it was opened. */
const BEFORE_SESSION = 0;

const TEMPORARY = /^\.[^/\\]+\.[0-9a-f-]{36}\.tmp$/;

/** An earlier content of a file. */
interface Backup {
  readonly path: string;
  readonly savedAt: Date;
}

/** The backups of a file, newest content first. */
export async function backupsOf(path: string): Promise<Backup[]> {
  const slots = [BEFORE_SESSION, ...BACKUP_AGES.map((_, index) => index + 1)];
  const found = await Promise.all(
    slots.map(async (slot) => {
      const savedAt = await timeOf(backupPath(path, slot));
      return savedAt === null ? [] : [{ path: backupPath(path, slot), savedAt }];
    }),
  );
  return found.flat().sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
}

/** Deletes the backups of a file. */
export async function removeBackups(path: string): Promise<void> {
  for (const backup of await backupsOf(path)) await rm(backup.path, { force: true });
}

/**
 * Writes `content` durably. With `backups`, what stood at `path` before becomes a backup where the newest one is
 * not of the last minutes; `first` says that it is the first change since the file was opened.
 */
export async function writeDurably(
  path: string,
  content: Uint8Array | string,
  options: { readonly backups?: { readonly first: boolean } } = {},
): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (options.backups) await keepBackups(path, options.backups.first);
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

function backupPath(path: string, slot: number): string {
  return join(dirname(path), 'backups', `${basename(path)}.${slot}`);
}

function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
}

/** When the content at `path` was saved; null where there is none. */
async function timeOf(path: string): Promise<Date | null> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function keepBackups(path: string, first: boolean): Promise<void> {
  const savedAt = await timeOf(path);
  if (savedAt === null) return;
  await mkdir(dirname(backupPath(path, 1)), { recursive: true });
  if (first) await keepAs(path, savedAt, backupPath(path, BEFORE_SESSION));
  const last = await lastToReplace(path);
  if (last === 0) return;
  for (let slot = last - 1; slot >= 1; slot -= 1) {
    await moveOver(backupPath(path, slot), backupPath(path, slot + 1));
  }
  await keepAs(path, savedAt, backupPath(path, 1));
}

/** The last of the backups, counted from the newest, that have to make room; 0 where the newest stays. */
async function lastToReplace(path: string): Promise<number> {
  for (const [index, replacedAt] of BACKUP_AGES.entries()) {
    const savedAt = await timeOf(backupPath(path, index + 1));
    if (savedAt === null) return index + 1;
    const age = Date.now() - savedAt.getTime();
    // A content of the future was saved under a wrong clock.
    if (age >= 0 && age < replacedAt) return index;
  }
  return BACKUP_AGES.length;
}

/** The file keeps its place while it becomes a backup, and the backup is replaced in one step. */
async function keepAs(path: string, savedAt: Date, backup: string): Promise<void> {
  const temporary = temporaryPath(backup);
  try {
    await link(path, temporary);
  } catch (error) {
    if (isMissing(error)) throw error;
    // FAT and some network folders know no links.
    await copyFile(path, temporary);
    await utimes(temporary, savedAt, savedAt);
  }
  await moveOver(temporary, backup);
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
