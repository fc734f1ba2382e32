/** Tiny OpenDocument files for tests, and whole ones made of a document. */
import { strToU8, zipSync } from 'fflate';
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceTable,
} from '../../../shared/source-document.ts';
import { readOdt } from './read-odt.ts';

const NAMESPACES = ['office', 'style', 'text', 'table', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat([
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ])
  .join(' ');

export interface OdtParts {
  /** Inside of office:text. */
  readonly body: string;
  /** Inside of office:automatic-styles. */
  readonly automatic?: string;
  /** Inside of office:styles. */
  readonly styles?: string;
  readonly manifest?: string;
  /** Replaces the whole of content.xml. */
  readonly content?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

export function odtBytes({
  body,
  automatic,
  styles,
  manifest,
  content,
  more,
}: OdtParts): Uint8Array<ArrayBuffer> {
  const part = (root: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NAMESPACES}>${inner}</office:${root}>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      content ??
        part(
          'document-content',
          `<office:automatic-styles>${automatic ?? ''}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
        ),
    ),
    'styles.xml': strToU8(
      part('document-styles', `<office:styles>${styles ?? ''}</office:styles>${PAGE_STYLES}`),
    ),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest ${NAMESPACES}>${manifest ?? ''}</manifest:manifest>`,
    ),
    ...more,
  });
}

/** Styles of headers, of the same names as those of the text. */
const PAGE_STYLES =
  '<office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style></office:automatic-styles>' +
  '<office:master-styles><style:master-page><style:header><text:p>页眉</text:p></style:header></style:master-page></office:master-styles>';

export function readBody(body: string, parts: Omit<OdtParts, 'body'> = {}): SourceDocument {
  return readOdt('测试.odt', odtBytes({ body, ...parts }));
}

export function paragraphsOf(body: string, parts: Omit<OdtParts, 'body'> = {}): SourceParagraph[] {
  return readBody(body, parts).blocks.filter((block) => block.kind === 'paragraph');
}

/** Texts of the paragraphs. */
export function textsOf(body: string, parts: Omit<OdtParts, 'body'> = {}): string[] {
  return paragraphsOf(body, parts).map(({ text }) => text);
}

export function remarksOf(body: string): string[] {
  return readBody(body).remarks.map(({ code }) => code);
}

/** The first table. */
export function tableOf(body: string, parts: Omit<OdtParts, 'body'> = {}): SourceTable | undefined {
  return readBody(body, parts).blocks.find((block) => block.kind === 'table');
}

/** `text@row,column` of every cell, with `+rows×columns` where it spans more than one. */
export function cellsOf(table: SourceTable | undefined): string[] {
  return (table?.cells ?? []).map(({ text, row, column, rowSpan, columnSpan }) => {
    const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
    return `${text}@${row},${column}${span}`;
  });
}

export function p(inner: string, attributes = ''): string {
  return `<text:p ${attributes}>${inner}</text:p>`;
}

export function cell(inner: string, attributes = ''): string {
  return `<table:table-cell ${attributes}>${inner.startsWith('<') ? inner : p(inner)}</table:table-cell>`;
}

export const COVERED = '<table:covered-table-cell/>';

export function row(...cells: readonly string[]): string {
  return `<table:table-row>${cells.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</table:table-row>`;
}

export function table(columns: number, ...rows: readonly string[]): string {
  return `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${rows.join('')}</table:table>`;
}

export function spans(rows: number, columns: number): string {
  return `table:number-rows-spanned="${rows}" table:number-columns-spanned="${columns}"`;
}

/** A document as LibreOffice writes it, covered cells included. */
export function odtOf(document: SourceDocument): Uint8Array<ArrayBuffer> {
  return odtBytes({ body: document.blocks.map((block) => blockXml(block)).join('') });
}

function blockXml(block: SourceBlock): string {
  if (block.kind === 'paragraph') return p(letters(block.text));
  const covering = (at: number, column: number): SourceCell | undefined =>
    block.cells.find(
      (one) =>
        one.row <= at &&
        at < one.row + one.rowSpan &&
        one.column <= column &&
        column < one.column + one.columnSpan,
    );
  const rows = Array.from({ length: block.rowCount }, (_, at) =>
    row(
      ...Array.from({ length: block.columnCount }, (__, column) => {
        const one = covering(at, column);
        if (!one || one.row !== at || one.column !== column) return COVERED;
        return cell(p(letters(one.text)), spans(one.rowSpan, one.columnSpan));
      }),
    ),
  );
  return table(block.columnCount, ...rows);
}

/** Text with all that XML would swallow written as elements. */
export function letters(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/ /g, '<text:s/>')
    .replaceAll('\n', '<text:line-break/>')
    .replaceAll('\t', '<text:tab/>');
}
