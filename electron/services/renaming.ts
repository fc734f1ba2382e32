/** Another agency or year for a kept report: on purpose, a published one marked as corrected, and never two reports of one agency and year. */
import { problem, ProblemError } from '../../shared/problem.ts';
import { renameReport } from '../../shared/report/rename.ts';
import { titleOf } from '../storage/stored.ts';
import type { Methods } from './boundary.ts';
import { takingPlaceOf } from './correcting.ts';
import type { Dependencies } from './dependencies.ts';
import { entriesOf } from './years.ts';

export function renaming({ library }: Dependencies): Pick<Methods, 'renameEntry'> {
  return {
    renameEntry: async ({ id, agency, year }) => {
      const entry = library.entry(id);
      if (!entry) throw new ProblemError(problem('entry-missing', '这份年报'));
      if (entry.status === 'final') throw new ProblemError(problem('finalised', titleOf(entry)));
      if (entriesOf(library, agency, year).some((other) => other.id !== id)) {
        throw new ProblemError(problem('same-year', `${agency}${year}年年报`));
      }
      const report = takingPlaceOf(entry, renameReport(entry.report, { agency, year }), true);
      // Last year's report was that of another year.
      const lastId = entry.report.year === year ? entry.lastId : null;
      return { ok: true, entry: await library.change(id, entry.revision, { report, lastId }) };
    },
  };
}
