import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { findingOf } from '../../../shared/findings/finding.fixture.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { emptyReport, setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import {
  cellWords,
  createCellViews,
  editable,
  figureOfFinding,
  findingsByFigure,
  type CellsGiven,
} from './cell-view.ts';

const ID = 'requests.new.natural';
const TOTAL = 'requests.new.total';

const finding = (more: Partial<Finding>): Finding =>
  findingOf({ place: TOTAL, figures: [ID, TOTAL], message: '合计不对', ...more });

function viewOf(
  id: string,
  report: Report,
  findings: readonly Finding[] = [],
  more: Partial<CellsGiven> = {},
) {
  const given: CellsGiven = {
    report,
    findings: findingsByFigure(findings),
    confirmed: undefined,
    last: null,
    lastName: '去年',
    doubtful: undefined,
    running: null,
    ...more,
  };
  const view = createCellViews()([id], given).get(id);
  if (!view) throw new Error(id);
  return view;
}

describe('the findings of a cell', () => {
  it('are those whose figures it is one of; of hints, only those about it', () => {
    const hint = finding({ id: 'b', level: 'hint' });
    const text = finding({ id: 'c', place: 'section:1/paragraph:1', figures: [ID] });
    const byFigure = findingsByFigure([finding({}), hint, text]);
    expect(byFigure.get(ID)?.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(byFigure.get(TOTAL)?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([...byFigure.keys()]).toEqual([ID, TOTAL]);
  });

  it('give it their worst level, and mean it where it is the one to change', () => {
    const report = exampleReport();
    const [warning, error] = [finding({ id: 'b', level: 'warning' }), finding({})];
    expect(viewOf(TOTAL, report, [warning, error])).toMatchObject({ level: 'error', meant: true });
    expect(viewOf(ID, report, [warning])).toMatchObject({ level: 'warning', meant: false });
    expect(viewOf(ID, report)).toMatchObject({ level: null, meant: false, remark: '' });
  });

  it('mean the cell that their repair changes, their place, or the last that takes part', () => {
    const fix = {
      title: '',
      edits: [
        { kind: 'text' as const, place: 'title', text: '' },
        { kind: 'figure' as const, figure: ID, text: '1' },
      ],
    };
    expect(figureOfFinding(finding({ fix }))).toBe(ID);
    expect(figureOfFinding(finding({}))).toBe(TOTAL);
    expect(figureOfFinding(finding({ place: 'section:3', figures: [TOTAL, ID] }))).toBe(ID);
    expect(figureOfFinding(finding({ place: 'section:3', figures: [] }))).toBeNull();
  });
});

describe('what is said of a cell', () => {
  it('are findings, notes, what was confirmed, where it came from and what its parts come to, each once', () => {
    const blank = setFigure(exampleReport(), TOTAL, '');
    const report: Report = {
      ...blank,
      notes: [
        { code: 'a', place: TOTAL, message: '看不清', doubt: true },
        { code: 'b', place: TOTAL, message: '原文有章', doubt: false },
        { code: 'c', place: ID, message: '别处', doubt: true },
      ],
      origins: { [TOTAL]: { kind: 'carried', year: 2023, figure: 'requests.carriedOut.total' } },
    };
    const findings = [finding({}), finding({ id: 'b' })];
    const view = viewOf(TOTAL, report, findings, {
      confirmed: new Map([[TOTAL, '已确认无误']]),
      running: new Map([[TOTAL, { value: 10, open: 2 }]]),
    });
    expect(cellWords(view, findings).split('\n')).toEqual([
      '错误：合计不对',
      '存疑：看不清',
      '原文有章',
      '已确认无误',
      '由2023年年报带入：四、结转下年度继续办理 × 总计',
      '已填的分项之和 10，还有 2 格没有填。',
    ]);
    expect(view).toMatchObject({
      doubtful: true,
      carried: true,
      confirmed: false,
      running: '10',
      state: 'blank',
      text: '',
    });
  });

  it('names last year where the year of what was carried over is not known, and a sum without blanks as such', () => {
    const report: Report = {
      ...exampleReport(),
      origins: { [ID]: { kind: 'carried', year: null, figure: '旧栏' } },
    };
    expect(viewOf(ID, report).remark).toBe('由去年年报带入：旧栏');
    expect(viewOf(ID, report, [], { running: new Map([[ID, { value: 3, open: 0 }]]) }).remark).toMatch(
      /分项之和 3，还没有填入。$/u,
    );
    const read: Report = { ...report, origins: { [ID]: { kind: 'cell', table: 1, row: 1, column: 1 } } };
    expect(viewOf(ID, read)).toMatchObject({ carried: false, remark: '' });
  });

  it('is confirmed where nothing open means it', () => {
    const confirmed = new Map([
      [ID, '已确认无误'],
      [TOTAL, '已确认无误'],
    ]);
    expect(viewOf(ID, exampleReport(), [finding({})], { confirmed }).confirmed).toBe(true);
    expect(viewOf(TOTAL, exampleReport(), [finding({})], { confirmed }).confirmed).toBe(false);
    expect(viewOf(TOTAL, exampleReport()).confirmed).toBe(false);
  });

  it('is in doubt as the list says, else as its notes say', () => {
    const report: Report = {
      ...exampleReport(),
      notes: [{ code: 'a', place: ID, message: '', doubt: true }],
    };
    expect(viewOf(ID, report).doubtful).toBe(true);
    expect(viewOf(ID, report, [], { doubtful: new Set() }).doubtful).toBe(false);
    expect(viewOf(TOTAL, report, [], { doubtful: new Set([TOTAL]) }).doubtful).toBe(true);
  });

  it('is what the older report has there', () => {
    const last = setFigure(exampleReport(), ID, '');
    expect(viewOf(TOTAL, exampleReport(), [], { last }).last).toBe('去年：10');
    expect(viewOf(ID, exampleReport(), [], { last }).last).toBe('去年：空白');
    expect(viewOf(ID, exampleReport(), [], { last: { ...emptyReport('2021'), figures: {} } }).last).toBe('');
    expect(viewOf(ID, exampleReport()).last).toBe('');
  });

  it('is edited on one line, a bar between its lines', () => {
    expect(editable('3 \n\r 4')).toBe('3 | 4');
    expect(editable('3 4')).toBe('3 4');
  });
});
