/** Brackets, quotation marks and title marks that lack their other half. */
import type { Slip } from '../base/spot.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly name: string;
}

/** Wide and narrow brackets close one another. */
const PAIRS: readonly Pair[] = [
  { open: '《', close: '》', name: '书名号' },
  { open: '（(', close: '）)', name: '括号' },
  { open: '“', close: '”', name: '引号' },
  { open: '〔', close: '〕', name: '六角括号' },
];
const MARK = /[《》（(）)“”〔〕]/gu;
/** 1) or 一） in front of an item is a number, not half of a pair. */
const ITEM_NUMBER = /(?:^|[，。；：、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z①-⑩])$/u;
const NEAR = 7;

/** The first mark of every kind that has no other half. */
export function unpairedMarks(text: string): Slip[] {
  const open = new Map<Pair, number[]>();
  const stray = new Map<Pair, number>();
  for (const { index, 0: sign } of matchesOf(text, MARK)) {
    for (const pair of PAIRS) {
      const stack = open.get(pair) ?? [];
      if (pair.open.includes(sign)) {
        stack.push(index);
        open.set(pair, stack);
      } else if (pair.close.includes(sign) && stack.pop() === undefined) {
        const isNumber = ITEM_NUMBER.test(text.slice(Math.max(0, index - 4), index));
        if (!isNumber && !stray.has(pair)) stray.set(pair, index);
      }
    }
  }
  return PAIRS.flatMap((pair): Slip[] => {
    const [opened] = open.get(pair) ?? [];
    const closed = stray.get(pair);
    // With a few words, so that the place can be recognised.
    if (opened !== undefined) {
      const message = `${pair.name}“${text.charAt(opened)}”没有配对的另一半，请补上。`;
      return [{ start: opened, end: Math.min(text.length, opened + NEAR + 1), message }];
    }
    if (closed === undefined) return [];
    const message = `${pair.name}“${text.charAt(closed)}”前面没有配对的另一半，请补上或删去。`;
    return [{ start: Math.max(0, closed - NEAR), end: closed + 1, message }];
  });
}
