/** Tables whose cells are told by where their edges stand on the page, as RTF and binary Word files have them. */
import type { SourceTable } from '../../../shared/source-document.ts';
import { buildTable, type CellProperties, type RawCell } from './table-grid.ts';

export interface EdgeCell extends Omit<RawCell, 'properties'> {
  readonly properties: Omit<CellProperties, 'span' | 'width'>;
  /** Twips from the left; `to` is greater than `from`, and cells of a row do not overlap. */
  readonly from: number;
  readonly to: number;
}

/** The table of `rows`, the first of them its head where `isHeaded`; null where there is no cell. */
export function buildEdgeTable(rows: readonly (readonly EdgeCell[])[], isHeaded = false): SourceTable | null {
  const edges = [...new Set(rows.flatMap((row) => row.flatMap(({ from, to }) => [from, to])))];
  edges.sort((one, other) => one - other);
  const index = new Map(edges.map((edge, at) => [edge, at]));
  const at = (edge: number): number => index.get(edge) ?? 0;
  const widths = edges.slice(1).map((edge, before) => edge - (edges[before] ?? 0));
  return buildTable(
    widths,
    rows.map((row, number) => {
      const [first, last] = [row[0], row.at(-1)];
      return {
        before: first ? at(first.from) : 0,
        after: last ? widths.length - at(last.to) : 0,
        widthBefore: 0,
        isHead: isHeaded && number === 0,
        cells: withGaps(row).map(({ from, to, properties, text, tables, blocks }) => ({
          text,
          tables,
          blocks,
          properties: { ...properties, span: at(to) - at(from) },
        })),
      };
    }),
  );
}

/** Where a cell begins after the one before it ends, that one reaches up to it. */
function withGaps(row: readonly EdgeCell[]): EdgeCell[] {
  return row.map((cell, index) => {
    const to = row[index + 1]?.from ?? cell.to;
    return to > cell.to ? { ...cell, to } : cell;
  });
}
