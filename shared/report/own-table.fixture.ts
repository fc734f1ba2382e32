/** Own tables for tests. */
import type { ExtraTable } from '../rich/schema.ts';
import type { Report } from './schema.ts';

/** A table of these rows, without merged cells. */
export function ownTable(...rows: readonly (readonly string[])[]): ExtraTable {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  );
  return { kind: 'table', rowCount: rows.length, columnCount: rows[0]?.length ?? 0, cells };
}

/** The report with a table of these rows behind the first paragraph of `part`. */
export function withOwnTable(report: Report, part: string, ...rows: readonly (readonly string[])[]): Report {
  return {
    ...report,
    additions: [...(report.additions ?? []), { part, at: 1, addition: ownTable(...rows) }],
  };
}
