/** The official page as Word's section properties. */
import { DocumentGridType, type ISectionPropertiesOptions } from 'docx';
import { FOOTER_GAP, FOOTER_LINE, LINE_PITCH, PAGE } from '../../../shared/document/official-page.ts';

export const SECTION_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: { width: PAGE.width, height: PAGE.height },
    margin: {
      top: PAGE.top,
      right: PAGE.right,
      bottom: PAGE.bottom,
      left: PAGE.left,
      header: 851,
      footer: PAGE.bottom - FOOTER_GAP - FOOTER_LINE,
      gutter: 0,
    },
  },
  // `lines`, not `linesAndChars`: LibreOffice spreads the characters of the latter.
  grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
};
