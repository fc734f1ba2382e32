/** What of the old file, or of the report, an export does not hold: nothing is dropped in silence. */
import type { Note, Report } from '../report/schema.ts';
import type { ReportFormat } from './formats.ts';

export interface Lost {
  readonly code: string;
  readonly message: string;
}

/** Remarks of the reading that tell of something the report has no place for. */
const NOT_HELD: ReadonlySet<string> = new Set([
  'picture',
  'picture-astray',
  'picture-kind',
  'picture-large',
  'picture-damaged',
  'picture-linked',
  'extra-table-plain',
  'link',
  'plain-format',
  'footnote',
  'comment',
  'embedded',
  'tracked',
  'struck',
  'hidden',
  'ignored-table',
  'ignored-text',
  'extra-row',
  'extra-column',
]);

const TEXT_NOT_IN_WORKBOOK: Lost = {
  code: 'text',
  message: '电子表格里只有三张统计表，前言、各部分的文字和落款没有写进去。',
};

/** What a file of `format` does not hold of `report` and of what it was read from. */
export function lostIn(report: Report, format: ReportFormat): Lost[] {
  // The notes themselves are kept in JSON, and nothing that was read is left out of it.
  const unread = report.notes.filter(({ code }) => NOT_HELD.has(code)).map(asLost);
  return format === 'xlsx' ? [...unread, ...notInWorkbook(report)] : unread;
}

function asLost({ code, message }: Note): Lost {
  return { code, message };
}

function notInWorkbook({ preamble, sections, signature, additions = [] }: Report): Lost[] {
  const hasText =
    preamble.length > 0 || signature.length > 0 || sections.some(({ paragraphs }) => paragraphs.length > 0);
  const count = (kind: 'table' | 'picture') =>
    additions.filter(({ addition }) => addition.kind === kind).length;
  const [tables, pictures] = [count('table'), count('picture')];
  const names = [
    ...(tables > 0 ? [`${tables} 张附加表格`] : []),
    ...(pictures > 0 ? [`${pictures} 张图片`] : []),
  ];
  return [
    ...(hasText ? [TEXT_NOT_IN_WORKBOOK] : []),
    ...(names.length > 0
      ? [{ code: 'additions', message: `各部分里的 ${names.join('、')}没有写进电子表格。` }]
      : []),
  ];
}
