import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_IDS } from '../../forms/forms.ts';
import type { SourceCell } from '../../source-document.ts';
import { DAMAGES, exchangeTexts, isLabel, nth, SHIFTS } from './damage-tables.fixture.ts';
import {
  addedUp,
  divideMerged,
  doubts,
  lost,
  mapCells,
  readChanged,
  reorder,
  silentlyWrong,
} from './edit-tables.fixture.ts';
import { squash } from './labels.ts';

const REPORTS = FORM_IDS.map(addedUp);
const [REPORT = addedUp('2021')] = [...REPORTS].reverse();
const HEADER_ROWS = 3;
const FIRST_NUMBER = 3;
const DATA_ROWS = 25;

/** Cells of table `no` of the report, as they stand in its file. */
function cellsOf(report: typeof REPORT, no: number): readonly SourceCell[] {
  let cells: readonly SourceCell[] = [];
  readChanged(report, no, (table) => {
    cells = table.cells;
    return table;
  });
  return cells;
}

describe('any order of the lines of a labelled table', () => {
  const permutation = (count: number) =>
    fc.shuffledSubarray(
      Array.from({ length: count }, (_, at) => at),
      { minLength: count, maxLength: count },
    );

  it('gives the same figures for the columns of table three, with a doubt', () => {
    fc.assert(
      fc.property(permutation(7), (order) => {
        const result = readChanged(REPORT, 2, (table) =>
          reorder('column', FIRST_NUMBER, order)(divideMerged(table)),
        );
        expect(result.figures).toEqual(REPORT.figures);
        const isSame = order.every((place, at) => place === at);
        expect(doubts(result).includes('column-order')).toBe(!isSame);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same figures for the columns of table four, with a doubt', () => {
    fc.assert(
      fc.property(permutation(15), (order) => {
        const result = readChanged(REPORT, 3, (table) => reorder('column', 0, order)(divideMerged(table)));
        expect(result.figures).toEqual(REPORT.figures);
        expect(doubts(result)).toContain('column-order');
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same figures for the rows of table three, with a doubt', () => {
    fc.assert(
      fc.property(permutation(DATA_ROWS), (order) => {
        const result = readChanged(REPORT, 2, (table) =>
          reorder('row', HEADER_ROWS, order)(divideMerged(table)),
        );
        expect(result.figures).toEqual(REPORT.figures);
        expect(doubts(result)).toContain('row-order');
      }),
      { numRuns: 20 },
    );
  });
});

describe('a label', () => {
  const isGroup = (cell: SourceCell) =>
    cell.rowSpan * cell.columnSpan > 4 || /第二十条|申请人情况/u.test(cell.text);

  it.each(
    REPORTS.flatMap((report) =>
      [1, 2, 3].flatMap((no) => ['', '甲乙丙丁'].map((text) => ({ report, no, text }))),
    ),
  )('of table $no that is written “$text” costs its own line at most', ({ report, no, text }) => {
    for (const label of cellsOf(report, no).filter(isLabel)) {
      if (isGroup(label)) continue;
      const result = readChanged(
        report,
        no,
        mapCells((cell) =>
          cell.row === label.row && cell.column === label.column ? { ...cell, text } : cell,
        ),
      );
      const { rows, columns, wrong } = lost(result, report);
      expect(wrong, label.text).toEqual([]);
      expect(silentlyWrong(result, report), label.text).toEqual([]);
      expect(
        Math.min(rows.length, columns.length),
        `${label.text}: ${rows.join()} × ${columns.join()}`,
      ).toBeLessThan(2);
      const isPrinted = /勾稽关系|信息内容|不予公开|无法提供|不予处理|其他处理|办理结果|行政诉讼|法人/u.test(
        squash(label.text),
      );
      if (!isPrinted) expect(doubts(result), label.text).not.toEqual([]);
    }
  });
});

describe('a damaged table', () => {
  const damage = fc.constantFrom(...Object.keys(DAMAGES));
  const steps = fc
    .array(fc.tuple(damage, fc.nat(100_000)), { minLength: 1, maxLength: 3 })
    .filter((edits) => edits.filter(([name]) => SHIFTS.includes(name)).length < 2);

  it.each([1, 2, 3])('%i never gives another figure without a doubt', (no) => {
    fc.assert(
      fc.property(fc.constantFrom(...REPORTS), steps, (report, edits) => {
        const result = readChanged(report, no, (table) =>
          edits.reduce((damaged, [name, seed]) => DAMAGES[name]?.(damaged, seed) ?? damaged, table),
        );
        expect(silentlyWrong(result, report)).toEqual([]);
      }),
      { numRuns: 150, seed: 20 },
    );
  });

  it.each([1, 2, 3])('%i never gives another figure silently when two labels are exchanged', (no) => {
    fc.assert(
      fc.property(fc.constantFrom(...REPORTS), fc.nat(10_000), fc.nat(10_000), (report, one, other) => {
        const result = readChanged(report, no, (table) => {
          const labels = table.cells.filter(isLabel);
          return exchangeTexts(table, nth(labels, one), nth(labels, other));
        });
        expect(silentlyWrong(result, report)).toEqual([]);
      }),
      { numRuns: 60, seed: 20 },
    );
  });
});
