/** What was recalculated: carry-over, documents in force, sums; and what somebody still has to look at. */
import { DOCUMENT_BALANCES, type FigureId } from '../forms/figures.ts';
import { formDefinition } from '../forms/forms.ts';
import { placeName } from '../report/place-name.ts';
import { readable } from '../report/readable.ts';
import { CONFIRMED, KEPT_TEXT } from '../report/note-codes.ts';
import type { Report } from '../report/schema.ts';
import { keptMarks, openMarks, type OpenMark } from '../template/open-marks.ts';
import { addFigures, sumsOf, tidySum, type Sum } from '../report/sums.ts';
import { followsLast } from '../rules/base/consecutive.ts';
import type { Mark, SheetCheck } from './check-sheet.ts';
import { balanceMark, carryMark, figureWords } from './main-figures.ts';

/** The checks in the order in which a reviewer makes them. `last` is whatever stands as last year's report. */
export function sheetChecks(report: Report, last: Report | null): readonly SheetCheck[] {
  return [
    carryCheck(report, last),
    ...(last && followsLast(report, last) ? inForceChecks(report, last) : []),
    columnsCheck(report, '表三平衡关系', (key) => balanceMark(report, key)),
    ...sumChecks(report),
    ...lookedAt(report),
  ];
}

function carryCheck(report: Report, last: Report | null): SheetCheck {
  const name = '与去年结转核对';
  if (!last) return { name, mark: 'open', words: '没有去年的年报，没有核对。' };
  if (!followsLast(report, last)) {
    return { name, mark: 'open', words: '去年的年报不是同一机关上一年度的，没有核对。' };
  }
  return columnsCheck(report, name, (key) => carryMark(report, last, key));
}

/** One line for the columns of table three. */
function columnsCheck({ form }: Report, name: string, markOf: (key: string) => Mark): SheetCheck {
  const { columns } = formDefinition(form).requests;
  const labels = (mark: Mark) => columns.filter(({ key }) => markOf(key) === mark).map(({ label }) => label);
  return { name, ...outcome('列', columns.length, labels('wrong'), labels('open').length) };
}

function outcome(
  unit: string,
  all: number,
  wrong: readonly string[],
  open: number,
): Pick<SheetCheck, 'mark' | 'words'> {
  if (wrong.length > 0) {
    return { mark: 'wrong', words: `${all} ${unit}中有 ${wrong.length} ${unit}不符：${listed(wrong)}。` };
  }
  if (open > 0) return { mark: 'open', words: `${all} ${unit}中有 ${open} ${unit}没有填全，没有核对。` };
  return { mark: 'right', words: `${all} ${unit}全部相符。` };
}

const MOST_NAMED = 3;

function listed(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ' 等' : '';
  return `${names.slice(0, MOST_NAMED).join('、')}${more}`;
}

const SUM_CHECKS: readonly { readonly kind: Sum['kind']; readonly name: string; readonly unit: string }[] = [
  { kind: 'row', name: '表三横向合计', unit: '行' },
  { kind: 'column', name: '表三办理结果合计', unit: '列' },
  { kind: 'group', name: '表四合计', unit: '组' },
];

function sumChecks(report: Report): SheetCheck[] {
  const sums = sumsOf(report);
  return SUM_CHECKS.map(({ kind, name, unit }) => {
    const mine = sums.filter((sum) => sum.kind === kind);
    const wrong = mine.filter((sum) => sumMark(report, sum) === 'wrong');
    const open = mine.filter((sum) => sumMark(report, sum) === 'open').length;
    const places = wrong.map(({ total }) => nameOfSum(kind, total));
    return { name, ...outcome(unit, mine.length, places, open) };
  });
}

function sumMark(report: Report, { total, parts }: Sum): Mark {
  const [found, expected] = [report.figures[total] ?? null, addFigures(report, parts)];
  if (found === null || expected === null) return 'open';
  return found === expected ? 'right' : 'wrong';
}

/** `表三 三、（一）予以公开 × 总计` → `三、（一）予以公开`; of a column its label. */
function nameOfSum(kind: Sum['kind'], total: FigureId): string {
  const [row = '', column = ''] = placeName(total).replace(/^表. /u, '').split(' × ');
  return kind === 'column' ? column : row.replace(/ 总计$/u, '');
}

/** 现行有效 = last year's + 制发 − 废止, where both years count documents in force. */
function inForceChecks(report: Report, last: Report): SheetCheck[] {
  const rows = DOCUMENT_BALANCES.filter(({ inForce }) => inForce in report.figures);
  return rows.flatMap((row): SheetCheck[] => {
    const { inForce: id } = row;
    const name = `${row.label}现行有效`;
    if (!(id in last.figures)) {
      return [{ name, mark: 'open', words: '去年的表格没有“现行有效件数”，没有核对。' }];
    }
    const terms = [last.figures[id], report.figures[row.issued], report.figures[row.repealed]];
    const [before, issued, repealed] = terms;
    const found = report.figures[id];
    if (before == null || issued == null || repealed == null || found == null) {
      return [{ name, mark: 'open', words: '有数字没有填，没有核对。' }];
    }
    const expected = tidySum(before + issued - repealed);
    const sum = `去年 ${readable(before)} ＋ 制发 ${readable(issued)} － 废止 ${readable(repealed)} ＝ ${readable(expected)}`;
    return expected === found
      ? [{ name, mark: 'right', words: `${sum}，相符。` }]
      : [{ name, mark: 'wrong', words: `${sum}，填的是 ${figureWords(report, id)}。` }];
  });
}

/** Doubts of an import, and what a new report took over from last year, as long as nobody has looked. */
function lookedAt(report: Report): SheetCheck[] {
  const doubts = report.notes.filter(({ doubt }) => doubt).length;
  const carried = report.notes.filter(
    ({ doubt, code }) => !doubt && code !== CONFIRMED && code !== KEPT_TEXT,
  ).length;
  return [
    ...(doubts > 0
      ? [{ name: '存疑的内容', mark: 'open' as const, words: `还有 ${doubts} 处没有核对。` }]
      : []),
    ...(carried > 0 && report.source === null
      ? [{ name: '沿用去年的内容', mark: 'open' as const, words: `还有 ${carried} 处没有核对。` }]
      : []),
  ];
}

/** Words of last year in the text of a stored report: those that wait, and those that were confirmed unchanged, by name. */
export function oldWordChecks(report: Report): SheetCheck[] {
  const open = openMarks(report);
  const kept = keptMarks(report);
  const paragraphs = report.notes.filter(({ code }) => code === KEPT_TEXT);
  return [
    ...(open.length > 0
      ? [
          {
            name: '正文中去年的数字和说法',
            mark: 'wrong' as const,
            words: `还有 ${open.length} 处没有核对：${listed(open.map(named))}。`,
          },
        ]
      : []),
    ...(kept.length + paragraphs.length > 0
      ? [
          {
            name: '与去年相同、已确认',
            mark: 'right' as const,
            words: `${[...kept.map(named), ...paragraphs.map(({ place }) => `${placeName(place)}整段`)].join('、')}。`,
          },
        ]
      : []),
  ];
}

function named({ place, text }: OpenMark): string {
  return `${placeName(place)}“${text}”`;
}
