/**
 * Files that survive a crash, a full disk and a power cut.
 *
 * A write goes to a temporary file with a name of its own, is forced to disk, takes the place of the old file in
 * one step, and the folder is forced to disk too: whoever looks finds the old content or the new, never a part.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, whileBusy } from './files.ts';

/** What is done, or made sure of, right before a new content takes its place; it stays out where this throws. */
export type Before = () => Promise<void>;

const nothing: Before = () => Promise.resolve();

interface Writing {
  readonly before?: Before;
  /** Beside which file the temporary one lies, `path` itself where none is named; on the same drive. */
  readonly beside?: string;
}

/** Writes `content` durably. A link at `path` is replaced, never followed. */
export async function writeDurably(
  path: string,
  content: Uint8Array | string,
  { before = nothing, beside = path }: Writing = {},
): Promise<void> {
  const temporary = temporaryPath(beside);
  try {
    const file = await whileBusy(() => open(temporary, 'wx', 0o600));
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await before();
    await whileBusy(() => rename(temporary, path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Moves a file or a folder durably, over a file that stands there. */
export async function moveDurably(from: string, to: string, before: Before = nothing): Promise<void> {
  await before();
  await whileBusy(() => rename(from, to));
  await syncFolder(dirname(to));
  await syncFolder(dirname(from));
}

/** A name beside `path` for what is not whole yet; see `removeLeftovers`. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
}

/** Forces a folder's list of names to disk. */
export async function syncFolder(folder: string): Promise<void> {
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
