/** A page to be drawn, see page-schema.ts: what can be known of it without the schema. */
import type { PageNode } from './page-schema.ts';

export type { Page, PageElement, PageElementName, PageNode } from './page-schema.ts';

/** Pictures of points, carried in the page itself. An SVG is a document of its own and none of these. */
export const PICTURE = /^data:image\/(?:png|jpeg|gif|bmp|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Text of a part of a page, line breaks included. */
export function pageText(node: PageNode): string {
  if (typeof node === 'string') return node;
  return node.name === 'br' ? '\n' : node.children.map(pageText).join('');
}
