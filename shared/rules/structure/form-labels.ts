/** The statutory form: the right one for the year, its labels unchanged. Rules S-11 and S-12. */
import { ALL_FORMS } from '../../forms/all-forms.ts';
import { FIGURES, figureDefinition, foreignForms, type FigureId } from '../../forms/figures.ts';
import type { FormDefinition, FormId } from '../../forms/form.ts';
import { formDefinition, formOfYear, formSource, formYears } from '../../forms/forms.ts';
import { TABLE_PLACES, TABLE_SECTIONS } from '../../forms/sections.ts';
import type { Place, Report } from '../../report/schema.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { changedLabels, unreadFigures } from '../base/unread.ts';
import { FORM_SOURCE } from '../base/wording.ts';

/** A label of another form among a report's tables. */
interface ForeignLabel {
  readonly label: string;
  /** What stands there in the report's own form, null where it has nothing of the kind. */
  readonly own: string | null;
  readonly table: string;
  /** The form that has it. */
  readonly form: FormId;
}

function foreignLabelOf(id: FigureId, own: FormId, foreign: FormDefinition): ForeignLabel {
  const [part, row, column] = id.split('.');
  const form = foreign.id;
  if (part !== 'disclosure') {
    const label = figureDefinition(id).label.split(' × ')[0] ?? id;
    return { label, own: null, table: '表三', form };
  }
  const table = '表二';
  const block = foreign.disclosure.find(
    ({ rows, columns }) => rows.some(({ key }) => key === row) && columns.some(({ key }) => key === column),
  );
  const mine = formDefinition(own).disclosure.find(({ item }) => item === block?.item);
  const rowLabel = block?.rows.find(({ key }) => key === row)?.label ?? id;
  if (!mine?.rows.some(({ key }) => key === row)) return { label: rowLabel, own: null, table, form };
  const slot = block?.columns.findIndex(({ key }) => key === column) ?? -1;
  const label = block?.columns[slot]?.label ?? id;
  const twin = block && block.columns.length === mine.columns.length ? mine.columns[slot]?.label : undefined;
  return { label, own: twin ?? mine.columns.map((one) => one.label).join('、'), table, form };
}

function checkForm({ report }: RuleContext): RuleFinding[] {
  return [...checkFormYear(report), ...checkForeignLabels(report)];
}

function checkFormYear({ form, year }: Report): RuleFinding[] {
  const [first] = ALL_FORMS;
  if (year === null || (first && year < first.firstYear)) return [];
  const due = formOfYear(year);
  if (due === form) return [];
  const message = `这份年报的表格是${formYears(form)}的格式（${formSource(form)}），${year}年度的年报应使用${formSource(due)}的格式。请换成规定的表格后重新填写。`;
  return [{ place: TABLE_PLACES[2], message, found: formSource(form), expected: formSource(due) }];
}

function checkForeignLabels(report: Report): RuleFinding[] {
  const foreign = foreignForms(report);
  if (foreign.length === 0) return [];
  const groups = new Map<string, { label: ForeignLabel; figures: FigureId[] }>();
  for (const [id, { forms }] of FIGURES) {
    const from = foreign.find((form) => forms.includes(form.id));
    if (!from || !(id in report.figures) || forms.includes(report.form)) continue;
    const label = foreignLabelOf(id, report.form, from);
    const key = `${label.label} ${label.own ?? ''}`;
    const group = groups.get(key);
    if (group) group.figures.push(id);
    else groups.set(key, { label, figures: [id] });
  }
  return [...groups.values()].map(({ label: { label, own, table, form }, figures }) => {
    const advice = own === null ? '规定的格式没有这一项' : `应为“${own}”`;
    return {
      place: figures[0] ?? 'report',
      figures,
      message: `${table}的“${label}”是${formYears(form)}格式的栏目，${advice}。两者的含义不同，请改用规定的表格，并重新核实这些数字。`,
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
      place: tablePlace(place),
      figures: open,
      message: `${message}规定的表格不能增加或改动栏目。${lost}`,
      found: /“([^”]+)”/u.exec(message)?.[1] ?? message,
      ...(open.length > 0 && stage === 'final' ? { level: 'error' as const } : {}),
    };
  });
}

/** Where a note about a section's table as a whole stands: at the table. */
function tablePlace(place: Place): Place {
  const table = TABLE_SECTIONS.find((section) => place === `section:${section}`);
  return table === undefined ? place : TABLE_PLACES[table];
}

export const FORM_RULES: readonly Rule[] = [
  {
    id: 'S-11',
    family: 'structure',
    level: 'warning',
    title: '表格的格式',
    help: `${ALL_FORMS.toReversed()
      .map(({ id }) => `${formYears(id)}用${formSource(id)}的表格`)
      .join('，')}，各种格式的栏目不混用（如“对外公开总数量”不是“现行有效件数”）。`,
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
