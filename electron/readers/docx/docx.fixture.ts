/** Tiny Word files for tests, written part by part. */
import { strToU8, zipSync } from 'fflate';
import type { SourceBlock, SourceParagraph, SourceTable } from '../../../shared/source-document.ts';
import { readDocx } from './read-docx.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
  xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  xmlns:r="${RELATIONS}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** Replaces the whole main document. */
  readonly document?: string;
  readonly strict?: boolean;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** A .docx of the given inner XML, with the prefix `w`. */
export function docxBytes({
  body,
  styles,
  numbering,
  document,
  strict,
  more,
}: DocxParts): Uint8Array<ArrayBuffer> {
  const namespace = strict ? STRICT : WORD;
  const relations = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : RELATIONS;
  const part = (root: string, inner: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${namespace}" ${NAMESPACES}>${inner}</w:${root}>`,
    );
  const list = (entries: readonly (readonly [type: string, target: string])[]): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
        .map(
          ([type, target], index) =>
            `<Relationship Id="r${index}" Type="${relations}/${type}" Target="${target}"/>`,
        )
        .join('')}</Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': list([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': list([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
    ]),
    'word/document.xml':
      document === undefined ? part('document', `<w:body>${body}</w:body>`) : strToU8(document),
    ...(styles !== undefined && { 'word/styles.xml': part('styles', styles) }),
    ...(numbering !== undefined && { 'word/numbering.xml': part('numbering', numbering) }),
    ...more,
  });
}

/** Blocks of a document of this inner XML. */
export function blocksOf(body: string, parts: Omit<DocxParts, 'body'> = {}): readonly SourceBlock[] {
  return readDocx('测试.docx', docxBytes({ body, ...parts })).blocks;
}

/** Codes of the remarks on a document of this inner XML. */
export function remarksOf(body: string): string[] {
  return readDocx('测试.docx', docxBytes({ body })).remarks.map(({ code }) => code);
}

export function paragraphsOf(body: string, parts: Omit<DocxParts, 'body'> = {}): SourceParagraph[] {
  return blocksOf(body, parts).filter((block) => block.kind === 'paragraph');
}

/** Texts of the paragraphs. */
export function textsOf(body: string, parts: Omit<DocxParts, 'body'> = {}): string[] {
  return paragraphsOf(body, parts).map(({ text }) => text);
}

/** The first table. */
export function tableOf(body: string): SourceTable {
  const table = blocksOf(body).find((block) => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
}

/** `text@row,column` of every cell, with `+rows×columns` where it spans more than one. */
export function cellsOf(table: SourceTable): string[] {
  return table.cells.map(({ text, row, column, rowSpan, columnSpan }) => {
    const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
    return `${text}@${row},${column}${span}`;
  });
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(inner: string, properties = ''): string {
  const content = inner.startsWith('<') ? inner : run(inner);
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A paragraph with an automatic number. */
export function numbered(text: string, list: number, level = 0): string {
  return paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : paragraph(run(text))}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</w:tr>`;
}

export function table(widths: readonly number[], rows: readonly string[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export function span(columns: number): string {
  return `<w:gridSpan w:val="${columns}"/>`;
}

export const MERGE_START = '<w:vMerge w:val="restart"/>';
export const MERGE_ON = '<w:vMerge/>';

/** A level of a list. */
export function level(no: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${no}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A list definition and the list of the same number. */
export function list(
  id: number,
  levels: readonly string[],
): { readonly definition: string; readonly list: string } {
  return {
    definition: `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`,
    list: `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  };
}
