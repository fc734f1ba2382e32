/** So many times so much: 4期，每期30人，共120人次; 18个股室各1名、4个所各2名，共26名; 每月2期，全年24期. Rule N-02. */
import { OF_EACH, PARTS_OF_YEAR, RHYTHM } from '../lexicon/stocks.ts';
import { tidy } from './items.ts';
import { isExact, valueOf, type WrongShare } from './percents.ts';
import { wrongFrequency } from './frequency.ts';
import { isOfKind, isSameUnit, isTotal, made, sizeOf, spelled, type Told } from './reckoned.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** Products of the numbers of one sentence that do not come out, in order. */
export function wrongProducts(sentence: Told): readonly WrongShare[] {
  const { told } = sentence;
  return told.flatMap((each, at): WrongShare[] => {
    const kinds = isExact(each) ? ofEach(each) : null;
    if (!kinds) return [];
    const kind = kinds.part ?? kinds.each;
    if (kind !== undefined && PARTS_OF_YEAR.has(kind)) return wrongFrequency(sentence, at, kind);
    return wrongPairs(told, at) ?? wrongProduct(told, at, kind);
  });
}

/** Of each of what a number is told, the part of the year in 每月 and the thing in 每期; null where of none, neither behind 各. */
function ofEach({ left }: Count): { readonly part?: string; readonly each?: string } | null {
  return OF_EACH.exec(spelled(left))?.groups ?? null;
}

/** 4期，每期30人，共120人次; 6个村各2块，共12块; 9个社区共设27块，每个社区3块. */
function wrongProduct(told: readonly Count[], at: number, kind?: string): WrongShare[] {
  const each = told[at] as Count;
  const total = [told[at + 1], kind === undefined ? undefined : told[at - 1]].find(
    (count) => count !== undefined && isExact(count) && isSameUnit(each, count) && isProduct(count),
  );
  if (!total) return [];
  const before = told.slice(0, at).filter((count) => isExact(count) && count !== total);
  const many =
    kind === undefined ? onlyBefore(before, each) : before.filter((count) => isOfKind(count, kind, told));
  const times = many.at(-1);
  // 中心1处，3个站各1处，共4处: with what was told before of the same kind.
  const beside = before.filter((count) => isSameUnit(count, total)).map(sizeOf);
  const sums = [0, ...beside, beside.reduce((sum, value) => sum + value, 0)];
  // 14个村每月各2次，全年336次: so often in each part of the year.
  const often = timesAYear(each);
  const comesTo = (count: Count) =>
    sums.some((more) => tidy(valueOf(count) * often * sizeOf(each) + more) === tidy(sizeOf(total)));
  if (!times || many.some(comesTo)) return [];
  const expected = (valueOf(times) * often * sizeOf(each)) / (sizeOf(total) / valueOf(total));
  const factors = [valueOf(times), ...(often > 1 ? [often] : []), valueOf(each)];
  return [made(times, total, factors.join(' × '), tidy(expected))];
}

/** 12 behind 每月; 1 where the clause tells no rhythm. */
function timesAYear({ clause }: Count): number {
  const rhythm = [...spelled(clause.tokens).matchAll(RHYTHM)].at(-1)?.groups?.['part'];
  return PARTS_OF_YEAR.get(rhythm ?? '')?.[1] ?? 1;
}

/** 18个股室各1名、4个所各2名，共26名. Null where no two such pairs stand side by side. */
function wrongPairs(told: readonly Count[], last: number): WrongShare[] | null {
  const [total] = told.slice(last + 1);
  if (!total || !isExact(total) || !has(total.left, 'sum') || !isProduct(total)) return null;
  const pairs: (readonly [times: Count, each: Count])[] = [];
  for (let at = last; at > 0; at -= 2) {
    const [times, each] = told.slice(at - 1, at + 1) as [Count, Count];
    const kinds = [times, each].every(isExact) ? ofEach(each) : null;
    if (!kinds || kinds.part !== undefined || !isSameUnit(each, total) || times.clause !== each.clause) break;
    pairs.unshift([times, each]);
  }
  const [first] = pairs;
  if (!first || pairs.length < 2) return null;
  // 主任1名，18个股室各1名、…: with what was told before of the same kind.
  const start = told.indexOf(first[0]);
  const beside = told.slice(0, start).filter((count) => isExact(count) && isSameUnit(count, total));
  const sum = tidy(pairs.reduce((all, [times, each]) => all + valueOf(times) * valueOf(each), 0));
  if (beside.length > 0 || sum === valueOf(total)) return [];
  const formula = pairs.map(([times, each]) => `${valueOf(times)} × ${valueOf(each)}`).join(' + ');
  return [made(first[0], total, formula, sum)];
}

/** 6个村各2块: the one number in front of 各. 养老、救助各500份 tells of names, 6个村、2个社区各2块 of several numbers. */
function onlyBefore(before: readonly Count[], each: Count): readonly Count[] {
  const own = before.filter((count) => count.clause === each.clause);
  // 26个村各2个 names what there are 26 of.
  const bare = own[0]?.number.unit === each.number.unit && has(each.left.slice(0, 1), 'each');
  const named = has(each.left, 'list', 'join') || bare;
  return own.length === 1 && !named ? own : [];
}

/** 共120人次, 培训120人次, 支出3000元; not 其中…, 增加…. */
function isProduct({ left, number }: Count): boolean {
  return isTotal(left) && (has(left, 'sum') || number.unit === '人次' || number.role === 'amount');
}
