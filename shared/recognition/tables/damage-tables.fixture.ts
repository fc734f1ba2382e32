/** Test support: damage to a table, of every kind that people, converters and scanners do. */
import type { SourceCell, SourceTable } from '../../source-document.ts';
import {
  divideMerged,
  inOrder,
  mapCells,
  mergeRight,
  withColumn,
  withoutCell,
  withoutColumn,
} from './edit-tables.fixture.ts';

export const isLabel = ({ text }: SourceCell) => /\p{Script=Han}/u.test(text);

/** A change that people and converters make, by a number that says where. */
export type Damage = (table: SourceTable, seed: number) => SourceTable;

/** The element that a number of any size means. */
export function nth<T>(list: readonly T[], seed: number): T | undefined {
  return list[seed % Math.max(1, list.length)];
}

/** Two cells with each other's text. */
export function exchangeTexts(
  table: SourceTable,
  one: SourceCell | undefined,
  other: SourceCell | undefined,
): SourceTable {
  if (!one || !other) return table;
  const texts = new Map([
    [one, other.text],
    [other, one.text],
  ]);
  return mapCells((cell) => ({ ...cell, text: texts.get(cell) ?? cell.text }))(table);
}

function without(table: SourceTable, seed: number): SourceTable {
  const cell = nth(table.cells, seed);
  return cell ? withoutCell(cell)(table) : table;
}

function rowAway(table: SourceTable, seed: number): SourceTable {
  const row = seed % table.rowCount;
  return mapCells((cell) => {
    const end = cell.row + cell.rowSpan;
    if (cell.row > row) return { ...cell, row: cell.row - 1 };
    if (end <= row) return cell;
    return cell.rowSpan === 1 ? [] : { ...cell, rowSpan: cell.rowSpan - 1 };
  })(table);
}

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'a cell is lost': without,
  'a row is lost': rowAway,
  'a cell came in': (table, seed) => {
    const at = nth(table.cells, seed);
    if (!at) return table;
    const moved = mapCells((cell) =>
      cell.row === at.row && cell.column >= at.column ? { ...cell, column: cell.column + 1 } : cell,
    )(table);
    const extra = { row: at.row, column: at.column, rowSpan: 1, columnSpan: 1, text: seed % 2 ? '' : '3' };
    return { ...moved, cells: inOrder([...moved.cells, extra]) };
  },
  'two cells were merged': (table, seed) => {
    const cell = nth(table.cells, seed);
    return cell ? mergeRight(cell.row, cell.column)(table) : table;
  },
  'a label is written twice': (table, seed) => {
    const labels = table.cells.filter(isLabel);
    const [from, to] = [nth(labels, seed), nth(labels, seed * 7 + 3)];
    return mapCells((cell) => (cell === to && from ? { ...cell, text: from.text } : cell))(table);
  },
  'a column came in': (table, seed) =>
    withColumn(seed % table.columnCount, { 0: seed % 2 ? '备注' : '' })(table),
  'a column is lost': (table, seed) => withoutColumn(seed % table.columnCount)(table),
  'all cells are divided': divideMerged,
  'a label is gone': (table, seed) => {
    const label = nth(table.cells.filter(isLabel), seed);
    return mapCells((cell) => (cell === label ? { ...cell, text: '' } : cell))(table);
  },
  'a row is glued to the next': (table, seed) => {
    const row = seed % table.rowCount;
    return mapCells((cell) =>
      cell.row === row + 1 ? { ...cell, row, column: cell.column + table.columnCount } : cell,
    )(table);
  },
  'a row is cut in two': (table, seed) => {
    const row = seed % table.rowCount;
    return mapCells((cell) => {
      if (cell.row > row) return { ...cell, row: cell.row + 1 };
      return cell.row === row && cell.column > table.columnCount / 2 ? { ...cell, row: row + 1 } : cell;
    })(table);
  },
};

/** Two of these may put another number in the place of one, which nothing shows. */
export const SHIFTS = ['a cell is lost', 'a cell came in', 'a column is lost', 'a column came in'];
