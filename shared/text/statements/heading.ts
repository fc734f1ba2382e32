/** What a sub-heading says the text below it is about. */
import type { Setting } from './reading.ts';
import type { Paragraph } from '../paragraph.ts';

/** A number in front of a heading: （二）, 2., 二、; the outer level first. */
const NUMBERS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,2}[、.]/u,
  /^\([一二三四五六七八九十]{1,3}\)/u,
  /^\d{1,2}[、.]/u,
  /^(?:\(\d{1,3}\)|[①-⑩])/u,
];
/** Of a heading without a number. */
const PLAIN_LEVEL = 1;
/** A sub-heading alone has no stop and is short. */
const LONGEST = 30;
const ENDS = /[。!;,]/u;
const STOP = /[。!;]/u;

export interface SubHeading {
  readonly topic: Setting['topic'];
  /** Row of the documents that it names: 规范性文件管理; empty for none. */
  readonly documents: string;
  /** Depth of its number: 0 for 一、, 1 for （一） and for none, 2 for 1., 3 for （1）. */
  readonly level: number;
}

/**
 * The sub-heading that a paragraph is or begins with; null where it has none. A topic of null is anything else than
 * applications.
 */
export function readSubHeading({ folded: { text }, tokens }: Paragraph): SubHeading | null {
  const start = text.slice(0, LONGEST + 1);
  const level = NUMBERS.findIndex((pattern) => pattern.test(start));
  // （二）重规范，依申请公开有质量: a numbered line without a full stop is a heading with its commas.
  const end = start.search(level >= 0 && text.length <= LONGEST && !STOP.test(text) ? STOP : ENDS);
  const alone = end < 0 && start.length <= LONGEST;
  if (!alone && level < 0) return null;
  const length = end < 0 ? start.length : end;
  const isAbout = tokens.some(
    ({ tag, start: at }) => at < length && (tag === 'onRequest' || tag === 'application' || tag === 'ask'),
  );
  const documents = tokens.find(({ tag, start: at }) => at < length && tag === 'document')?.key ?? '';
  return { topic: isAbout ? 'requests' : null, documents, level: level < 0 ? PLAIN_LEVEL : level };
}
