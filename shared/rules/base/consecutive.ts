/** Is one report the next year's of another? */
import type { Report } from '../../report/schema.ts';
import { unfoldAgency } from '../../agency/abbreviations.ts';

/**
 * True when `last` is the report of the year before by the same agency, as far as the two say: a name that is
 * missing or carries a longer place name (潮州市清河区…, 清河区…) is no contradiction; a missing year is.
 */
export function followsLast(report: Report, last: Report): boolean {
  if (report.year === null || last.year === null || last.year + 1 !== report.year) return false;
  if (report.agency === null || last.agency === null) return true;
  const [now, before] = [unfoldAgency(report.agency), unfoldAgency(last.agency)];
  return now.endsWith(before) || before.endsWith(now);
}
