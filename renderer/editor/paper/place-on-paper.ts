/** Where the beginning of a page of the Word file stands on the paper of the editor. */
import type { PageStart } from '../../paper/page-starts.ts';
import { partOf } from '../parts/parts.ts';

/** Pixels from the top of `paper`, in its own scale; null where that part is not drawn (yet). */
export function topOf(paper: HTMLElement, start: PageStart): number | null {
  const part = paper.querySelector(`[data-part="${partOf(start.place)}"]`);
  const at = part && edgeIn(part, start);
  if (at === null) return null;
  const { top, height } = paper.getBoundingClientRect();
  return Math.round(((at - top) / height) * paper.offsetHeight);
}

/** Where the page begins in `part`, in pixels of the window. */
function edgeIn(part: Element, { place, offset, row }: PageStart): number | null {
  const paragraph = /paragraph:(\d+)$/.exec(place)?.[1];
  if (paragraph !== undefined) {
    const element = part.querySelectorAll('.placeholder-text > p')[Number(paragraph) - 1];
    return element ? edgeOfCharacter(element, offset) : null;
  }
  const element =
    row === null
      ? part.querySelector('.part-heading, .placeholder-text')
      : part.querySelectorAll('.figure-table tr')[row];
  return element?.getBoundingClientRect().top ?? null;
}

/** Above the line with character `offset` (from 0) of an element's words; below all of them where there are fewer. */
function edgeOfCharacter(element: Element, offset: number): number {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let left = offset;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left < length) {
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return (range.getClientRects()[0] ?? element.getBoundingClientRect()).top;
    }
    left -= length;
  }
  return element.getBoundingClientRect().bottom;
}
