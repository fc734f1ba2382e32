/**
 * Placeholders: `{{机关}}`, `{{年度}}`, `{{一、本年新收政府信息公开申请数量 × 总计}}` in a report's text.
 *
 * A placeholder is resolved where text is shown, checked or written, never in the stored report, so that a
 * sentence follows the tables for as long as it keeps its placeholder.
 */
import { figureDefinition, type FigureId, FIGURES, formFigures } from '../forms/figures.ts';
import type { FormId } from '../forms/form.ts';
import { disclosureCaption, FORM_IDS, formDefinition, NEWEST_FORM } from '../forms/forms.ts';
import type { TableSection } from '../forms/sections.ts';
import { writeFigure } from '../report/reading.ts';
import type { Report } from '../report/schema.ts';
import { foldText } from '../text/fold.ts';

/** What stands in the text for a value that the report does not have (yet): never a 0. */
export const BLANK_VALUE = '＿＿';

/** What can be inserted, for a menu: `name` goes between the braces. */
export interface Placeholder {
  readonly name: string;
  readonly group: string;
  readonly description: string;
}

export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string; readonly text: string };

type GeneralName = '机关' | '年度' | '去年' | '下一年' | '统计期间' | '地址' | '邮编' | '电话' | '邮箱';

const GENERAL: Readonly<
  Record<GeneralName, { description: string; value: (report: Report) => string | null }>
> = {
  机关: { description: '机关全称', value: (report) => report.agency },
  年度: { description: '年报的年度，如 2025', value: (report) => yearText(report, 0) },
  去年: { description: '年度的前一年，如 2024', value: (report) => yearText(report, -1) },
  下一年: { description: '年度的后一年，如 2026', value: (report) => yearText(report, 1) },
  统计期间: {
    description: '年度的1月1日至12月31日',
    value: ({ year }) => (year === null ? null : `${year}年1月1日至${year}年12月31日`),
  },
  地址: { description: '去年前言中的联系地址', value: ({ contact }) => contact?.address ?? null },
  邮编: { description: '去年前言中的邮政编码', value: ({ contact }) => contact?.postcode ?? null },
  电话: { description: '去年前言中的联系电话', value: ({ contact }) => contact?.phone ?? null },
  邮箱: { description: '去年前言中的电子邮箱', value: ({ contact }) => contact?.email ?? null },
};

const TABLE_GROUPS: Readonly<Record<TableSection, string>> = {
  2: '主动公开政府信息情况（第二部分）',
  3: '收到和处理政府信息公开申请情况（第三部分）',
  4: '行政复议、行政诉讼情况（第四部分）',
};

/** Every placeholder that a report of `form` can fill, general ones first, then figures in form order. */
export function placeholdersOf(form: FormId): readonly Placeholder[] {
  const general = Object.entries(GENERAL).map(([name, { description }]) => ({
    name,
    group: '机关和年度',
    description,
  }));
  const figures = formFigures(form).map((id) => {
    const { label, section, unit } = figureDefinition(id);
    return {
      name: label,
      group: TABLE_GROUPS[section],
      description: unit === null ? '表中的数字' : `表中的金额（${unit}）`,
    };
  });
  return [...general, ...figures];
}

/** The placeholders of the form now in force. */
export const PLACEHOLDERS: readonly Placeholder[] = placeholdersOf(NEWEST_FORM);

// Half-width or full-width braces, as an input method happens to give them; a name has no line break.
const PLACEHOLDER = /(?:\{\{|｛｛)([^{}｛｝\n\r]{1,120})(?:\}\}|｝｝)/g;

/** Splits text into plain parts and placeholders; joining the parts' `text` gives the text back. */
export function splitPlaceholders(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push({ kind: 'placeholder', name: (match[1] ?? '').trim(), text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** How a figure's placeholder is written: `{{official label}}`. */
export function figurePlaceholder(id: FigureId): string {
  return `{{${figureDefinition(id).label}}}`;
}

/** The figure that a placeholder's name means; undefined for the general names and for unknown ones. */
export function placeholderFigure(name: string): FigureId | undefined {
  return FIGURE_NAMES.get(comparable(name));
}

/**
 * The text that a placeholder stands for; `BLANK_VALUE` where the report does not know it or its figure is not
 * a number, null for a name that does not exist.
 */
export function placeholderValue(name: string, report: Report): string | null {
  const key = comparable(name);
  const figure = FIGURE_NAMES.get(key);
  if (figure !== undefined) {
    const value = report.figures[figure];
    return value === null || value === undefined ? BLANK_VALUE : writeFigure(value);
  }
  if (!isGeneral(key)) return null;
  return GENERAL[key].value(report) ?? BLANK_VALUE;
}

/** Text with its placeholders filled in; an unknown name stays as it is written. */
export function resolveText(text: string, report: Report): string {
  return text.replace(PLACEHOLDER, (whole: string, name: string) => placeholderValue(name, report) ?? whole);
}

/** The report as it is read by people, rules and writers: every text resolved, paragraph for paragraph. */
export function resolvePlaceholders(report: Report): Report {
  const resolve = (texts: readonly string[]) => texts.map((text) => resolveText(text, report));
  return {
    ...report,
    titleLines: resolve(report.titleLines),
    preamble: resolve(report.preamble),
    sections: report.sections.map((section) => ({
      ...section,
      heading: resolveText(section.heading, report),
      paragraphs: resolve(section.paragraphs),
    })),
    signature: resolve(report.signature),
  };
}

const FIGURE_NAMES: ReadonlyMap<string, FigureId> = collectNames();

/**
 * Figures by comparable name. A figure that several forms have goes by the label of any: 处理决定数量 of the form
 * of 2019 is printed 本年处理决定数量 in that of 2021.
 */
function collectNames(): Map<string, FigureId> {
  const names = new Map<string, FigureId>();
  for (const form of FORM_IDS) {
    for (const block of formDefinition(form).disclosure) {
      for (const row of block.rows) {
        for (const column of block.columns) {
          const item = disclosureCaption(block).replace('第二十条', '');
          names.set(
            comparable(`${item} ${row.label} ${column.label}`),
            `disclosure.${row.key}.${column.key}`,
          );
        }
      }
    }
  }
  for (const { id, label } of FIGURES.values()) names.set(comparable(label), id);
  return names;
}

/** Names are compared without white space and with full-width punctuation folded. */
function comparable(name: string): string {
  return foldText(name).replace(/\s+/g, '').replace(/[“”]/g, '"');
}

function isGeneral(name: string): name is GeneralName {
  return Object.hasOwn(GENERAL, name);
}

function yearText({ year }: Report, shift: number): string | null {
  return year === null ? null : String(year + shift);
}
