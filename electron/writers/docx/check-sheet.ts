/**
 * 校核单 → Word file: the paper of an official document (GB/T 9704-2012), set smaller than one, because it is to be
 * read at a glance and signed on one or two pages.
 */
import { AlignmentType, Document, LineRuleType, Paragraph, type IRunOptions, type Table } from 'docx';
import {
  DATE_LINE,
  HEADINGS,
  MARK_SIGNS,
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
import { SECTION_PROPERTIES } from './page.ts';
import { STYLE } from './styles.ts';
import { textRuns } from './text.ts';

const PRODUCT = '年报助手';
/** 小四, half points. */
const SIZE = 24;
/** Twips. */
const LINE = 400;
const HEADING_GAP = 140;
const TITLE_LINE = 600;
/** 三号 for the agency above the title, 二号 for the title. */
const TITLE_SIZES = { agency: 32, title: 40 } as const;

/** Writes `sheet` as a .docx. */
export async function writeCheckSheet(sheet: CheckSheet): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.titleLines.join(''),
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [{ properties: SECTION_PROPERTIES, footers: pageNumberFooters(), children: writeSheet(sheet) }],
  });
  return pack(document);
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
    ...(changes ?? [NOTHING.changes]).map((words) => line(words)),
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
    spacing: { ...exactly(TITLE_LINE), ...(isLast ? { after: HEADING_GAP } : {}) },
    children: textRuns(text, { size: isLast ? TITLE_SIZES.title : TITLE_SIZES.agency }),
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({
    style: STYLE.heading[1],
    indent: { firstLine: 0, firstLineChars: 0 },
    spacing: exactly(LINE, HEADING_GAP),
    children: textRuns(text, { size: SIZE + 2 }),
  });
}

function caption(text: string, isBelowTable: boolean): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    keepNext: true,
    spacing: exactly(LINE, isBelowTable ? HEADING_GAP / 2 : 0),
    children: textRuns(text, { size: SIZE - 2, font: font('kaiti') }),
  });
}

function line(text: string, format: IRunOptions = {}, keepNext = false): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.LEFT,
    spacing: exactly(LINE),
    keepNext,
    keepLines: true,
    children: textRuns(text, { size: SIZE, ...format }),
  });
}

function findingLine({ level, where, message }: SheetFinding, index: number): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.LEFT,
    spacing: exactly(LINE),
    keepLines: true,
    children: [
      ...textRuns(`${index + 1}. ${level}`, { size: SIZE, font: font('heiti') }),
      ...textRuns(`　${where}：${message}`, { size: SIZE }),
    ],
  });
}

function decisionLines(decision: SheetDecision, index: number): Paragraph[] {
  const { verdict, reason, when } = decision;
  return [
    findingLine(decision, index),
    line(`　　${MARK_SIGNS.right} ${verdict}${reason === '' ? '' : `：${reason}`}（${when}）`, {
      font: font('kaiti'),
    }),
  ];
}
