/**
 * 对比表 → Word file, to be printed and attached. The tables stand on pages across, the text with its changes marked
 * (花脸稿: deletions struck, insertions underlined) on upright ones.
 */
import {
  AlignmentType,
  Document,
  ImageRun,
  LineRuleType,
  PageOrientation,
  Paragraph,
  ShadingType,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  type Table,
  type TextRun,
} from 'docx';
import type { WordRun } from '../../../shared/comparison/diff.ts';
import {
  NO_ADDITIONS,
  NO_FACTS,
  SHEET_HEADINGS,
  type CellLook,
  type ComparedPart,
  type ComparedTable,
  type ComparisonSheet,
  type SheetParagraph,
} from '../../../shared/comparison/comparison-sheet.ts';
import { PRINTED_SIZE } from '../../../shared/comparison/trend-option.ts';
import { trendTable, trendWords, type Trend } from '../../../shared/comparison/trends.ts';
import { PARAGRAPH_MARK } from '../../../shared/comparison/words-of-diff.ts';
import { FONTS } from '../../../shared/document/fonts.ts';
import { TABLE_SETTINGS } from '../../../shared/document/official-page.ts';
import { PAPER, STANDARD_PAGE } from '../../../shared/document/page.ts';
import type { LayoutCell, TableLayout } from '../../../shared/report/layout.ts';
import { font } from './fonts.ts';
import { pageNumberFooters } from './footer.ts';
import { pack } from './pack.ts';
import { STYLE } from './styles.ts';
import { writeGrid, type GridContent } from './table.ts';
import { textRuns } from './text.ts';

const PRODUCT = '年报助手';
/** 小四 for text, 四号 for headings, 小三 for the agency, 小二 for the title; half points. */
const SIZE = { text: 24, small: 21, heading: 28, agency: 30, title: 36 } as const;
/** Twips. */
const LINE = 400;
const MARGIN = {
  top: 1134,
  bottom: 1134,
  left: 1134,
  right: 1134,
  header: 567,
  footer: 567,
  gutter: 0,
} as const;
const UPRIGHT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right;
const ACROSS_WIDTH = PAPER.height - MARGIN.left - MARGIN.right;

/** Red and blue on a screen; on paper the strokes tell. */
const DELETED = { strike: true, color: 'B00000' } as const;
const INSERTED = { underline: {}, color: '0B3D91' } as const;
const FILL: Readonly<Partial<Record<CellLook, string>>> = { large: 'D9D9D9' };

/** PNG of the charts by the titles of the trends, of PRINTED_SIZE or the same shape. */
export type ChartPictures = ReadonlyMap<string, Uint8Array>;

/** Writes `sheet` as a .docx; a trend without a picture is there as numbers. */
export async function writeComparisonDocx(
  sheet: ComparisonSheet,
  pictures: ChartPictures = new Map(),
): Promise<Uint8Array> {
  const section = (
    properties: ISectionPropertiesOptions,
    children: ISectionOptions['children'],
  ): ISectionOptions => ({
    properties,
    footers: pageNumberFooters(STANDARD_PAGE.pageNumber),
    children,
  });
  const document = new Document({
    title: sheet.titleLines.join(''),
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      section(across(), [...head(sheet), ...sheet.tables.flatMap(table)]),
      section(upright(), [...facts(sheet), ...texts(sheet), ...additions(sheet), ...charts(sheet, pictures)]),
    ],
  });
  return pack(document, STANDARD_PAGE);
}

function upright(): ISectionPropertiesOptions {
  return { page: { size: { width: PAPER.width, height: PAPER.height }, margin: MARGIN } };
}

function across(): ISectionPropertiesOptions {
  // The library changes the sides itself.
  const size = { width: PAPER.width, height: PAPER.height, orientation: PageOrientation.LANDSCAPE };
  return { page: { size, margin: MARGIN } };
}

function line(
  runs: readonly TextRun[],
  options: { keepNext?: boolean; center?: boolean; height?: number } = {},
): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    alignment: options.center ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: options.height ?? LINE, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
    keepNext: options.keepNext ?? false,
    children: [...runs],
  });
}

function text(words: string, keepNext = false): Paragraph {
  return line(textRuns(words, { size: SIZE.text }), { keepNext });
}

function small(words: string): Paragraph {
  return line(textRuns(words, { size: SIZE.small, font: font(FONTS.kaiti) }));
}

function heading(words: string): Paragraph {
  return new Paragraph({
    style: STYLE.heading[1],
    indent: { firstLine: 0, firstLineChars: 0 },
    spacing: { line: LINE, lineRule: LineRuleType.AT_LEAST, before: 160, after: 60 },
    children: textRuns(words, { size: SIZE.heading }),
  });
}

