/** 空白填 0 for one statutory table. */
import { tableLayout } from './layout.ts';
import { figureOf, type Edit } from './report.ts';
import type { Report } from './schema.ts';
import { isTotal } from './sums.ts';

/** Writes 0 into every blank cell of a table that is no total: a person's decision, never the program's. */
export function fillBlanks(report: Report, section: number): Edit[] {
  const cells = tableLayout(report, section)?.cells ?? [];
  return cells.flatMap(({ figure }) =>
    figure !== undefined && !isTotal(figure) && figureOf(report, figure).state === 'blank'
      ? [{ kind: 'figure' as const, figure, text: '0' }]
      : [],
  );
}
