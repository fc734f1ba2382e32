import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { tableLayout } from '../../../shared/report/layout.ts';
import { applyEdits, emptyReport, figureOf, setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { fillEdits } from './fill.ts';

function filled(report: Report, section: number, ids: readonly string[], way: 'down' | 'right') {
  const layout = tableLayout(report, section);
  if (!layout) throw new Error('no table');
  const edits = fillEdits(layout, report, new Set(ids), way);
  return { edits, textOf: (id: string) => figureOf(applyEdits(report, edits), id).raw };
}

const EMPTY = emptyReport('2021');
const R = (row: string, column: string) => `requests.${row}.${column}`;

describe('filling cells', () => {
  it('takes one cell from the cell above, or from the left', () => {
    const report = exampleReport();
    expect(filled(report, 3, [R('carriedIn', 'natural')], 'down').textOf(R('carriedIn', 'natural'))).toBe(
      '7',
    );
    expect(filled(report, 3, [R('new', 'business')], 'right').textOf(R('new', 'business'))).toBe('7');
  });

  it('takes a row from the row above, a column from the column before it', () => {
    const report = setFigure(setFigure(EMPTY, R('new', 'natural'), '4'), R('new', 'business'), '5');
    const row = [R('carriedIn', 'natural'), R('carriedIn', 'business')];
    expect(row.map(filled(report, 3, row, 'down').textOf)).toEqual(['4', '5']);
    const upright = setFigure(setFigure(EMPTY, R('new', 'natural'), '4'), R('carriedIn', 'natural'), '6');
    const column = [R('new', 'business'), R('carriedIn', 'business')];
    expect(column.map(filled(upright, 3, column, 'right').textOf)).toEqual(['4', '6']);
  });

  it('takes a block from its own first row, or its first column, which stay', () => {
    const report = setFigure(setFigure(EMPTY, R('new', 'natural'), '4'), R('carriedIn', 'business'), '6');
    const ids = ['new', 'carriedIn', 'granted'].flatMap((row) => [R(row, 'natural'), R(row, 'business')]);
    const down = filled(report, 3, ids, 'down');
    expect(ids.map(down.textOf)).toEqual(['4', '', '4', '', '4', '']);
    const right = filled(report, 3, ids, 'right');
    expect(ids.map(right.textOf)).toEqual(['4', '4', '', '', '', '']);
  });

  it('leaves alone what says the same, and what nothing stands before', () => {
    const report = setFigure(setFigure(EMPTY, R('new', 'natural'), '4'), R('carriedIn', 'natural'), '4');
    expect(filled(report, 3, [R('carriedIn', 'natural')], 'down').edits).toEqual([]);
    expect(filled(report, 3, [R('new', 'natural')], 'down').edits).toEqual([]);
    expect(filled(report, 3, [R('new', 'natural')], 'right').edits).toEqual([]);
    expect(filled(report, 3, [], 'down').edits).toEqual([]);
  });

  it('goes down from the cell that stands over a narrower or wider one', () => {
    const ids = ['disclosure.licensing.decisions', 'disclosure.penalty.decisions'];
    const report = setFigure(EMPTY, 'disclosure.licensing.decisions', '9');
    expect(filled(report, 2, ids, 'down').textOf('disclosure.penalty.decisions')).toBe('9');
  });
});
