/** Printing the editor by the browser's own menu prints the report, with what has been typed. */
import { useEffect } from 'react';
import { isUnfinishedDraft } from '../../../shared/check-sheet/final-check.ts';
import { reportPaper } from '../../../shared/document/html/paper.ts';
import { pageOf } from '../../../shared/document/page.ts';
import { printedReport } from '../../../shared/template/printed.ts';
import { usePageStyle } from '../../app/page-style.ts';
import { usePrintedPaper } from '../../paper/printed-paper.ts';
import { selectReport, useSession } from '../../session/session.ts';

export function usePrintedReport(): void {
  // A menu does not wait: the page is known before it is asked for.
  useEffect(
    () =>
      void usePageStyle
        .getState()
        .load()
        .catch(() => undefined),
    [],
  );
  usePrintedPaper(() => {
    const session = useSession.getState();
    const report = selectReport(session);
    const { entry, last, profile } = session;
    if (!report || !entry || !profile) return null;
    const isDraft = isUnfinishedDraft({ status: entry.status, report }, last, profile.profile);
    return reportPaper(printedReport(report, isDraft), pageOf(usePageStyle.getState().style));
  });
}
