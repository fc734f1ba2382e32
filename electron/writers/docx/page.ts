/**
 * The page of an official document, GB/T 9704-2012 clauses 5 and 6: A4, top 37 mm, binding side 28 mm, a type
 * area of 156 × 225 mm holding 22 lines of 28 characters of size three (16 pt). All lengths are twips.
 */
import { DocumentGridType, type ISectionPropertiesOptions } from 'docx';

export const PAGE = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1588,
} as const;

/** Width of the type area: 156 mm. */
export const TYPE_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Pitch of a text line: 22 of them fill the type area. */
export const LINE_PITCH = 579;

/** Font sizes in half points. */
export const SIZE = { title: 44, body: 32, pageNumber: 28 } as const;

/** Twips taken off every body character: 28 × 16 pt are a little wider than the type area. */
export const BODY_SPACING = -5;

/** Advance of one body character. */
export const BODY_EM = SIZE.body * 10 + BODY_SPACING;

/** The dash beside a page number stands 7 mm below the type area (clause 7.5). */
const FOOTER_GAP = 397;
export const FOOTER_LINE = 300;

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
