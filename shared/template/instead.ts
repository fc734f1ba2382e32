/** A value given once in place of the one that the tables say: `{{表三·本年新收·总计｜改为 12｜因为 含退回的2件}}`. */

const INSTEAD = /\s*[｜|]\s*(?:改为|因为)[^｜|{}｛｝]*/gu;
/** Signs that would end or divide a placeholder. */
const RESERVED = /[{}｛｝｜|\n\r]/gu;

/** `raw` (braces included) with its value taken from the tables again. */
export function withoutInstead(raw: string): string {
  return raw.replace(INSTEAD, '');
}

/** `raw` with `text` in place of the tables' value; `reason` may be empty. The link stays. */
export function withInstead(raw: string, text: string, reason: string): string {
  const clean = (words: string) => words.replace(RESERVED, ' ').trim();
  const options = [`｜改为 ${clean(text)}`, ...(clean(reason) === '' ? [] : [`｜因为 ${clean(reason)}`])];
  return withoutInstead(raw).replace(/(?=(?:\}\}|｝｝)$)/u, options.join(''));
}
