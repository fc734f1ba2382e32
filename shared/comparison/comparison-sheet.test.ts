import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { applyEdits, emptyReport, setFigure } from '../report/report.ts';
import { compareReports } from './compare.ts';
import { PAIRS } from './pairs.fixture.ts';
import { comparisonSheet } from './comparison-sheet.ts';
import { verdictWords } from './verdict.ts';

const last = exampleReport();
const current = applyEdits({ ...last, year: 2025 }, [
  { kind: 'figure', figure: 'requests.new.total', text: '45' },
  { kind: 'figure', figure: 'disclosure.licensing.decisions', text: '130' },
  { kind: 'figure', figure: 'disclosure.penalty.decisions', text: '' },
  {
    kind: 'section',
    section: 6,
    paragraphs: ['2025年度，我局未向申请人发出收费通知。', '新建公开专区一处。'],
  },
]);
const diff = compareReports(last, current);
const sheet = comparisonSheet(diff);
const cell = (id: string) => sheet.tables.flatMap(({ cells }) => cells.get(id) ?? [])[0];

describe('the sheet of a comparison', () => {
  it('says in one line what changed', () => {
    expect(sheet.verdict).toMatch(/^2 处数字变化/u);
    expect(sheet.verdict).toContain('1 处大幅');
    expect(sheet.verdict).toContain('1 格缺少数字');
    expect(sheet.verdict).toContain('1 段新写、1 段修改');
    expect(verdictWords(compareReports(last, last))).toMatch(/^数字没有变化；/u);
    const unfilled = setFigure(last, 'requests.new.natural', '');
    expect(verdictWords(compareReports(last, unfilled))).toMatch(/^能比较的数字没有变化，1 格缺少数字；/u);
  });

  it('never says that nothing changed where nothing could be compared', () => {
    const blank = { ...emptyReport('2021'), agency: last.agency, year: 2025 };
    expect(verdictWords(compareReports(last, blank))).toContain('没有可以比较的数字');
    expect(comparisonSheet(compareReports(last, blank)).carry.join('')).toContain('没有核对');
  });

  it('shows both years, the difference and per cent in the place of a figure', () => {
    expect(cell('requests.new.total')).toEqual({ lines: ['10→45', '+35', '+350%'], look: 'large' });
    expect(cell('disclosure.licensing.decisions')).toEqual({
      lines: ['126→130', '+4（+3.2%）'],
      look: 'changed',
    });
    expect(cell('disclosure.coercion.decisions')).toEqual({ lines: ['3'], look: 'same' });
    expect(cell('disclosure.penalty.decisions')).toEqual({ lines: ['14→—'], look: 'apart' });
  });

  it('lays out the rows and columns of both forms where they differ, and says why they are not compared', () => {
    const across = PAIRS.find(({ name }) => name === 'the old form and the new one');
    if (!across) throw new Error('the pair is there');
    const both = comparisonSheet(compareReports(across.last, across.current));
    const [second] = both.tables;
    const shown = new Set(second?.layout.cells.flatMap(({ figure }) => figure ?? []));
    expect([...(second?.cells.keys() ?? [])].filter((id) => !shown.has(id))).toEqual([]);
    expect(second?.cells.get('disclosure.fee.itemsLastYear')?.lines).toEqual(['2020年：3']);
    expect(second?.notes.join('')).toContain('不作比较');
    expect(both.carry.join('')).not.toContain('现行有效');
  });

  it('folds paragraphs that stayed and names the others', () => {
    const sixth = sheet.texts.at(-1);
    expect(sixth?.paragraphs.map((one) => (one.kind === 'same' ? one.count : one.name))).toEqual([
      '修改',
      '新增',
    ]);
    expect(sheet.texts[1]?.paragraphs).toEqual([{ kind: 'same', count: 11, text: '（11 段与去年相同）' }]);
  });

  it('tells two versions of one year apart', () => {
    const versions = comparisonSheet(compareReports(last, setFigure(last, 'requests.new.total', '11')));
    expect(versions.titleLines.at(-1)).toContain('2024年（前）、2024年（后）');
  });
});
