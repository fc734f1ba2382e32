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

/** A year between halves of two kinds: 〔2021）30号. */
const MIXED_YEAR = /(?:(?<six>〔)|[（(])\d{4}(?:(?<closed>〕)|[）)])(?=\d{1,4}号)/gu;
/** The mark of the document that the form follows: S-08 puts all of it right. */
const LEGAL_BASIS = /国办公开办.$/u;

/** The first mark of every kind that has no other half, and years in document numbers between halves of two kinds. */
export function unpairedMarks(text: string): Slip[] {
  const mixed = matchesOf(text, MIXED_YEAR).filter(
    ({ groups }) => (groups?.['six'] === undefined) !== (groups?.['closed'] === undefined),
  );
  const own = mixed.filter(({ index }) => !LEGAL_BASIS.test(text.slice(0, index)));
  const years = own.map(({ index, 0: words }): Slip => {
    const meant = `〔${words.slice(1, -1)}〕`;
    const message = `“${words}”两边的括号不是一对，文号的年份用六角括号“〔〕”。`;
    return { start: index, end: index + words.length, message, expected: meant, replacement: meant };
  });
  // Neither half is looked at again.
  const rest = mixed.reduce(
    (left, { index, 0: { length } }) =>
      left.slice(0, index) + '·'.repeat(length) + left.slice(index + length),
    text,
  );
  return [...years, ...strayHalves(rest)];
}

function strayHalves(text: string): Slip[] {
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
