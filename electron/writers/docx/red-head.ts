/** The agency's name in red above the title, GB/T 9704-2012 clause 7.2. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from 'docx';
import type { Page } from '../../../shared/document/page.ts';
import {
  ABOVE_RED_HEAD,
  ABOVE_RED_LINE,
  LINES_BELOW_RED_LINE,
  RED,
  RED_HEAD_LINE,
  RED_LINE,
  redHeadSize,
} from '../../../shared/document/red-head.ts';
import { font } from './fonts.ts';
import { STYLE } from './styles.ts';
import { textRuns } from './text.ts';

/** The name with the red line below it, and the empty lines before the title. */
export function redHeadParagraphs(text: string, page: Page): Paragraph[] {
  const size = redHeadSize(text, page);
  const empty = Array.from(
    { length: LINES_BELOW_RED_LINE },
    () => new Paragraph({ style: STYLE.plain, keepNext: true }),
  );
  return [
    new Paragraph({
      style: STYLE.plain,
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: {
        before: ABOVE_RED_HEAD,
        line: Math.round(size * 10 * RED_HEAD_LINE),
        lineRule: LineRuleType.EXACT,
      },
      border: { bottom: { style: BorderStyle.SINGLE, size: RED_LINE, color: RED, space: ABOVE_RED_LINE } },
      children: textRuns(text, { size, color: RED, font: font(page.fonts.title), characterSpacing: 0 }),
    }),
    ...empty,
  ];
}
