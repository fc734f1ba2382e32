/**
 * One document on disk behind a lowdb `Low`: written durably, with what it was before kept beside it, read tolerantly.
 *
 * Reading takes the content of the file, else of its newest good version. A damaged file is set aside, never deleted.
 * A document of an older version is brought up to date step by step; one of a newer version, or one that the system
 * does not let be read, is left alone and never written over. What cannot be mended on disk is mended in memory.
 */
import { Low, type Adapter } from 'lowdb';
import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { problem, ProblemError } from '../../shared/problem.ts';
import { moveDurably, writeDurably, type Before } from './durable-file.ts';
import { seal, unseal, type DocumentKind, type Kept } from './envelope.ts';
import { isMissing, isThere, makeFolder, NotAFile, readPlainFile } from './files.ts';
import { historyOf, type History, type Version } from './history.ts';

/** A file that was found unfit: what its bytes are, where they could be read, and when it was last changed. */
export interface Unfit {
  readonly path: string;
  readonly content: Uint8Array | null;
  readonly changedAt: Date | null;
}

/** What reading a document had to do besides reading it. `keptAs` is null where the file could not be moved. */
export type Repair =
  /** The file was damaged or gone; `savedAt` (ISO 8601) is when the content now used was saved, `lost` what of it did not fit. */
  | {
      readonly kind: 'restored';
      readonly path: string;
      readonly savedAt: string;
      readonly lost: readonly string[];
    }
  /** The file is gone, and every version of it is gone or damaged. */
  | { readonly kind: 'vanished'; readonly path: string }
  /** The file is an older one than was saved last; `savedAt` is when what it holds was saved. */
  | { readonly kind: 'older'; readonly path: string; readonly savedAt: string }
  /** The file is damaged and so is every version of it. */
  | ({ readonly kind: 'set-aside'; readonly keptAs: string | null } & Unfit)
  /** Parts of the document did not fit and were left out; the whole of it is kept. */
  | ({
      readonly kind: 'parts-lost';
      readonly keptAs: string | null;
      readonly lost: readonly string[];
    } & Unfit)
  /** A newer version of the program wrote the file; it was left as it is. */
  | ({ readonly kind: 'newer' } & Unfit)
  /** The system does not let the file be read; it was left as it is. */
  | ({ readonly kind: 'unreadable' } & Unfit);

/** What documents of a library have in common. */
export interface Keeping {
  /** Whether what is found damaged may be mended on disk. */
  readonly mends: boolean;
  /** Makes sure, right before a write, that the library is ours. */
  readonly before: Before;
  /** Takes damaged files. */
  readonly damagedFolder: string;
}

export interface StoredDocument<T> {
  readonly path: string;
  /** Null where there is none that can be used. */
  readonly kept: () => Kept<T> | null;
  /** Whether there is something here that may neither be read nor written over. */
  readonly isForeign: () => boolean;
  /** Saves a new content as the next revision. Throws the system's errors, and a problem for what is foreign. */
  readonly write: (content: T) => Promise<Kept<T>>;
  /** Writes again what is in memory, as it is. */
  readonly writeAgain: () => Promise<void>;
  /** Reads it again from the disk. */
  readonly read: () => Promise<void>;
  readonly history: History;
  /** Keeps a content of this document as a version that the user has asked for; its label may be null. */
  readonly keepAsked: (kept: Kept<T>) => Promise<void>;
  /** A version of the history; null where it is damaged. */
  readonly readVersion: (version: Version) => Promise<Readable<T> | null>;
}

/** What a file holds, and the parts of it that did not fit and were left out, in the clerk's words. */
export interface Readable<T> {
  readonly kept: Kept<T>;
  readonly lost: readonly string[];
}

