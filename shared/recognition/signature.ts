/** The signature at the end of a report: one agency or several, then the date. */
import { couldBeAgency, isAgencyLine } from './agency-name.ts';
import { isDateAlone, withoutOuterDate } from './chinese-date.ts';
import { squash } from './tables/labels.ts';

/** At most so many agencies sign a report. */
const MOST_AGENCIES = 4;

/**
 * How many of the last paragraphs form the signature: agencies and date in either order, a date alone, the
 * agency's name alone, or both on one line; 0 where there is none.
 *
 * @param agency the agency's name where the title tells it
 */
export function signatureLength(paragraphs: readonly string[], agency: string | null): number {
  const last = paragraphs.at(-1) ?? '';
  const line = squash(last);
  if (line === '') return 0;
  if (isDateAlone(line)) {
    const above = paragraphs.slice(0, -1);
    if (!couldBeAgency(above.at(-1) ?? '', agency)) return 1;
    let names = 1;
    while (names < MOST_AGENCIES && isAgencyLine(above.at(-1 - names) ?? '', agency)) names += 1;
    return 1 + names;
  }
  const name = withoutOuterDate(line);
  if (name !== line && couldBeAgency(name, agency)) return 1;
  if (agency === null || line !== squash(agency)) return 0;
  return isDateAlone(squash(paragraphs.at(-2) ?? '')) ? 2 : 1;
}
