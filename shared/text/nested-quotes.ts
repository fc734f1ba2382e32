/** Quotation marks inside quotation marks: GB/T 15834 wants “外‘内’外”, whatever was quoted. */

/** By their depth, by turns. */
const OPENING = '“‘';
const CLOSING = '”’';

/**
 * The text with marks by their depth: “ ” outside, ‘ ’ inside, and so on by turns. A text with a mark that has no other
 * half is left as it is: there nobody can tell what is inside.
 */
export function nestQuotes(text: string): string {
  let depth = 0;
  let isPaired = true;
  const nested = text.replace(/[“”]/g, (mark) => {
    if (mark === '“') return OPENING.charAt(depth++ % 2);
    depth -= 1;
    if (depth < 0) isPaired = false;
    return CLOSING.charAt(depth % 2);
  });
  return isPaired && depth === 0 ? nested : text;
}
