/** What a report was: its versions as entries. */
import type { Entry } from '../../shared/contract.ts';
import type { StoredDocument } from './document.ts';
import type { Readable } from './document-file.ts';
import type { VersionKind } from './history.ts';
import { entryOf, type StoredEntry } from './stored.ts';

export interface EntryVersion {
  readonly entry: Entry;
  readonly label: string | null;
  readonly kind: VersionKind | 'present';
  /** What of it could not be read and is left out, in the clerk's words. */
  readonly lost: readonly string[];
}

/** Every version that can be read, the highest revision first; the present one first of all. */
export async function versionsOf(id: string, document: StoredDocument<StoredEntry>): Promise<EntryVersion[]> {
  const present = document.kept();
  if (!present) return [];
  const found = new Map<number, EntryVersion>();
  for (const version of await document.history.list()) {
    // Of one revision the named one comes first.
    if (found.has(version.revision)) continue;
    const read = await document.readVersion(version);
    if (!read) continue;
    const { kept, lost } = read;
    found.set(version.revision, { entry: entryOf(id, kept), label: kept.label, kind: version.kind, lost });
  }
  const label = found.get(present.revision)?.label ?? null;
  found.delete(present.revision);
  return [{ entry: entryOf(id, present), label, kind: 'present', lost: [] }, ...found.values()];
}

/** The content of a revision, the present one or an earlier; null where every file of it is gone or damaged. */
export async function keptVersion(
  document: StoredDocument<StoredEntry>,
  revision: number,
): Promise<Readable<StoredEntry> | null> {
  const present = document.kept();
  if (present?.revision === revision) return { kept: present, lost: [] };
  for (const version of await document.history.list()) {
    const found = version.revision === revision ? await document.readVersion(version) : null;
    if (found) return found;
  }
  return null;
}
