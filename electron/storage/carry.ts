/** What of a library is carried to another one. */
import { join } from 'node:path';
import type { Carried, CarriedLibrary } from './carried-library.ts';
import type { Collection } from './collection.ts';
import { readPlainFile } from './files.ts';
import type { Shelf } from './shelf.ts';

/** Everything, or the reports `ids` with the files that they were read from. A file that is gone is left out. */
export async function carriedFrom(shelf: Shelf, ids: readonly string[] | null): Promise<CarriedLibrary> {
  const reports = some(shelf.reports, ids ?? shelf.reports.ids());
  const originals = new Map<string, Uint8Array>();
  for (const { kept } of reports) {
    const sha256 = kept.content.original?.sha256;
    if (sha256 === undefined || originals.has(sha256)) continue;
    const bytes = await readPlainFile(join(shelf.originals, sha256)).catch(() => null);
    if (bytes) originals.set(sha256, bytes);
  }
  return {
    reports,
    templates: ids ? [] : some(shelf.templates, shelf.templates.ids()),
    profiles: ids ? null : shelf.profiles.kept(),
    originals,
  };
}

function some<T>(all: Collection<T>, ids: readonly string[]): Carried<T>[] {
  return ids.flatMap((id) => {
    const kept = all.kept(id);
    return kept ? [{ id, kept }] : [];
  });
}
