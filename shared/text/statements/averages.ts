/** Averages: 全年480条，月均40条; 16个村共384条，村均24条; 48万元、320户，户均1500元. Rule N-05. */
import { AVERAGE, PARTS_OF_YEAR } from '../lexicon/stocks.ts';
import { tidy } from './items.ts';
import { isExact, valueOf, type WrongShare } from './percents.ts';
import { isOfKind, isOneThing, isSameUnit, made, sizeOf, spelled, type Told } from './reckoned.ts';
import { isRounded, stepOf } from './rounding.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** A total and how many there are of what it is told by: at least and at most. */
interface Pair {
  readonly total: Count;
  readonly least: number;
  readonly most: number;
}

/** An average whose total stands a sentence before is no slip beyond so many times what it comes to. */
const NEAR = 1.5;

/**
 * An average that is not what its total comes to, in its sentence or with the one `before` it; null where it is, and where no
 * average is told.
 */
export function wrongAverage(average: Count, sentence: Told, before: Told | undefined): WrongShare | null {
  const { unit, each, every, deed = '' } = AVERAGE.exec(spelled(average.left))?.groups ?? {};
  const kind = unit ?? each ?? every;
  if (kind === undefined || !isExact(average) || has(average.left, 'than', 'more', 'less')) return null;
  const own = pairsOf(average, sentence, kind, deed);
  if (own.length > 0 || !before) return judge(average, own);
  const told = [...before.told, ...sentence.told];
  const wrong = judge(
    average,
    pairsOf(average, { ...sentence, told, ofYear: before.ofYear && sentence.ofYear }, kind, deed),
  );
  const ratio = wrong ? wrong.expected / valueOf(average) : 1;
  return ratio < NEAR && ratio > 1 / NEAR ? wrong : null;
}

function pairsOf(average: Count, { told, ofYear }: Told, kind: string, deed: string): Pair[] {
  // 日均访问460人次 is of what was visited.
  const totals = told.filter(
    (count) =>
      isExact(count) &&
      isSameUnit(count, average) &&
      sizeOf(count) > sizeOf(average) &&
      count.scope.time !== 'other' &&
      (spelled(count.left).includes(deed) || isOneThing(count.left, average.left)) &&
      !has(count.left, 'more', 'less', 'than', 'from'),
  );
  const parts = PARTS_OF_YEAR.get(kind.slice(0, 1));
  if (parts) return ofYear ? totals.map((total) => ({ total, least: parts[0], most: parts[1] })) : [];
  const many = told.filter(
    (count) => isExact(count) && ![average, ...totals].includes(count) && isOfKind(count, kind, told),
  );
  return totals.flatMap((total) =>
    many.map((count) => ({ total, least: valueOf(count), most: valueOf(count) })),
  );
}

function judge(average: Count, pairs: readonly Pair[]): WrongShare | null {
  const size = sizeOf(average) / valueOf(average);
  const step = stepOf(average.number);
  const value = valueOf(average);
  const fits = pairs.some(({ total, least, most }) => {
    // 126.5万元 is rounded itself.
    const rounding = isRounded(total.number)
      ? (stepOf(total.number) * sizeOf(total)) / valueOf(total) / 2
      : 0;
    const [low, high] = [(sizeOf(total) - rounding) / most / size, (sizeOf(total) + rounding) / least / size];
    return value > low - step && value < high + step;
  });
  const pair = pairs.at(-1);
  if (!pair || fits) return null;
  const expected = Math.round(sizeOf(pair.total) / size / pair.most / step) * step;
  return made(pair.total, average, `${tidy(sizeOf(pair.total) / size)} ÷ ${pair.most}`, tidy(expected));
}
