import { expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { setFigure } from '../../../shared/report/report.ts';
import { findingOf } from '../../../shared/findings/finding.fixture.ts';
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
  const found = (id: string, message: string) => ({
    findings: new Map([
      ['requests.new.total', [findingOf({ id, message })]],
      ['requests.carriedIn.total', [findingOf({ id: 'b', message: `另说${message}` })]],
    ]),
  });
  const before = viewsOf(IDS, given(report, found('a 4', '甲')));
  const preamble = ['另一段前言。'];
  const after = viewsOf(IDS, given({ ...report, preamble }, found('a 5', '乙')));
  expect(after.get('requests.new.total')?.findings).toEqual(['a 5']);
  for (const id of ['requests.new.natural', 'requests.carriedIn.total'])
    expect(after.get(id)).toBe(before.get(id));
});

it.each<[string, Partial<Finding>]>([
  ['is graver', { level: 'error' }],
  ['means another cell', { figures: ['requests.new.total', 'requests.new.natural'] }],
])('a cell is drawn anew when the finding about it %s', (_, more) => {
  const viewsOf = createCellViews();
  const report = exampleReport();
  const one: Partial<Finding> = { level: 'warning', place: 'section:3', figures: IDS.slice(0, 2) };
  const found = (finding: Finding) => ({ findings: new Map([['requests.new.total', [finding]]]) });
  const before = viewsOf(IDS, given(report, found(findingOf(one)))).get('requests.new.total');
  const after = viewsOf(IDS, given(report, found(findingOf({ ...one, ...more })))).get('requests.new.total');
  expect([before?.level, before?.meant]).toEqual(['warning', true]);
  expect([after?.level, after?.meant]).not.toEqual(['warning', true]);
});

it('a cell tells last year as soon as its report is known, and by the name that it has', () => {
  const viewsOf = createCellViews();
  const report = exampleReport();
  const lastOf = (more: Partial<CellsGiven>) =>
    viewsOf(IDS, given(report, more)).get('requests.new.total')?.last;
  expect(lastOf({})).toBe('');
  expect(lastOf({ last: exampleReport(), lastName: '去年' })).toBe('去年：10');
  expect(lastOf({ last: exampleReport(), lastName: '前一份' })).toBe('前一份：10');
  expect(lastOf({ last: setFigure(report, 'requests.new.total', ''), lastName: '前一份' })).toBe(
    '前一份：空白',
  );
});
