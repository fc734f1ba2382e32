/** The title, GB/T 9704-2012 clause 7.3.1: 小标宋 size two, centred. */
import { Paragraph } from 'docx';
import type { Page } from '../../../shared/document/page.ts';
import { STYLE } from './styles.ts';
import { cleanText } from '../../../shared/document/plain-text.ts';
import { titleRoom, wrapWidth } from '../../../shared/document/title-width.ts';
import { textRuns } from './text.ts';

function titleLine(text: string, page: Page): Paragraph {
  const width = wrapWidth(text, page);
  const indent =
    width === undefined ? 0 : Math.max(0, Math.floor((page.typeWidth - titleRoom(width, page)) / 2));
  return new Paragraph({
    style: STYLE.title,
    ...(indent > 0 ? { indent: { left: indent, right: indent } } : {}),
    children: textRuns(text),
  });
}

/** The title's lines and the empty line below them; nothing for a report without a title. */
export function titleParagraphs(titleLines: readonly string[], page: Page): Paragraph[] {
  const lines = titleLines.map((line) => cleanText(line).trim()).filter((line) => line !== '');
  if (lines.length === 0) return [];
  return [
    ...lines.map((line) => titleLine(line, page)),
    new Paragraph({ style: STYLE.plain, keepNext: true }),
  ];
}
