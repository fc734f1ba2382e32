/** Reading old reports, and keeping them with their original files. */
import { problem, ProblemError } from '../../shared/problem.ts';
import { isOfSecondReading } from '../../shared/second-reading/second-reading.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';
import { entriesOf } from './years.ts';

export function importing({
  library,
  host,
  readReport,
}: Dependencies): Pick<Methods, 'readFile' | 'readAgain' | 'takeGivenFile' | 'keepImport'> {
  return {
    takeGivenFile: async () => ({ ok: true, file: await host.nextGivenFile() }),
    readFile: async ({ name, bytes }) => {
      const result = await readReport(name, bytes, { page: 'as-read' });
      if (!result.ok) return result;
      const { report, page } = result;
      const sameFile = library
        .entries()
        .filter((entry) => entry.original !== null && entry.original.sha256 === report.source?.sha256);
      const sameYear = entriesOf(library, report.agency, report.year);
      const existing = [...new Set([...sameFile, ...sameYear].map(({ id }) => id))];
      return { ok: true, report, existing, page: page ?? [] };
    },
    readAgain: async ({ name, bytes }) => {
      const result = await readReport(name, bytes, { page: 'as-shown', twice: true });
      if (!result.ok) return result;
      const notes = result.report.notes.filter(({ code }) => isOfSecondReading(code));
      return { ok: true, notes, page: result.page };
    },
    keepImport: async ({ report, original, replace }) => {
      if (replace !== null && !library.entry(replace)) {
        throw new ProblemError(problem('entry-missing', '要替换的年报'));
      }
      const sha256 = await library.keepOriginal(original.bytes);
      const file = { name: original.name, sha256 };
      const imported = { status: 'imported', finalisedAt: null, report, original: file } as const;
      const entry =
        replace === null
          ? await library.add({ ...imported, lastId: null })
          : await library.change(replace, null, imported);
      return { ok: true, entry };
    },
  };
}