/** Opens the document at `path`; `onRead` hears after every reading what was repaired, and what came of it. */
export async function openDocument<T>(
  path: string,
  kind: DocumentKind<T>,
  keeping: Keeping,
  onRead: (repairs: readonly Repair[], kept: Kept<T> | null) => void,
): Promise<StoredDocument<T>> {
  const id = idOf(path);
  const history = historyOf(path);
  let foreign: 'newer-document' | 'unreadable-document' | null = null;
  /** Revision of the good document that stands at `path`; null where none does. */
  let onDisk: number | null = null;
  let isDamagedInPlace = false;
  let repairs: Repair[] = [];

  /** Throws where the disk refuses. */
  async function put(kept: Kept<T>, before: Before): Promise<void> {
    await writeDurably(path, seal(kind, id, kept), { before });
    onDisk = kept.revision;
    await tried(() => history.noteSaved(kept.revision));
  }

  async function keepBefore(earlier: number | null): Promise<void> {
    await keeping.before();
    // A document that cannot keep its past is saved all the same.
    if (earlier !== null) await tried(() => history.keep(earlier));
  }

  async function setAside(): Promise<string> {
    const keptAs = await moveAside(path, keeping);
    isDamagedInPlace = false;
    return keptAs;
  }

  async function restore(): Promise<Kept<T> | null> {
    const newest = await newestOf(history, kind, id);
    if (!newest) return null;
    const restored = { ...newest.kept, revision: await nextRevision(newest.kept) };
    repairs.push({ kind: 'restored', path, savedAt: restored.savedAt, lost: newest.lost });
    if (keeping.mends && !isDamagedInPlace) await tried(() => put(restored, keeping.before));
    return restored;
  }

  async function readAndRepair(): Promise<Kept<T> | null> {
    const found = await contentAt(path, kind, id);
    if (found.state === 'missing') return (await restore()) ?? vanish();
    if (found.state === 'valid') {
      onDisk = found.kept.revision;
      if (found.lost.length > 0) await keepParts(found);
      return (await isLatest(found.kept)) ? found.kept : takeNewest(found.kept);
    }
    const unfit = { path, content: found.bytes, changedAt: await changeTime(path) };
    if (found.state !== 'damaged') {
      foreign = found.state === 'newer' ? 'newer-document' : 'unreadable-document';
      repairs.push({ kind: found.state, ...unfit });
      return null;
    }
    isDamagedInPlace = true;
    const keptAs = keeping.mends ? ((await tried(setAside)) ?? null) : null;
    const restored = await restore();
    if (!restored) {
      repairs.push({ kind: 'set-aside', keptAs, ...unfit });
      if (keptAs !== null) await forgetMark();
    }
    return restored;
  }

  /** Nothing is left; whether there was something the mark beside the versions tells, once. */
  async function vanish(): Promise<null> {
    if (!(await tried(history.highest))) return null;
    repairs.push({ kind: 'vanished', path });
    await forgetMark();
    return null;
  }

  /** What has been said to be gone is not said again. */
  async function forgetMark(): Promise<void> {
    const versions = await tried(history.list);
    if (keeping.mends && versions?.length === 0) await tried(history.removeAll);
  }

  /** Whether nothing later was saved: not so where somebody has put an older file in its place. */
  async function isLatest({ revision }: Kept<T>): Promise<boolean> {
    return ((await tried(history.highest)) ?? 0) <= revision;
  }

  /** Revisions never go back: what is restored is the next one. */
  async function nextRevision({ revision }: Kept<T>): Promise<number> {
    return Math.max(revision, (await tried(history.highest)) ?? 0) + 1;
  }

  /** The file, or a later version of it that is good. */
  async function takeNewest(older: Kept<T>): Promise<Kept<T>> {
    const version = await newestOf(history, kind, id);
    const later = version && version.kept.revision > older.revision ? version : null;
    const newest = later?.kept ?? older;
    const { savedAt } = newest;
    repairs.push(
      later ? { kind: 'restored', path, savedAt, lost: later.lost } : { kind: 'older', path, savedAt },
    );
    const next = { ...newest, revision: await nextRevision(newest) };
    if (keeping.mends) await tried(() => put(next, () => keepBefore(older.revision)));
    return next;
  }

  async function read(): Promise<Kept<T> | null> {
    [foreign, onDisk, isDamagedInPlace, repairs] = [null, null, false, []];
    const kept = await readAndRepair();
    onRead(repairs, kept);
    return kept;
  }

  /** The whole document goes aside, what is left of it takes its place. */
  async function keepParts({ kept, lost, bytes }: ValidFile<T>): Promise<void> {
    const changedAt = await changeTime(path);
    const keptAs = keeping.mends ? ((await tried(() => copyAside(path, bytes, keeping))) ?? null) : null;
    if (keptAs !== null) await tried(() => put(kept, keeping.before));
    repairs.push({ kind: 'parts-lost', path, content: bytes, changedAt, keptAs, lost });
  }

  const adapter: Adapter<Kept<T> | null> = {
    read,
    write: async (kept) => {
      if (!kept) return;
      const earlier = onDisk;
      await put(kept, () => keepBefore(earlier === kept.revision ? null : earlier));
    },
  };
  const low = new Low<Kept<T> | null>(adapter, null);
  await low.read();

  async function writeKept(kept: Kept<T>): Promise<void> {
    if (foreign) throw new ProblemError(problem(foreign, basename(path)));
    if (isDamagedInPlace) await setAside();
    // Memory follows the disk: the new content counts only once it has been written.
    const before = low.data;
    low.data = kept;
    try {
      await low.write();
    } catch (error) {
      low.data = before;
      throw error;
    }
  }

  return {
    path,
    history,
    kept: () => low.data,
    isForeign: () => foreign !== null,
    read: () => low.read(),
    write: async (content) => {
      const revision = (low.data?.revision ?? 0) + 1;
      const kept = { content, revision, savedAt: new Date().toISOString(), label: null };
      await writeKept(kept);
      return kept;
    },
    writeAgain: async () => {
      if (low.data) await writeKept(low.data);
    },
    keepAsked: async (kept) => {
      await keeping.before();
      await history.keepAsked(kept.revision, seal(kind, id, kept), kept.label === null ? 'asked' : 'named');
    },
    readVersion: (version) => readVersion(version, kind, id),
  };
}

