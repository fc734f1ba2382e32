/**
 * Report → Word file in the layout of an official document (GB/T 9704-2012).
 *
 * Headings carry their numbers as text, so that they survive pasting, web posting and WPS; reading the file back
 * gives the same report.
 */
import { Document, Paragraph, type Table } from 'docx';
import { tableLayout } from '../../../shared/report/layout.ts';
import { officialHeading } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { font } from './fonts.ts';
import { pageNumberFooters } from './footer.ts';
import { headingLevel, runInHeading, type HeadingLevel } from './headings.ts';
import { pack } from './pack.ts';
import { SECTION_PROPERTIES } from './page.ts';
import { signatureParagraphs } from './signature.ts';
import { firstLineIndent, STYLE } from './styles.ts';
import { writeTable } from './table.ts';
import { cleanText, textRuns, textWidth } from './text.ts';
import { titleParagraphs } from './title.ts';

const PRODUCT = '年报助手';
/** Twips between a table and the next heading. */
const GAP_BELOW_TABLE = 160;
const HEADING_FONTS = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong' } as const satisfies Record<
  HeadingLevel,
  string
>;

/**
 * Writes `report` as a .docx.
 *
 * Numbers print as plain digits, marks and unreadable entries as they were written, blank cells empty. Text is
 * printed as it stands; resolve placeholders before. Blank paragraphs are left out.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: cleanText(report.titleLines.join('')) || '政府信息公开工作年度报告',
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [{ properties: SECTION_PROPERTIES, footers: pageNumberFooters(), children: writeBody(report) }],
  });
  return pack(document);
}

function writeBody(report: Report): (Paragraph | Table)[] {
  const signature = signatureParagraphs(report.signature);
  const lastSection = report.sections.length - 1;
  return [
    ...titleParagraphs(report.titleLines),
    ...writeParagraphs(report.preamble, false),
    ...report.sections.flatMap((section, index) => {
      const layout = tableLayout(report, section.no);
      const keepLast = index === lastSection && signature.length > 0;
      return [
        writeHeading(
          section.heading.trim() === '' ? officialHeading(section.no) : section.heading,
          tableLayout(report, section.no - 1) !== undefined,
        ),
        ...writeParagraphs(section.paragraphs, keepLast),
        ...(layout ? [writeTable(report, layout)] : []),
      ];
    }),
    ...signature,
  ];
}

function writeHeading(text: string, belowTable: boolean): Paragraph {
  return new Paragraph({
    style: STYLE.heading[1],
    ...ownIndent(text),
    ...(belowTable ? { spacing: { before: GAP_BELOW_TABLE } } : {}),
    children: textRuns(text),
  });
}

/** `keepLast` keeps the last paragraph on the page of what follows. */
function writeParagraphs(texts: readonly string[], keepLast: boolean): Paragraph[] {
  const visible = texts.filter((text) => cleanText(text).trim() !== '');
  return visible.map((text, index) => writeParagraph(text, keepLast && index === visible.length - 1));
}

function writeParagraph(text: string, keepNext: boolean): Paragraph {
  const level = headingLevel(text);
  if (level !== undefined) {
    return new Paragraph({ style: STYLE.heading[level], ...ownIndent(text), children: textRuns(text) });
  }
  const runIn = runInHeading(text);
  const children = runIn
    ? [...textRuns(runIn.heading, { font: font(HEADING_FONTS[runIn.level]) }), ...textRuns(runIn.rest)]
    : textRuns(text);
  return new Paragraph({ style: STYLE.body, ...ownIndent(text), keepNext, children });
}

/** Text that brings spaces of its own is indented by them, not twice. */
function ownIndent(text: string): { indent?: ReturnType<typeof firstLineIndent> } {
  const spaces = /^[^\S\n]+/.exec(cleanText(text))?.[0] ?? '';
  return spaces === '' ? {} : { indent: firstLineIndent(Math.max(0, 2 - textWidth(spaces))) };
}
