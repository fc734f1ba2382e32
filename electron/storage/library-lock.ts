/** One writer at a time: a lock on the library's folder, held as long as the program runs. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { problem, ProblemError } from '../../shared/problem.ts';
import { errorCode, isMissing } from './durable-file.ts';

export interface LibraryLock {
  /** False once the lock was lost, for example because another program removed it. */
  readonly held: () => boolean;
  /** Takes the lock again, for example in a folder that was made anew; throws as `lockLibrary` does. */
  readonly retake: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** `token` tells a lock that this program left in a folder that was moved and put back from another program's. */
const ownerSchema = z.object({ pid: z.int(), host: z.string(), token: z.string().optional() });

/** A lock older than this, in ms, belongs to nobody: long enough for a machine that is busy. */
const STALE_AFTER = 10_000;
/** Owners renew so often that one whose lock was taken notices before the clerk has typed much. */
const RENEW_EVERY = 1_000;

/**
 * Takes the lock. Throws a ProblemError `library-locked` when another running program holds it, and the system's
 * error when the folder cannot be written.
 */
export async function lockLibrary(folder: string): Promise<LibraryLock> {
  const token = randomUUID();
  const lockfilePath = join(folder, 'library.lock');
  const ownerFile = join(folder, 'owner.json');
  // Each hold knows for itself whether it was lost: news of an earlier one must not end the present one.
  let hold = { isLost: true, letGo: () => Promise.resolve() };

  async function take(): Promise<void> {
    if (await isLeftOver(ownerFile, token)) await removeLock(lockfilePath);
    try {
      const taken = { isLost: false, letGo: () => Promise.resolve() };
      taken.letGo = await lock(folder, {
        lockfilePath,
        stale: STALE_AFTER,
        update: RENEW_EVERY,
        onCompromised: () => {
          taken.isLost = true;
        },
      });
      hold = taken;
      await writeFile(ownerFile, JSON.stringify({ pid: process.pid, host: hostname(), token }));
    } catch (error) {
      if (errorCode(error) === 'ELOCKED') throw new ProblemError(problem('library-locked', folder));
      throw error;
    }
  }

  async function release(): Promise<void> {
    if (hold.isLost) return;
    hold.isLost = true;
    await hold.letGo();
  }

  await take();
  return {
    held: () => !hold.isLost,
    retake: async () => {
      await release();
      await take();
    },
    release,
  };
}

/** Whether the last owner is gone, or was this very program, so that its lock need not be waited for. */
async function isLeftOver(ownerFile: string, token: string): Promise<boolean> {
  try {
    const owner = ownerSchema.parse(JSON.parse(await readFile(ownerFile, 'utf8')));
    return owner.token === token || (owner.host === hostname() && !isRunning(owner.pid));
  } catch {
    return false;
  }
}

/** After a crash nobody waits until the lock has aged. Moved first, so that of two programs only one removes it. */
async function removeLock(lockfilePath: string): Promise<void> {
  const taken = `${lockfilePath}.${randomUUID()}`;
  try {
    await rename(lockfilePath, taken);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  await rmdir(taken);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
