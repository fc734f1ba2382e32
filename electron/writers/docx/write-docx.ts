/**
 * Report → Word file in the layout of an official document (GB/T 9704-2012).
 *
 * Headings carry their numbers as text, so that they survive pasting, web posting and WPS; reading the file back
 * gives the same report.
 */
import { Bookmark, Document, Paragraph, type Table } from 'docx';
import {
  isOwnCaption,
  reportBlocks,
  tableTitle,
  type Block,
  type TextBlock,
} from '../../../shared/document/blocks.ts';
import { GAP_BELOW_TABLE } from '../../../shared/document/official-page.ts';
import { STANDARD_PAGE, type Page } from '../../../shared/document/page.ts';
import { atLongWords, cleanText, textWidth } from '../../../shared/document/plain-text.ts';
import type { PrintedReport } from '../../../shared/template/printed.ts';
import { writeExtraTable, writePicture } from './additions.ts';
import { pageNumberFooters } from './footer.ts';
import { draftHeaders } from './header.ts';
import { collectNotes, inlineRuns, type FootNotes } from './inline.ts';
import { pack } from './pack.ts';
import { sectionProperties } from './page.ts';
import { redHeadParagraphs } from './red-head.ts';
import { signatureParagraphs } from './signature.ts';
import { firstLineIndent, STYLE } from './styles.ts';
import { writeTable } from './table.ts';
import { titleParagraphs } from './title.ts';

const PRODUCT = '年报助手';

/**
 * Writes `report` as a .docx on `page`.
 *
 * Numbers print as plain digits, marks and unreadable entries as they were written, blank cells empty. Text is
 * printed as it stands: make it of `printedReport`. Blank paragraphs are left out.
 */
export async function writeDocx(report: PrintedReport, page: Page = STANDARD_PAGE): Promise<Uint8Array> {
  const blocks = reportBlocks(report, page);
  return pack(wordDocument(report, blocks, page), page, (xml) =>
    withOwnIds(withTableNames(xml, tableNames(blocks))),
  );
}

/** `blocks` of `report` as the docx library takes them, before it makes a file of them. */
export function wordDocument(report: PrintedReport, blocks: readonly Block[], page: Page): Document {
  const notes = collectNotes();
  const children = writeBody(report, blocks, { notes, page });
  return new Document({
    footnotes: notes.all(),
    title: cleanText(report.titleLines.join('')) || '政府信息公开工作年度报告',
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        properties: sectionProperties(page),
        ...(report.isDraft && { headers: draftHeaders() }),
        footers: pageNumberFooters(page.pageNumber),
        children,
      },
    ],
  });
}

/** What each table is called for those who hear the file. */
function tableNames(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [tableTitle(block.layout.section)]
      : block.kind === 'extra-table'
        ? ['表格']
        : [],
  );
}

/** The library has no `w:tblCaption`, which stands last in a table's properties (ISO/IEC 29500-1 17.4.60). */
function withTableNames(xml: string, names: readonly string[]): string {
  let at = 0;
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const name = names[at++];
    return name === undefined
      ? end
      : `<w:tblCaption w:val="${name}"/><w:tblDescription w:val="${name}"/>${end}`;
  });
}

/** What every block is written with. */
interface Around {
  readonly notes: FootNotes;
  readonly page: Page;
}

function writeBody(report: PrintedReport, blocks: readonly Block[], around: Around): (Paragraph | Table)[] {
  const { page } = around;
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'red-head':
        return redHeadParagraphs(block.text, page);
      case 'title':
        return titleParagraphs(block.lines, page);
      case 'signature':
        return signatureParagraphs(block.lines, page);
      case 'table':
        return [writeTable(report, block.layout, page.typeWidth)];
      case 'extra-table':
        return writeExtraTable(block.table, page);
      case 'picture':
        return [writePicture(block.picture, page)];
      case 'paragraph':
        return [
          writeParagraph(block, around, {
            isBelowTable: blocks[index - 1]?.kind === 'table',
            keepNext: blocks[index + 1]?.kind === 'signature' || isOwnCaption(block, blocks[index + 1]),
          }),
        ];
    }
  });
}

/** The library numbers bookmarks and pictures from file to file; equal reports shall give equal bytes. */
function withOwnIds(xml: string): string {
  return [/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)"/g, /(<wp:docPr id=")(\d+)"/g].reduce(
    (text, pattern) => {
      const ids = new Map<string, number>();
      return text.replace(pattern, (_, start: string, id: string) => {
        if (!ids.has(id)) ids.set(id, ids.size + 1);
        return `${start}${ids.get(id) ?? 0}"`;
      });
    },
    xml,
  );
}

/** Where a paragraph stands: below a table, or above something that it shares a page with. */
interface Surroundings {
  readonly isBelowTable: boolean;
  readonly keepNext: boolean;
}

function writeParagraph(
  { level, runs, place }: TextBlock,
  { notes, page }: Around,
  { isBelowTable, keepNext }: Surroundings,
): Paragraph {
  const children = inlineRuns(runs, notes, page);
  return new Paragraph({
    ...ownIndent(runs[0]?.text ?? '', page),
    // An address may be cut anywhere: the line before it would be spread.
    ...(runs.some(({ text }) => atLongWords(text).length > 1) && { wordWrap: true }),
    ...(isBelowTable ? { spacing: { before: GAP_BELOW_TABLE } } : {}),
    // The styles of headings keep with what follows by themselves.
    ...(level ? { style: STYLE.heading[level] } : { style: STYLE.body, keepNext }),
    children: SECTION.test(place) ? [new Bookmark({ id: place.replace(':', '_'), children })] : children,
  });
}

/** The heading of a section: it can be led to from elsewhere. */
const SECTION = /^section:\d$/;

/** Text that brings spaces of its own is indented by them, not twice. */
function ownIndent(text: string, page: Page): { indent?: ReturnType<typeof firstLineIndent> } {
  const spaces = /^[^\S\n]+/.exec(text)?.[0] ?? '';
  return spaces === '' ? {} : { indent: firstLineIndent(Math.max(0, 2 - textWidth(spaces)), page) };
}
