/** What a report was: its versions, one kept under a name, one brought back. */
import type { Entry, VersionRow } from '../../shared/contract.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { countChanges } from '../../shared/report/count-changes.ts';
import type { EntryVersion } from '../storage/entry-versions.ts';
import { titleOf } from '../storage/stored.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';

export function versions({
  library,
}: Dependencies): Pick<Methods, 'listVersions' | 'openVersion' | 'keepVersion' | 'restoreVersion'> {
  const present = (id: string): Entry => {
    const entry = library.entry(id);
    if (!entry) throw new ProblemError(problem('entry-missing', '这份年报'));
    return entry;
  };
  const versionOf = async (id: string, revision: number): Promise<Entry> => {
    const found = (await library.versions(id)).find(({ entry }) => entry.revision === revision);
    if (!found) throw new ProblemError(problem('version-missing', titleOf(present(id))));
    return found.entry;
  };
  return {
    listVersions: async ({ id }) => {
      present(id);
      return { ok: true, versions: rowsOf(await library.versions(id)) };
    },
    openVersion: async ({ id, revision }) => {
      present(id);
      return { ok: true, entry: await versionOf(id, revision) };
    },
    keepVersion: async ({ id, revision, label }) => {
      await library.keepVersion(id, revision, label);
      return { ok: true };
    },
    restoreVersion: async ({ id, revision, version }) => {
      const entry = present(id);
      if (entry.status === 'final' && entry.revision === revision) {
        throw new ProblemError(problem('finalised', titleOf(entry)));
      }
      const { report } = await versionOf(id, version);
      return { ok: true, entry: await library.change(id, revision, { report }) };
    },
  };
}

function rowsOf(all: readonly EntryVersion[]): VersionRow[] {
  return all.map(({ entry, label, kind }, index) => {
    const before = all[index + 1]?.entry;
    return {
      revision: entry.revision,
      savedAt: entry.updatedAt,
      label,
      kind,
      status: entry.status,
      changes: before ? countChanges(before.report, entry.report) : null,
    };
  });
}
