/** Which elements stand on lines of their own. */
import type { Declarations, Element } from './styles.ts';

const BLOCKS = new Set([
  'html',
  'body',
  'address',
  'article',
  'aside',
  'blockquote',
  'center',
  'details',
  'dialog',
  'dd',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'ol',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'caption',
  'colgroup',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'ul',
  'xmp',
]);
const TABLE_PARTS = /^(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th)$/;

/** Whether the element begins and ends a line; a page may have its style say otherwise than its name. */
export function isBlock(element: Element, look: Declarations): boolean {
  const usual = BLOCKS.has(element.tagName);
  const display = look.get('display');
  if (display === undefined || TABLE_PARTS.test(element.tagName)) return usual;
  if (/^(?:block|flex|grid|list-item|flow-root|table)/.test(display)) return true;
  return /^(?:inline|contents)/.test(display) ? false : usual;
}
