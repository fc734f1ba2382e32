/**
 * Measures of an official document that no office sets by itself, GB/T 9704-2012; those that it may set are in page.ts.
 * All lengths are twips.
 */
import type { TableSection } from '../forms/sections.ts';

/** Page numbers: size four (clause 7.5), in half points. */
export const PAGE_NUMBER_SIZE = 28;

/** Foot notes: 小五. */
export const NOTE_SIZE = 18;

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
