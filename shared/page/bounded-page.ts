/** A page as it is written: never more than a window can draw, however large or deep the file. */
import type { PageElement, PageNode } from './page.ts';

/** Everything about an element but what stands in it. */
export type ElementHead = Omit<PageElement, 'children'>;

/** What an element costs, in characters of text. */
const ELEMENT_COST = 20;
/** Elements inside one another; what is deeper stands in the last one that may be. */
const DEEPEST = 60;

/** A page being written, with room for so many characters in all. */
export interface Sheet {
  readonly page: () => PageNode[];
  /** Was anything left out for want of room? */
  readonly isCut: () => boolean;
  /** Writes an element around what `fill` writes; left out where there is no room. */
  readonly element: (head: ElementHead, fill: () => void) => void;
  /** Writes text; cut where the room ends. */
  readonly text: (text: string) => void;
}

export function newSheet(room: number): Sheet {
  const root: PageElement = { name: 'span', children: [] };
  const open: PageElement[] = [root];
  let left = room;
  let cut = false;
  const put = (node: PageNode) => (open.at(-1) ?? root).children.push(node);
  return {
    page: () => root.children,
    isCut: () => cut,
    element: (head, fill) => {
      if (left <= 0) {
        cut = true;
        return;
      }
      if (open.length > DEEPEST) {
        fill();
        return;
      }
      const element: PageElement = { ...head, children: [] };
      put(element);
      left -= ELEMENT_COST;
      open.push(element);
      fill();
      open.pop();
    },
    text: (text) => {
      if (text === '') return;
      const shown = text.length > left ? text.slice(0, Math.max(left, 0)) : text;
      if (shown.length < text.length) cut = true;
      if (shown === '') return;
      put(shown);
      left -= shown.length;
    },
  };
}