function head({ titleLines, verdict, remarks, carry, legend }: ComparisonSheet): Paragraph[] {
  return [
    ...titleLines.map(
      (words, index) =>
        new Paragraph({
          style: STYLE.title,
          spacing: { line: 560, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
          children: textRuns(words, { size: index === titleLines.length - 1 ? SIZE.title : SIZE.agency }),
        }),
    ),
    line(textRuns(verdict, { size: SIZE.text, font: font(FONTS.heiti) }), { center: true, height: 480 }),
    ...remarks.map((remark) => text(remark)),
    ...(carry.length === 0 ? [] : [heading(SHEET_HEADINGS.carry), ...carry.map((words) => text(words))]),
    heading(SHEET_HEADINGS.tables),
    small(legend),
  ];
}

function table({ title, layout, cells, notes }: ComparedTable): ISectionOptions['children'] {
  const contentOf = (cell: LayoutCell): GridContent => {
    const compared = cell.figure === undefined ? undefined : cells.get(cell.figure);
    if (!compared) return { text: cell.text };
    const fill = FILL[compared.look];
    return {
      text: compared.lines.join('\n'),
      bold: compared.look === 'changed' || compared.look === 'large',
      ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    };
  };
  return [
    line(textRuns(title, { size: SIZE.text, font: font(FONTS.heiti) }), { keepNext: true, height: 480 }),
    writeGrid(layout, {
      contentOf,
      width: ACROSS_WIDTH,
      setting: TABLE_SETTINGS[layout.section],
      // Several lines a row make table three longer than a page.
      mayBreak: true,
    }),
    ...notes.map(small),
  ];
}

/** The facts as a table of the plainest layout. */
function facts({ facts: { head: names, rows } }: ComparisonSheet): ISectionOptions['children'] {
  if (rows.length === 0) return [heading(SHEET_HEADINGS.facts), text(NO_FACTS)];
  return [heading(SHEET_HEADINGS.facts), plainTable(names, rows, FACT_WIDTHS)];
}

function additions({ additions: given }: ComparisonSheet): ISectionOptions['children'] {
  if (given === null) return [];
  if (given.rows.length === 0) return [heading(SHEET_HEADINGS.additions), text(NO_ADDITIONS)];
  return [heading(SHEET_HEADINGS.additions), plainTable(given.head, given.rows, ADDITION_WIDTHS)];
}

const ADDITION_WIDTHS = [0.5, 0.25, 0.25];
const FACT_WIDTHS = [0.48, 0.13, 0.13, 0.13, 0.13];

function plainTable(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const cells = [names, ...rows].flatMap((row, at) =>
    row.map((words, column): LayoutCell => ({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: 1,
      kind: at === 0 ? 'header' : column === 0 ? 'label' : 'figure',
      text: words,
    })),
  );
  const layout: TableLayout = { section: 3, widths, rowCount: rows.length + 1, cells };
  return writeGrid(layout, {
    contentOf: (cell) => ({ text: cell.text }),
    width: UPRIGHT_WIDTH,
    setting: { ...TABLE_SETTINGS[3], size: SIZE.small, line: 280 },
    mayBreak: true,
  });
}

function charts({ trends }: ComparisonSheet, pictures: ChartPictures): ISectionOptions['children'] {
  if (trends.length === 0) return [];
  return [
    heading(SHEET_HEADINGS.trends),
    ...trends.flatMap((trend) => {
      const { head: names, rows } = trendTable(trend);
      const png = pictures.get(trend.title);
      const name = 0.3;
      const widths = [name, ...trend.years.map(() => (1 - name) / trend.years.length)];
      return [
        line(textRuns(`${trend.title}（${trend.unit}）`, { size: SIZE.text, font: font(FONTS.heiti) }), {
          keepNext: true,
          height: 520,
        }),
        ...(png ? [picture(trend, png)] : []),
        plainTable(names, rows, widths),
      ];
    }),
  ];
}

function picture(trend: Trend, png: Uint8Array): Paragraph {
  const alt = { name: trend.title, title: trend.title, description: trendWords(trend) };
  return new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.CENTER,
    // A line as high as the picture.
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    keepNext: true,
    children: [new ImageRun({ type: 'png', data: png, transformation: PRINTED_SIZE, altText: alt })],
  });
}

function texts({ textLegend, texts: parts }: ComparisonSheet): Paragraph[] {
  return [heading(SHEET_HEADINGS.texts), small(textLegend), ...parts.flatMap(part)];
}

function part({ title, note, paragraphs }: ComparedPart): Paragraph[] {
  return [
    line(
      [
        ...textRuns(title, { size: SIZE.text, font: font(FONTS.heiti) }),
        ...textRuns(`　${note}`, { size: SIZE.small, font: font(FONTS.kaiti) }),
      ],
      { keepNext: true, height: 520 },
    ),
    ...paragraphs.map(paragraph),
  ];
}

function paragraph(one: SheetParagraph): Paragraph {
  if (one.kind === 'same') return small(one.text);
  return line([
    ...textRuns(`【${one.name}】`, { size: SIZE.small, font: font(FONTS.heiti) }),
    ...one.runs.flatMap(run),
  ]);
}

function run([op, words]: WordRun): TextRun[] {
  const look = op === 'same' ? {} : op === 'added' ? INSERTED : DELETED;
  return textRuns(words.replaceAll('\n', PARAGRAPH_MARK), { size: SIZE.text, ...look });
}
