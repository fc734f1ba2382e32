/**
 * A document as it lies on disk: its content in an envelope that says what it is, and a checksum over all of it, so
 * that no figure changes in silence and no file passes for another one.
 */
import { createHash } from 'node:crypto';
import type { z } from 'zod';

/** What one kind of document looks like, now and before. */
export interface DocumentKind<T> {
  /** As the file names it. */
  readonly name: string;
  /** Version that this program writes. */
  readonly version: number;
  /** The first version that lay in an envelope. */
  readonly sealedSince: number;
  readonly content: z.ZodType<T>;
  /** `steps[n]` makes of a document of version n one of version n + 1; what it throws is damage. */
  readonly steps: Readonly<Record<number, (old: Raw) => Raw>>;
  /** Takes out of a content what does not fit in it, part by part; null where what is left would be no document. */
  readonly mend?: (content: unknown) => Mended | null;
}

/** A whole document, not yet looked at. */
export type Raw = Readonly<Record<string, unknown>>;

export interface Mended {
  readonly content: unknown;
  /** What was taken out, in the clerk's words. */
  readonly lost: readonly string[];
}

/** A content with what the library knows of it. */
export interface Kept<T> {
  readonly content: T;
  /** Counts up with every save. */
  readonly revision: number;
  /** ISO 8601. */
  readonly savedAt: string;
  /** What the user has called this version; null for one that was kept without being asked. */
  readonly label: string | null;
}

export type Unsealed<T> =
  | { readonly state: 'valid'; readonly kept: Kept<T>; readonly lost: readonly string[] }
  | { readonly state: 'damaged' | 'newer' };

const DAMAGED = { state: 'damaged' } as const;

/** The text of the document `id`. */
export function seal<T>(kind: DocumentKind<T>, id: string, kept: Kept<T>): string {
  const { revision, savedAt, label, content } = kept;
  const head = { schema: kind.version, kind: kind.name, id, revision, savedAt, label };
  return JSON.stringify({ ...head, sha256: checksum({ ...head, content }), content });
}

/** Reads the document `id`, of any version up to the present one. */
export function unseal<T>(kind: DocumentKind<T>, id: string, bytes: Uint8Array): Unsealed<T> {
  try {
    let raw: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isRecord(raw)) return DAMAGED;
    const version = versionOf(raw);
    // A version that only looks newer, for a bit of its number has changed, still has our checksum.
    if (version > kind.version) return isIntact(raw, kind.version) ? DAMAGED : { state: 'newer' };
    if (
      version >= kind.sealedSince &&
      !(isIntact(raw, version) && raw['id'] === id && raw['kind'] === kind.name)
    ) {
      return DAMAGED;
    }
    for (let step = version; step < kind.version; step += 1) raw = stepOf(kind, step)(raw as Raw);
    return open(kind, raw as Raw);
  } catch {
    // Whatever cannot be decoded, parsed or brought up to date is damage.
    return DAMAGED;
  }
}

function stepOf<T>(kind: DocumentKind<T>, version: number): (old: Raw) => Raw {
  const step = kind.steps[version];
  if (!step) throw new Error(`no step from version ${version}`);
  return step;
}

function open<T>(kind: DocumentKind<T>, raw: Raw): Unsealed<T> {
  const { revision, savedAt, label = null } = raw;
  if (!Number.isSafeInteger(revision) || typeof savedAt !== 'string') return DAMAGED;
  if (label !== null && typeof label !== 'string') return DAMAGED;
  const head = { revision: Number(revision), savedAt, label };
  const whole = kind.content.safeParse(raw['content']);
  if (whole.success) return { state: 'valid', kept: { ...head, content: whole.data }, lost: [] };
  const mended = kind.mend?.(raw['content']);
  const rest = mended && kind.content.safeParse(mended.content);
  if (!mended || !rest?.success) return DAMAGED;
  return { state: 'valid', kept: { ...head, content: rest.data }, lost: mended.lost };
}

/** Over everything that a document says; `sha256` itself is left out. */
function checksum(document: Raw): string {
  const { schema, kind, id, revision, savedAt, label, content } = document;
  const all = JSON.stringify([schema, kind, id, revision, savedAt, label, content]);
  return createHash('sha256').update(all).digest('hex');
}

function isIntact(raw: Raw, version: number): boolean {
  // What is missing would count as null.
  const isComplete = ['label', 'content'].every((key) => Object.hasOwn(raw, key));
  return isComplete && raw['sha256'] === checksum({ ...raw, schema: version });
}

function versionOf(raw: Raw): number {
  return Number.isInteger(raw['schema']) ? Number(raw['schema']) : 0;
}

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
