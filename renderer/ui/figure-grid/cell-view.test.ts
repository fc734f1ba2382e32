import { expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { setFigure } from '../../../shared/report/report.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { createCellViews, type CellsGiven } from './cell-view.ts';

const IDS = ['requests.new.natural', 'requests.new.total', 'requests.carriedIn.total'];

function given(report: Report, more: Partial<CellsGiven> = {}): CellsGiven {
  return {
    report,
    findings: new Map(),
    confirmed: undefined,
    last: null,
    lastName: '',
    doubtful: undefined,
    running: null,
    ...more,
  };
}

it('a cell that shows the same is drawn from the same object, whatever else was typed', () => {
  const viewsOf = createCellViews();
  const before = viewsOf(IDS, given(exampleReport()));
  const changed = setFigure(exampleReport(), 'requests.new.natural', '88');
  const after = viewsOf(IDS, given(changed, { findings: new Map() }));
  expect(after.get('requests.new.natural')?.text).toBe('88');
  expect(after.get('requests.new.natural')).not.toBe(before.get('requests.new.natural'));
  expect(after.get('requests.new.total')).toBe(before.get('requests.new.total'));
});

it('a cell is drawn anew when something is said about it that was not said before', () => {
  const viewsOf = createCellViews();
  const report = exampleReport();
  const before = viewsOf(IDS, given(report));
  const note = { place: 'requests.new.total', code: 'unread', message: '看不清', doubt: true, raw: null };
  const after = viewsOf(IDS, given({ ...report, notes: [note] }));
  expect(after.get('requests.new.total')).toMatchObject({ doubtful: true, remark: '存疑：看不清' });
  expect(after.get('requests.new.natural')).toBe(before.get('requests.new.natural'));
});

it('typing text makes the cells anew about which something else is found, and no others', () => {
  const viewsOf = createCellViews();
  const report = exampleReport();
  const finding = (message: string) => ({ level: 'warning', message, figures: [] }) as unknown as Finding;
  const found = (message: string) => ({
    findings: new Map([
      ['requests.new.total', [finding(message)]],
      ['requests.carriedIn.total', [finding('同')]],
    ]),
  });
  const before = viewsOf(IDS, given(report, found('甲')));
  const preamble = ['另一段前言。'];
  const after = viewsOf(IDS, given({ ...report, preamble }, found('乙')));
  expect(after.get('requests.new.total')?.remark).toBe('警告：乙');
  for (const id of ['requests.new.natural', 'requests.carriedIn.total'])
    expect(after.get(id)).toBe(before.get(id));
});
