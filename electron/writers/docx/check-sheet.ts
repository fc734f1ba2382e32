/**
 * 校核单 → Word file: the paper of an official document (GB/T 9704-2012), set smaller than one, because it is to be
 * read at a glance and signed on one or two pages.
 */
import {
  AlignmentType,
  Document,
  LineRuleType,
  Paragraph,
  type ISectionPropertiesOptions,
  type Table,
} from 'docx';
import {
  DATE_LINE,
  decisionWords,
  HEADINGS,
  NOTHING,
  SEAL,
  SIGNATURES,
  type CheckSheet,
  type SheetDecision,
  type SheetFinding,
} from '../../../shared/check-sheet/check-sheet.ts';
import { checksTable, factsTable, figuresTable, signatureTable } from './check-sheet-tables.ts';
import { font } from './fonts.ts';
import { pageNumberFooters } from './footer.ts';
import { pack } from './pack.ts';
import { FONTS } from '../../../shared/document/fonts.ts';
import { PAPER, STANDARD_PAGE } from '../../../shared/document/page.ts';
import { STYLE } from './styles.ts';
import { textRuns } from './text.ts';

const PRODUCT = '年报助手';
/** 五号 for text, 小四 for headings, 小三 for the agency, 二号 for the title; half points. */
const SIZE = { text: 21, heading: 24, agency: 30, title: 40 } as const;
/** Twips. */
const LINE = 320;
const GAP = 100;
const TITLE_LINE = 560;
/** Two characters: findings stand behind their numbers, on every line. */
const HANGING = 420;

/** The margins of an official document at the sides, less above and below: it has no red head to leave room for. */
const { left, right } = STANDARD_PAGE;
const SECTION = {
  page: {
    size: { width: PAPER.width, height: PAPER.height },
    margin: { left, right, top: 1418, bottom: 1304, header: 851, footer: 680, gutter: 0 },
  },
} satisfies ISectionPropertiesOptions;

/** Writes `sheet` as a .docx. */
export async function writeCheckSheet(sheet: CheckSheet): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.titleLines.join(''),
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        properties: SECTION,
        footers: pageNumberFooters(STANDARD_PAGE.pageNumber),
        children: writeSheet(sheet),
      },
    ],
  });
  return pack(document, STANDARD_PAGE);
}

function writeSheet(sheet: CheckSheet): (Paragraph | Table)[] {
  const { open, leftOut, decided, changes } = sheet;
  return [
    ...sheet.titleLines.map(titleLine),
    factsTable(sheet.facts),
    heading(HEADINGS.figures),
    ...sheet.tables.flatMap((table, index) => [caption(table.caption, index > 0), figuresTable(table)]),
    heading(HEADINGS.checks),
    checksTable(sheet.checks),
    heading(HEADINGS.open),
    ...(open.length === 0 ? [line(NOTHING.open)] : open.map(findingLine)),
    ...(leftOut === null ? [] : [line(leftOut)]),
    heading(HEADINGS.decided),
    ...(decided.length === 0 ? [line(NOTHING.decided)] : decided.flatMap(decisionLines)),
    heading(HEADINGS.changes),
    // Nobody signs a page with nothing else on it.
    ...(changes ?? [NOTHING.changes]).map((words) => line(words, true)),
    new Paragraph({ style: STYLE.plain, spacing: exactly(LINE), keepNext: true }),
    signatureTable(SIGNATURES, `${SEAL}　　　　　${DATE_LINE}`),
    // Word wants a paragraph behind a table that ends a document; this one takes no room of its own.
    new Paragraph({ style: STYLE.plain, spacing: exactly(20) }),
  ];
}

function exactly(height: number, before = 0) {
  return { line: height, lineRule: LineRuleType.EXACT, before, after: 0 };
}

function titleLine(text: string, index: number, lines: readonly string[]): Paragraph {
  const isLast = index === lines.length - 1;
  return new Paragraph({
    style: STYLE.title,
    spacing: { ...exactly(TITLE_LINE), ...(isLast ? { after: GAP } : {}) },
    children: textRuns(text, { size: isLast ? SIZE.title : SIZE.agency }),
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({
    style: STYLE.heading[1],
    indent: { firstLine: 0, firstLineChars: 0 },
    spacing: exactly(LINE + 2 * GAP),
    children: textRuns(text, { size: SIZE.heading }),
  });
}

function caption(text: string, isBelowTable: boolean): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    keepNext: true,
    spacing: exactly(LINE, isBelowTable ? GAP / 2 : 0),
    children: textRuns(text, { size: SIZE.text, font: font(FONTS.kaiti) }),
  });
}

function line(text: string, keepNext = false): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.LEFT,
    spacing: exactly(LINE),
    keepNext,
    keepLines: true,
    children: textRuns(text, { size: SIZE.text }),
  });
}

function findingLine({ level, where, message }: SheetFinding, index: number): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.LEFT,
    indent: { left: HANGING, hanging: HANGING },
    spacing: exactly(LINE),
    keepLines: true,
    children: [
      ...textRuns(`${index + 1}.\t${level}`, { size: SIZE.text, font: font(FONTS.heiti) }),
      ...textRuns(`　${where}：${message}`, { size: SIZE.text }),
    ],
  });
}

function decisionLines(decision: SheetDecision, index: number): Paragraph[] {
  return [
    findingLine(decision, index),
    new Paragraph({
      style: STYLE.plain,
      alignment: AlignmentType.LEFT,
      indent: { left: HANGING },
      spacing: exactly(LINE),
      keepLines: true,
      children: textRuns(decisionWords(decision), { size: SIZE.text, font: font(FONTS.kaiti) }),
    }),
  ];
}
