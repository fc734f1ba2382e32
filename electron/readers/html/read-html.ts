/** Web pages, and what Word, WPS and OA systems save as one under any name. */
import type { SourceDocument, SourceFormat } from '../../../shared/source-document.ts';
import { problem, ProblemError } from '../../../shared/problem.ts';
import { collectBlocks } from './blocks.ts';
import { decodeMarkup } from '../text/decode-markup.ts';
import { parsePage, type Page } from './parse-page.ts';
import { collectStyles, type Element, type Node } from './styles.ts';
import { pageRemark, type PageRemark } from './visibility.ts';

/** So many zero bytes in a row are no left-over of an encoding: what stood there is gone, tags of cells with it. */
const HOLE = '\0'.repeat(8);

/** Markup of any report without the pictures that a page may carry in itself. */
const LONGEST = 48 * 1024 * 1024;

/**
 * Reads a page; `name` is for messages. Throws ProblemError: `damaged` for one that ends inside a table, whose last
 * figure may be half of itself, `too-large`.
 */
export function readHtml(name: string, bytes: Uint8Array): SourceDocument {
  return readPage(name, bytes, 'html');
}

/** The same for a page inside another file, which may state its encoding and hold its style sheets. */
export function readPage(
  name: string,
  bytes: Uint8Array,
  format: SourceFormat,
  outside: { readonly encoding?: string | undefined; readonly sheets?: readonly string[] } = {},
): SourceDocument {
  if (bytes.byteLength > LONGEST) throw new ProblemError(problem('too-large', name));
  const { text, lost } = decodeMarkup(bytes, outside.encoding);
  const page = parsePage(name, text);
  if (page.cut === 'cell') throw new ProblemError(problem('damaged', name));

  const sheets = [...(outside.sheets ?? [])];
  let body: Element | null = null;
  visit(page, (node) => {
    if (node.nodeName === 'style') sheets.push(textIn(node));
    if (node.nodeName === 'body' && 'tagName' in node) body ??= node;
  });
  const styles = collectStyles(sheets);
  const remarks = new Set<PageRemark>();
  const blocks = body === null ? [] : collectBlocks(name, [body], styles, remarks);
  if (page.cut === 'text') remarks.add('page-cut');
  if (hasHole(bytes)) remarks.add('page-hole');
  return {
    format,
    blocks,
    remarks: [
      ...[...remarks].map(pageRemark),
      ...(lost > 0
        ? [{ code: 'lost-letters', message: `有 ${lost} 个字无法辨认，显示为“�”，请对照原文件补上。` }]
        : []),
    ],
  };
}

/** Has the page a stretch of zero bytes that does not only fill it up at its end? */
function hasHole(bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(HOLE);
  return at >= 0 && bytes.subarray(at).some((byte) => byte !== 0);
}

function visit(page: Page, look: (node: Node) => void): void {
  const waiting: Node[] = [...page.document.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    look(node);
    if (!('childNodes' in node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child) waiting.push(child);
    }
  }
}

function textIn(node: Node): string {
  if (!('childNodes' in node)) return '';
  return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
