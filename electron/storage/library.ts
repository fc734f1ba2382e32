/**
 * The library: every report of this computer in one folder, one document each.
 *
 *   reports/<id>.json    one report; reports/backups/ holds what it was before
 *   originals/<sha256>   the files that reports were read from, byte by byte
 *   trash/<id>.json      reports put aside
 *   damaged/             files that could not be read, kept as they are
 *   template.json        the text that new reports start from
 */
import type { Low } from 'lowdb';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../../shared/contract.ts';
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import type { Template } from '../../shared/template/template.ts';
import { errorCode, isMissing, moveDurably, writeDurably } from './durable-file.ts';
import { lockLibrary, type LibraryLock } from './library-lock.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { profileKey, titleOf, type StoredEntry } from './stored.ts';

/** What an entry is made of before the library gives it an id, times and a revision. */
export type NewEntry = Pick<Entry, 'status' | 'report' | 'lastId' | 'original'> &
  Partial<Pick<Entry, 'finalisedAt'>>;

/**
 * The one interface behind which storage stands. Everything that answers has been saved durably. Methods throw a
 * ProblemError: `entry-missing`, `conflict`, `library-locked` (taken by another program), `folder-missing`, `write-failed`.
 */
export interface Library {
  readonly folder: string;
  /** What had to be repaired since the library was opened, in sentences for the clerk. */
  readonly repairs: () => readonly string[];
  readonly entries: () => readonly Entry[];
  readonly entry: (id: string) => Entry | null;
  readonly add: (entry: NewEntry) => Promise<Entry>;
  /** Changes an entry and counts its revision up; refused when `basedOn` is given and not the stored revision. */
  readonly change: (id: string, basedOn: number | null, change: Partial<NewEntry>) => Promise<Entry>;
  /** Puts an entry aside, and takes it back. */
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  /** Keeps a file as it was received; answers its SHA-256. */
  readonly keepOriginal: (bytes: Uint8Array) => Promise<string>;
  /** The template of the user; null stands for the built-in one. */
  readonly template: () => Template | null;
  readonly saveTemplate: (template: Template | null) => Promise<void>;
  /** What the user has confirmed about an agency; null for nothing. The same object until it is saved anew. */
  readonly profile: (agency: string) => AgencyProfile | null;
  /** Keeps a profile; null forgets it. */
  readonly saveProfile: (agency: string, profile: AgencyProfile | null) => Promise<void>;
  /** Waits for what is being written and lets go of the folder. */
  readonly close: () => Promise<void>;
}

/** Opens the library in `folder`, which is made where it is missing. Throws a ProblemError when it cannot be used. */
export async function openLibrary(folder: string): Promise<Library> {
  try {
    await mkdir(folder, { recursive: true });
    const lock = await lockLibrary(folder);
    try {
      return await loadLibrary(folder, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw asProblem(error, folder);
  }
}

async function loadLibrary(folder: string, lock: LibraryLock): Promise<Library> {
  const shelf = await openShelf(folder);
  const { reports: documents, template, profiles, open } = shelf;
  const { reports, trash, originals } = shelf.folders;

  const find = (id: string): Entry | null => documents.get(id)?.data?.entry ?? null;
  const store = async (document: Low<StoredEntry | null>, entry: Entry): Promise<Entry> => {
    await save(document, { schema: 1, entry });
    return entry;
  };
  const { inTurn, idle } = queue(() => regain(lock, shelf, folder), folder);

  return {
    folder,
    repairs: () => shelf.repairs,
    entries: () => [...documents.values()].flatMap(({ data }) => data?.entry ?? []),
    entry: find,
    add: (entry) =>
      inTurn(async () => {
        const id = randomUUID();
        const now = new Date().toISOString();
        const document = await open(id);
        const times = { createdAt: now, updatedAt: now };
        const added = await store(document, { finalisedAt: null, ...entry, id, ...times, revision: 1 });
        documents.set(id, document);
        return added;
      }),
    change: (id, basedOn, change) =>
      inTurn(async () => {
        const document = documents.get(id);
        const before = find(id);
        if (!document || !before) throw new ProblemError(problem('entry-missing', '这份年报'));
        if (basedOn !== null && basedOn !== before.revision) {
          throw new ProblemError(problem('conflict', titleOf(before)));
        }
        const updatedAt = new Date().toISOString();
        return store(document, { ...before, ...change, updatedAt, revision: before.revision + 1 });
      }),
    remove: (id) =>
      inTurn(async () => {
        if (!find(id)) throw new ProblemError(problem('entry-missing', '这份年报'));
        await moveDurably(join(reports, `${id}.json`), join(trash, `${id}.json`));
        documents.delete(id);
      }),
    restore: (id) =>
      inTurn(async () => {
        if (find(id)) return;
        try {
          await moveDurably(join(trash, `${id}.json`), join(reports, `${id}.json`));
        } catch (error) {
          if (isMissing(error)) throw new ProblemError(problem('entry-missing', '这份年报'));
          throw error;
        }
        const document = await open(id);
        if (!document.data) throw new ProblemError(problem('damaged', '这份年报'));
        documents.set(id, document);
      }),
    keepOriginal: (bytes) =>
      inTurn(async () => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const path = join(originals, sha256);
        if (!(await hasSize(path, bytes.length))) await writeDurably(path, bytes);
        return sha256;
      }),
    template: () => template.data?.template ?? null,
    saveTemplate: (changed) =>
      inTurn(async () => {
        await save(template, { schema: 2, template: changed });
      }),
    profile: (agency) => {
      const known = profiles.data?.profiles ?? {};
      const key = profileKey(agency);
      return Object.hasOwn(known, key) ? (known[key] ?? null) : null;
    },
    saveProfile: (agency, profile) =>
      inTurn(async () => {
        const { [profileKey(agency)]: _, ...others } = profiles.data?.profiles ?? {};
        const kept = profile === null ? others : { ...others, [profileKey(agency)]: profile };
        await save(profiles, { schema: 1, profiles: kept });
      }),
    close: () => idle().then(lock.release),
  };
}

/** Memory follows the disk: the new content counts only once it has been written. */
async function save<T>(document: Low<T | null>, content: NoInfer<T>): Promise<void> {
  const before = document.data;
  document.data = content;
  try {
    await document.write();
  } catch (error) {
    document.data = before;
    throw error;
  }
}

interface Queue {
  /** Does one piece of work at a time, in order. System errors become the message for the clerk. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Waits until there is no work left. */
  readonly idle: () => Promise<unknown>;
}

/** `prepare` goes before every piece of work. */
function queue(prepare: () => Promise<void>, folder: string): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: (work) => {
      const result = last.then(async () => {
        try {
          await prepare();
          return await work();
        } catch (error) {
          throw asProblem(error, folder);
        }
      });
      last = result.catch(() => undefined);
      return result;
    },
    idle: () => last,
  };
}

/**
 * Sees to it that the folder is there and ours before it is written to: one that was deleted is made anew, one
 * that was lost and has come back is taken again.
 */
async function regain(lock: LibraryLock, shelf: Shelf, folder: string): Promise<void> {
  const isWhole = await shelf.isWhole();
  if (isWhole && lock.held()) return;
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new ProblemError(problem('folder-missing', folder));
  }
  await lock.retake();
  await shelf.renew();
}

function asProblem(error: unknown, folder: string): unknown {
  return errorCode(error) === undefined ? error : new ProblemError(problem('write-failed', folder));
}

async function hasSize(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
