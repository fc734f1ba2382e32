/** What a report was: its versions, one kept under a name, one brought back. */
import type { Entry, VersionRow } from '../../shared/contract.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { countChanges } from '../../shared/report/count-changes.ts';
import type { EntryVersion } from '../storage/entry-versions.ts';
import { titleOf } from '../storage/stored.ts';
import type { Methods } from './boundary.ts';
import { takingPlaceOf } from './correcting.ts';
import type { Dependencies } from './dependencies.ts';

export function versions({
  library,
}: Dependencies): Pick<Methods, 'listVersions' | 'openVersion' | 'keepVersion' | 'restoreVersion'> {
  const present = (id: string): Entry => {
    const entry = library.entry(id);
    if (!entry) throw new ProblemError(problem('entry-missing', '这份年报'));
    return entry;
  };
  return {
    listVersions: async ({ id }) => {
      present(id);
      return { ok: true, versions: rowsOf(await library.versions(id)) };
    },
    openVersion: async ({ id, revision }) => {
      const { entry } = await library.version(id, revision);
      return { ok: true, entry };
    },
    keepVersion: async ({ id, revision, label }) => {
      await library.keepVersion(id, revision, label);
      return { ok: true };
    },
    restoreVersion: async ({ id, revision, version, correcting }) => {
      const stored = present(id);
      // Based on another revision it is a conflict, which the library finds.
      const base = stored.revision === revision ? stored : null;
      if (base?.status === 'final') throw new ProblemError(problem('finalised', titleOf(base)));
      const { entry, lost } = await library.version(id, version);
      const report = base ? takingPlaceOf(base, entry.report, correcting) : entry.report;
      return { ok: true, entry: await library.change(id, revision, { report }), lost: [...lost] };
    },
  };
}

function rowsOf(all: readonly EntryVersion[]): VersionRow[] {
  return all.map(({ entry, label, kind, lost }, index) => {
    const before = all[index + 1]?.entry;
    return {
      revision: entry.revision,
      savedAt: entry.updatedAt,
      label,
      kind,
      status: entry.status,
      lost: [...lost],
      changes: before ? countChanges(before.report, entry.report) : null,
    };
  });
}
