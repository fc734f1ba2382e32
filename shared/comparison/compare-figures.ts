/**
 * Figure by figure. The same id means the same thing in every form; what the forms count differently has ids of its
 * own and is never subtracted (对外公开总数量 is not 现行有效件数, 收费 was items and is money): the changes of the
 * forms say so.
 */
import { changeOf, sharesPlaceWith, splitFigures, type RowSplit } from '../forms/changes.ts';
import { FIGURES, figureDefinition, formFigures, type FigureId } from '../forms/figures.ts';
import { figureOf } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { changeBetween } from './change.ts';
import type { FigureChange } from './diff.ts';
import { isDoubtful } from './doubtful.ts';
import { sideNames, type SideNames } from './side-names.ts';

/** Every figure of either report's form, and every other that one of them names, in form order; `names`: what notes call the sides. */
export function compareFigures(
  last: Report,
  current: Report,
  names: SideNames = sideNames(last, current),
): FigureChange[] {
  const wanted = new Set(
    [last, current].flatMap((report) => [...formFigures(report.form), ...Object.keys(report.figures)]),
  );
  // The order of this year's form; what only last year's form has comes after.
  const order = [...new Set([...formFigures(current.form), ...formFigures(last.form), ...FIGURES.keys()])];
  return order.filter((id) => wanted.has(id)).map((id) => compareFigure(id, last, current, names));
}

/** One figure of two reports. */
export function compareFigure(
  id: FigureId,
  last: Report,
  current: Report,
  names: SideNames = sideNames(last, current),
): FigureChange {
  const before = last.figures[id] ?? null;
  const after = current.figures[id] ?? null;
  const onlyIn = soleOwner(id, last, current, names);
  const change = onlyIn === null && before !== null && after !== null ? changeBetween(before, after) : null;
  return {
    id,
    last: before,
    this: after,
    delta: change?.delta ?? null,
    ratio: change?.ratio ?? null,
    comparable: change !== null,
    reason: onlyIn !== null ? 'form' : change === null ? 'empty' : null,
    note: onlyIn === null ? sideNotes(id, last, current, names) : soleNote(id, onlyIn, last, current),
  };
}

/** One report of the two, what both are called, and the other. */
interface Side {
  readonly name: string;
  readonly own: Report;
  readonly otherName: string;
  readonly other: Report;
}

/** The only side whose tables have the figure, by form or by label; null where both have it. */
function soleOwner(
  id: FigureId,
  last: Report,
  current: Report,
  [lastName, thisName]: SideNames,
): Side | null {
  const [before, after] = [knows(last, id), knows(current, id)];
  if (before === after) return null;
  return before
    ? { name: lastName, own: last, otherName: thisName, other: current }
    : { name: thisName, own: current, otherName: lastName, other: last };
}

function knows(report: Report, id: FigureId): boolean {
  return id in report.figures || (formFigures(report.form).includes(id) && !replaced(report, id));
}

/** A hybrid report whose labels give this figure's place to one of another form. */
function replaced(report: Report, id: FigureId): boolean {
  return Object.keys(report.figures).some(sharesPlaceWith(id));
}

function soleNote(id: FigureId, side: Side, last: Report, current: Report): string {
  const change = changeOf(id, last.form, current.form);
  if (change?.kind === 'split') return splitNote(id, change, side);
  return change?.why ?? `只有${side.name}的表格有这一项，不作比较。`;
}

const COUNTS = ['', '一', '两', '三', '四', '五', '六'];

/** The single row of one form is the sum of the rows of another: said, not subtracted. */
function splitNote(id: FigureId, change: RowSplit, { name: side, own, otherName, other }: Side): string {
  const { whole, parts } = splitFigures(change, id);
  const name = figureDefinition(whole).label.split(' × ')[0]?.replace(/^三、/u, '') ?? '';
  const count = COUNTS[parts.length] ?? String(parts.length);
  if (id !== whole) return `“${name}”只有${side}分${count}行填写，请与另一份的那一行对照${count}行的合计。`;
  const values = parts.map((part) => other.figures[part] ?? null);
  const value = own.figures[whole] ?? null;
  if (value === null || values.some((part) => part === null)) {
    return `“${name}”${side}只有一行，${otherName}分${count}行填写，请对照${count}行的合计。`;
  }
  const sum = values.reduce<number>((total, part) => total + (part ?? 0), 0);
  return `“${name}”${side}只有一行，是${value}；${otherName}分${count}行填写，合计${values.join('+')}=${sum}。`;
}

/** What either side says in place of a number, or that its number is in doubt. */
function sideNotes(
  id: FigureId,
  last: Report,
  current: Report,
  [lastName, thisName]: SideNames,
): string | null {
  const sides = [
    [lastName, last],
    [thisName, current],
  ] as const;
  const said = sides.flatMap(([side, report]) => {
    if ((report.figures[id] ?? null) !== null) {
      return isDoubtful(report, id) ? [`${side}的数字存疑，请对照原件`] : [];
    }
    if (!(id in report.figures)) return [`${side}的表格里没有读到这一项`];
    const { raw } = figureOf(report, id);
    return [raw === '' ? `${side}没有填写` : `${side}写的是“${raw}”，不是数字`];
  });
  return said.length === 0 ? null : `${said.join('；')}。`;
}
