/** The reports of the library: the list, opening and saving one, putting one aside. */
import { exampleReport } from '../../shared/example.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { titleOf } from '../storage/stored.ts';
import type { Methods } from './boundary.ts';
import { takingPlaceOf } from './correcting.ts';
import type { Dependencies } from './dependencies.ts';
import { knownProfile } from './profiles.ts';
import { rowList } from './rows.ts';
import { RULES_VERSION } from './rules-version.ts';
import { entriesOf, lastOf } from './years.ts';

export function reports({
  library,
}: Dependencies): Pick<
  Methods,
  | 'listLibrary'
  | 'openEntry'
  | 'saveEntry'
  | 'loadUndo'
  | 'removeEntry'
  | 'restoreEntry'
  | 'listRemoved'
  | 'emptyRemoved'
  | 'addExample'
> {
  const rows = rowList(library, RULES_VERSION);
  return {
    listLibrary: async () => {
      await library.readAgain();
      return { ok: true, rows: await rows(), repairs: [...library.repairs()] };
    },
    openEntry: ({ id }) => {
      const entry = library.entry(id);
      if (!entry) throw new ProblemError(problem('entry-missing', '这份年报'));
      const last = lastOf(library, entry);
      const profile = knownProfile(library, entry.report.agency);
      return Promise.resolve({ ok: true, entry: { ...entry, lastId: last?.id ?? null }, last, profile });
    },
    saveEntry: async ({ id, revision, report, correcting, undo }) => {
      const stored = library.entry(id);
      // Based on another revision it is a conflict, which the library finds.
      const base = stored?.revision === revision ? stored : null;
      if (base?.status === 'final') throw new ProblemError(problem('finalised', titleOf(base)));
      const changed = base ? takingPlaceOf(base, report, correcting) : report;
      const saved = await library.change(id, revision, { report: changed });
      // The report is saved, whatever becomes of the way back.
      if (undo.length > 0) await library.keepUndo(id, saved.revision, undo).catch(() => undefined);
      return { ok: true, revision: saved.revision, updatedAt: saved.updatedAt };
    },
    loadUndo: async ({ id, revision }) => ({ ok: true, undo: await library.undoOf(id, revision) }),
    removeEntry: async ({ id }) => {
      await library.remove(id);
      return { ok: true };
    },
    restoreEntry: async ({ id }) => {
      await library.restore(id);
      return { ok: true };
    },
    listRemoved: async () => ({ ok: true, removed: await library.removed() }),
    emptyRemoved: async ({ items }) => {
      await library.emptyRemoved(items);
      return { ok: true };
    },
    addExample: async () => {
      const report = exampleReport();
      const [present] = entriesOf(library, report.agency, report.year);
      const entry =
        present ?? (await library.add({ status: 'imported', report, lastId: null, original: null }));
      return { ok: true, entry };
    },
  };
}
