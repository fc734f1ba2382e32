/** What can be inserted into a text, for a menu. */
import { figureDefinition, type FigureId } from '../forms/figures.ts';
import type { FormId } from '../forms/form.ts';
import { columnOf } from '../forms/figures.ts';
import { NEWEST_FORM, TOTAL } from '../forms/forms.ts';
import type { TableSection } from '../forms/sections.ts';
import { GENERAL_NAMES, operandsOf, type GeneralName } from './expression/operands.ts';

/** One line of the menu: `name` goes between the braces. */
export interface Placeholder {
  readonly name: string;
  readonly group: string;
  readonly description: string;
}

const GENERAL: Readonly<Record<GeneralName, string>> = {
  机关: '机关全称',
  年度: '年报的年度，如 2025',
  去年: '年度的前一年，如 2024',
  下一年: '年度的后一年，如 2026',
  统计期间: '年度的1月1日至12月31日',
  地址: '去年前言中的联系地址',
  邮编: '去年前言中的邮政编码',
  电话: '去年前言中的联系电话',
  邮箱: '去年前言中的电子邮箱',
};

const TABLE_GROUPS: Readonly<Record<TableSection, string>> = {
  2: '主动公开政府信息情况（第二部分）',
  3: '收到和处理政府信息公开申请情况（第三部分）',
  4: '行政复议、行政诉讼情况（第四部分）',
};

/** Every placeholder that a report of `form` can fill: general ones, then table by table, totals first. */
export function placeholdersOf(form: FormId): readonly Placeholder[] {
  const general = GENERAL_NAMES.map((name) => ({ name, group: '机关和年度', description: GENERAL[name] }));
  const figures = operandsOf(form).map(({ name, figures: ids }) => {
    const { section, label, unit } = figureDefinition(ids[0] ?? '');
    // The row and column as the form prints them, to be found by their numbers.
    const own = unit === null ? label : `${label}，${unit}`;
    const description = ids.length > 1 ? `${ids.length}格之和` : own;
    return { name, section, isTotal: ids.every(isTotal), description };
  });
  return [
    ...general,
    ...([2, 3, 4] as const).flatMap((section) => {
      const own = figures.filter((figure) => figure.section === section);
      return [
        ...own.filter(({ isTotal: total }) => total),
        ...own.filter(({ isTotal: total }) => !total),
      ].map(({ name, description }) => ({ name, group: TABLE_GROUPS[section], description }));
    }),
  ];
}

function isTotal(id: FigureId): boolean {
  return columnOf(id) === TOTAL;
}

/** The placeholders of the form now in force. */
export const PLACEHOLDERS: readonly Placeholder[] = placeholdersOf(NEWEST_FORM);
