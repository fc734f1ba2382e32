/**
 * Who may write to the library, and what becomes of a folder that is lost and found again.
 *
 * A library that another program holds, or that cannot be written, is open for reading; it is tried again every
 * second whether it can be written now.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lockedBy, problem, ProblemError, type Problem, type Writer } from '../../shared/problem.ts';
import { errorCode, NotAFile } from './files.ts';
import { libraryLock } from './library-lock.ts';
import { openShelf, type Shelf } from './shelf.ts';

export interface Access {
  /** The documents; other ones after the library has been read anew. */
  readonly shelf: () => Shelf;
  /** Why the library can only be looked at; null while it can be changed. */
  readonly readingOnly: () => Problem | null;
  /**
   * Changes something: one at a time, in order, and only while the library is ours. System errors become the
   * message for the clerk.
   */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Looks at something that is on disk only, in turn with changes. */
  readonly lookInTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Waits for what is being written and lets go of the folder. */
  readonly close: () => Promise<void>;
}

const TRY_EVERY_MS = 1_000;

/** Opens the library in `folder`, which is made where it is missing. Throws a ProblemError when there is none to read. */
export async function openAccess(folder: string): Promise<Access> {
  const lock = libraryLock(folder);
  let readingOnly: Problem | null = null;
  let seen: string | null = null;
  /**
   * What must be done before anything is written: the disk is to be read, or what is missing there is to be written
   * from memory. Stays until it has been done to the end.
   */
  let owed: 'reading' | 'renewing' | null = null;

  const before = async (): Promise<void> => {
    if (!(await lock.isHeld())) throw new ProblemError(problem('library-locked', '资料库'));
  };
  const read = (): Promise<Shelf> => openShelf(folder, readingOnly === null, before);

  /** Takes the lock; `readingOnly` says afterwards whether it is ours. */
  async function take(): Promise<void> {
    readingOnly = await takeOrWhyNot(() => lock.take());
  }

  /** Does what is owed. What fails half-way is owed as before. */
  async function settle(): Promise<void> {
    // A change that comes while the disk is read is seen the next time.
    const now = await lastChange(folder);
    if (owed === 'renewing') await shelf.renew();
    if (owed === 'reading') shelf = await read();
    [owed, seen] = [null, now];
  }

  /**
   * Tries again in its turn what could not be done so far. The turns before may have done it: the library would be read
   * anew for nothing, and what it had to say would be gone.
   */
  const afterTurns = (isLeft: () => boolean): Promise<unknown> =>
    turns.next(async () => (isLeft() ? tryAgain() : undefined)).catch(() => undefined);

  /** Whether the library can be written now, what another program has saved meanwhile, and whatever is owed. */
  async function tryAgain(): Promise<void> {
    if (readingOnly !== null || !(await lock.isHeld())) await take();
    if (readingOnly === null) owed ??= 'reading';
    // What is only in memory is not given up for what is on disk.
    else if (owed !== 'renewing' && seen !== (await lastChange(folder))) owed = 'reading';
    else return;
    await settle();
  }

  async function beOurs(): Promise<void> {
    if (readingOnly === null && owed === null) {
      const isWhole = await shelf.isWhole();
      if (isWhole && (await lock.isHeld())) return;
      // Where another program was in between, what it left counts.
      owed = isWhole ? 'reading' : 'renewing';
    }
    if (owed === 'renewing') await makeAgain(folder);
    await tryAgain();
    if (readingOnly !== null) throw new ProblemError(readingOnly);
  }

  const turns = queue();
  const asked = <T>(work: () => Promise<T>): Promise<T> =>
    turns.next(() =>
      work().catch((error: unknown) => {
        throw asProblem(error, folder);
      }),
    );

  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await take();
  } catch (error) {
    throw asProblem(error, folder);
  }
  seen = await lastChange(folder);
  let shelf = await read();
  const isLeft = () => readingOnly !== null || owed !== null;
  const timer = setInterval(() => {
    if (isLeft()) void afterTurns(isLeft);
  }, TRY_EVERY_MS);
  timer.unref();

  return {
    shelf: () => shelf,
    readingOnly: () => readingOnly,
    inTurn: (work) => asked(() => beOurs().then(work)),
    lookInTurn: asked,
    close: async () => {
      clearInterval(timer);
      if (owed !== null) await afterTurns(() => owed !== null);
      await turns.idle();
      if (readingOnly === null && owed === null) await shelf.updateIndex(true).catch(() => undefined);
      await lock.release();
    },
  };
}

/** Null where the lock is ours. A folder that cannot be written can still be read. */
async function takeOrWhyNot(take: () => Promise<Writer | null>): Promise<Problem | null> {
  try {
    const writer = await take();
    return writer && lockedBy(writer);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO'].includes(errorCode(error) ?? ''))
      throw error;
    return problem('library-read-only', '资料库');
  }
}

async function makeAgain(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new ProblemError(problem('folder-missing', folder));
  }
}

/** Changes with every document that is saved, put aside or taken back. */
async function lastChange(folder: string): Promise<string> {
  const times = ['', 'reports', 'templates', 'trash'].map(async (name) => {
    try {
      return (await stat(join(folder, name))).mtimeMs;
    } catch {
      return 0;
    }
  });
  return (await Promise.all(times)).join(' ');
}

function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    next: <T>(work: () => Promise<T>): Promise<T> => {
      const result = last.then(work);
      last = result.catch(() => undefined);
      return result;
    },
    idle: () => last,
  };
}

function asProblem(error: unknown, folder: string): unknown {
  const isOfSystem = errorCode(error) !== undefined || error instanceof NotAFile;
  return isOfSystem ? new ProblemError(problem('write-failed', folder)) : error;
}
