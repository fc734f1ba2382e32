import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../shared/comparison/compare-figures.ts';
import type { FigureChange } from '../../shared/comparison/diff.ts';
import { isLargeChange } from '../../shared/comparison/verdict.ts';
import { exampleReport } from '../../shared/example.ts';
import { compareReports } from '../../shared/comparison/compare.ts';
import { formFigures } from '../../shared/forms/figures.ts';
import { readable, readableDelta, readableRatio, readableSimilarity } from '../../shared/report/readable.ts';
import { applyEdits, emptyReport, setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { carryState, changeWords, countTables, figureNames, isChanged } from './figure-view.ts';

function change(last: number | null, current: number | null, isInBoth = true): FigureChange {
  const delta = isInBoth && last !== null && current !== null ? current - last : null;
  const reason = isInBoth ? (delta === null ? 'empty' : null) : 'form';
  const comparable = delta !== null;
  return {
    id: 'requests.new.total',
    last,
    this: current,
    delta,
    ratio: null,
    comparable,
    reason,
    note: null,
  };
}

describe('what changed', () => {
  it('is a different number, or one that has come or gone', () => {
    expect(isChanged(change(3, 4))).toBe(true);
    expect(isChanged(change(3, 3))).toBe(false);
    expect(isChanged(change(3, null))).toBe(true);
    expect(isChanged(change(null, 3))).toBe(true);
  });

  it('is not a blank that stands beside a 0', () => {
    expect(isChanged(change(0, null))).toBe(false);
    expect(isChanged(change(null, null))).toBe(false);
  });

  it('is anything but 0 in a figure that the other year does not have', () => {
    expect(isChanged(change(120, null, false))).toBe(true);
    expect(isChanged(change(0, null, false))).toBe(false);
  });

  it.each([
    [0, 10, true],
    [12, 0, true],
    [5, 15, true],
    [15, 5, true],
    [0, 9, false],
    [20, 45, false],
    [4, 12, false],
    [null, 100, false],
  ])('from %s to %s is large: %s', (last, current, large) => {
    expect(isLargeChange(change(last, current))).toBe(large);
  });
});

describe('the compared tables', () => {
  const last = exampleReport();
  const current = setFigure(last, 'requests.denied.process.natural', '2');

  it('count what changed', () => {
    const counts = countTables({ figures: compareFigures(last, current) });
    expect(counts.map(({ changes }) => changes)).toEqual([0, 1, 0]);
    expect(counts.map(({ all }) => all)).toEqual([10, 175, 15]);
  });

  it('count apart what this year has no number for yet', () => {
    const half = setFigure(current, 'requests.new.natural', '');
    const table = countTables({ figures: compareFigures(last, half) })[1];
    expect(table).toMatchObject({ changes: 1, open: 1, stops: 2 });
    expect(table && changeWords(table)).toBe('1 处变化，1 格还没有填数字');
  });

  it('never call a blank table the same as one full of zeros', () => {
    const zeros = applyEdits(
      last,
      formFigures('2021').map((figure) => ({ kind: 'figure', figure, text: '0' })),
    );
    const [, requests] = countTables({ figures: compareFigures(zeros, emptyReport('2021')) });
    expect(requests).toMatchObject({ changes: 0, stops: 0 });
    expect(requests && changeWords(requests)).toBe('还没有填');
    const [, begun] = countTables({
      figures: compareFigures(zeros, setFigure(emptyReport('2021'), 'requests.new.total', '0')),
    });
    expect(begun && changeWords(begun)).toMatch(/^\d+ 格还没有填数字$/);
    const [, same] = countTables({ figures: compareFigures(zeros, zeros) });
    expect(same && changeWords(same)).toBe('没有变化');
  });

  it('name a figure by its row and its column', () => {
    expect(figureNames('disclosure.regulation.issued')).toEqual({
      row: '第（一）项 规章',
      column: '本年制发件数',
    });
    expect(figureNames('requests.new.natural').row).toBe('一、本年新收政府信息公开申请数量');
    expect(figureNames('review.directLitigation.total').row).toBe('行政诉讼 未经复议直接起诉');
  });
});

describe('carry-over', () => {
  const last = exampleReport();
  const year = (of: number | null, agency = last.agency) => ({ ...last, year: of, agency });
  const stateOf = (before: Report, after: Report) => carryState(compareReports(before, after));

  it('is checked between a report and the next one of the same agency', () => {
    expect(stateOf(year(2024), year(2025))).toBe('checked');
  });

  it('is not claimed to hold where the reports do not follow each other', () => {
    expect(stateOf(year(2024), year(2026))).toBe('apart');
    expect(stateOf(year(2024), year(2025, '白石县林业局'))).toBe('apart');
    expect(stateOf(year(null), year(2025))).toBe('apart');
  });

  it('is not claimed to hold while a number is missing', () => {
    expect(stateOf(year(2024), setFigure(year(2025), 'requests.carriedIn.other', ''))).toBe('open');
  });
});

describe('numbers for reading', () => {
  it('carry separators, signs and at most one decimal of a per cent', () => {
    expect([0, 1234, 12345678.5, -1234, null].map(readable)).toEqual([
      '0',
      '1,234',
      '12,345,678.5',
      '−1,234',
      '—',
    ]);
    expect([5, -3, 0, null].map(readableDelta)).toEqual(['+5', '−3', '0', '—']);
    expect([0.5, -1 / 3, 12.3456, 0, null].map(readableRatio)).toEqual([
      '+50%',
      '−33.3%',
      '+1,234.6%',
      '0%',
      '',
    ]);
  });

  it('never call a text the same, or all new, that is not', () => {
    expect([1, 0.999, 0.87, 0.001, 0].map(readableSimilarity)).toEqual(['100%', '99%', '87%', '1%', '0%']);
  });
});
