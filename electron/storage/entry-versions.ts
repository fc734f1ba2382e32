/** What a report was: its versions as entries. */
import type { Entry } from '../../shared/contract.ts';
import type { StoredDocument } from './document.ts';
import type { VersionKind } from './history.ts';
import type { Kept } from './envelope.ts';
import { entryOf, type StoredEntry } from './stored.ts';

export interface EntryVersion {
  readonly entry: Entry;
  readonly label: string | null;
  readonly kind: VersionKind | 'present';
}

/** Every version that can be read, the highest revision first; the present one first of all. */
export async function versionsOf(id: string, document: StoredDocument<StoredEntry>): Promise<EntryVersion[]> {
  const present = document.kept();
  if (!present) return [];
  const found = new Map<number, EntryVersion>();
  for (const version of await document.history.list()) {
    // Of one revision the named one comes first.
    if (found.has(version.revision)) continue;
    const kept = await document.readVersion(version);
    if (kept)
      found.set(version.revision, { entry: entryOf(id, kept), label: kept.label, kind: version.kind });
  }
  const label = found.get(present.revision)?.label ?? null;
  found.delete(present.revision);
  return [{ entry: entryOf(id, present), label, kind: 'present' }, ...found.values()];
}

/** The content of a revision, the present one or an earlier; null where it is gone or damaged. */
export async function keptVersion(
  document: StoredDocument<StoredEntry>,
  revision: number,
): Promise<Kept<StoredEntry> | null> {
  const present = document.kept();
  if (present?.revision === revision) return present;
  const version = (await document.history.list()).find((one) => one.revision === revision);
  return version ? document.readVersion(version) : null;
}
