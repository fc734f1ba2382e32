/**
 * Where the pages of a paper begin, in its text. The content flows as in the preview (`sheet.ts`), out of sight; each
 * page begins with what stands first in its column. Nothing is counted or measured besides.
 */
import type { Paper } from '../../shared/document/html/paper.ts';
import type { Page } from '../../shared/document/page.ts';
import type { Place } from '../../shared/report/schema.ts';
import { columnAt, flow, typeAreaOf, type Flow } from './sheet.ts';

/** What a page begins with, or stands nearest above it. */
export interface PageStart {
  /** From 2: where the first page begins everybody knows. */
  readonly page: number;
  /** A paragraph, the section of a heading or a table, the title or the signature. */
  readonly place: Place;
  /** Of a paragraph: how many of its characters stand on the pages before. */
  readonly offset: number;
  /** Of a section's statutory table: the row, from 0; null where the page does not begin in one. */
  readonly row: number | null;
}

/** The beginnings of all pages but the first, in order; `page` is the one that the paper was made for. */
export function pageStarts(paper: Paper, page: Page): readonly PageStart[] {
  const { width, height } = typeAreaOf(page);
  const host = document.createElement('div');
  host.inert = true;
  host.style.cssText = `position:fixed;left:0;top:0;width:${width}px;height:${height}px;overflow:hidden;visibility:hidden;contain:strict`;
  document.body.append(host);
  try {
    return startsIn(flow(host, paper, page));
  } finally {
    host.remove();
  }
}

/** The column of a rectangle. */
type ColumnOf = (rect: DOMRect) => number;

function startsIn(flowing: Flow): readonly PageStart[] {
  const { left } = flowing.content.getBoundingClientRect();
  const columnOf: ColumnOf = (rect) => columnAt(flowing, left, rect);
  const starts: PageStart[] = [];
  let place: Place = 'title';
  let reached = 0;
  for (const block of flowing.content.children) {
    place = block.getAttribute('data-place') ?? place;
    for (const column of new Set([...block.getClientRects()].map(columnOf))) {
      if (column <= reached) continue;
      starts.push({ page: column + 1, place, ...firstOf(block, column, columnOf) });
      reached = column;
    }
  }
  return starts;
}

/** What of `block` stands first in `column`; what no place of the report is stands behind all of the place before. */
function firstOf(block: Element, column: number, columnOf: ColumnOf): Pick<PageStart, 'offset' | 'row'> {
  if (!block.hasAttribute('data-place')) return { offset: Infinity, row: null };
  if (block instanceof HTMLTableElement) return { offset: 0, row: rowIn(block, column, columnOf) };
  return { offset: charactersBefore(block, column, columnOf), row: null };
}

/** The first row of `table` that stands in `column`. */
function rowIn(table: HTMLTableElement, column: number, columnOf: ColumnOf): number {
  const row = [...table.rows].findIndex((one) => columnOf(one.getBoundingClientRect()) >= column);
  return Math.max(0, row);
}

/** How many characters of `block` stand before `column`. */
function charactersBefore(block: Element, column: number, columnOf: ColumnOf): number {
  const range = document.createRange();
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    for (let at = 0; at < length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [rect] = range.getClientRects();
      if (rect && columnOf(rect) >= column) return before + at;
    }
    before += length;
  }
  return before;
}
