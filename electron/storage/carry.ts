/** What of a library is carried to another one. */
import type { Carried, CarriedLibrary } from './carried-library.ts';
import type { Collection } from './collection.ts';
import { readOriginal } from './originals.ts';
import type { Shelf } from './shelf.ts';
import { titleOf } from './stored.ts';

export interface ToCarry extends CarriedLibrary {
  /** The names of reports whose file they were read from is gone, damaged or cannot be read: it is left out. */
  readonly withoutOriginal: readonly string[];
}

/** Everything, or the reports `ids` with the files that they were read from. */
export async function carriedFrom(shelf: Shelf, ids: readonly string[] | null): Promise<ToCarry> {
  const reports = some(shelf.reports, ids ?? shelf.reports.ids());
  const originals = new Map<string, Uint8Array>();
  const withoutOriginal: string[] = [];
  for (const { kept } of reports) {
    const sha256 = kept.content.original?.sha256;
    if (sha256 === undefined) continue;
    const bytes = originals.get(sha256) ?? (await readOriginal(shelf.originals, sha256));
    if (bytes) originals.set(sha256, bytes);
    else withoutOriginal.push(titleOf(kept.content));
  }
  return {
    reports,
    templates: ids ? [] : some(shelf.templates, shelf.templates.ids()),
    profiles: ids ? null : shelf.profiles.kept(),
    defaults: ids ? null : shelf.defaults.kept(),
    pageStyle: ids ? null : shelf.pageStyle.kept(),
    originals,
    withoutOriginal,
  };
}

function some<T>(all: Collection<T>, ids: readonly string[]): Carried<T>[] {
  return ids.flatMap((id) => {
    const kept = all.kept(id);
    return kept ? [{ id, kept }] : [];
  });
}