/** The content of the document at `path`, left as it is; null where there is none that can be used. */
export async function readDocument<T>(path: string, kind: DocumentKind<T>): Promise<Kept<T> | null> {
  const found = await contentAt(path, kind, idOf(path));
  return found.state === 'valid' ? found.kept : null;
}

/** Writes a document that keeps no past, as `revision` where that says something. Throws the system's errors. */
export function writeWithoutPast<T>(
  path: string,
  kind: DocumentKind<T>,
  content: T,
  { before, revision = 1 }: { readonly before: Before; readonly revision?: number },
): Promise<void> {
  const kept = { content, revision, savedAt: new Date().toISOString(), label: null };
  return writeDurably(path, seal(kind, idOf(path), kept), { before });
}

interface ValidFile<T> extends Readable<T> {
  readonly state: 'valid';
  readonly bytes: Uint8Array;
}

type FileContent<T> =
  | ValidFile<T>
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' | 'newer' | 'unreadable'; readonly bytes: Uint8Array | null };

async function contentAt<T>(path: string, kind: DocumentKind<T>, id: string): Promise<FileContent<T>> {
  let bytes: Uint8Array;
  try {
    bytes = await readPlainFile(path);
  } catch (error) {
    if (isMissing(error)) return { state: 'missing' };
    return { state: error instanceof NotAFile ? 'damaged' : 'unreadable', bytes: null };
  }
  return { ...unseal(kind, id, bytes), bytes };
}

async function readVersion<T>(
  { path }: Version,
  kind: DocumentKind<T>,
  id: string,
): Promise<Readable<T> | null> {
  const found = await contentAt(path, kind, id);
  return found.state === 'valid' ? { kept: found.kept, lost: found.lost } : null;
}

/** The good version of the highest revision, whatever its file is called. */
async function newestOf<T>(history: History, kind: DocumentKind<T>, id: string): Promise<Readable<T> | null> {
  const versions = (await tried(history.list)) ?? [];
  for (const version of versions) {
    const found = await readVersion(version, kind, id);
    if (found) return { ...found, kept: { ...found.kept, label: null } };
  }
  return null;
}

function idOf(path: string): string {
  return basename(path, '.json');
}

/** The answer of `work`; undefined where the system refuses it. */
async function tried<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

async function changeTime(path: string): Promise<Date | null> {
  return (await tried(async () => (await lstat(path)).mtime)) ?? null;
}

async function moveAside(path: string, { damagedFolder, before }: Keeping): Promise<string> {
  const keptAs = await placeAside(path, damagedFolder);
  await moveDurably(path, keptAs, before);
  return keptAs;
}

async function copyAside(
  path: string,
  bytes: Uint8Array,
  { damagedFolder, before }: Keeping,
): Promise<string> {
  const keptAs = await placeAside(path, damagedFolder);
  await writeDurably(keptAs, bytes, { before });
  return keptAs;
}

/** A name in the folder of damaged files that is free. */
async function placeAside(path: string, damagedFolder: string): Promise<string> {
  await makeFolder(damagedFolder);
  const stamp = new Date().toISOString().replaceAll(':', '-');
  const name = `${stamp}-${basename(dirname(path))}-${basename(path)}`;
  const wanted = join(damagedFolder, name);
  return (await isThere(wanted)) ? join(damagedFolder, `${crypto.randomUUID()}-${name}`) : wanted;
}
