/** The seven number columns of table three, found by the labels of its header. */
import { LEGAL_PERSON_LABEL, REQUEST_COLUMNS } from '../../forms/forms.ts';
import { labelFinder, labelKey } from './labels.ts';
import type { TableView } from './table-view.ts';

export type ColumnKey = (typeof REQUEST_COLUMNS)[number]['key'];
/** Grid column of each of the seven number columns. */
export type RequestColumns = ReadonlyMap<ColumnKey, number>;

export const findColumn = labelFinder(
  REQUEST_COLUMNS.map(({ key, label }) => ({
    wordings: key === 'total' ? [label, '合计'] : [label],
    value: key,
  })),
);

/** The columns as the rows above the first data row name them; null where they cannot be told. */
export function headerColumns(view: TableView, firstDataRow: number): RequestColumns | null {
  if (view.table.geometry === 'rows') return flattenedColumns(view, firstDataRow);
  const columns = new Map<ColumnKey, number>();
  for (let row = 0; row < firstDataRow; row++) {
    for (const cell of view.starting(row)) {
      const match = findColumn(cell.text);
      if (!match || cell.columnSpan > 1) continue;
      if (columns.has(match.value)) return null;
      columns.set(match.value, cell.column);
    }
  }
  // A header that lost a cell has shifted: two labels then stand over one column.
  const distinct = new Set(columns.values()).size === REQUEST_COLUMNS.length;
  return distinct && isUnderItsHeading(view, firstDataRow, columns) ? columns : null;
}

/**
 * Do the five kinds of legal persons stand under 法人或其他组织 and the other two beside it? A heading that lost its
 * width has pushed the labels of the next row aside. Without the heading only the statutory order is taken.
 */
function isUnderItsHeading(view: TableView, firstDataRow: number, columns: RequestColumns): boolean {
  const heading = view.table.cells.find(
    (cell) => cell.row < firstDataRow && labelKey(cell.text) === labelKey(LEGAL_PERSON_LABEL),
  );
  const places = REQUEST_COLUMNS.map(({ key }) => ({ key, at: columns.get(key) ?? -1 }));
  // Pasted from a spreadsheet, a merged cell is followed by empty ones.
  const next = view
    .starting(heading?.row ?? 0)
    .find((cell) => cell.column > (heading?.column ?? 0) && cell.text.trim() !== '');
  const end = next?.column ?? view.columnCount;
  if (!heading) return places.every(({ at }, index) => index === 0 || at > (places[index - 1]?.at ?? -1));
  return places.every(({ key, at }) => {
    const isUnder = at >= heading.column && at < end;
    return isUnder === (key !== 'natural' && key !== 'total');
  });
}

/**
 * In flattened text only the order of the header cells is known: 自然人, 法人或其他组织, 总计 in one line and the five
 * kinds of legal persons in the next. Only the statutory order is taken; anything else stays unknown.
 */
function flattenedColumns(view: TableView, firstDataRow: number): RequestColumns | null {
  const order: ColumnKey[] = [];
  for (let row = 0; row < firstDataRow; row++) {
    for (const cell of view.starting(row)) {
      const match = findColumn(cell.text);
      if (match) order.push(match.value);
    }
  }
  const statutory = REQUEST_COLUMNS.map((column) => column.key);
  const legal = order.filter((key) => key !== 'natural' && key !== 'total');
  const sound =
    order.length === statutory.length &&
    legal.join() === statutory.slice(1, -1).join() &&
    order.indexOf('natural') < order.indexOf('total') &&
    order[0] === 'natural';
  return sound ? new Map(statutory.map((key, column) => [key, column])) : null;
}
