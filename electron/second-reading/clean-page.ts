/**
 * HTML of another program as a page of ours. Nothing is taken over that is not named here, so nothing has to be found
 * and removed: no script, no event, no style, no address outside.
 */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { PICTURE, type Page, type PageElementName } from '../../shared/page/page.ts';
import { newSheet, type ElementHead, type Sheet } from '../../shared/page/bounded-page.ts';
import { parsePage } from '../readers/html/parse-page.ts';
import { columnSpanOf, rowSpanOf } from '../readers/html/table.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What is shown, by the names of HTML. Other elements are passed through: only what stands in them is shown. */
const SHOWN: Readonly<Record<string, PageElementName>> = {
  ...{ p: 'p', h1: 'h1', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h5', h6: 'h6' },
  ...{ table: 'table', tr: 'tr', td: 'td', th: 'td', br: 'br' },
  ...{ strong: 'strong', b: 'strong', em: 'em', i: 'em', u: 'u', s: 's', sup: 'sup', sub: 'sub' },
};

/** What stands in these is no text of the page. */
const UNSHOWN = new Set(
  ['script', 'style', 'template', 'noscript', 'title', 'head', 'textarea', 'select'].concat([
    'iframe',
    'object',
    'embed',
    'applet',
    'svg',
    'math',
    'audio',
    'video',
    'canvas',
  ]),
);

/** Classes that are kept. */
const ALIGNMENTS = ['centred', 'right'] as const;

const LONGEST_HINT = 500;

export interface CleanPage {
  readonly page: Page;
  /** Was it too long to be shown whole? */
  readonly isCut: boolean;
}

/** The page that `html` shows, in `room` characters; `name` is for messages. Throws ProblemError `too-large`. */
export function cleanPage(name: string, html: string, room: number): CleanPage {
  const sheet = newSheet(room);
  for (const node of parsePage(name, html).document.childNodes) write(sheet, node);
  return { page: sheet.page(), isCut: sheet.isCut() };
}

function write(sheet: Sheet, node: Node): void {
  if (defaultTreeAdapter.isTextNode(node)) sheet.text(node.value);
  if (!defaultTreeAdapter.isElementNode(node) || UNSHOWN.has(node.tagName)) return;
  const fill = () => {
    for (const child of node.childNodes) write(sheet, child);
  };
  const head = headOf(node);
  if (head === null) fill();
  else if (head.look === 'picture') sheet.element(head, () => sheet.text('［图片］'));
  else sheet.element(head, fill);
}

function headOf(element: Element): ElementHead | null {
  const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value;
  if (element.tagName === 'img') return pictureHead(attribute('src'), attribute('alt'));
  if (element.tagName === 'a') return linkHead(attribute('href'));
  const name = SHOWN[element.tagName];
  if (name === undefined || !Object.hasOwn(SHOWN, element.tagName)) return null;
  const look = ALIGNMENTS.find((alignment) => alignment === attribute('class'));
  if (name !== 'td') return look ? { name, look } : { name };
  const columnSpan = columnSpanOf(attribute('colspan'));
  const rowSpan = Math.max(rowSpanOf(attribute('rowspan')), 1);
  return { name, ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) };
}

function pictureHead(source = '', description = ''): ElementHead {
  const hint = hintOf(description);
  return PICTURE.test(source) ? { name: 'img', source, ...hint } : { name: 'span', look: 'picture', ...hint };
}

/** A link is words with an address to be read; it leads nowhere. Null for a place within the file. */
function linkHead(address = ''): ElementHead | null {
  return address === '' || address.startsWith('#')
    ? null
    : { name: 'span', look: 'link', ...hintOf(address) };
}

function hintOf(text: string): Pick<ElementHead, 'hint'> {
  return text === '' ? {} : { hint: text.slice(0, LONGEST_HINT) };
}
