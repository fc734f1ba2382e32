/** The page as Word's section properties. */
import { DocumentGridType, type ISectionPropertiesOptions } from 'docx';
import { FOOTER_GAP, FOOTER_LINE } from '../../../shared/document/official-page.ts';
import { PAPER, type Page } from '../../../shared/document/page.ts';

export function sectionProperties({ top, right, bottom, left, linePitch }: Page): ISectionPropertiesOptions {
  return {
    page: {
      size: { width: PAPER.width, height: PAPER.height },
      margin: {
        top,
        right,
        bottom,
        left,
        header: 851,
        footer: bottom - FOOTER_GAP - FOOTER_LINE,
        gutter: 0,
      },
    },
    // `lines`, not `linesAndChars`: LibreOffice spreads the characters of the latter.
    grid: { type: DocumentGridType.LINES, linePitch },
  };
}
