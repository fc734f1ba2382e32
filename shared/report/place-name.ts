/** Places of a report in the words of the form. */
import { type FigureId, FIGURES } from '../forms/figures.ts';
import { REQUEST_COLUMNS, REVIEW_GROUPS } from '../forms/forms.ts';
import { sectionName, TABLE_PLACES, TABLE_SECTIONS, tableName } from '../forms/sections.ts';
import { remember } from '../text/remember.ts';
import { readCellPlace, readNotePlace } from './besides-texts.ts';
import type { Place, Report } from './schema.ts';

const PARAGRAPH = /^(?:preamble|section:[1-6])\/paragraph:(\d+)$/;

/** Words for places that are a part of the report rather than a figure. */
const PARTS: Readonly<Record<string, string>> = {
  report: '整份年报',
  agency: '机关名称',
  year: '年度',
  title: '标题',
  preamble: '前言',
  signature: '落款',
  ...Object.fromEntries(TABLE_SECTIONS.map((section) => [TABLE_PLACES[section], tableName(section)])),
};

/** Figures that a place names: itself, a whole row, a whole column or a group; none for text or a table as a whole. */
export function figuresAt(place: Place, report: Pick<Report, 'figures'>): FigureId[] {
  if (FIGURES.has(place)) return [place];
  if (place in PARTS) return [];
  return figuresNamed(place).filter((id) => id in report.figures);
}

/** Of all forms, in their order. */
const figuresNamed = remember((place): readonly FigureId[] => {
  const ids = [...FIGURES.keys()];
  const column = /^requests\.\*\.(\w+)$/.exec(place)?.[1];
  if (column !== undefined)
    return ids.filter((id) => id.startsWith('requests.') && id.endsWith(`.${column}`));
  return ids.filter((id) => id.startsWith(`${place}.`));
});

/** Section a place belongs to: 0 before section one, 7 after section six. */
export function sectionAt(place: Place): number {
  const section = /^section:([1-6])/.exec(place)?.[1];
  if (section !== undefined) return Number(section);
  if (place.startsWith('disclosure')) return 2;
  if (place.startsWith('requests')) return 3;
  if (place.startsWith('review')) return 4;
  return place === 'signature' ? 7 : 0;
}

function columnName(place: Place): string | undefined {
  const column = REQUEST_COLUMNS.find(({ key }) => place === `requests.*.${key}`);
  return column && `“${column.label}”一列`;
}

function rowName(place: Place): string | undefined {
  const group = REVIEW_GROUPS.find(({ key }) => place === `review.${key}`);
  if (group) return group.label;
  const [, definition] = [...FIGURES].find(([id]) => id.startsWith(`${place}.`)) ?? [];
  return definition?.label.split(' × ')[0];
}

function besidesName(place: Place): string | null {
  const cell = readCellPlace(place);
  if (cell) {
    const { part, table, row, column } = cell;
    return `${placeName(part)}第${table + 1}张附加表格第${row + 1}行第${column + 1}列`;
  }
  const note = readNotePlace(place);
  return note ? `${placeName(note.paragraph)}脚注${note.note + 1}` : null;
}

/** A place for people, e.g. `表三 一、本年新收政府信息公开申请数量 × 自然人` or `一 总体情况第3段`. */
export function placeName(place: Place): string {
  const part = PARTS[place];
  if (part !== undefined) return part;
  const figure = FIGURES.get(place);
  if (figure) return `${tableName(figure.section)} ${figure.label}`;
  const besides = besidesName(place);
  if (besides !== null) return besides;
  const section = sectionAt(place);
  const paragraph = PARAGRAPH.exec(place)?.[1];
  if (paragraph !== undefined) return `${section === 0 ? '前言' : sectionName(section)}第${paragraph}段`;
  const inTable = columnName(place) ?? rowName(place);
  if (inTable !== undefined) return `${tableName(section)} ${inTable}`;
  return sectionName(section) || '整份年报';
}
