/**
 * One JSON document on disk as a lowdb `Low`: written durably with backups, read tolerantly.
 *
 * Reading takes the newest valid content: the file itself, then its backups. A damaged file is set aside, never
 * deleted. A document of an older version is brought up to date step by step; one of a newer version is left alone.
 */
import { Low, type Adapter } from 'lowdb';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { backupsOf, isMissing, moveDurably, writeDurably } from './durable-file.ts';

/** What one kind of document looks like, now and before. */
export interface DocumentKind<T extends { schema: number }> {
  /** Version that this program writes. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** `migrations[n]` turns a document of version n into one of version n + 1. */
  readonly migrations: Readonly<Record<number, (old: Readonly<Record<string, unknown>>) => unknown>>;
}

/** A file that could not be used: what its bytes are, where they could be read, and when it was last changed. */
interface Unusable {
  readonly path: string;
  readonly content: Uint8Array | null;
  readonly changedAt: Date | null;
}

/** What reading a document had to do besides reading it. */
export type Repair =
  /** The file was damaged or gone; `savedAt` is when the content now used was saved. */
  | { readonly kind: 'restored'; readonly path: string; readonly savedAt: Date }
  /** The file is damaged and so is every backup; it was moved to `keptAs`. */
  | ({ readonly kind: 'set-aside'; readonly keptAs: string } & Unusable)
  /** A newer version of the program wrote the file; it was left as it is. */
  | ({ readonly kind: 'newer' } & Unusable)
  /** The system does not let the file be read; it was left as it is. */
  | ({ readonly kind: 'unreadable' } & Unusable);

/**
 * Opens the document at `path`; `data` is null when there is none that can be used. `damagedFolder` takes damaged
 * files, `onRepair` hears what was repaired. Throws the system's error when a repair cannot be written.
 */
export async function openDocument<T extends { schema: number }>(
  path: string,
  kind: DocumentKind<T>,
  damagedFolder: string,
  onRepair: (repair: Repair) => void,
): Promise<Low<T | null>> {
  let first = true;
  const adapter: Adapter<T | null> = {
    read: () => readNewestValid(path, kind, damagedFolder, onRepair),
    write: async (data) => {
      await writeDurably(path, JSON.stringify(data), { backups: { first } });
      first = false;
    },
  };
  const document = new Low<T | null>(adapter, null);
  await document.read();
  return document;
}

/** The content of the document at `path`, left as it is; null where there is none that can be used. */
export async function readDocument<T extends { schema: number }>(
  path: string,
  kind: DocumentKind<T>,
): Promise<T | null> {
  const content = await readContent(path, kind);
  return content.state === 'valid' ? content.value : null;
}

type Content<T> = { readonly state: 'valid'; readonly value: T } | { readonly state: 'damaged' | 'newer' };

type FileContent<T> =
  | { readonly state: 'valid'; readonly value: T }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' | 'newer' | 'unreadable'; readonly bytes: Uint8Array | null };

async function readNewestValid<T extends { schema: number }>(
  path: string,
  kind: DocumentKind<T>,
  damagedFolder: string,
  onRepair: (repair: Repair) => void,
): Promise<T | null> {
  const content = await readContent(path, kind);
  if (content.state === 'valid') return content.value;
  if (content.state === 'missing') return restore(path, kind, onRepair);
  const { state, bytes } = content;
  const unusable = { path, content: bytes, changedAt: await changeTime(path) };
  if (state !== 'damaged') {
    onRepair({ kind: state, ...unusable });
    return null;
  }
  const keptAs = await setAside(path, damagedFolder);
  const restored = await restore(path, kind, onRepair);
  if (restored === null) onRepair({ kind: 'set-aside', keptAs, ...unusable });
  return restored;
}

/** Puts the newest good backup back in place; null where there is none. */
async function restore<T extends { schema: number }>(
  path: string,
  kind: DocumentKind<T>,
  onRepair: (repair: Repair) => void,
): Promise<T | null> {
  for (const backup of await backupsOf(path)) {
    const earlier = await readContent(backup.path, kind);
    if (earlier.state !== 'valid') continue;
    await writeDurably(path, JSON.stringify(earlier.value));
    onRepair({ kind: 'restored', path, savedAt: backup.savedAt });
    return earlier.value;
  }
  return null;
}

async function readContent<T extends { schema: number }>(
  path: string,
  kind: DocumentKind<T>,
): Promise<FileContent<T>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return isMissing(error) ? { state: 'missing' } : { state: 'unreadable', bytes: null };
  }
  const content = parseContent(bytes, kind);
  return content.state === 'valid' ? content : { ...content, bytes };
}

async function changeTime(path: string): Promise<Date | null> {
  try {
    return (await stat(path)).mtime;
  } catch {
    return null;
  }
}

/** Reads the bytes of a document of any version up to the present one. */
function parseContent<T extends { schema: number }>(bytes: Uint8Array, kind: DocumentKind<T>): Content<T> {
  try {
    let value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    let version = versionOf(value);
    if (version > kind.version) return { state: 'newer' };
    for (; version < kind.version; version += 1) {
      const step = kind.migrations[version];
      if (!step || !isRecord(value)) return { state: 'damaged' };
      value = { ...toRecord(step(value)), schema: version + 1 };
    }
    const checked = kind.schema.safeParse(value);
    return checked.success ? { state: 'valid', value: checked.data } : { state: 'damaged' };
  } catch {
    // Whatever cannot be decoded, parsed or migrated is damage.
    return { state: 'damaged' };
  }
}

function versionOf(value: unknown): number {
  return isRecord(value) && Number.isInteger(value['schema']) ? Number(value['schema']) : 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

async function setAside(path: string, damagedFolder: string): Promise<string> {
  await mkdir(damagedFolder, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(':', '-');
  const keptAs = join(damagedFolder, `${stamp}-${basename(dirname(path))}-${basename(path)}`);
  await moveDurably(path, keptAs);
  return keptAs;
}
