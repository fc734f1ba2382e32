/** Another agency or year for a report that was kept under a wrong one. */
import type { Report } from './schema.ts';

export interface Identity {
  readonly agency: string;
  readonly year: number;
}

/**
 * `report` under another agency and year. Its title follows where it names the old ones; what the text says of them
 * stays as somebody wrote it, and the check finds it. Last year's figures of another year are no longer last year's.
 */
export function renameReport(report: Report, { agency, year }: Identity): Report {
  const renamed = (line: string): string => {
    const named = report.agency === null ? line : line.replaceAll(report.agency, agency);
    return report.year === null ? named : named.replaceAll(`${report.year}年`, `${year}年`);
  };
  const { lastYear, ...rest } = report;
  const isSameYear = report.year === year;
  return {
    ...rest,
    ...(isSameYear && lastYear !== undefined ? { lastYear } : {}),
    agency,
    year,
    titleLines: report.titleLines.map(renamed),
  };
}
