/** Shares of one whole without its number, the last of them all the rest: 分别占47%、21%、18%，其余14%为其他. Rule N-05. */
import { decimalsOf, isPercent, roundAs, valueOf, type Text, type WrongShare } from './percents.ts';
import { tidy } from './items.ts';
import { has } from './slot.ts';

/** Farther off than so much is no slip, but shares of something else. */
const NEAR = 25;
const WHOLE = 100;

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
