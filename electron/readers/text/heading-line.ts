/** Telling the headings of a text from rows of its tables. */

/** Headings of official documents end so; row labels that begin with 一、 do not. */
const ENDING = '(?:情况|事项)[：:。]?\\s*$';
const NUMBERED = new RegExp(
  `^\\s*(?:[一二三四五六七八九十][、.．]|[1-9１-９]、|第[一二三四五六七八九十](?:部分|章)).*${ENDING}`,
);
const UNNUMBERED = new RegExp(`^\\s*\\p{Script=Han}[\\p{Script=Han}、]{6,}${ENDING}`, 'u');

/** Is a line, as a whole, a numbered heading? */
export function isNumberedHeading(line: string): boolean {
  return NUMBERED.test(line);
}

/** Is a line without cells, between rows of cells, a heading that ends the table? Its number may be lost. */
export function isHeadingBetweenRows(line: string): boolean {
  return NUMBERED.test(line) || UNNUMBERED.test(line);
}
