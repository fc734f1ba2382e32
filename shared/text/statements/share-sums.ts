/** Shares of one whole without its number, the last of them all the rest: 分别占47%、21%、18%，其余14%为其他. Rule N-05. */
import { decimalsOf, isPercent, roundAs, valueOf, type Text, type WrongShare } from './percents.ts';
import { tidy } from './items.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** Farther off than so much is no slip, but shares of something else. */
const NEAR = 25;
const WHOLE = 100;
/** Two shares, and shares that come to far more, may overlap: one notice on the website and in the chat. */
const FEWEST = 3;
const SLIP = 10;

/** What the rest is told to be and is not, where nothing but shares stands before it in its sentence. */
export function wrongRests(text: Text): WrongShare[] {
  const { counts } = text;
  return counts.flatMap((rest, index): WrongShare[] => {
    if (!isPercent(rest) || rest.number.vague || !has(rest.left, 'rest')) return [];
    const shares = sharesBefore(text, index);
    if (shares.length < 2 || !shares.some(({ left }) => has(left, 'share'))) return [];
    // The shares may begin anywhere before the rest.
    const sums = shares.map((_, from) =>
      tidy(shares.slice(from).reduce((sum, one) => sum + valueOf(one), 0)),
    );
    const step = 10 ** -Math.min(...[...shares, rest].map(({ number }) => decimalsOf(number)));
    const off = ([sum = 0]: readonly number[]) => Math.abs(sum + valueOf(rest) - WHOLE);
    if (sums.some((sum) => off([sum]) <= (step * (shares.length + 1)) / 2 + 1e-9)) return [];
    const [all = 0] = sums;
    if (off(sums) > NEAR || all >= WHOLE) return [];
    const expected = roundAs(rest.number, tidy(WHOLE - all));
    const formula = [WHOLE, ...shares.map(valueOf)].join(' − ');
    const [first] = shares;
    return [
      { percent: rest.number, formula, expected, start: first?.number.start ?? 0, end: rest.number.unitEnd },
    ];
  });
}

/** 三种渠道分别占申请总量的71.5%、21.7%、8.8%: shares of one whole that come to more than all of it. */
export function wrongSums({ counts, sentence }: Text): WrongShare[] {
  return counts.flatMap((first, index): WrongShare[] => {
    const shares = sharesFrom(counts.filter((_, at) => at >= index && sentence[at] === sentence[index]));
    const last = shares.at(-1);
    if (shares.length < FEWEST || !last || !isDistributed(first)) return [];
    const others = tidy(shares.slice(0, -1).reduce((sum, one) => sum + valueOf(one), 0));
    const step = 10 ** -Math.min(...shares.map(({ number }) => decimalsOf(number)));
    const over = tidy(others + valueOf(last) - WHOLE);
    if (over <= (step * shares.length) / 2 + 1e-9 || over > SLIP || others >= WHOLE) return [];
    const formula = [WHOLE, ...shares.slice(0, -1).map(valueOf)].join(' − ');
    const expected = roundAs(last.number, tidy(WHOLE - others));
    return [{ percent: last.number, formula, expected, start: first.number.start, end: last.number.unitEnd }];
  });
}

/** Does 分别占 give out the shares, and name one whole at most: not 分别占受理总数和办结总数的? */
function isDistributed({ left }: Count): boolean {
  const share = left.findLastIndex(({ tag }) => tag === 'share');
  const each = left.findLastIndex(({ tag, word }) => tag === 'each' && word.startsWith('分别'));
  return each >= 0 && share > each && !has(left.slice(share), 'list', 'join', 'each');
}

/** The first numbers as long as they are percentages with nothing but a sign before them. */
function sharesFrom([first, ...rest]: readonly Count[]): readonly Count[] {
  if (!first || !isPercent(first) || first.number.vague) return [];
  const end = rest.findIndex(
    (one) =>
      !isPercent(one) || one.number.vague || !one.left.every(({ tag }) => tag === 'list' || tag === 'join'),
  );
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** The percentages right before one, in its sentence and without another number between. */
function sharesBefore({ counts, sentence }: Text, index: number) {
  let from = index;
  while (from > 0 && sentence[from - 1] === sentence[index]) {
    const before = counts[from - 1];
    if (
      !before ||
      !isPercent(before) ||
      before.number.vague ||
      has(before.left, 'rate', 'than', 'more', 'less')
    )
      break;
    from -= 1;
  }
  return counts.slice(from, index);
}
