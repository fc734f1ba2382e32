/** Quotation marks inside quotation marks: GB/T 15834 wants “外‘内’外”, whatever was quoted. */

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
];

/**
 * The text with marks by their depth: “ ” outside, ‘ ’ inside, and so on by turns. A text with a mark that has no other
 * half is left as it is: there nobody can tell what is inside.
 */
export function nestQuotes(text: string): string {
  // Most texts quote one thing after the other.
  if (!/“[^”]*“/.test(text)) return text;
  let depth = 0;
  let isPaired = true;
  const nested = text.replace(/[“”]/g, (mark) => {
    if (mark === '“') return PAIRS[depth++ % 2]?.[0] ?? mark;
    depth -= 1;
    if (depth < 0) isPaired = false;
    return PAIRS[Math.max(depth, 0) % 2]?.[1] ?? mark;
  });
  return isPaired && depth === 0 ? nested : text;
}
