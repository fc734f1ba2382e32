/** Test support: the tables of a report, edited the ways people, converters and scanners change them. */
import { exampleReport } from '../../example.ts';
import { columnOf, FIGURES, formFigures, rowOf } from '../../forms/figures.ts';
import type { FormId } from '../../forms/form.ts';
import { applyEdits, emptyReport, setFigure } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { addFigures, BALANCES, fillTotals } from '../../report/sums.ts';
import type { SourceCell, SourceDocument, SourceTable } from '../../source-document.ts';
import { documentOf } from '../document-of.fixture.ts';
import { recognise } from '../recognise.ts';

/** A report of form `form` whose figures differ from each other and whose tables add up. */
export function addedUp(form: FormId): Report {
  const { figures, unreadable } = emptyReport(form);
  const base: Report = { ...exampleReport(), form, figures, unreadable, year: form === '2019' ? 2020 : 2024 };
  const filled = formFigures(form).reduce<Report>((report, id, at) => {
    const value = id.startsWith('requests.new.') ? 90_000 + at : 1 + at * 7;
    return setFigure(report, id, String(value));
  }, base);
  const withTotals = applyEdits(filled, fillTotals(filled, false));
  const balanced = BALANCES.slice(0, -1).reduce<Report>((report, { left, right: [handled, carriedOut] }) => {
    const rest = (addFigures(report, left) ?? 0) - (addFigures(report, [handled]) ?? 0);
    return setFigure(report, carriedOut, String(rest));
  }, withTotals);
  return applyEdits(balanced, fillTotals(balanced, false));
}

/** The report that is read where table `no` (1 to 3) of the file is changed; of a flattened one, row after row. */
export function readChanged(
  report: Report,
  no: number,
  change: (table: SourceTable) => SourceTable,
  geometry: SourceTable['geometry'] = 'grid',
): Report {
  let seen = 0;
  const document: SourceDocument = documentOf(report, geometry);
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table') return block;
    seen += 1;
    return seen === no ? change(block) : block;
  });
  return readBlocks({ ...document, blocks });
}

export function readBlocks(document: SourceDocument): Report {
  const result = recognise(document, { name: '年报.docx', sha256: '0'.repeat(64) });
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

export function doubts(report: Report): string[] {
  return report.notes.filter((note) => note.doubt).map((note) => note.code);
}

/** Figures that differ from the truth and that no doubt is about: the worst there is. */
export function silentlyWrong(result: Report, truth: Report): string[] {
  const places = result.notes.filter((note) => note.doubt).map((note) => note.place);
  const isDoubted = (id: string) =>
    places.some(
      (place) =>
        id === place ||
        id.startsWith(`${place}.`) ||
        (place.startsWith('requests.*.') && id.startsWith('requests.') && columnOf(id) === columnOf(place)) ||
        place === `section:${String(FIGURES.get(id)?.section)}`,
    );
  return Object.entries(result.figures).flatMap(([id, value]) =>
    value !== (truth.figures[id] ?? null) && !isDoubted(id)
      ? [`${id}: ${String(value)} for ${String(truth.figures[id])}`]
      : [],
  );
}

/** Rows and columns of which a figure was not read, or was read wrongly. */
export function lost(result: Report, truth: Report): { rows: string[]; columns: string[]; wrong: string[] } {
  const ids = Object.keys(truth.figures).filter((id) => result.figures[id] !== truth.figures[id]);
  const wrong = Object.entries(result.figures).flatMap(([id, value]) =>
    value !== null && value !== truth.figures[id] ? [id] : [],
  );
  return { rows: [...new Set(ids.map(rowOf))], columns: [...new Set(ids.map(columnOf))], wrong };
}

// ── Edits of a table ───────────────────────────────────────────────────────────────────────────────────────

export function mapCells(
  change: (cell: SourceCell) => SourceCell | readonly SourceCell[],
): (table: SourceTable) => SourceTable {
  return (table) => {
    const cells = table.cells.flatMap(change);
    const columnCount = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
    const rowCount = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
    return { ...table, cells, columnCount, rowCount };
  };
}

/** Writes other labels: `{ 自然人: '个人' }`. */
export function relabel(labels: Readonly<Record<string, string>>): (table: SourceTable) => SourceTable {
  return mapCells((cell) => ({ ...cell, text: labels[cell.text] ?? cell.text }));
}

/** A table whose merged cells were divided, their text repeated. */
export function divideMerged(table: SourceTable): SourceTable {
  const cells = table.cells.flatMap((cell) =>
    Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, at) => ({
      ...cell,
      row: cell.row + Math.floor(at / cell.columnSpan),
      column: cell.column + (at % cell.columnSpan),
      rowSpan: 1,
      columnSpan: 1,
    })),
  );
  return { ...table, cells: inOrder(cells) };
}

/** Takes a column away, with the labels that stand over it alone. */
export function withoutColumn(at: number): (table: SourceTable) => SourceTable {
  return mapCells((cell) => {
    const end = cell.column + cell.columnSpan;
    if (cell.column > at) return { ...cell, column: cell.column - 1 };
    if (end <= at) return cell;
    return cell.columnSpan === 1 ? [] : { ...cell, columnSpan: cell.columnSpan - 1 };
  });
}

/** Puts a column before column `at`: `texts` by row, empty cells elsewhere. */
export function withColumn(
  at: number,
  texts: Readonly<Record<number, string>>,
): (table: SourceTable) => SourceTable {
  return (table) => {
    const moved = mapCells((cell) => {
      if (cell.column >= at) return { ...cell, column: cell.column + 1 };
      return cell.column + cell.columnSpan > at ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell;
    })(table);
    const covered = (row: number) =>
      moved.cells.some(
        (cell) =>
          cell.row <= row &&
          row < cell.row + cell.rowSpan &&
          cell.column < at &&
          cell.column + cell.columnSpan > at,
      );
    const added = Array.from({ length: table.rowCount }, (_, row): SourceCell[] =>
      covered(row) ? [] : [{ row, column: at, rowSpan: 1, columnSpan: 1, text: texts[row] ?? '' }],
    ).flat();
    return { ...moved, cells: inOrder([...moved.cells, ...added]) };
  };
}

/** Gives the rows or columns from `first` on another order: `order[k]` is the old place of the k-th of them. */
export function reorder(
  axis: 'row' | 'column',
  first: number,
  order: readonly number[],
): (table: SourceTable) => SourceTable {
  return (table) => ({
    ...table,
    cells: inOrder(
      table.cells.map((cell) => {
        const place = order.indexOf(cell[axis] - first);
        return place < 0 ? cell : { ...cell, [axis]: first + place };
      }),
    ),
  });
}

/** Merges a cell with the one to the right of it, the texts of both in it. */
export function mergeRight(row: number, column: number): (table: SourceTable) => SourceTable {
  return (table) => {
    const right = table.cells.find((cell) => cell.row === row && cell.column === column + 1);
    return mapCells((cell) => {
      if (cell === right) return [];
      const isLeft = cell.row === row && cell.column === column;
      return isLeft && right ? { ...cell, columnSpan: 2, text: `${cell.text}\n${right.text}` } : cell;
    })(table);
  };
}

/** Takes a cell away, those behind it in the row move up. */
export function withoutCell(lost: SourceCell): (table: SourceTable) => SourceTable {
  return mapCells((cell) => {
    if (cell === lost) return [];
    const isBehind = cell.row === lost.row && cell.column > lost.column;
    return isBehind ? { ...cell, column: cell.column - lost.columnSpan } : cell;
  });
}

export function inOrder(cells: readonly SourceCell[]): SourceCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}
