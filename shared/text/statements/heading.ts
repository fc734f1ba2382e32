/** What a sub-heading says the text below it is about. */
import type { Setting } from './reading.ts';
import { readParagraph } from '../paragraph.ts';
import { has } from './slot.ts';

/** A number in front of a heading: （二）, 2., 二、. */
const NUMBERED = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,2}[、.]|[①-⑩])/u;
/** A sub-heading alone has no stop and is short. */
const LONGEST = 30;
const ENDS = /[。!;,]/u;

/**
 * The topic of the sub-heading that a folded paragraph is or begins with; undefined where it has none, null for a
 * heading about anything else than applications.
 */
export function headingTopic(folded: string): Setting['topic'] | undefined {
  const start = folded.slice(0, LONGEST + 1);
  const end = start.search(ENDS);
  const alone = end < 0 && start.length <= LONGEST;
  if (!alone && !NUMBERED.test(start)) return undefined;
  const heading = start.slice(0, end < 0 ? undefined : end);
  const words = readParagraph(heading).sentences.flatMap(({ clauses }) =>
    clauses.flatMap(({ tokens }) => tokens),
  );
  return has(words, 'onRequest', 'application', 'ask') ? 'requests' : null;
}
