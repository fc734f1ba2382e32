/** Printing the editor by the browser's own menu prints the report, with what has been typed. */
import { isUnfinishedDraft } from '../../../shared/check-sheet/final-check.ts';
import { reportPaper } from '../../../shared/document/html/paper.ts';
import { printedReport } from '../../../shared/template/printed.ts';
import { usePrintedPaper } from '../../paper/printed-paper.ts';
import { selectReport, useSession } from '../../session/session.ts';

export function usePrintedReport(): void {
  usePrintedPaper(() => {
    const session = useSession.getState();
    const report = selectReport(session);
    const { entry, last, profile } = session;
    if (!report || !entry || !profile) return null;
    const isDraft = isUnfinishedDraft({ status: entry.status, report }, last, profile.profile);
    return reportPaper(printedReport(report, isDraft));
  });
}
