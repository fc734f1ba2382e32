/** Lists with their total behind them: “工作动态128条、通知公告36条，共计164条”. */
import type { WrongList } from './enumerations.ts';
import { END, type Item, type Opening } from './list-openings.ts';
import { tidy } from './list-readings.ts';

/** 办理结果总计9件 is a total of its own; 共计9件 closes the list before it. */
const TOTAL =
  /^(?:以上|上述|全年|本年度?|全部|各类?|各项|[两三四五六几]项|信息|公开|发布)*(?:合计|总计|共计|总共)(?:为|达|公开|发布|公布|信息)*$/u;
const LONGEST = 24;

/** Totals behind a list that its parts do not come to. `openings`: lists that are judged already. */
export function closingTotals(
  text: string,
  items: readonly Item[],
  openings: readonly Opening[],
): readonly WrongList[] {
  return items.flatMap((item, index): WrongList[] => {
    const { number, value, lead } = item;
    if (number.vague || !TOTAL.test(lead.trim()) || openings.some(({ total }) => total === index)) return [];
    const parts = partsBefore(text, items, index);
    if (parts.length < 2 || parts.some((part) => part.number.vague)) return [];
    // The list may begin anywhere before its total.
    let sum = 0;
    const sums = parts.toReversed().map((part) => (sum = tidy(sum + part.value)));
    if (sums.slice(1).includes(value)) return [];
    // A sum far off is about something else.
    if (sum < value * 0.5 || sum > value * 2) return [];
    return [{ total: number, parts: parts.map((part) => part.number), sum }];
  });
}

/** Numbers of the same unit right before, each behind a short name. */
function partsBefore(text: string, items: readonly Item[], index: number): Item[] {
  const total = items[index];
  const parts: Item[] = [];
  let behind = total;
  for (let at = index - 1; at >= Math.max(0, index - LONGEST) && behind && total; at--) {
    const part = items[at];
    if (part?.number.unit !== total.number.unit) break;
    const gap = text.slice(part.number.unitEnd, behind.number.start);
    if (END.test(gap) || gap.includes(';') || gap.length > 24 || /其中|较|同比|比上年|比去年/u.test(gap))
      break;
    parts.unshift(part);
    behind = part;
  }
  return parts;
}
