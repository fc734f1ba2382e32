/** The statutory form: the right one for the year, its labels unchanged. Rules S-11 and S-12. */
import { FIGURES, figureDefinition, type FigureId } from '../../forms/figures.ts';
import { FORMS, otherForm, type FormId } from '../../forms/forms.ts';
import type { Report } from '../../report/schema.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { changedLabels, unreadFigures } from '../base/unread.ts';
import { FORM_SOURCE } from '../base/wording.ts';

const FORM_YEARS: Readonly<Record<FormId, string>> = { '2019': '2019、2020年度', '2021': '2021年度及以后' };

/** A label of the other form among a report's tables. */
interface ForeignLabel {
  readonly label: string;
  /** What stands there in the report's own form, null where it has nothing of the kind. */
  readonly own: string | null;
  readonly table: string;
}

function foreignLabelOf(id: FigureId, form: FormId): ForeignLabel {
  const [part, row, column] = id.split('.');
  if (part !== 'disclosure') {
    const label = figureDefinition(id).label.split(' × ')[0] ?? id;
    return { label, own: null, table: '表三' };
  }
  const table = '表二';
  const blocks = FORMS[otherForm(form)].disclosure;
  const block = blocks.find(
    ({ rows, columns }) => rows.some(({ key }) => key === row) && columns.some(({ key }) => key === column),
  );
  const mine = FORMS[form].disclosure.find(({ item }) => item === block?.item);
  const rowLabel = block?.rows.find(({ key }) => key === row)?.label ?? id;
  if (!mine?.rows.some(({ key }) => key === row)) return { label: rowLabel, own: null, table };
  const slot = block?.columns.findIndex(({ key }) => key === column) ?? -1;
  const label = block?.columns[slot]?.label ?? id;
  const twin = block && block.columns.length === mine.columns.length ? mine.columns[slot]?.label : undefined;
  return { label, own: twin ?? mine.columns.map((one) => one.label).join('、'), table };
}

function checkForm({ report }: RuleContext): RuleFinding[] {
  return [...checkFormYear(report), ...checkForeignLabels(report)];
}

function checkFormYear({ form, year }: Report): RuleFinding[] {
  if (year === null || year < FORMS['2019'].firstYear) return [];
  const due: FormId = year >= FORMS['2021'].firstYear ? '2021' : '2019';
  if (due === form) return [];
  const message = `这份年报的表格是${FORM_YEARS[form]}的格式（${FORMS[form].source}），${year}年度的年报应使用${FORMS[due].source}的格式。请换成规定的表格后重新填写。`;
  return [{ place: 'report', message, found: FORMS[form].source, expected: FORMS[due].source }];
}

function checkForeignLabels(report: Report): RuleFinding[] {
  const groups = new Map<string, { foreign: ForeignLabel; figures: FigureId[] }>();
  for (const [id, { forms }] of FIGURES) {
    if (!(id in report.figures) || forms.includes(report.form)) continue;
    const foreign = foreignLabelOf(id, report.form);
    const key = `${foreign.label} ${foreign.own ?? ''}`;
    const group = groups.get(key);
    if (group) group.figures.push(id);
    else groups.set(key, { foreign, figures: [id] });
  }
  return [...groups.values()].map(({ foreign: { label, own, table }, figures }) => {
    const years = FORM_YEARS[otherForm(report.form)];
    const advice = own === null ? '规定的格式没有这一项' : `应为“${own}”`;
    return {
      place: figures[0] ?? 'report',
      figures,
      message: `${table}的“${label}”是${years}格式的栏目，${advice}。两者的含义不同，请改用规定的表格，并重新核实这些数字。`,
      found: label,
      expected: own,
    };
  });
}

/** Of cells that a changed label leaves unread the first finding tells; a finished report has none. */
function checkLabels({ report, stage }: RuleContext): RuleFinding[] {
  const unread = [...unreadFigures(report)];
  return changedLabels(report).map(({ place, message }, index): RuleFinding => {
    const open = index === 0 ? unread : [];
    const lost = open.length === 0 ? '' : `因此有 ${open.length} 个数没有读入，请在表中补填。`;
    return {
      place,
      figures: open,
      message: `${message}规定的表格不能增加或改动栏目。${lost}`,
      found: /“([^”]+)”/u.exec(message)?.[1] ?? message,
      ...(open.length > 0 && stage === 'final' ? { level: 'error' as const } : {}),
    };
  });
}

export const FORM_RULES: readonly Rule[] = [
  {
    id: 'S-11',
    family: 'structure',
    level: 'warning',
    title: '表格的格式',
    help: '2021年度及以后用2021年印发的表格，2019、2020年度用2019年印发的表格，两种格式的栏目不混用（如“对外公开总数量”不是“现行有效件数”）。',
    source: FORM_SOURCE,
    needs: ['figures'],
    check: checkForm,
  },
  {
    id: 'S-12',
    family: 'structure',
    level: 'warning',
    title: '表格的栏目',
    help: '三张统计表的行名、列名照规定的写法，不增加行和列。读入文件时发现的不同之处，核对后可以在导入核对里确认。',
    source: FORM_SOURCE,
    needs: ['notes', 'figures'],
    check: checkLabels,
  },
];
