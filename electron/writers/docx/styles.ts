/**
 * Paragraph styles of the file, so that an office can restyle a level in Word or WPS in one place.
 *
 * The part is written whole: the docx library's own style options reach neither `w:snapToGrid` nor `w:autoSpaceDE`,
 * and bring coloured Latin headings along.
 */
import { headingRole, type Font } from '../../../shared/document/fonts.ts';
import type { HeadingLevel } from '../../../shared/document/headings.ts';
import { FOOTER_LINE, NOTE_SIZE, PAGE_NUMBER_SIZE } from '../../../shared/document/official-page.ts';
import type { Page } from '../../../shared/document/page.ts';

export const STYLE = {
  title: 'Title',
  heading: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  plain: 'Normal',
  body: 'NormalIndent',
  table: 'TableText',
  signature: 'Signature',
  footer: 'Footer',
  note: 'FootnoteText',
} as const;

/** First line indent of `characters` body characters; in characters too, so that it follows a changed font size. */
export function firstLineIndent(
  characters: number,
  { bodyEm }: Page,
): { firstLine: number; firstLineChars: number } {
  return {
    firstLine: Math.round(characters * bodyEm),
    firstLineChars: Math.round(characters * 100),
  };
}

interface Style {
  readonly id: string;
  /** Built-in name, by which Word and WPS show their own Chinese one. */
  readonly name: string;
  readonly next?: string;
  readonly font?: Font;
  /** Half points. */
  readonly size?: number;
  /** Twips between characters. */
  readonly spacing?: number;
  readonly level?: number;
  readonly indent?: boolean;
  readonly keepNext?: boolean;
  readonly justify?: 'both' | 'center' | 'left';
  readonly line?: number;
  /** No document grid, and no extra space between digits and Chinese characters. */
  readonly literal?: boolean;
}

function paragraphStyles(page: Page): Style[] {
  const { fonts } = page;
  return [
    { id: STYLE.body, name: 'Normal Indent', indent: true },
    {
      id: STYLE.title,
      name: 'Title',
      next: STYLE.body,
      font: fonts.title,
      size: page.titleSize,
      spacing: 0,
      keepNext: true,
      justify: 'center',
      ...(page.titleLine > page.linePitch && { line: page.titleLine }),
      literal: true,
    },
    headingStyle(1, page),
    headingStyle(2, page),
    headingStyle(3, page),
    {
      id: STYLE.table,
      name: 'Table Text',
      font: fonts.table,
      size: 21,
      spacing: 0,
      justify: 'center',
      literal: true,
    },
    {
      id: STYLE.note,
      name: 'footnote text',
      font: fonts.body,
      size: NOTE_SIZE,
      spacing: 0,
      justify: 'left',
      line: 260,
      literal: true,
    },
    { id: STYLE.signature, name: 'Signature', justify: 'left', literal: true },
    {
      id: STYLE.footer,
      name: 'footer',
      font: fonts.table,
      size: PAGE_NUMBER_SIZE,
      spacing: 0,
      justify: 'left',
      line: FOOTER_LINE,
      literal: true,
    },
  ];
}

function headingStyle(level: HeadingLevel, { fonts }: Page): Style {
  return {
    id: STYLE.heading[level],
    name: `heading ${level}`,
    next: STYLE.body,
    font: fonts[headingRole(level)],
    level,
    indent: true,
    keepNext: true,
  };
}

function runFonts({ name: family }: Font): string {
  return `<w:rFonts w:hint="eastAsia" w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>`;
}

function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function line(twips: number): string {
  return `<w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/>`;
}

/** Elements stand in the order that ISO/IEC 29500-1 17.3.1.26 (pPr) and 17.3.2.28 (rPr) prescribe. */
function paragraphStyle(style: Style, page: Page): string {
  const indent = firstLineIndent(2, page);
  const paragraph = [
    style.keepNext ? '<w:keepNext/>' : '',
    style.literal ? '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>' : '',
    style.line ? line(style.line) : '',
    style.indent
      ? `<w:ind w:firstLineChars="${indent.firstLineChars}" w:firstLine="${indent.firstLine}"/>`
      : '',
    style.justify ? `<w:jc w:val="${style.justify}"/>` : '',
    style.level ? `<w:outlineLvl w:val="${style.level - 1}"/>` : '',
  ].join('');
  const run = [
    style.font ? runFonts(style.font) : '',
    style.spacing === undefined ? '' : `<w:spacing w:val="${style.spacing}"/>`,
    style.size ? size(style.size) : '',
  ].join('');
  return (
    `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    `<w:basedOn w:val="${STYLE.plain}"/>${style.next ? `<w:next w:val="${style.next}"/>` : ''}<w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

/** The styles part (word/styles.xml). No sign hangs out of the type area: lines break as they do in the PDF (LibreOffice 7.4 reads `w:overflowPunct` the other way round). */
export function stylesXml(page: Page): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>' +
    `<w:rPrDefault><w:rPr>${runFonts(page.fonts.body)}<w:spacing w:val="${page.bodySpacing}"/>${size(page.bodySize)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    `<w:pPrDefault><w:pPr><w:widowControl w:val="0"/>${line(page.linePitch)}</w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="${STYLE.plain}"><w:name w:val="Normal"/><w:qFormat/>` +
    '<w:pPr><w:overflowPunct w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
    '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>' +
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' +
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>' +
    '</w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>' +
    `${paragraphStyles(page)
      .map((style) => paragraphStyle(style, page))
      .join('')}</w:styles>`
  );
}
