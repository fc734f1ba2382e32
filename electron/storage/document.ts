/**
 * One document on disk behind a lowdb `Low`: written durably, with what it was before kept beside it, read tolerantly
 * (repair-document.ts).
 *
 * A document of an older version is brought up to date step by step; one of a newer version, or one that the system
 * does not let be read, is left alone and never written over.
 */
import { Low, type Adapter } from 'lowdb';
import { basename } from 'node:path';
import { problem, ProblemError } from '../../shared/problem.ts';
import {
  contentAt,
  documentFile,
  idOf,
  keepBefore,
  put,
  readVersion,
  setAside,
  type Keeping,
  type Readable,
} from './document-file.ts';
import { writeDurably, type Before } from './durable-file.ts';
import { seal, type DocumentKind, type Kept } from './envelope.ts';
import type { History, Version } from './history.ts';
import { readAndRepair, type Reading, type Repair } from './repair-document.ts';

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

/** Opens the document at `path`; `onRead` hears after every reading what was repaired, and what came of it. */
export async function openDocument<T>(
  path: string,
  kind: DocumentKind<T>,
  keeping: Keeping,
  onRead: (repairs: readonly Repair[], kept: Kept<T> | null) => void,
): Promise<StoredDocument<T>> {
  const file = documentFile(path, kind, keeping);
  const { id, history } = file;
  let foreign: Reading<T>['foreign'] = null;

  const adapter: Adapter<Kept<T> | null> = {
    read: async () => {
      const found = await readAndRepair(file);
      foreign = found.foreign;
      onRead(found.repairs, found.kept);
      return found.kept;
    },
    write: async (kept) => {
      if (!kept) return;
      const earlier = file.onDisk;
      await put(file, kept, () => keepBefore(file, earlier === kept.revision ? null : earlier));
    },
  };
  const low = new Low<Kept<T> | null>(adapter, null);
  await low.read();

  async function writeKept(kept: Kept<T>): Promise<void> {
    if (foreign) throw new ProblemError(problem(foreign, basename(path)));
    if (file.isDamagedInPlace) await setAside(file);
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
