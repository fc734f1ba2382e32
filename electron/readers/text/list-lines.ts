/** Rows that a spreadsheet wrote as lists (RFC 4180): `"规章","1","0","7"`, also with `;` or without quotation marks. */

const QUOTED = /^\s*"(?:[^"]|"")*"\s*(?:[,;，；]|$)/;
/** A list without quotation marks is told from a sentence by its numbers. */
const NUMBERS = /^[^,;。]{0,80}(?:[,;]\s*[-+]?\d[\d.]*%?\s*){2,}$/;
const FEWEST_NUMBERS = 5;
const FIELD = /\s*(?:"((?:[^"]|"")*)"\s*([,;，；]|$)|([^,;"]*?)\s*([,;]|$))/y;
const LONGEST = 2000;

/** Do lines of the text hold numbers as lists without quotation marks? */
export function hasBareLists(lines: readonly string[]): boolean {
  return lines.filter((line) => NUMBERS.test(line)).length >= FEWEST_NUMBERS;
}

/** The fields of a line that is a list, or null. `bare`: lists of the text have no quotation marks, or few. */
export function splitList(line: string, bare: boolean): string[] | null {
  if (line.length > LONGEST || (!QUOTED.test(line) && !(bare && /[,;]/.test(line) && !/[。；]/.test(line)))) {
    return null;
  }
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  for (;;) {
    const match = FIELD.exec(line);
    if (!match) return null;
    const [, quoted, end, bareField, bareEnd] = match;
    fields.push((quoted?.replaceAll('""', '"') ?? bareField ?? '').trim());
    if ((end ?? bareEnd) === '') return fields;
  }
}
