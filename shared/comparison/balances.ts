/** Whether this year starts where last year ended: applications carried over, column by column, and documents in force. */
import { DOCUMENT_BALANCES, formFigures } from '../forms/figures.ts';
import { formDefinition } from '../forms/forms.ts';
import type { Report } from '../report/schema.ts';
import { tidySum } from '../report/sums.ts';
import { followsLast } from '../rules/base/consecutive.ts';
import type { Balances } from './diff.ts';

/** The balances of two reports of consecutive years; none for any other two. */
export function balancesOf(last: Report, current: Report): Balances {
  if (!followsLast(current, last)) return { carriedOver: [], inForce: [] };
  const [before, now] = [valuesOf(last), valuesOf(current)];
  const carriedOver = formDefinition(current.form).requests.columns.map(({ key: column }) => {
    const [carriedOut, carriedIn] = [
      before(`requests.carriedOut.${column}`),
      now(`requests.carriedIn.${column}`),
    ];
    return { column, carriedOut, carriedIn, holds: isEqual(carriedOut, carriedIn) };
  });
  // 对外公开总数量 is not 现行有效件数: a form that does not count documents in force is no base.
  const rows = DOCUMENT_BALANCES.filter((row) =>
    [last, current].every(({ form }) => formFigures(form).includes(row.inForce)),
  );
  const inForce = rows.map((row) => {
    const [was, is] = [before(row.inForce), now(row.inForce)];
    const [issued, repealed] = [now(row.issued), now(row.repealed)];
    const expected =
      was === null || issued === null || repealed === null ? null : tidySum(was + issued - repealed);
    return { row: row.row, last: was, issued, repealed, expected, this: is, holds: isEqual(expected, is) };
  });
  return { carriedOver, inForce };
}

function valuesOf({ figures }: Report) {
  return (id: string) => figures[id] ?? null;
}

function isEqual(a: number | null, b: number | null): boolean | null {
  return a === null || b === null ? null : a === b;
}
