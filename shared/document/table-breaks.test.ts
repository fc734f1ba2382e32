import { expect, it } from 'vitest';
import { tableLayout, type LayoutCell, type TableLayout } from '../report/layout.ts';
import { emptyReport } from '../report/report.ts';
import { partLabels } from './html/parted-labels.ts';
import { headerRowCount } from './blocks.ts';
import { STANDARD_PAGE } from './page.ts';
import { ownRowsKept, rowsKeptWithNext, startHeight } from './table-breaks.ts';

function layoutOf(section: number): TableLayout {
  const layout = tableLayout(emptyReport('2021'), section);
  if (!layout) throw new Error('no table');
  return layout;
}

function label(layout: TableLayout, start: string): LayoutCell {
  const found = layout.cells.find(({ kind, text }) => kind === 'label' && text.startsWith(start));
  if (!found) throw new Error(start);
  return found;
}

it('table three breaks between its groups only, and not before the words of the label around them are read', () => {
  const layout = layoutOf(3);
  const breaks = Array.from({ length: layout.rowCount - 1 }, (_, row) => row).filter(
    (row) => !rowsKeptWithNext(layout, STANDARD_PAGE.typeWidth).has(row),
  );
  const ends = ['（三）', '（四）', '（五）'].map((start) => {
    const group = label(layout, start);
    return group.row + group.rowSpan - 1;
  });
  expect(breaks).toEqual(ends);
});

it('where the words of the label around the groups are short, the table may break above the first of them', () => {
  const layout = layoutOf(3);
  const wide = { ...layout, widths: layout.widths.map((width, column) => (column === 0 ? 0.3 : width)) };
  expect(rowsKeptWithNext(wide, STANDARD_PAGE.typeWidth).has(label(layout, '（二）').row)).toBe(false);
});

it('a table starts where its headers and the rows that belong to them have room', () => {
  const [three, four] = [layoutOf(3), layoutOf(4)];
  // Three headers and thirteen rows of 17 pt at least.
  expect(startHeight(three, STANDARD_PAGE.typeWidth)).toBeGreaterThan(16 * 340);
  expect(startHeight(three, STANDARD_PAGE.typeWidth)).toBeLessThan(8000);
  expect(startHeight(four, STANDARD_PAGE.typeWidth)).toBeGreaterThanOrEqual(four.rowCount * 480);
});

it('labels cut for paper cover the same cells, say their words once and are drawn as one', () => {
  const layout = layoutOf(3);
  const parted = partLabels(layout, rowsKeptWithNext(layout, STANDARD_PAGE.typeWidth));
  const covered = (cells: readonly LayoutCell[]) =>
    cells
      .flatMap(({ row, column, rowSpan, columnSpan }) =>
        Array.from({ length: rowSpan * columnSpan }, (_, index) => {
          return `${row + Math.floor(index / columnSpan)}/${column + (index % columnSpan)}`;
        }),
      )
      .sort();
  expect(covered(parted.cells)).toEqual(covered(layout.cells));
  const outer = label(layout, '三、');
  const pieces = parted.cells.filter(
    (cell) => cell.column === 0 && cell.row >= outer.row && cell.row < outer.row + outer.rowSpan,
  );
  expect(pieces.map(({ text }) => text)).toEqual([outer.text, '', '', '']);
  expect(pieces.map((piece) => 'isContinued' in piece)).toEqual([false, true, true, true]);
  expect(headerRowCount(parted)).toBe(headerRowCount(layout));
});

it('a short table of the clerk’s own stays on one page; a long one leaves no row alone at its ends', () => {
  expect([...ownRowsKept(4)]).toEqual([0, 1, 2]);
  expect([...ownRowsKept(1)]).toEqual([]);
  expect([...ownRowsKept(20)]).toEqual([0, 1, 17, 18]);
});
