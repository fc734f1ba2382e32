/**
 * The statutory tables as Word tables, from the layout that every screen and output shares.
 *
 * Widths stand in the grid, the table and every cell: WPS reads `w:tblGrid`, Word reads `w:tcW`. Lines have an exact
 * height, so that the tables break the same way whatever font stands in for 宋体.
 */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  type IShadingAttributesProperties,
} from 'docx';
import { cellText } from '../../../shared/document/blocks.ts';
import { fitColumns } from '../../../shared/document/column-widths.ts';
import type { LayoutCell, TableLayout } from '../../../shared/report/layout.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { SIDE_PADDING, TABLE_SETTINGS, type TableSetting } from '../../../shared/document/official-page.ts';
import { repeatedRows, rowsKeptWithNext } from '../../../shared/document/table-breaks.ts';
import { STYLE } from './styles.ts';
import { textRuns } from './text.ts';

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** The Word table of `layout` with the figures of `report`, `width` twips wide. */
export function writeTable(report: Report, layout: TableLayout, width: number): Table {
  return writeGrid(layout, {
    contentOf: (cell) => ({ text: cellText(report, cell) }),
    width,
    setting: TABLE_SETTINGS[layout.section],
    mayBreak: false,
  });
}

/** What stands in a cell; a line break is `\n`. */
export interface GridContent {
  readonly text: string;
  readonly bold?: boolean;
  readonly shading?: IShadingAttributesProperties;
}

interface GridOptions {
  readonly contentOf: (cell: LayoutCell) => GridContent;
  /** Twips. */
  readonly width: number;
  readonly setting: TableSetting;
  /** May go on on another page behind any row that is not a header. */
  readonly mayBreak: boolean;
}

/** The Word table of `layout` with any content in its cells. */
export function writeGrid(layout: TableLayout, { contentOf, width, setting, mayBreak }: GridOptions): Table {
  const { widths, numberSize } = fitColumns(layout, (cell) => contentOf(cell).text, {
    width,
    size: setting.size,
    padding: 2 * SIDE_PADDING + BORDER.size,
  });
  const headerRows = repeatedRows(layout);
  const keeps = rowsKeptWithNext({ ...layout, widths: widths.map((own) => own / width) }, width);
  const rows = Array.from({ length: layout.rowCount }, (_, row) => {
    const cells = layout.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column);
    return new TableRow({
      children: cells.map((cell) => {
        const cellWidth = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((a, b) => a + b, 0);
        const size = cell.kind === 'figure' ? numberSize : setting.size;
        return writeCell({ cell, row, content: contentOf(cell), width: cellWidth, size }, setting);
      }),
      cantSplit: true,
      ...(row < headerRows ? { tableHeader: true } : {}),
      keepNext: mayBreak
        ? cells.every(({ kind }) => kind === 'caption' || kind === 'header')
        : keeps.has(row),
      height: { value: setting.rowHeight, rule: HeightRule.ATLEAST },
    });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      marginUnitType: WidthType.DXA,
      top: setting.verticalPadding,
      bottom: setting.verticalPadding,
      left: SIDE_PADDING,
      right: SIDE_PADDING,
    },
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
  });
}

/** The part of a cell that stands in one row. */
interface CellPart {
  readonly cell: LayoutCell;
  readonly row: number;
  readonly content: GridContent;
  /** Twips. */
  readonly width: number;
  /** Of its letters, in half points. */
  readonly size: number;
}

/** All of a cell, or an empty part that carries on a cell merged from above. */
function writeCell({ cell, row, content, width, size }: CellPart, format: TableSetting): TableCell {
  const { text, bold, shading } = content;
  // Numbered labels of many lengths are read from the left; a label that spans rows stands in a narrow column.
  const isRowLabel = format.labelsLeft && cell.kind === 'label' && cell.rowSpan === 1;
  const isTop = row === cell.row;
  const side = cell.kind === 'header' ? evenIndent(text, width - 2 * SIDE_PADDING, size * 10) : 0;
  const paragraph = new Paragraph({
    style: STYLE.table,
    ...(side > 0 ? { indent: { left: side, right: side } } : {}),
    alignment: isRowLabel ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { line: format.line, lineRule: LineRuleType.EXACT },
    children: isTop ? textRuns(text, { size, ...(bold ? { bold } : {}) }) : [],
  });
  return new TableCell({
    children: [paragraph],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(shading ? { shading } : {}),
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    // Written out, not by the library's rowSpan: its cells below have lines of body height.
    ...(cell.rowSpan > 1
      ? { verticalMerge: isTop ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
      : {}),
    borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER },
  });
}

/** Indent at both sides that lets a header of a few lines wrap evenly: 商业／企业, not 商业企／业. Twips. */
function evenIndent(text: string, room: number, em: number): number {
  const fitting = Math.floor(room / em);
  const lines = Math.ceil(text.length / fitting);
  const even = Math.ceil(text.length / lines);
  if (lines < 2 || lines > 3 || even >= fitting) return 0;
  return Math.max(0, Math.floor((room - (even + 0.5) * em) / 2));
}
