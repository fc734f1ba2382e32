/** What a sub-heading says the text below it is about. */
import type { Setting } from './reading.ts';
import type { Paragraph } from '../paragraph.ts';

/** A number in front of a heading: （二）, 2., 二、. */
const NUMBERED = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,2}[、.]|[①-⑩])/u;
/** A sub-heading alone has no stop and is short. */
const LONGEST = 30;
const ENDS = /[。!;,]/u;

/**
 * The topic of the sub-heading that a paragraph is or begins with; undefined where it has none, null for a heading about
 * anything else than applications.
 */
export function headingTopic({ folded, tokens }: Paragraph): Setting['topic'] | undefined {
  const start = folded.text.slice(0, LONGEST + 1);
  const end = start.search(ENDS);
  const alone = end < 0 && start.length <= LONGEST;
  if (!alone && !NUMBERED.test(start)) return undefined;
  const length = end < 0 ? start.length : end;
  for (const { tag, start: at } of tokens) {
    if (at >= length) break;
    if (tag === 'onRequest' || tag === 'application' || tag === 'ask') return 'requests';
  }
  return null;
}
