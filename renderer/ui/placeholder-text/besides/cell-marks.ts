/** Remarks about cells of own tables, for the tables inside of the editor. */
import { createContext } from 'react';
import type { Level } from '../../../../shared/findings/finding.ts';

export interface CellMark {
  /** A finding's level; `confirmed` for a finding that somebody has confirmed. */
  readonly level: Level | 'confirmed';
  /** In words, the level included. */
  readonly message: string;
  /** The one at hand stands out. */
  readonly current: boolean;
}

/** Marks of one table, by `row:column` from 0. */
export type CellMarks = ReadonlyMap<string, CellMark>;

/** Marks of the tables of a text, by the number of the table from 0. */
export type TableMarks = ReadonlyMap<number, CellMarks>;

export const NO_CELL_MARKS: CellMarks = new Map();
export const NO_TABLE_MARKS: TableMarks = new Map();

export const TableMarksContext = createContext<TableMarks>(NO_TABLE_MARKS);

export function markClass({ level, current }: CellMark): string {
  return `cell-mark text-mark-${level}${current ? ' is-current' : ''}`;
}
