/**
 * The figures that a report must have: its form's, with what a hybrid writes in another form's rows or columns
 * taken instead.
 */
import { foreignForms, type FigureId } from '../../forms/figures.ts';
import { formDefinition } from '../../forms/forms.ts';
import { rememberByNames, type Shape } from '../../report/remember-by-names.ts';
import { requestRowKeys } from '../../report/sums.ts';

/** Ids in the order of the tables, whether the report names them or not. */
export const expectedFigures: (report: Shape) => readonly FigureId[] = rememberByNames((report) => {
  const { requests, review } = formDefinition(report.form);
  const ofRequests = requestRowKeys(report).flatMap((row) =>
    requests.columns.map((column) => `requests.${row}.${column.key}`),
  );
  const ofReview = review.groups.flatMap((group) =>
    review.results.map((result) => `review.${group.key}.${result.key}`),
  );
  return [...expectedDisclosure(report), ...ofRequests, ...ofReview];
});

function expectedDisclosure(report: Shape): FigureId[] {
  const foreign = foreignForms(report).flatMap((form) => form.disclosure);
  return formDefinition(report.form).disclosure.flatMap((block) => {
    const own = new Set(block.columns.map((column) => column.key));
    const theirs = foreign.find((other) => other.item === block.item)?.columns ?? [];
    return block.rows.flatMap((row) => {
      const id = (column: string) => `disclosure.${row.key}.${column}`;
      const named = (column: string) => id(column) in report.figures;
      const borrowed = theirs.filter((column) => !own.has(column.key) && named(column.key));
      // A row written wholly in another form's columns has none of its own to miss.
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
