/** Small helpers for the tests of rules: one rule's findings on a report. */
import { exampleReport } from '../example.ts';
import { applyEdits, setFigure } from '../report/report.ts';
import type { FigureId } from '../forms/figures.ts';
import type { Report } from '../report/schema.ts';
import { checkReport, type CheckInput } from './check-report.ts';
import type { Finding } from '../findings/finding.ts';

/** Findings of `rule`, or of every rule of a family (`C-`), on a finished report. */
export function findingsOf(
  rule: string,
  report: Report,
  rest: Partial<Omit<CheckInput, 'report'>> = {},
): Finding[] {
  return checkReport({ stage: 'final', ...rest, report }).filter((finding) => finding.rule.startsWith(rule));
}

/** The built-in example with figures typed over. */
export function exampleWith(figures: Readonly<Record<FigureId, string | number>>): Report {
  return Object.entries(figures).reduce(
    (report, [id, text]) => setFigure(report, id, String(text)),
    exampleReport(),
  );
}

/** The report after a finding's fix; fails where there is none. */
export function fixed(report: Report, finding: Finding | undefined): Report {
  if (!finding?.fix) throw new Error(`no fix: ${finding?.message ?? 'no finding'}`);
  return applyEdits(report, finding.fix.edits);
}
