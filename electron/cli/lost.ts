/** What of the old file an export does not hold: nothing is dropped in silence. */
import type { Note, Report } from '../../shared/report/schema.ts';
import type { OutputFormat } from './output-formats.ts';

export interface Lost {
  readonly code: string;
  readonly message: string;
}

/** Remarks of the reading that tell of something the report has no place for. */
const NOT_HELD: ReadonlySet<string> = new Set([
  'picture',
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

/** What a file of `format` does not hold of what the report was read from. */
export function lostIn(report: Report, format: OutputFormat): Lost[] {
  // The notes themselves are kept in JSON, and nothing that was read is left out of it.
  const unread = report.notes.filter(({ code }) => NOT_HELD.has(code)).map(asLost);
  return format === 'xlsx' && hasText(report) ? [...unread, TEXT_NOT_IN_WORKBOOK] : unread;
}

function asLost({ code, message }: Note): Lost {
  return { code, message };
}

function hasText({ preamble, sections, signature }: Report): boolean {
  return (
    preamble.length > 0 || signature.length > 0 || sections.some(({ paragraphs }) => paragraphs.length > 0)
  );
}
