import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { REVIEW_GROUPS, REVIEW_RESULTS } from '../forms/forms.ts';
import { figureOf } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import type { SourceCell, SourceTable } from '../source-document.ts';
import { documentOf } from './document-of.fixture.ts';
import { recognise } from './recognise.ts';

const PER_GROUP = REVIEW_RESULTS.length;
const ROWS = REVIEW_GROUPS.length * PER_GROUP;

/** Table four on its side: groups and results as rows, one number at the end of each. */
function upright(report: Report): SourceTable {
  const cell = (
    row: number,
    column: number,
    text: string,
    [rowSpan, columnSpan]: readonly [number, number] = [1, 1],
  ): SourceCell => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text,
  });
  const heads = REVIEW_GROUPS.map(({ label }, at) =>
    at === 0 ? cell(0, 0, label, [PER_GROUP, 2]) : cell(at * PER_GROUP, 1, label, [PER_GROUP, 1]),
  );
  const rows = REVIEW_GROUPS.flatMap((group, at) =>
    REVIEW_RESULTS.flatMap((result, offset) => [
      cell(at * PER_GROUP + offset, 2, result.label),
      cell(at * PER_GROUP + offset, 3, figureOf(report, `review.${group.key}.${result.key}`).raw),
    ]),
  );
  const litigation = cell(PER_GROUP, 0, '行政诉讼', [ROWS - PER_GROUP, 1]);
  const cells = [...heads, litigation, ...rows].sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', geometry: 'grid', rowCount: ROWS, columnCount: 4, cells };
}

function read(table: SourceTable): Report {
  const document = documentOf(exampleReport());
  const last = document.blocks.findLastIndex((block) => block.kind === 'table');
  const blocks = document.blocks.map((block, at) => (at === last ? table : block));
  const result = recognise({ ...document, blocks }, { name: '年报.docx', sha256: '0'.repeat(64) });
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

describe('table four on its side', () => {
  it('gives every figure under its group', () => {
    const result = read(upright(exampleReport()));
    expect(result.figures).toEqual(exampleReport().figures);
    expect(result.notes.filter((note) => note.doubt)).toEqual([]);
  });

  it('is left to a person when any of its cells is lost', () => {
    const table = upright(exampleReport());
    for (const lost of table.cells) {
      const cells = table.cells.filter((cell) => cell !== lost);
      const { figures } = read({ ...table, cells });
      for (const [id, value] of Object.entries(exampleReport().figures)) {
        expect([value, null]).toContain(figures[id]);
      }
    }
  });
});
