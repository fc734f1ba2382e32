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
import { BACKUP_COUNT, backupPath, isMissing, moveDurably, writeDurably } from './durable-file.ts';

/** What one kind of document looks like, now and before. */
export interface DocumentKind<T extends { schema: number }> {
  /** Version that this program writes. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** `migrations[n]` turns a document of version n into one of version n + 1. */
  readonly migrations: Readonly<Record<number, (old: Readonly<Record<string, unknown>>) => unknown>>;
}

/** What reading a document had to do besides reading it. */
export type Repair =
  /** The file was damaged or gone; `savedAt` is when the content now used was saved. */
  | { readonly kind: 'restored'; readonly file: string; readonly savedAt: Date }
  /** The file is damaged and so is every backup; it was moved to `keptAs`. */
  | { readonly kind: 'set-aside'; readonly file: string; readonly keptAs: string }
  /** A newer version of the program wrote the file; it was left as it is. */
  | { readonly kind: 'newer'; readonly file: string }
  /** The system does not let the file be read; it was left as it is. */
  | { readonly kind: 'unreadable'; readonly file: string };

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
  const adapter: Adapter<T | null> = {
    read: () => readNewestValid(path, kind, damagedFolder, onRepair),
    write: (data) => writeDurably(path, JSON.stringify(data), { backups: true }),
  };
  const document = new Low<T | null>(adapter, null);
  await document.read();
  return document;
}

type Content<T> =
  | { readonly state: 'valid'; readonly value: T }
  | { readonly state: 'missing' | 'damaged' | 'newer' | 'unreadable' };

async function readNewestValid<T extends { schema: number }>(
  path: string,
  kind: DocumentKind<T>,
  damagedFolder: string,
  onRepair: (repair: Repair) => void,
): Promise<T | null> {
  const file = basename(path);
  const content = await readContent(path, kind);
  if (content.state === 'valid') return content.value;
  if (content.state === 'newer' || content.state === 'unreadable') {
    onRepair({ kind: content.state, file });
    return null;
  }
  const keptAs = content.state === 'damaged' ? await setAside(path, damagedFolder) : null;
  for (let n = 1; n <= BACKUP_COUNT; n += 1) {
    const backup = backupPath(path, n);
    const earlier = await readContent(backup, kind);
    if (earlier.state !== 'valid') continue;
    const { mtime } = await stat(backup);
    await writeDurably(path, JSON.stringify(earlier.value));
    onRepair({ kind: 'restored', file, savedAt: mtime });
    return earlier.value;
  }
  if (keptAs !== null) onRepair({ kind: 'set-aside', file, keptAs });
  return null;
}

async function readContent<T extends { schema: number }>(
  path: string,
  kind: DocumentKind<T>,
): Promise<Content<T>> {
  try {
    return parseContent(await readFile(path), kind);
  } catch (error) {
    return { state: isMissing(error) ? 'missing' : 'unreadable' };
  }
}

/** Reads the bytes of a document of any version up to the present one. */
export function parseContent<T extends { schema: number }>(
  bytes: Uint8Array,
  kind: DocumentKind<T>,
): Content<T> {
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
