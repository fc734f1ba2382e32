/** Rows that a spreadsheet wrote as lists (RFC 4180): `"规章","1","0","7"`, also with `;` or without quotation marks. */

const QUOTED = /^\s*"(?:[^"]|"")*"\s*(?:[,;，；]|$)/;
const NUMBER = /^[-+]?\d[\d.]*%?$/;
/** So many lines of numbers are no chance. */
const FEWEST_LISTS = 5;
/** A line with one text, bare or in quotation marks, which a spreadsheet filled up with empty fields. */
const PADDED = /^(?:([^,;"]*)[,;]|\s*"((?:[^"]|"")*)"\s*(?:[,;]|$))(?:""|[,;\s])*$/;
const FIELD = /\s*(?:"((?:[^"]|"")*)"\s*([,;，；]|$)|([^,;"]*?)\s*([,;]|$))/y;
const LONGEST = 2000;

/** Do lines of the text hold numbers as lists without quotation marks? */
export function hasBareLists(lines: readonly string[]): boolean {
  return lines.filter(isOfNumbers).length >= FEWEST_LISTS;
}

/** A list without quotation marks is told from a sentence by its numbers: two at least, no words behind the first. */
function isOfNumbers(line: string): boolean {
  if (line.length > LONGEST || /[。；]/.test(line)) return false;
  const fields = line.split(/[,;]/).map((field) => field.trim());
  const numbers = fields.filter((field) => NUMBER.test(field));
  const first = fields.findIndex((field) => NUMBER.test(field));
  return (
    first > 0 &&
    numbers.length > 1 &&
    fields.slice(first).every((field) => field === '' || NUMBER.test(field))
  );
}

/** The lines, those of lists with nothing but one text without the empty fields behind it. */
export function withoutPadding(lines: readonly string[]): readonly string[] {
  const isOfLists = hasBareLists(lines) || lines.filter((line) => QUOTED.test(line)).length >= FEWEST_LISTS;
  if (!isOfLists) return lines;
  return lines.map((line) => {
    const [, bare, quoted] = (line.length <= LONGEST && PADDED.exec(line)) || [];
    return bare ?? quoted?.replaceAll('""', '"') ?? line;
  });
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
