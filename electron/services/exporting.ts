/** Writing a report, its 校核单 or a comparison to a file of the user's, and printing. */
import { isUnfinishedDraft } from '../../shared/check-sheet/final-check.ts';
import { compareReports } from '../../shared/comparison/compare.ts';
import { comparisonSheet } from '../../shared/comparison/comparison-sheet.ts';
import { oneAYear, trendsOf } from '../../shared/comparison/trends.ts';
import { makeCheckSheet } from '../../shared/check-sheet/make-check-sheet.ts';
import type { Entry } from '../../shared/contract.ts';
import { paperPage, reportPaper } from '../../shared/document/html/paper.ts';
import { pageOf } from '../../shared/document/page.ts';
import { lostIn } from '../../shared/document/lost.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import { contentMark } from '../../shared/report/handed-out.ts';
import { printedReport } from '../../shared/template/printed.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';
import { checkSheetName, comparisonName, exportName, packageName } from './export-name.ts';
import { makePackage } from './package.ts';
import { knownProfile } from './profiles.ts';
import { writeComparison } from '../writers/write-comparison.ts';
import { writeReport } from '../writers/write-report.ts';
import { isSameAgency, lastOf } from './years.ts';
import { isPng } from '../writers/charts/png.ts';

type Exporting = 'exportReport' | 'exportPackage' | 'printReport' | 'exportCheckSheet' | 'exportComparison';

export function exporting({ library, host }: Dependencies): Pick<Methods, Exporting> {
  const entryOf = (id: string): Entry => {
    const entry = library.entry(id);
    if (!entry) throw new ProblemError(problem('entry-missing', '这份年报'));
    return entry;
  };
  /** A draft with something left to do goes out as one. */
  const isUnfinished = (entry: Entry): boolean => {
    const { profile } = knownProfile(library, entry.report.agency);
    return isUnfinishedDraft(entry, lastOf(library, entry), profile);
  };
  const sheetOf = (entry: Entry) => {
    const { profile } = knownProfile(library, entry.report.agency);
    return makeCheckSheet({
      entry,
      last: lastOf(library, entry),
      profile,
      now: new Date().toISOString(),
    });
  };
  return {
    exportReport: async ({ id, format }) => {
      const { report, ...entry } = entryOf(id);
      const isDraft = isUnfinished({ report, ...entry });
      const bytes = await writeReport(report, format, {
        isDraft,
        style: library.pageStyle(),
        makePdf: host.makePdf,
      });
      const delivery = await host.saveFile(exportName(report, format, isDraft), bytes);
      return { ok: true, delivery, lost: lostIn(report, format) };
    },
    exportPackage: async ({ id }) => {
      const entry = entryOf(id);
      const { report } = entry;
      const isDraft = isUnfinished(entry);
      const { bytes, missing } = await makePackage({
        report,
        isDraft,
        style: library.pageStyle(),
        sheet: sheetOf(entry),
        makePdf: host.makePdf,
      });
      const delivery = await host.saveFile(packageName(report, isDraft), bytes);
      // A draft is shown to somebody, not handed in.
      const isHandedIn = delivery.kind !== 'cancelled' && !isDraft;
      const handedOut = { at: new Date().toISOString(), mark: contentMark(report) };
      const after = isHandedIn ? await library.change(id, null, { handedOut }) : null;
      return { ok: true, delivery, entry: after, missing: [...missing] };
    },
    printReport: async ({ id, ...settings }) => {
      const entry = entryOf(id);
      const printed = printedReport(entry.report, isUnfinished(entry));
      const html = paperPage(reportPaper(printed, pageOf(library.pageStyle())));
      return { ok: true, isPrinted: await host.print(html, settings) };
    },
    exportCheckSheet: async ({ id }) => {
      const entry = entryOf(id);
      const sheet = sheetOf(entry);
      const { writeCheckSheet } = await import('../writers/docx/check-sheet.ts');
      const bytes = new Uint8Array(await writeCheckSheet(sheet));
      return { ok: true, delivery: await host.saveFile(checkSheetName(entry.report), bytes) };
    },
    exportComparison: async ({ id, lastId, format, pictures }) => {
      const [entry, last] = [entryOf(id), entryOf(lastId)];
      const of = entry.report.agency;
      const ofAgency = library.entries().filter(({ report }) => isSameAgency(report.agency, of));
      // A report of nobody's is of no other's years.
      const shown = [...new Set([...ofAgency, entry])];
      const years = oneAYear(
        shown.map((one) => ({ ...one, year: one.report.year })),
        [id, lastId],
      );
      const sheet = comparisonSheet(
        compareReports(last.report, entry.report),
        trendsOf(years.map(({ report }) => report)),
      );
      const bytes = await writeComparison(sheet, format, () => Promise.resolve(picturesOf(pictures)));
      return {
        ok: true,
        delivery: await host.saveFile(comparisonName(sheet.titleLines.join(''), format), bytes),
      };
    },
  };
}

/** Bytes of a chart that was drawn as it should be are some ten thousand. */
const LARGEST_PICTURE = 4_000_000;

/** What the window sent, as far as it is pictures. */
function picturesOf(sent: readonly { title: string; png: Uint8Array }[]): Map<string, Uint8Array> {
  const isPicture = ({ png }: { png: Uint8Array }) => png.length <= LARGEST_PICTURE && isPng(png);
  return new Map(sent.filter(isPicture).map(({ title, png }) => [title, png]));
}
