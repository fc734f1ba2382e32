/**
 * One page of a paper on the screen. The content flows through columns as high as the type area of a page: a browser
 * breaks it there as it does between pages of paper, by the same rules. A page shows one of the columns.
 */
import type { Paper } from '../../shared/document/html/paper.ts';
import { PAGE, TYPE_WIDTH } from '../../shared/document/official-page.ts';
import { fillWithPaper } from './paper-content.ts';

/** Measures of a page in CSS pixels; 1 is 1/96 inch, 15 twips. */
export const SHEET = {
  width: PAGE.width / 15,
  height: PAGE.height / 15,
  top: PAGE.top / 15,
  left: PAGE.left / 15,
  bottom: PAGE.bottom / 15,
  right: PAGE.right / 15,
  typeWidth: TYPE_WIDTH / 15,
  typeHeight: (PAGE.height - PAGE.top - PAGE.bottom) / 15,
} as const;

const GAP = 100;
const STEP = SHEET.typeWidth + GAP;

/** Widths of letters as on paper, not rounded to the pixels of this screen. */
const COLUMNS = `.paper-content{height:${SHEET.typeHeight}px;column-width:${SHEET.typeWidth}px;column-gap:${GAP}px;column-fill:auto;text-rendering:geometricPrecision}`;

/** Shows page `index` (from 0) of `paper` in `host`; answers how many pages there are. */
export function showPage(host: HTMLElement, paper: Paper, index: number): number {
  const content = fillWithPaper(host, paper, COLUMNS);
  content.style.transform = `translateX(${-index * STEP}px)`;
  return Math.max(1, Math.round((content.scrollWidth + GAP) / STEP));
}
