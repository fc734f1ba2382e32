/** What is gathered while the tables of a file are read. */
import type { FigureId } from '../../forms/figures.ts';
import type { Collector } from './found-figures.ts';
import type { HeaderColumns } from './header-columns.ts';
import type { TableSpec } from './table-spec.ts';

/** Figures of a row or a column that is known by its place only; the sums of the table are asked about them. */
export interface PlacedLine {
  readonly axis: 'rows' | 'columns';
  readonly ids: readonly FigureId[];
  /** Says what was taken for what; `ending` is what the sums say. */
  readonly doubt: (ending: string) => void;
}

/** Figures that were read, but may be others where the sums of the table do not hold with them. */
export interface SuspectFigures {
  readonly ids: readonly FigureId[];
  /** Says why. */
  readonly doubt: () => void;
}

/** What is known of all tables of a file, for one that continues another. */
export interface Reading {
  readonly collector: Collector;
  /** The columns of each table as they were read last. */
  readonly columns: Map<TableSpec, HeaderColumns>;
  readonly placed: PlacedLine[];
  readonly suspect: SuspectFigures[];
}
