/**
 * The page of an official document, GB/T 9704-2012 clauses 5 and 6: A4, top 37 mm, binding side 28 mm, a type
 * area of 156 × 225 mm holding 22 lines of 28 characters of size three (16 pt). All lengths are twips.
 */
import type { TableSection } from '../forms/sections.ts';

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

/** Foot notes: 小五. */
export const NOTE_SIZE = 18;

/** Twips taken off every body character: 28 × 16 pt are a little wider than the type area. */
export const BODY_SPACING = -5;

/** Advance of one body character. */
export const BODY_EM = SIZE.body * 10 + BODY_SPACING;

/** The line of a page number, whose dash in its middle stands 7 mm below the type area (clause 7.5). */
export const FOOTER_LINE = 300;
export const FOOTER_GAP = 397 - FOOTER_LINE / 2;

/** How the cells of a table are set; sizes in half points, the rest in twips. */
export interface TableSetting {
  readonly size: number;
  readonly line: number;
  readonly rowHeight: number;
  readonly verticalPadding: number;
  readonly labelsLeft: boolean;
}

/** Table three has 28 rows that have to fit one page; the others have room. */
export const TABLE_SETTINGS: Readonly<Record<TableSection, TableSetting>> = {
  2: { size: 21, line: 300, rowHeight: 420, verticalPadding: 40, labelsLeft: false },
  3: { size: 18, line: 230, rowHeight: 340, verticalPadding: 25, labelsLeft: true },
  4: { size: 18, line: 240, rowHeight: 480, verticalPadding: 40, labelsLeft: false },
};

export const SIDE_PADDING = 40;

/** Twips between a table and the next heading. */
export const GAP_BELOW_TABLE = 160;

/** What every page of a report that is not finished says above its text. */
export const DRAFT_WORDS = '草稿，黄底处尚待填写或核对';
