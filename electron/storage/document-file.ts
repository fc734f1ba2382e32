/** The file of one document: what stands at its path and in its versions, how it is replaced, where it goes when it is damaged. */
import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { moveDurably, writeDurably, type Before } from './durable-file.ts';
import { seal, unseal, type DocumentKind, type Kept } from './envelope.ts';
import { isMissing, isThere, makeFolder, NotAFile, readPlainFile } from './files.ts';
import { historyOf, type History, type Version } from './history.ts';

/** What documents of a library have in common. */
export interface Keeping {
  /** Whether what is found damaged may be mended on disk. */
  readonly mends: boolean;
  /** Makes sure, right before a write, that the library is ours. */
  readonly before: Before;
  /** Takes damaged files. */
  readonly damagedFolder: string;
}

/** What a file holds, and the parts of it that did not fit and were left out, in the clerk's words. */
export interface Readable<T> {
  readonly kept: Kept<T>;
  readonly lost: readonly string[];
}

export interface DocumentFile<T> {
  readonly path: string;
  readonly id: string;
  readonly kind: DocumentKind<T>;
  readonly keeping: Keeping;
  readonly history: History;
  /** Revision of the good document that stands at the path; null where none does. */
  onDisk: number | null;
  /** What stands at the path is damaged and has not been moved aside. */
  isDamagedInPlace: boolean;
}

export function documentFile<T>(path: string, kind: DocumentKind<T>, keeping: Keeping): DocumentFile<T> {
  const history = historyOf(path);
  return { path, id: idOf(path), kind, keeping, history, onDisk: null, isDamagedInPlace: false };
}

/** Puts `kept` in the place of what stands there. Throws where the disk refuses. */
export async function put<T>(file: DocumentFile<T>, kept: Kept<T>, before: Before): Promise<void> {
  await writeDurably(file.path, seal(file.kind, file.id, kept), { before });
  file.onDisk = kept.revision;
  await tried(() => file.history.noteSaved(kept.revision));
}

/** What is to be done before a put: `earlier` is the revision to be kept as a version, null for none. */
export async function keepBefore<T>(file: DocumentFile<T>, earlier: number | null): Promise<void> {
  await file.keeping.before();
  // A document that cannot keep its past is saved all the same.
  if (earlier !== null) await tried(() => file.history.keep(earlier));
}

/** Moves what stands there to the damaged files; answers where to. Throws where the disk refuses. */
export async function setAside<T>(file: DocumentFile<T>): Promise<string> {
  const { path, keeping } = file;
  const keptAs = await placeAside(path, keeping.damagedFolder);
  await moveDurably(path, keptAs, keeping.before);
  file.isDamagedInPlace = false;
  return keptAs;
}

/** Writes `bytes`, which stand there, to the damaged files as well; answers where to. Throws where the disk refuses. */
export async function copyAside<T>({ path, keeping }: DocumentFile<T>, bytes: Uint8Array): Promise<string> {
  const keptAs = await placeAside(path, keeping.damagedFolder);
  await writeDurably(keptAs, bytes, { before: keeping.before });
  return keptAs;
}

export interface ValidFile<T> extends Readable<T> {
  readonly state: 'valid';
  readonly bytes: Uint8Array;
}

export type FileContent<T> =
  | ValidFile<T>
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' | 'newer' | 'unreadable'; readonly bytes: Uint8Array | null };

/** What stands at `path`, left as it is. */
export async function contentAt<T>(path: string, kind: DocumentKind<T>, id: string): Promise<FileContent<T>> {
  let bytes: Uint8Array;
  try {
    bytes = await readPlainFile(path);
  } catch (error) {
    if (isMissing(error)) return { state: 'missing' };
    return { state: error instanceof NotAFile ? 'damaged' : 'unreadable', bytes: null };
  }
  return { ...unseal(kind, id, bytes), bytes };
}

/** A version of a document; null where it is damaged. */
export async function readVersion<T>(
  { path }: Version,
  kind: DocumentKind<T>,
  id: string,
): Promise<Readable<T> | null> {
  const found = await contentAt(path, kind, id);
  return found.state === 'valid' ? { kept: found.kept, lost: found.lost } : null;
}

/** The good version of the highest revision, whatever its file is called. */
export async function newestOf<T>({ history, kind, id }: DocumentFile<T>): Promise<Readable<T> | null> {
  const versions = (await tried(history.list)) ?? [];
  for (const version of versions) {
    const found = await readVersion(version, kind, id);
    if (found) return { ...found, kept: { ...found.kept, label: null } };
  }
  return null;
}

/** What a document is called in its envelope. */
export function idOf(path: string): string {
  return basename(path, '.json');
}

/** The answer of `work`; undefined where the system refuses it. */
export async function tried<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

/** When the file was last changed; null where nobody can say. */
export async function changeTime(path: string): Promise<Date | null> {
  return (await tried(async () => (await lstat(path)).mtime)) ?? null;
}

/** A name in the folder of damaged files that is free. */
async function placeAside(path: string, damagedFolder: string): Promise<string> {
  await makeFolder(damagedFolder);
  const stamp = new Date().toISOString().replaceAll(':', '-');
  const name = `${stamp}-${basename(dirname(path))}-${basename(path)}`;
  const wanted = join(damagedFolder, name);
  return (await isThere(wanted)) ? join(damagedFolder, `${crypto.randomUUID()}-${name}`) : wanted;
}
