/** How often something is done, and how often it was done in the year: 每月2期，全年24期; 按月通报，全年通报12期. Rule N-02. */
import { PARTS_OF_YEAR, RHYTHM_OF } from '../lexicon/stocks.ts';
import { only } from './claimed.ts';
import { isExact, valueOf, type WrongShare } from './percents.ts';
import { isOfYear, isOneThing, isTotal, made, spelled, type Told } from './reckoned.ts';
import type { Count } from './statement.ts';

/** What is done more often than it was to be, or less, is no slip beyond so much. */
const NEAR = 0.35;
const FEW = 2;

/** How many days there are is left open: working days, days of the flood season. */
const WEEKS = 53;

/** 每月更新3次，全年更新30次; 全年自查5次，每季度一次. Some may have come on top: the clerk knows. */
export function wrongFrequency({ told, ofYear }: Told, at: number, kind: string): WrongShare[] {
  const each = told[at] as Count;
  if (!ofYear || each.scope.duty) return [];
  const totals = told.map((count) =>
    isExact(count) && count.number.unit === each.number.unit && isOwnTotal(count) ? count : null,
  );
  const behind = told.slice(at + 1).find(({ number }) => number.unit === each.number.unit);
  // 编发简报11期（每月一期）: nothing else is told of it.
  const total = behind
    ? totals.find((count) => count === behind && isOfWholeYear(count) && isSame(count, each))
    : only([...each.left, ...each.right], ['time', 'filler', 'hold', 'is']) && totals[at - 1];
  return total ? offBy(total, valueOf(each), kind, each) : [];
}

/** Does the total tell what is done so often? 每季度一次的专项检查全年开展了5次. */
function isSame(total: Count, each: Count): boolean {
  const [first] = total.left;
  return first?.tag === 'of' ? total.clause === each.clause : isOneThing(total.words, each.words);
}

/** 按月通报网站运行情况，全年印发通报11期. */
export function wrongRhythm({ told, text }: Told): WrongShare[] {
  const rhythms = [...text.matchAll(RHYTHM_OF)];
  const [rhythm, ...more] = rhythms;
  if (!rhythm || more.length > 0 || !isOfYear(text.replace(RHYTHM_OF, ''))) return [];
  const { part, term, each, one, deed = '', tail = deed } = rhythm.groups ?? {};
  const kind = part ?? term ?? each ?? one ?? '';
  const [total, ...others] = told.filter(
    (count) =>
      isExact(count) &&
      isOwnTotal(count) &&
      isOfWholeYear(count) &&
      TIMES.has(count.number.unit) &&
      [deed, tail].some((name) => isTold(count, name)),
  );
  return total && others.length === 0 ? offBy(total, 1, kind, total) : [];
}

/** 检查 at the end of the words for 每月一检, 通报 for 按月通报. */
function isTold({ left }: Count, deed: string): boolean {
  const words = spelled(left);
  return words.endsWith(deed) || (deed.length === 1 && words.slice(-2, -1) === deed);
}

/** Units of what is done again and again. */
const TIMES: ReadonlySet<string> = new Set(['次', '期', '轮', '场']);

/** Is a total near to what so many in each part of the year come to, and not it? */
function offBy(total: Count, value: number, kind: string, first: Count): WrongShare[] {
  const [least, most] = PARTS_OF_YEAR.get(kind) as readonly [number, number];
  const [fewest, highest] = [value * least, value * most];
  const expected = valueOf(total) > highest ? highest : fewest;
  const gap = Math.max(valueOf(total) - highest, fewest - valueOf(total));
  if (most > WEEKS || gap <= 0 || gap > Math.max(expected * NEAR, FEW)) return [];
  return [{ ...made(first, total, `${value} × ${expected / value}`, expected), unsure: true }];
}

/** 全年更新36次, 累计36次. */
function isOfWholeYear({ left }: Count): boolean {
  return left.some(({ tag, key }) => tag === 'sum' || (tag === 'time' && key === 'this'));
}

/** A total of the report's year. */
function isOwnTotal({ left, scope }: Count): boolean {
  return scope.time === 'own' && isTotal(left);
}
