/** Tables of the clerk's own, and pictures. */
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { columnShares, hasHead } from '../../../shared/rich/additions.ts';
import { fitPage } from '../../../shared/rich/picture.ts';
import type { ExtraCell, ExtraTable, Picture } from '../../../shared/rich/schema.ts';
import { SIDE_PADDING, TABLE_SETTINGS } from '../../../shared/document/official-page.ts';
import { pictureRoom, type Page } from '../../../shared/document/page.ts';
import { ownRowsKept } from '../../../shared/document/table-breaks.ts';
import { cleanText, textWidth } from '../../../shared/document/plain-text.ts';
import { STYLE } from './styles.ts';
import { textRuns } from './text.ts';

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
/** Set like table two, which has room. */
const SETTING = TABLE_SETTINGS[2];
/** Twips of the line below a table, which keeps it apart from a table that follows. */
const GAP = 160;

/** The table, and the empty line below it. */
export function writeExtraTable(table: ExtraTable, { typeWidth }: Page): (Table | Paragraph)[] {
  const widths = wholeWidths(table, typeWidth);
  const kept = ownRowsKept(table.rowCount);
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const cells = table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .toSorted((a, b) => a.column - b.column);
    return new TableRow({
      children: cells.map((cell) => writeCell(cell, row, widths)),
      cantSplit: true,
      keepNext: kept.has(row),
      ...(row === 0 && hasHead(table) ? { tableHeader: true } : {}),
    });
  });
  return [
    new Table({
      rows,
      columnWidths: widths,
      width: { size: typeWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: { ...BORDERS, insideHorizontal: BORDER, insideVertical: BORDER },
    }),
    new Paragraph({ style: STYLE.table, spacing: { line: GAP, lineRule: LineRuleType.EXACT } }),
  ];
}

function wholeWidths(table: ExtraTable, whole: number): number[] {
  const widths = columnShares(table, (text) => textWidth(cleanText(text))).map((share) =>
    Math.floor(share * whole),
  );
  const left = whole - widths.reduce((a, b) => a + b, 0);
  return widths.map((width, column) => (column === widths.length - 1 ? width + left : width));
}

function writeCell(cell: ExtraCell, row: number, widths: readonly number[]): TableCell {
  const isTop = row === cell.row;
  const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((a, b) => a + b, 0);
  const lines = isTop ? cell.text.split('\n') : [''];
  return new TableCell({
    children: lines.map(
      (line) =>
        new Paragraph({
          style: STYLE.table,
          alignment: AlignmentType.CENTER,
          spacing: { line: SETTING.line, lineRule: LineRuleType.EXACT },
          children: textRuns(line, { size: SETTING.size }),
        }),
    ),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: {
      marginUnitType: WidthType.DXA,
      top: SETTING.verticalPadding,
      bottom: SETTING.verticalPadding,
      left: SIDE_PADDING,
      right: SIDE_PADDING,
    },
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1
      ? { verticalMerge: isTop ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
      : {}),
    borders: BORDERS,
  });
}

/** A picture on a line of its own, as high as it is. */
export function writePicture(picture: Picture, page: Page): Paragraph {
  const { type, data, alt } = picture;
  return new Paragraph({
    style: STYLE.table,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: GAP, after: GAP },
    children: [
      new ImageRun({
        type: type === 'jpeg' ? 'jpg' : type,
        data: Buffer.from(data, 'base64'),
        transformation: fitPage(picture, pictureRoom(page)),
        altText: { name: '图片', description: cleanText(alt), title: '' },
      }),
    ],
  });
}
