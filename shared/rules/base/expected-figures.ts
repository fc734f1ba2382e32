/**
 * The figures that a report must have: its form's, with what a hybrid writes in the other form's rows or columns
 * taken instead.
 */
import type { FigureId } from '../../forms/figures.ts';
import { FORMS, otherForm, REQUEST_COLUMNS, REVIEW_GROUPS, REVIEW_RESULTS } from '../../forms/forms.ts';
import { requestRowKeys } from '../../report/sums.ts';
import type { Report } from '../../report/schema.ts';

type Shape = Pick<Report, 'form' | 'figures'>;

/** Ids in the order of the tables, whether the report names them or not. */
export function expectedFigures(report: Shape): readonly FigureId[] {
  const requests = requestRowKeys(report).flatMap((row) =>
    REQUEST_COLUMNS.map((column) => `requests.${row}.${column.key}`),
  );
  const review = REVIEW_GROUPS.flatMap((group) =>
    REVIEW_RESULTS.map((result) => `review.${group.key}.${result.key}`),
  );
  return [...expectedDisclosure(report), ...requests, ...review];
}

function expectedDisclosure(report: Shape): FigureId[] {
  const foreign = FORMS[otherForm(report.form)].disclosure;
  return FORMS[report.form].disclosure.flatMap((block) => {
    const own = new Set(block.columns.map((column) => column.key));
    const theirs = foreign.find((other) => other.item === block.item)?.columns ?? [];
    return block.rows.flatMap((row) => {
      const id = (column: string) => `disclosure.${row.key}.${column}`;
      const named = (column: string) => id(column) in report.figures;
      const borrowed = theirs.filter((column) => !own.has(column.key) && named(column.key));
      // A row written wholly in the other form's columns has none of its own to miss.
      const wholly =
        borrowed.length > 0 &&
        theirs.every((column) => named(column.key)) &&
        !block.columns.some(
          (column) => !theirs.some((other) => other.key === column.key) && named(column.key),
        );
      return block.columns.flatMap((column, slot) => {
        const twin = theirs[slot];
        const replaced = !named(column.key) && (wholly || (twin !== undefined && borrowed.includes(twin)));
        return replaced ? [] : [id(column.key)];
      });
    });
  });
}
