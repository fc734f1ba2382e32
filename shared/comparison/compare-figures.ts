/**
 * Figure by figure. The same id means the same thing in both forms; what the forms count differently has ids of
 * its own and is never subtracted (domain/annual-report.md §2: 对外公开总数量 is not 现行有效件数, 收费 was items
 * and is money).
 */
import { columnOf, FIGURES, FORM_FIGURES, type FigureId } from '../forms/figures.ts';
import { figureOf } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import type { FigureChange } from './diff.ts';

/** Every figure of either report's form, and every other that one of them names, in form order. */
export function compareFigures(last: Report, current: Report): FigureChange[] {
  const wanted = new Set(
    [last, current].flatMap((report) => [...FORM_FIGURES[report.form], ...Object.keys(report.figures)]),
  );
  // The order of this year's form; what only last year's form has comes after.
  const order = [...new Set([...FORM_FIGURES[current.form], ...FORM_FIGURES[last.form], ...FIGURES.keys()])];
  return order.filter((id) => wanted.has(id)).map((id) => compareFigure(id, last, current));
}

function compareFigure(id: FigureId, last: Report, current: Report): FigureChange {
  const before = last.figures[id] ?? null;
  const after = current.figures[id] ?? null;
  const onlyIn = soleOwner(id, last, current);
  const comparable = onlyIn === null;
  const delta = comparable && before !== null && after !== null ? difference(after, before) : null;
  return {
    id,
    last: before,
    this: after,
    delta,
    ratio: delta !== null && before !== null && before > 0 ? delta / before : null,
    comparable,
    note: onlyIn === null ? emptyNote(id, last, current) : soleNote(id, onlyIn, last, current),
  };
}

/** Money has up to six decimals; binary subtraction has more. */
function difference(a: number, b: number): number {
  return Number((a - b).toFixed(6));
}

type Side = '去年' | '今年';

/** The only side whose tables have the figure, by form or by label; null where both have it. */
function soleOwner(id: FigureId, last: Report, current: Report): Side | null {
  const [before, after] = [knows(last, id), knows(current, id)];
  if (before === after) return null;
  return before ? '去年' : '今年';
}

function knows(report: Report, id: FigureId): boolean {
  return id in report.figures || (FORM_FIGURES[report.form].includes(id) && !replaced(report, id));
}

/** A hybrid report whose labels give this figure's place to one of the other form. */
function replaced(report: Report, id: FigureId): boolean {
  const others = SAME_PLACE.find((place) => place.test(id));
  return others !== undefined && Object.keys(report.figures).some((named) => others.test(named));
}

/** Figures that stand in each other's place in the two forms and mean different things. */
const SAME_PLACE = [
  /^disclosure\.(?:regulation|normativeDocument)\.(?:totalPublic|inForce)$/,
  /^disclosure\.(?:regulation|normativeDocument)\.(?:made|issued)$/,
  /^disclosure\.(?:regulation|normativeDocument)\.(?:published|repealed)$/,
  /^disclosure\.fee\./,
  /^requests\.otherHandling\./,
];

function soleNote(id: FigureId, side: Side, last: Report, current: Report): string {
  if (/\.(?:totalPublic|inForce)$/.test(id)) {
    return '“对外公开总数量”是历年公开的总数，“现行有效件数”只计仍然有效的文件，含义不同，不作比较。';
  }
  if (/^disclosure\.(?:regulation|normativeDocument)\./.test(id)) {
    return '两年的表格在这一项的统计内容不同，不作比较。';
  }
  if (id.startsWith('disclosure.fee.')) {
    return '2019年格式填收费项目数，2021年格式填收费金额（万元），含义不同，不作比较。';
  }
  if (id.startsWith('requests.otherHandling.')) return otherHandlingNote(id, side, last, current);
  return `只有${side}的表格有这一项，不作比较。`;
}

const OTHER_HANDLING_ROWS = ['notCorrected', 'feeUnpaid', 'other'];

/** The single row of one form is the sum of the three rows of the other: said, not subtracted. */
function otherHandlingNote(id: FigureId, side: Side, last: Report, current: Report): string {
  const column = columnOf(id);
  const single = `requests.otherHandling.${column}`;
  const rows = OTHER_HANDLING_ROWS.map((row) => `requests.otherHandling.${row}.${column}`);
  if (id !== single) return `“（六）其他处理”只有${side}分三行填写，请与另一年的那一行对照三行的合计。`;
  const [own, other] = side === '去年' ? [last, current] : [current, last];
  const values = rows.map((row) => other.figures[row] ?? null);
  const year = side === '去年' ? '今年' : '去年';
  const value = own.figures[single] ?? null;
  if (value === null || values.some((part) => part === null)) {
    return `“（六）其他处理”${side}只有一行，${year}分三行填写，请对照三行的合计。`;
  }
  const sum = values.reduce<number>((total, part) => total + (part ?? 0), 0);
  return `“（六）其他处理”${side}只有一行，是${value}；${year}分三行填写，合计${values.join('+')}=${sum}。`;
}

function emptyNote(id: FigureId, last: Report, current: Report): string | null {
  const sides = [
    ['去年', last],
    ['今年', current],
  ] as const;
  const said = sides.flatMap(([side, report]) => {
    if ((report.figures[id] ?? null) !== null) return [];
    if (!(id in report.figures)) return [`${side}的表格里没有这一项`];
    const { raw } = figureOf(report, id);
    return [raw === '' ? `${side}没有填写` : `${side}写的是“${raw}”，不是数字`];
  });
  return said.length === 0 ? null : `${said.join('；')}。`;
}
