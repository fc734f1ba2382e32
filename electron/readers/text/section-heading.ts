/** Telling the headings of the six sections from rows of the tables between them. */
import { SECTION_TITLES } from '../../../shared/forms/forms.ts';

/** Headings of the six sections end so; row labels that begin with 一、 do not. */
const NUMBERED =
  /^\s*(?:[一二三四五六][、.．]|[1-6１-６]、|第[一二三四五六](?:部分|章)).*(?:情况|事项)[：:。]?\s*$/;
/** The number may be lost. No row of a table is called like a section. */
const TITLED = new RegExp(`(?:${SECTION_TITLES.join('|')})[：:。]?\\s*$`);

/** Is a line, as a whole, the heading of a section? */
export function isSectionHeading(line: string): boolean {
  return NUMBERED.test(line) || TITLED.test(line);
}
