/**
 * One page of a paper on the screen. The content flows through columns as high as the type area of a page: a browser
 * breaks it there as it does between pages of paper, by the same rules. A page shows one of the columns.
 */
import type { Paper } from '../../shared/document/html/paper.ts';
import { PAPER, type Page } from '../../shared/document/page.ts';
import { fillWithPaper } from './paper-content.ts';

/** A sheet in CSS pixels; 1 is 1/96 inch, 15 twips. */
export const SHEET = { width: PAPER.width / 15, height: PAPER.height / 15 } as const;

/** Where the type area of `page` lies on it. */
export function typeAreaOf({ top, left, right, bottom, typeWidth, typeHeight }: Page) {
  return {
    top: top / 15,
    left: left / 15,
    right: right / 15,
    bottom: bottom / 15,
    width: typeWidth / 15,
    height: typeHeight / 15,
  };
}

const GAP = 100;

/** Widths of letters as on paper, not rounded to the pixels of this screen. */
function columns({ width, height }: ReturnType<typeof typeAreaOf>): string {
  return `.paper-content{height:${height}px;column-width:${width}px;column-gap:${GAP}px;column-fill:auto;text-rendering:geometricPrecision}`;
}

/** The content of a paper in columns, one a page. */
export interface Flow {
  readonly content: HTMLElement;
  /** Pixels from one column to the next. */
  readonly step: number;
}

/** Lets `paper`, which is for `page`, flow through columns in `host`. */
export function flow(host: HTMLElement, paper: Paper, page: Page): Flow {
  const area = typeAreaOf(page);
  return { content: fillWithPaper(host, paper, columns(area)), step: area.width + GAP };
}

/** The column, from 0, that a rectangle of the content stands in; `left`: where the content begins. */
export function columnAt({ step }: Flow, left: number, rect: DOMRect): number {
  return Math.floor((rect.left - left + GAP / 2) / step);
}

/** Shows page `index` (from 0) of `paper`, which is for `page`, in `host`; answers how many pages there are. */
export function showPage(host: HTMLElement, paper: Paper, page: Page, index: number): number {
  const { content, step } = flow(host, paper, page);
  content.style.transform = `translateX(${-index * step}px)`;
  return Math.max(1, Math.round((content.scrollWidth + GAP) / step));
}
