/** Matches of a pattern in a text. */

const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global `pattern` in order, as `text.matchAll` gives them. That one makes a copy of the pattern for every
 * text, which costs more than looking for most of the patterns that a report is searched for.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    matches.push(match);
    // Both halves of a surrogate pair are one sign.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
