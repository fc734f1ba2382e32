/**
 * Reading a document tolerantly: its content is that of the file, else of its newest good version. A damaged file is set
 * aside, never deleted; what is older or newer than it should be is told. What cannot be mended on disk is mended in memory.
 */
import {
  changeTime,
  contentAt,
  copyAside,
  keepBefore,
  newestOf,
  put,
  setAside,
  tried,
  type DocumentFile,
  type ValidFile,
} from './document-file.ts';
import type { Kept } from './envelope.ts';

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

/** What came of reading a document. */
export interface Reading<T> {
  /** Null where there is none that can be used. */
  readonly kept: Kept<T> | null;
  readonly repairs: readonly Repair[];
  /** Why what stands there may neither be read nor written over; null where it may. */
  readonly foreign: 'newer-document' | 'unreadable-document' | null;
}

function reading<T>(kept: Kept<T> | null, repairs: readonly Repair[]): Reading<T> {
  return { kept, repairs, foreign: null };
}

/** Reads `file`, and mends it on disk where that is allowed. */
export async function readAndRepair<T>(file: DocumentFile<T>): Promise<Reading<T>> {
  [file.onDisk, file.isDamagedInPlace] = [null, false];
  const { path } = file;
  const found = await contentAt(path, file.kind, file.id);
  if (found.state === 'missing') return (await restore(file)) ?? vanish(file);
  if (found.state === 'valid') return takeValid(file, found);
  const unfit = { path, content: found.bytes, changedAt: await changeTime(path) };
  if (found.state === 'damaged') return replaceDamaged(file, unfit);
  const foreign = found.state === 'newer' ? 'newer-document' : 'unreadable-document';
  return { kept: null, repairs: [{ kind: found.state, ...unfit }], foreign };
}

/** The newest good version takes the place of the file; null where there is none. */
async function restore<T>(file: DocumentFile<T>): Promise<Reading<T> | null> {
  const newest = await newestOf(file);
  if (!newest) return null;
  const restored = { ...newest.kept, revision: await nextRevision(file, newest.kept) };
  const { keeping, path } = file;
  if (keeping.mends && !file.isDamagedInPlace) await tried(() => put(file, restored, keeping.before));
  return reading(restored, [{ kind: 'restored', path, savedAt: restored.savedAt, lost: newest.lost }]);
}

/** Nothing is left; whether there was something the mark beside the versions tells, once. */
async function vanish<T>(file: DocumentFile<T>): Promise<Reading<T>> {
  if (!(await tried(file.history.highest))) return reading<T>(null, []);
  await forgetMark(file);
  return reading<T>(null, [{ kind: 'vanished', path: file.path }]);
}

/** What has been said to be gone is not said again. */
async function forgetMark<T>({ history, keeping }: DocumentFile<T>): Promise<void> {
  const versions = await tried(history.list);
  if (keeping.mends && versions?.length === 0) await tried(history.removeAll);
}

async function replaceDamaged<T>(file: DocumentFile<T>, unfit: Unfit): Promise<Reading<T>> {
  file.isDamagedInPlace = true;
  const keptAs = file.keeping.mends ? ((await tried(() => setAside(file))) ?? null) : null;
  const restored = await restore(file);
  if (restored) return restored;
  if (keptAs !== null) await forgetMark(file);
  return reading<T>(null, [{ kind: 'set-aside', keptAs, ...unfit }]);
}

async function takeValid<T>(file: DocumentFile<T>, found: ValidFile<T>): Promise<Reading<T>> {
  file.onDisk = found.kept.revision;
  const repairs = found.lost.length > 0 ? [await keepWhole(file, found)] : [];
  if (await isLatest(file, found.kept)) return reading(found.kept, repairs);
  const later = await takeNewest(file, found.kept);
  return { ...later, repairs: [...repairs, ...later.repairs] };
}

/** The whole document goes aside, what is left of it takes its place. */
async function keepWhole<T>(file: DocumentFile<T>, { kept, lost, bytes }: ValidFile<T>): Promise<Repair> {
  const { path, keeping } = file;
  const changedAt = await changeTime(path);
  const keptAs = keeping.mends ? ((await tried(() => copyAside(file, bytes))) ?? null) : null;
  if (keptAs !== null) await tried(() => put(file, kept, keeping.before));
  return { kind: 'parts-lost', path, content: bytes, changedAt, keptAs, lost };
}

/** Whether nothing later was saved: not so where somebody has put an older file in its place. */
async function isLatest<T>({ history }: DocumentFile<T>, { revision }: Kept<T>): Promise<boolean> {
  return ((await tried(history.highest)) ?? 0) <= revision;
}

/** Revisions never go back: what is restored is the next one. */
async function nextRevision<T>({ history }: DocumentFile<T>, { revision }: Kept<T>): Promise<number> {
  return Math.max(revision, (await tried(history.highest)) ?? 0) + 1;
}

/** The file, or a later version of it that is good. */
async function takeNewest<T>(file: DocumentFile<T>, older: Kept<T>): Promise<Reading<T>> {
  const version = await newestOf(file);
  const later = version && version.kept.revision > older.revision ? version : null;
  const newest = later?.kept ?? older;
  const { path } = file;
  const { savedAt } = newest;
  const next = { ...newest, revision: await nextRevision(file, newest) };
  if (file.keeping.mends) await tried(() => put(file, next, () => keepBefore(file, older.revision)));
  return reading(next, [
    later ? { kind: 'restored', path, savedAt, lost: later.lost } : { kind: 'older', path, savedAt },
  ]);
}
