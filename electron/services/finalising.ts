/** 定稿 and the way back. Whether a report may be finalised is decided here, whatever a window says. */
import { checkForFinal } from '../../shared/check-sheet/final-check.ts';
import type { Entry } from '../../shared/contract.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { titleOf } from '../storage/stored.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';
import { knownProfile } from './profiles.ts';
import { lastOf } from './years.ts';

export function finalising({ library }: Dependencies): Pick<Methods, 'finaliseEntry' | 'returnToDraft'> {
  /** The stored entry if it still is `revision`; that it stays so is seen to by the library when it is changed. */
  const entryAt = (id: string, revision: number): Entry => {
    const entry = library.entry(id);
    if (!entry) throw new ProblemError(problem('entry-missing', '这份年报'));
    if (entry.revision !== revision) throw new ProblemError(problem('conflict', titleOf(entry)));
    return entry;
  };
  return {
    finaliseEntry: async ({ id, revision }) => {
      const entry = entryAt(id, revision);
      if (entry.status === 'final') return { ok: true, entry };
      if (entry.status === 'imported') throw new ProblemError(problem('not-a-draft', titleOf(entry)));
      const { profile } = knownProfile(library, entry.report.agency);
      const { errors, oldWords } = checkForFinal({
        report: entry.report,
        last: lastOf(library, entry),
        profile,
      });
      if (errors.length > 0) throw new ProblemError(problem('open-errors', titleOf(entry)));
      if (oldWords.length > 0) throw new ProblemError(problem('old-words', titleOf(entry)));
      const finalisedAt = new Date().toISOString();
      return { ok: true, entry: await library.change(id, revision, { status: 'final', finalisedAt }) };
    },
    returnToDraft: async ({ id, revision }) => {
      const entry = entryAt(id, revision);
      if (entry.status !== 'final') return { ok: true, entry };
      return { ok: true, entry: await library.change(id, revision, { status: 'draft', finalisedAt: null }) };
    },
  };
}
